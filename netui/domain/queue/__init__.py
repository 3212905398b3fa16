"""The queue: what makes an item, how it is scored, ordered and explained."""
