"""The verdicts planned, what was done today, what is coming up, what is suggested."""
