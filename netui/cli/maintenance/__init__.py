"""``netui backup`` and ``doctor``: copies of the database, and its examination."""
