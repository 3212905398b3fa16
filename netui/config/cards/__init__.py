"""``cards.yaml``: the user's own cards."""
