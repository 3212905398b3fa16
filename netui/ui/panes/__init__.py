"""The three lists of the main screen."""
