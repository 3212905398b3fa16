"""The user's own cards on the screen."""
