"""Ways to people: who knows whom as far as the records say, and the most reliable chain to somebody."""
