"""The session itself: network, undo, the queue kept up to date, and the ports to the floors below."""
