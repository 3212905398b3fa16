"""The prep card on the screen: what to know before a talk, and three questions to take along."""
