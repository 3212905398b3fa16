"""The records of the database, their changes, and their form as JSON documents."""
