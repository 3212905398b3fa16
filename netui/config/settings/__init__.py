"""The settings file: preferences and keys, read, and saved in place."""
