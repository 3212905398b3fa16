"""Imports: who is in the network already, what is filled in, the change planned."""
