"""Days by their date: ``2026-03-12``, ``12 mar 27``, ``27/11``, ``the 5th of next month``, ``Fri 4 Dec``."""

from __future__ import annotations

import re
from calendar import isleap, monthrange
from datetime import date

from netui.domain.dates.duration import add_months
from netui.domain.dates.movable_feasts import movable_feast
from netui.domain.dates.words import (
    DAY,
    DAY_NAMES,
    FEAST_NAMES,
    FEASTS,
    MONTH,
    MONTH_NAMES,
    MONTH_NUMBERS,
    WEEKDAY_NUMBERS,
    WHICH_FEAST,
    DayDirection,
    is_feast,
)

NUMERIC = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})|(\d{1,2})\. ?(\d{1,2})\.(?: ?(\d{4}|\d\d))?")
"""A day in figures alone that says which is which."""

_SLASHES = re.compile(r"(\d{1,2})([-/])(\d{1,2})\2(\d{4}|\d{2})|(\d{1,2})/(\d{1,2})")
_DOTTED = re.compile(r"(\d{1,2})\.(\d\d)")
"""Pattern of day and month; without a dot at the end the month has two figures: “12.5” is a number."""
_COMPACT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)")
_YEAR = r"(?: '?(\d{4}|\d\d))?"
_DAY_MONTH = re.compile(
    rf"(\d{{1,2}})(?:st|nd|rd|th|\.|er|º|o)?(?: of| de)?[ -]?({MONTH})(?:(?: |-)(?:del? )?'?(\d{{4}}|\d\d))?"
)
_YEAR_MONTH_DAY = re.compile(rf"(\d{{4}}) ({MONTH}) (\d{{1,2}})")
_MONTH_DAY = re.compile(rf"({MONTH}) (?:the )?(\d{{1,2}})(?:st|nd|rd|th)?{_YEAR}")
_DAY_OF_MONTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th)(?: of (this|next|last) month)?")
_WEEKDAY_AND_DATE = re.compile(rf"(?:(?:last|next|this) )?({DAY})(?: the)? (\d.*|(?:{MONTH}) .+)|(.+) ({DAY})")


class WeekdayMismatchError(ValueError):
    """A date and a day of the week that do not go together: one of the two was meant, and nobody can say which."""


class SeveralDaysError(ValueError):
    """Two days were named where one is asked for."""


_OTHER_SIDE_DAYS = 60
"""Distance in days on the other side of today, or in its year, within which a day is believed for its weekday."""
_NEAR_YEARS_BACK, _NEAR_YEARS_AHEAD = 30, 15
"""A year of two figures counts when it is near: ``12 mar 27``, and never ``12 mar 63``."""


def read_date(words: str, today: date, looks: DayDirection) -> date | None:
    """The day of a date in its plain form; None when it is no date.

    Raises:
        ValueError: there is no such day, or more than one.
    """
    if match := NUMERIC.fullmatch(words):
        if match[1]:
            return _existing(words, int(match[1]), int(match[3]), int(match[4]))
        return _with_year(words, match[7], int(match[6]), int(match[5]), today, looks)
    if is_feast(words):
        which, _, feast = words.partition(" ")
        name, side = (words, looks) if words in FEAST_NAMES else (feast, WHICH_FEAST[which])
        return (
            _with_year(words, None, *FEASTS[name], today, side) if name in FEASTS else movable_feast(name, today, side)
        )
    if match := _COMPACT.fullmatch(words):
        return _existing(words, int(match[1]), int(match[2]), int(match[3]))
    if (match := _DOTTED.fullmatch(words)) and int(match[1]) <= 31 and 0 < int(match[2]) <= 12:
        return _with_year(words, None, int(match[2]), int(match[1]), today, looks)
    if match := _SLASHES.fullmatch(words):
        return _slashed(words, match, today, looks)
    if match := _DAY_OF_MONTH.fullmatch(words):
        return _nearest_in_month(words, int(match[1]), match[2], today, looks)
    if match := _DAY_MONTH.fullmatch(words):
        return _with_year(words, match[3], MONTH_NUMBERS[match[2]], int(match[1]), today, looks)
    if match := _YEAR_MONTH_DAY.fullmatch(words):
        return _existing(words, int(match[1]), MONTH_NUMBERS[match[2]], int(match[3]))
    if match := _MONTH_DAY.fullmatch(words):
        return _with_year(words, match[3], MONTH_NUMBERS[match[1]], int(match[2]), today, looks)
    return None


