"""Writing to somebody: a first draft, edited in its place, handed over, and logged when it was sent."""
