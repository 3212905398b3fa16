"""What the palette finds."""
