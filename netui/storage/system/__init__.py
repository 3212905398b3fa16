"""The operating system as the database meets it: locks, files that stay as they are, and its errors in words."""
