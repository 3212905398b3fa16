"""The file that says what is synchronised with what."""
