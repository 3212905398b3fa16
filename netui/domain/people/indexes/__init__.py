"""What people are looked up by: words of their names, their addresses and numbers."""
