"""``netui search``: people, conversations, events and links by words and terms."""
