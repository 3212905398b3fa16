"""The reading shelf on the screen: what is kept, and who would be glad of it."""
