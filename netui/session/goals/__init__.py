"""Goals: how far they are reached."""
