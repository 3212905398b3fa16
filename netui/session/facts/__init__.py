"""Facts about a person from the records, each with its source, for prep cards, drafts and questions."""
