"""``netui contact duplicates`` and ``merge``: people who stand there twice."""
