"""Who is who: names, identity, similarity, duplicates and their merging."""
