"""Words for days: as seen from today on a screen, or as they are in a text that is read on other days."""

from __future__ import annotations

from datetime import date

from netui.domain.dates.parse import ago, short_day, spoken_day


class DayWords:
    """Days as seen from a day: ``tomorrow``, ``34 days ago``.

    Attributes:
        are_of_today: whether the words hold on that day alone.
    """

    are_of_today = True

    def __init__(self, today: date) -> None:
        self._today = today

    def spoken(self, day: date) -> str:
        """A day by its name: ``tomorrow``, ``Fri 20 Nov``."""
        return spoken_day(day, self._today)

    def distance(self, day: date) -> str:
        """The distance of a day: ``34 days ago``, ``in 3 days``."""
        return ago(day, self._today)


class CalendarDays(DayWords):
    """Days as they are: ``20 Nov 2026``. For what is written today and read on other days, such as an export."""

    are_of_today = False

    def spoken(self, day: date) -> str:
        """A day with its year: ``20 Nov 2026``."""
        return short_day(day)

    def distance(self, day: date) -> str:
        """A day with its year, where the distance would stand: ``on 20 Nov 2026``."""
        return f"on {short_day(day)}"
