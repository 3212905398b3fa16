"""Monica 4: its JSON export."""
