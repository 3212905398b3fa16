"""Tables of people that are the user's own: how one kind of them is read."""
