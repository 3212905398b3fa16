"""The effect of an edit of the rules."""
