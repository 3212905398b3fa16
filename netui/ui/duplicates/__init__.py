"""Pairs of people who may be one, side by side."""
