"""Events with a game plan: what their goals count, whom to meet, and who was there."""
