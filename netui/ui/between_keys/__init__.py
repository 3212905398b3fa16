"""Long work done a little at a time: between the keys, and beside them in a thread."""
