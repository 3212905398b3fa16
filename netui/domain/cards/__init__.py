"""The user's own business cards."""
