"""The rules file: its format, its default, and the last good version."""
