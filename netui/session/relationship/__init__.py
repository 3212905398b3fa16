"""Relationships as lists and cards draw them, kept in step with the network."""
