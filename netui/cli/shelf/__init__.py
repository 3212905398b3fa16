"""The reading shelf on the command line."""
