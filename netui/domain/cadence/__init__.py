"""Cadence: the rules, each person's rhythm, due dates, and the strength of a tie."""
