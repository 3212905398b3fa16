"""Lengths of time as people write them in rules: ``2w``, ``1m``, ``90d``, ``1y``."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from netui.domain.core.frozen import frozen

_DURATION = re.compile(r"([0-9]{1,4})([dwmy])")
_UNIT_NAMES = {"d": "day", "w": "week", "m": "month", "y": "year"}
_UNIT_DAYS = {"d": 1.0, "w": 7.0, "m": 30.436875, "y": 365.2425}
_LAST_ORDINAL = date.max.toordinal()
_SHORTEST_MONTH_DAYS = 28
_LONGEST_DAYS = 36_525
"""A hundred years: beyond it a rule is a typing mistake."""


class TooLongError(ValueError):
    """A length of time is over a hundred years."""


@frozen
class Duration:
    """A whole number of days, weeks, calendar months or years.

    Attributes:
        count: how many units; 0 or more.
        unit: one of ``d`` ``w`` ``m`` ``y``.
    """

    count: int
    unit: str

    @classmethod
    def parse(cls, text: str) -> Duration:
        """Read ``2w`` and the like.

        Raises:
            ValueError: the text is not a whole number followed by d, w, m or y.
            TooLongError: it is over a hundred years.
        """
        match = _DURATION.fullmatch(text.strip().lower())
        if match is None:
            raise ValueError(f"{text!r} is not a length of time such as 10d, 2w, 3m or 1y")
        duration = cls(int(match[1]), match[2])
        if duration.nominal_days > _LONGEST_DAYS:
            raise TooLongError(f"{text!r} is longer than a hundred years")
        return duration

    @property
    def nominal_days(self) -> int:
        """About how many days this is (a month is 30.44 days), for comparing two durations; never for arithmetic."""
        return round(self.count * _UNIT_DAYS[self.unit])

    def after(self, day: date) -> date:
        """The day this long after ``day``; months clamp to the month's last day (31 January + 1m is 28 or 29 February).

        A result beyond the calendar is the calendar's last day.
        """
        try:
            if self.unit in "dw":
                return day + timedelta(days=self.count * (7 if self.unit == "w" else 1))
            return add_months(day, self.count * (12 if self.unit == "y" else 1))
        except (OverflowError, ValueError):
            return date.max

    def days_from(self, day: date) -> int:
        """Return the days between ``day`` and the day this long after it; 0 or more."""
        return (self.after(day) - day).days

    def times_between(self, start: date, end: date) -> int:
        """Number of times this fits between two days, in calendar steps from ``start`` on; 0 when it ends before.

        Raises:
            ValueError: it is no time at all, which fits any number of times.
        """
        if not self.count:
            raise ValueError("no time at all fits any number of times")
        if end < start:
            return 0
        if self.unit in "dw":
            return (end - start).days // (self.count * (7 if self.unit == "w" else 1))
        step = self.count * (12 if self.unit == "y" else 1)
        times = ((end.year - start.year) * 12 + end.month - start.month) // step
        return times - (add_months(start, times * step) > end)

    def spoken(self) -> str:
        """Return the duration as sentences say it: ``2 weeks``, ``1 month``."""
        return f"{self.count} {_UNIT_NAMES[self.unit]}{'' if self.count == 1 else 's'}"

    def as_rhythm(self) -> str:
        """Return the duration as a rhythm in sentences: ``every month``, ``every 2 weeks``."""
        return f"every {_UNIT_NAMES[self.unit]}" if self.count == 1 else f"every {self.spoken()}"

    def __str__(self) -> str:
        return f"{self.count}{self.unit}"


def moved(day: date, days: int) -> date:
    """Return ``day`` moved by whole days; a result beyond the calendar is the calendar's first or last day."""
    ordinal = day.toordinal() + days
    if ordinal > _LAST_ORDINAL:
        return date.max
    return date.fromordinal(ordinal) if ordinal > 0 else date.min


def add_months(day: date, months: int) -> date:
    """Return ``day`` moved by whole calendar months, clamped to the last day of the month reached.

    Raises:
        ValueError: the year would leave 1..9999.
    """
    year, month0 = divmod(day.year * 12 + day.month - 1 + months, 12)
    in_every_month = day.day <= _SHORTEST_MONTH_DAYS
    return date(year, month0 + 1, day.day if in_every_month else min(day.day, monthrange(year, month0 + 1)[1]))
