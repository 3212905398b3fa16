"""The other programs of the user: which one it is, and how it is begun beside this one."""
