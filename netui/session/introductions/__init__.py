"""Introductions: ideas, their steps as changes, and how they are told."""
