"""The snapshot, which is the JSON file itself, and the summary rows kept beside it."""
