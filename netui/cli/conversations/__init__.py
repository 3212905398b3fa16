"""``netui conversation``: conversations shown, listed, logged and changed."""
