"""Events with a game plan on the command line."""
