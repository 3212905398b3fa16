"""Events with a game plan: the plan, what is counted while one is on, and the review afterwards."""
