"""A run of synchronisation from end to end: its terms, its other side, its steps."""
