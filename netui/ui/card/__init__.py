"""What the card of a person shows, in each of its forms."""
