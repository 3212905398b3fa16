"""The lists of the main screen, a module or a folder each, and what is selected in them."""
