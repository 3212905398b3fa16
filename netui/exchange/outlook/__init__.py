"""Outlook: the CSV of the new one, of the classic one, and the one that Google writes for it."""
