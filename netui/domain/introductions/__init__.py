"""Introductions: whom to bring together and why, and the steps of asking both first."""
