"""Something came of it: one line on a conversation, a person or an introduction."""
