"""Synchronising people with an address book that others write, too."""
