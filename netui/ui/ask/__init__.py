"""Questions put to the user, the palette among them."""
