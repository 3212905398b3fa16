"""Statistics on the command line."""
