"""Indexes of people: by words of their names, by addresses and numbers."""
