"""The bases of all places: keys, notices, question, and the collection of rows with a sheet."""
