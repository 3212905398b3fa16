"""Notices: sentences about what the program did, in one line and in full."""
