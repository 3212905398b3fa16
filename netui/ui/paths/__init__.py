"""Ways to somebody: a line to say whom, and the chains that lead there."""
