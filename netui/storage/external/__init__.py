"""Changes that other programs made to the database file, and how they are merged."""
