"""The session itself: the network in memory, the queue kept up to date, and the context of plans."""
