"""Contacts: the changes planned, the card, people who may be here already."""
