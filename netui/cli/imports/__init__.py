"""``netui import``: files of other programs."""
