"""Files as they come: their names, bytes, archives, encodings, and what kind they are."""
