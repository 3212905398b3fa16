"""Calendars and task lists for other programs."""
