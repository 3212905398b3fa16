"""What a line was understood as, in chips: full ones that are saved, open ones that are offered."""
