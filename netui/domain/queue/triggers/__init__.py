"""The triggers: what makes it time to get in touch with one person, a module for each kind."""
