"""The lessons people taught the user, on the command line."""
