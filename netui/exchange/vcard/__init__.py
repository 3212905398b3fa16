"""vCard 2.1 to 4.0, read and written."""
