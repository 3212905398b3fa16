"""A message written from a template, and what is logged when it was sent."""
