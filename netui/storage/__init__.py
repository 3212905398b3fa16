"""The database: a TinyDB JSON file that keeps what it was given."""
