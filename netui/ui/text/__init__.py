"""User text on the screen: content, cells, days in words."""
