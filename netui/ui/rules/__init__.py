"""The rules, edited beside what the edit would change."""
