"""The weekly review on the command line."""
