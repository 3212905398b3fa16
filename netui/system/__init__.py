"""The few calls of the operating system that make a file durable, for whoever keeps files."""
