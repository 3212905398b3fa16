"""The reading shelf: its commands as changes, and what suits whom."""
