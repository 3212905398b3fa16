"""Lessons: topics, and what people taught the user about each."""
