"""The examination of a database, and what can be saved of a broken one."""
