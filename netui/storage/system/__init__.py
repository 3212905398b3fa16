"""The operating system: durable files, locks, and its errors in words."""
