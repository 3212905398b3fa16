"""The rows of the lists: queue, people and conversations."""
