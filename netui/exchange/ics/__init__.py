"""iCalendar: meetings, tasks and journals out of calendars."""
