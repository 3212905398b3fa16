"""The files in which the user configures netui, read with the place of every mistake."""
