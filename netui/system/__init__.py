"""The few calls of the operating system that make a file durable, for all that keep files."""
