"""Statistics as both faces show them: the pictures of a window with their numbers, and the user's own style."""
