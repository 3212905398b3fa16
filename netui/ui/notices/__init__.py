"""What the program says about what it did: in the header line, and in full."""