def _slashed(words: str, match: re.Match[str], today: date, looks: DayDirection) -> date:
    """A day with slashes says which part is the month only when the other cannot be one."""
    first, second, year = int(match[1] or match[5]), int(match[3] or match[6]), match[4] or ""
    if first == second and 0 < first <= 12:  # the twelfth of December, whichever comes first
        return _with_year(words, year, first, second, today, looks)
    day, month = max(first, second), min(first, second)
    if 12 < day <= 31 and 0 < month <= 12 and len(year) != 2:
        return _with_year(words, year, month, day, today, looks)
    if len(year) == 4 and (first > 12 >= second or second > 12 >= first):
        return _existing(words, int(year), month, day)
    if not (0 < month <= 12 and day <= 31):
        raise ValueError(f"there is no day “{words}”: a year has twelve months")
    raise ValueError(f"“{words}” can be read in two ways: write {_two_ways(first, second, year, today)}")


def _two_ways(first: int, second: int, year: str, today: date) -> str:
    full = f"20{year}" if len(year) == 2 else year
    ways = dict.fromkeys((day, month) for day, month in ((first, second), (second, first)) if 0 < month <= 12)
    named = [f"{day} {MONTH_NAMES[month - 1]} {full}".strip().lower() for day, month in ways]
    if len(named) == 1:
        named.append(f"{full or today.year}-{min(first, second):02}-{max(first, second):02}")
    return " or ".join(named)


def _existing(words: str, year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise ValueError(f"there is no day “{words}”: {_why_not(year, month, day)}") from None


def _why_not(year: int, month: int, day: int) -> str:
    if not 1 <= month <= 12:
        return f"a year has no month {month}"
    if not 1 <= year <= 9999:
        return "the calendar begins with the year 1"
    return f"{MONTH_NAMES[month - 1]} {year} has {monthrange(year, month)[1]} days" if day else "days count from 1"


def _with_year(words: str, year: str | None, month: int, day: int, today: date, looks: DayDirection) -> date:
    """The day in the year given, else in the nearest year in which it exists, on the side it looks to."""
    if year and len(year) == 2:
        full = 2000 + int(year)
        if not today.year - _NEAR_YEARS_BACK <= full <= today.year + _NEAR_YEARS_AHEAD:
            raise ValueError(f"“{words}” may be a day of {full}: write the year in four figures")
        return _existing(words, full, month, day)
    if year:
        return _existing(words, int(year), month, day)
    step = looks.value
    for candidate in range(today.year, today.year + 9 * step, step):
        if not 1 <= candidate <= 9999:
            break
        if (month, day) == (2, 29) and not isleap(candidate):
            continue
        found = _existing(words, candidate, month, day)
        if (found - today).days * step >= 0:
            return found
    raise ValueError(f"“{words}” lies beyond the calendar")


def _nearest_in_month(words: str, day: int, which: str | None, today: date, looks: DayDirection) -> date:
    """The nearest such day of a month, on the side it looks to, today included; or that of the month named."""
    named = {"this": 0, "next": 1, "last": -1}.get(which or "")
    for months in range(3) if named is None else (0,):
        first = add_months(today.replace(day=1), months * looks.value if named is None else named)
        if not 1 <= day <= monthrange(first.year, first.month)[1]:
            continue
        found = first.replace(day=day)
        if named is not None or (found - today).days * looks.value >= 0:
            return found
    raise ValueError(f"“{words}” is no day of a month")


def read_weekday_and_date(words: str, today: date, looks: DayDirection) -> date | None:
    """``fri 4 dec``, ``fri 4``: the date, on whichever side of today it falls on that day of the week.

    A number alone is the day of a month when it agrees with the day of the week, and else says nothing here: it may
    count something, as in “sat 2 friends came”.

    Raises:
        ValueError: there is no such day, or it falls on another day of the week.
    """
    match = _WEEKDAY_AND_DATE.fullmatch(words)
    if match is None:
        return None
    name, said = match[1] or match[4], match[2] or match[3]
    is_bare = bool(match[1]) and said.isdigit() and len(said) < 3
    try:
        return _date_on_weekday(words, name, f"{said}th" if is_bare else said, today, looks, match[1] is not None)
    except ValueError:
        if is_bare:
            return None
        raise


def _date_on_weekday(words: str, name: str, said: str, today: date, looks: DayDirection, is_first: bool) -> date | None:
    """The date if it falls on the day of the week; ``is_first``: whether the day of the week stands before it."""
    found = None
    for side in (looks, DayDirection.BACK if looks is DayDirection.FORWARD else DayDirection.FORWARD):
        day = read_date(said, today, side)
        if day is None:
            return None
        if side is not looks and day.year != today.year and abs((day - today).days) > _OTHER_SIDE_DAYS:
            break
        if day.weekday() == WEEKDAY_NUMBERS[name] or (name == "weekend" and day.weekday() > 4):
            return day
        found = found or day
    if found is None:
        return None
    date_said = f"{found.day} {MONTH_NAMES[found.month - 1]} {found.year}"
    weekday = DAY_NAMES[found.weekday()]
    # A date before it says enough: “2026-11-18 Sun Li” is about Sun Li.
    problem = WeekdayMismatchError if is_first else ValueError
    raise problem(f"“{words}” is no day: {date_said} is a {weekday}; write one of the two")
