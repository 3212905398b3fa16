"""Goals of the network, and how far they are reached."""
