"""Theme files: colours by name."""
