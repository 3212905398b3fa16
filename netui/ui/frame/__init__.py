"""The frame of the main screen: where everything stands, and the titles between."""
