"""Rules by which events are repeated: whether one can match any day of a window.

A rule that matches none is counted through to the year 9999, which takes a third of a second and more.
"""

from __future__ import annotations

from calendar import isleap
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from math import prod
from typing import TypeAlias

Rule: TypeAlias = Mapping[str, Sequence[object]]
"""The parts of a rule, each with its values."""

_NUMBERS = ("BYMONTH", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO")
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_DAY = timedelta(days=1)
WITHIN_A_DAY = ("BYHOUR", "BYMINUTE", "BYSECOND")
"""Parts that repeat an event several times on each of its days."""


def frequency(rule: Rule) -> str:
    """The frequency of a rule, in capitals: ``DAILY``."""
    return str(next(iter(rule.get("FREQ", ())), "")).upper()


def has_day_within(rule: Rule, first: date, every: int, window: tuple[date, date]) -> bool:
    """False if no day of a window can match the rule; where that is not sure, true.

    Args:
        rule: with its parts.
        first: the day on which it begins.
        every: its interval, at least 1.
        window: its first and last day.
    """
    days_of = _PERIODS.get(frequency(rule))
    if days_of is None or "BYEASTER" in rule:
        return True
    parts = _with_day_of_first(rule, first)
    weekdays = tuple(str(each).upper() for each in rule.get("BYDAY", ()))
    places = _numbers(rule, "BYSETPOS")
    a_day = prod(len(rule.get(key, ())) or 1 for key in WITHIN_A_DAY)
    for days in days_of(first, 1 if "WKST" in rule else every, window):
        matching = [day for day in days if _has_day(parts, day) and _has_weekday(rule, weekdays, day)]
        if places and any(0 < abs(place) <= len(matching) * a_day for place in places):
            return True
        if not places and any(first <= day and window[0] <= day <= window[1] for day in matching):
            return True
    return False


def _with_day_of_first(rule: Rule, first: date) -> Mapping[str, Sequence[int]]:
    """The months and days that a rule names; where it names no day, that of the first (RFC 5545)."""
    parts = {key: _numbers(rule, key) for key in _NUMBERS}
    if "WKST" in rule:  # which weeks are meant is then another matter
        parts["BYWEEKNO"] = ()
    if any(rule.get(key) for key in ("BYDAY", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO")):
        return parts
    if frequency(rule) in ("MONTHLY", "YEARLY"):
        parts["BYMONTHDAY"] = (first.day,)
    if frequency(rule) == "YEARLY":
        parts["BYMONTH"] = parts["BYMONTH"] or (first.month,)
    return parts


def _days(first: date, every: int, window: tuple[date, date]) -> Iterator[Sequence[date]]:
    for number in range(max(0, (window[0] - first).days), (window[1] - first).days + 1):
        if number % every == 0:
            yield (first + number * _DAY,)


def _weeks(first: date, every: int, window: tuple[date, date]) -> Iterator[Sequence[date]]:
    monday = first.toordinal() - first.weekday()
    for number in range(max(0, (window[0] - first).days // 7), (window[1].toordinal() - monday) // 7 + 1):
        if number % every == 0:
            yield _between(monday + 7 * number, monday + 7 * number + 7)


def _months(first: date, every: int, window: tuple[date, date]) -> Iterator[Sequence[date]]:
    begin = first.year * 12 + first.month - 1
    for month in range(max(begin, window[0].year * 12 + window[0].month - 1), window[1].year * 12 + window[1].month):
        if (month - begin) % every == 0:
            yield _between(_first_of_month(month), _first_of_month(month + 1))


def _years(first: date, every: int, window: tuple[date, date]) -> Iterator[Sequence[date]]:
    for year in range(max(first.year, window[0].year), window[1].year + 1):
        if (year - first.year) % every == 0:
            yield _between(_first_of_month(year * 12), _first_of_month(year * 12 + 12))


_PERIODS = {"DAILY": _days, "WEEKLY": _weeks, "MONTHLY": _months, "YEARLY": _years}
"""Frequency -> the days of each period that touches a window, but for those that the interval leaves out."""


def _first_of_month(number: int) -> int:
    """Ordinal of the first day of a month, counted from the year 0; one beyond all days for what lies there."""
    year, month = divmod(number, 12)
    return date(year, month + 1, 1).toordinal() if year <= date.max.year else date.max.toordinal() + 1


def _between(begin: int, end: int) -> Sequence[date]:
    least, most = date.min.toordinal(), date.max.toordinal() + 1
    return [date.fromordinal(number) for number in range(max(begin, least), min(end, most))]


def _has_weekday(rule: Rule, weekdays: Sequence[str], on: date) -> bool:
    """True if a rule names this day of the week, and this one of them in its month or year (``2MO``, ``-1FR``)."""
    if not weekdays:
        return True
    named = [each[:-2] for each in weekdays if each.endswith(_WEEKDAYS[on.weekday()])]
    if frequency(rule) not in ("MONTHLY", "YEARLY") or "" in named:
        return bool(named)
    of_year = frequency(rule) == "YEARLY" and not rule.get("BYMONTH")
    begin = on.timetuple().tm_yday if of_year else on.day
    length = 365 + isleap(on.year) if of_year else _days_of_month(on)
    places = (str((begin - 1) // 7 + 1), str(-((length - begin) // 7 + 1)))
    return any(each.lstrip("+") in places for each in named)


def _days_of_month(on: date) -> int:
    return _first_of_month(on.year * 12 + on.month) - on.toordinal() + on.day - 1


def _has_day(parts: Mapping[str, Sequence[int]], on: date) -> bool:
    """True if the months and days that a rule names have this one."""
    months, days, of_year, weeks = (parts[key] for key in _NUMBERS)
    if months and on.month not in months:
        return False
    if days and on.day not in days and on.day - _days_of_month(on) - 1 not in days:
        return False
    number = on.timetuple().tm_yday
    if of_year and number not in of_year and number - 366 - isleap(on.year) not in of_year:
        return False
    if not weeks:
        return True
    this = on.isocalendar()
    return this.week in weeks or this.week - date(this.year, 12, 28).isocalendar().week - 1 in weeks


def _numbers(rule: Rule, key: str) -> tuple[int, ...]:
    return tuple(each for each in rule.get(key, ()) if isinstance(each, int))
