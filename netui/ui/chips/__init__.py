"""Chips, the parts of an understood line: full ones are saved, open ones are offered."""
