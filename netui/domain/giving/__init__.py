"""Giving and asking: what was given and received, and whether it is time to bring something before asking."""
