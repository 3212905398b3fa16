"""The table of actions: id, keys, label, help, group, place."""
