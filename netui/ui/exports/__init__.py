"""Giving people out from within the program."""
