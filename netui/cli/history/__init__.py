"""``netui undo``, ``redo`` and ``history``."""
