"""The window of time that is looked at."""

from __future__ import annotations

from datetime import date

from netui.domain.core.errors import RefusedError
from netui.domain.core.frozen import frozen
from netui.domain.dates.duration import Duration, moved
from netui.domain.dates.parse import short_day

LONGEST = Duration(30, "y")
"""The longest window that is looked at."""


@frozen
class Window:
    """Some days.

    Attributes:
        begin: the first day.
        end: the last day, inclusive; not before ``begin``.
    """

    begin: date
    end: date

    def __contains__(self, on: date) -> bool:
        """True if a day lies in it."""
        return self.begin <= on <= self.end


def window(begin: date, end: date, today: date) -> Window:
    """Return the window between two days.

    Raises:
        RefusedError: it ends before it begins, is over thirty years long, or reaches into the future.
    """
    late = next((day for day in (begin, end) if day > today), None)
    if late is not None:
        raise RefusedError("A day to come", f"{short_day(late)} is yet to come; statistics look back.")
    if end < begin:
        raise RefusedError("Ends before it begins", f"{short_day(end)} is before {short_day(begin)}. Swap the two.")
    if LONGEST.after(begin) < end:
        raise RefusedError("Too long", f"From {short_day(begin)} to {short_day(end)} is more than 30 years.")
    return Window(begin, end)


def weeks_back(weeks: int, today: date) -> Window:
    """Return the window of the last weeks, from a Monday; the present week is the last."""
    return Window(moved(today, -today.weekday() - 7 * (weeks - 1)), today)
