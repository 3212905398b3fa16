"""Imports: the change planned, what it holds beside people, and the report of it."""
