"""The one table of what can be done: id, keys, label, help, group, place."""
