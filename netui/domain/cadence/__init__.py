"""How often to be in touch: the rules, the cadence of each person, due dates, strength of a tie."""
