"""Synchronisation without the network: the lines of a card, their three-way merge, and the seam to the other side."""
