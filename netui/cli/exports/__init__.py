"""``netui export``: the network as a file of another program."""
