"""Conversations: the form, and the flows of opening and removing them."""
