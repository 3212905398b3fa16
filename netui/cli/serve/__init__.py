"""``netui serve``: the program in a browser on the same computer."""
