"""What was learned, on the command line."""
