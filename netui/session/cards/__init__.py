"""The user's cards: who got which, and what a signature said when it was made."""
