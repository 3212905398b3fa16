"""Ways to people and companies: the evidence kept in step, what is meant, and the words for it."""
