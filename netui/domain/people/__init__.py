"""Identity: who is one and the same person, how they are found by name, and how two become one."""
