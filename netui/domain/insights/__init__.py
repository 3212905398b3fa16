"""What people taught the user, by topic: the user's own words, never a list of somebody else's."""
