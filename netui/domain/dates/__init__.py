"""Days and durations as people write and say them."""
