"""What was learned, by topic, as both faces show it."""
