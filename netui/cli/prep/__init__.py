"""The prep card and the bank of questions."""
