"""Introductions on the command line."""
