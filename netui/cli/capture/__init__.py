"""``netui capture``: a conversation written down in one line."""
