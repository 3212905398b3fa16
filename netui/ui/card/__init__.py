"""The card of a person, in each of its forms."""
