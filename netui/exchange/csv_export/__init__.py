"""Tables of people for spreadsheets."""
