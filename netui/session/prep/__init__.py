"""The prep card: what to know in the two minutes before a talk."""
