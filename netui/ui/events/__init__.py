"""Events with a game plan: the list, one event while it runs, and the review one key each."""
