"""Personal names: their parts and words, their usual forms, and how two are compared."""
