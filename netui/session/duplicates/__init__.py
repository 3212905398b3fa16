"""Duplicates: the pairs shown, and their merging planned."""
