"""Drafts: templates as values, the fields in them, and how both become a text that never pretends."""
