"""Saving and undo: a change is durable first and seen then, and what was saved can be taken back."""
