"""The history of changes."""
