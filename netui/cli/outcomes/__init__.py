"""Outcomes and wins on the command line."""
