"""``netui rules``: the rules file shown, checked and tried out."""
