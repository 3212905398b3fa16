"""Outcomes: keeping them, finding the one that is meant, and the wins of a year and a week as both faces show them."""
