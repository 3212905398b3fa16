"""The fields of a contact: their table, and how people write them."""
