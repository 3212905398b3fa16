"""Capturing a conversation: names and words completed, the line read, the change planned."""
