"""``netui sync``: the same people on the phone and on the second computer."""
