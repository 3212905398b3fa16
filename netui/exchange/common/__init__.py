"""Values and readers shared by all formats: the records of a batch, chats, cells, days."""
