"""What leaves the network: gathered for a format, and turned into files."""
