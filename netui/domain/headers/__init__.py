"""The summary rows of all conversations, kept in columns: a hundred thousand of them are there at a start."""
