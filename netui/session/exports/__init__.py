"""Exports of the network: gathered for a format, and turned into files."""
