"""The capture bar: the line at the foot of a screen in which a conversation is written down, and what it means."""
