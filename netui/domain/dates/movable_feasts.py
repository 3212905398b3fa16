"""Feasts that fall on another day each year: those around Easter, and those around the American Thanksgiving."""

from __future__ import annotations

from datetime import MAXYEAR, MINYEAR, date, timedelta

from netui.domain.dates.words import MOVABLE_FEASTS, WEEKDAY_NUMBERS, DayDirection


def movable_feast(name: str, today: date, looks: DayDirection) -> date | None:
    """The nearest day of a feast on the side it looks to, today included; None beyond the calendar.

    Args:
        name: one of ``MOVABLE_FEASTS``.
        today: the day from which it counts.
        looks: to which side.
    """
    from_day, days = MOVABLE_FEASTS[name]
    for year in (today.year, today.year + looks.value):
        if MINYEAR < year < MAXYEAR:
            day = (easter(year) if from_day == "easter" else thanksgiving(year)) + timedelta(days)
            if (day - today).days * looks.value >= 0:
                return day
    return None


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar, by the anonymous algorithm (Nature, 20 April 1876)."""
    golden = year % 19
    century, of_century = divmod(year, 100)
    leaps, rest = divmod(century, 4)
    moon = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leaps - moon + 15) % 30
    more_leaps, more_rest = divmod(of_century, 4)
    weekday = (32 + 2 * rest + 2 * more_leaps - epact - more_rest) % 7
    shift = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * shift + 114, 31)
    return date(year, month, day + 1)


def thanksgiving(year: int) -> date:
    """The fourth Thursday of November."""
    first = date(year, 11, 1)
    return first + timedelta((WEEKDAY_NUMBERS["thu"] - first.weekday()) % 7 + 21)
