"""The reading shelf: addresses as they are compared, and who would be glad of a link."""
