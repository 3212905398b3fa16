"""What to know in the two minutes before a talk."""
