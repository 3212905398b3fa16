"""The user's files: where they are, and how they are read, written and remembered."""
