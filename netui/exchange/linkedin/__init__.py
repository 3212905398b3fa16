"""LinkedIn's archive: every file in it that says something of people, or of the user."""
