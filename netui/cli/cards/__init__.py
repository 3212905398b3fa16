"""The user's own cards and signatures."""
