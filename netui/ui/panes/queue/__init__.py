"""The pane of the queue: its rows and columns, and its texts when nothing is due."""
