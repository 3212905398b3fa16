"""Identity: names, similarity, duplicates and their merging."""
