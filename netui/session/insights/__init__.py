"""Lessons from people by topic, as both faces show them."""
