"""Writing a conversation down in one line, from anywhere."""
