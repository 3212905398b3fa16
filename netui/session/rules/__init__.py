"""What an edit of the rules would change."""
