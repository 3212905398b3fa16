"""Synchronising from within the program: beside the keys, with a place where it is seen and decided."""
