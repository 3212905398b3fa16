"""People: the form, and the flows of pausing, archiving and opening them."""
