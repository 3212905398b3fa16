"""Statistics: what happened in a window of time, intent beside actual, and what works for the user; never stored."""
