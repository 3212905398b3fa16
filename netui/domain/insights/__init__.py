"""Lessons from people, by topic: the user's own words, never a list of somebody else's."""
