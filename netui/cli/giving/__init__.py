"""Giving on the command line."""
