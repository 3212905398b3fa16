"""``netui completion``: the scripts that complete words in three shells."""
