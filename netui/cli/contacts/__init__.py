"""``netui contact``: people shown, listed, added and changed."""
