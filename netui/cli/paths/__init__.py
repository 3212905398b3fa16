"""Paths and organisations on the command line."""
