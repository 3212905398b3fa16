"""Conversations: the changes planned, and the list."""
