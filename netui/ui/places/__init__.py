"""What every place of the program has: its keys, its notices, its question, and the collection of rows with a sheet."""
