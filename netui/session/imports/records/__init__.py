"""Imports beside people: conversations, promises, events, and the records of netui's own export."""
