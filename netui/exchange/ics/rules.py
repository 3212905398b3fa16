"""Rules by which events are repeated: whether one can match any day at all.

A rule that matches none is counted through to the year 9999, which takes seconds.
"""

from __future__ import annotations

from calendar import isleap
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from itertools import product
from math import prod
from typing import TypeAlias

Rule: TypeAlias = Mapping[str, Sequence[object]]
"""The parts of a rule, each with its values."""

_MOST = {"BYMONTH": 12, "BYMONTHDAY": 31, "BYYEARDAY": 366, "BYWEEKNO": 53, "BYSETPOS": 366}
"""Part -> its greatest value (RFC 5545); but for months each may be counted from the end, too."""
_LONGEST_MONTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_STEPS_LOOKED_AT = 5_000
"""Thirteen years of days: the 29th of February comes again within eight."""
_DAYS_A_STEP = {"DAILY": 1, "WEEKLY": 7}
WITHIN_A_DAY = ("BYHOUR", "BYMINUTE", "BYSECOND")
"""Parts that repeat an event several times on each of its days."""


def frequency(rule: Rule) -> str:
    """The frequency of a rule, in capitals: ``DAILY``."""
    return str(next(iter(rule.get("FREQ", ())), "")).upper()


def comes_again(rule: Rule, first: date, every: int) -> bool:
    """False if no day that follows the first one can match the rule, as far as that is soon known.

    Args:
        rule: with its parts.
        first: the day on which it begins.
        every: its interval, at least 1.
    """
    parts = {key: _numbers(rule, key) for key in _MOST}
    if any(parts[key] and not any(0 < abs(each) <= most for each in parts[key]) for key, most in _MOST.items()):
        return False
    of_months = product(parts["BYMONTH"], parts["BYMONTHDAY"])
    if parts["BYMONTH"] and parts["BYMONTHDAY"] and not any(_is_in_month(day, month) for month, day in of_months):
        return False
    step = _DAYS_A_STEP.get(frequency(rule), 0)
    if not step or not any(rule.get(key) for key in ("BYDAY", "BYMONTH", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO")):
        return True
    a_step = min(step, len(rule.get("BYDAY", ())) or step) * prod(len(rule.get(key, ())) or 1 for key in WITHIN_A_DAY)
    if parts["BYSETPOS"] and not any(abs(each) <= a_step for each in parts["BYSETPOS"]):
        return False
    return _finds_a_day(rule, parts, first, step, every)


def _finds_a_day(rule: Rule, parts: Mapping[str, Sequence[int]], first: date, step: int, every: int) -> bool:
    weekdays = {str(each).upper()[-2:] for each in rule.get("BYDAY", ())}
    if step > 1:  # a week is looked at from its first day on
        first -= timedelta(days=min(first.weekday(), (first - date.min).days))
    for number in range(_STEPS_LOOKED_AT // step):
        for day in range(step):
            try:
                on = first + timedelta(days=number * step * every + day)
            except OverflowError:
                return True  # the end of all days is soon reached
            if (not weekdays or _WEEKDAYS[on.weekday()] in weekdays) and _has_day(parts, on):
                return True
    return False


def _has_day(parts: Mapping[str, Sequence[int]], on: date) -> bool:
    """True if the months and days that a rule names have this one."""
    months, days, of_year, weeks = (parts[key] for key in ("BYMONTH", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO"))
    from_end = (date(on.year + on.month // 12, on.month % 12 + 1, 1) if on.year < date.max.year else date.max) - on
    number, this = on.timetuple().tm_yday, on.isocalendar()
    week_from_end = this.week - date(this.year, 12, 28).isocalendar().week - 1
    return (
        (not months or on.month in months)
        and (not days or on.day in days or -from_end.days in days)
        and (not of_year or number in of_year or number - 366 - isleap(on.year) in of_year)
        and (not weeks or this.week in weeks or week_from_end in weeks)
    )


def _is_in_month(day: int, month: int) -> bool:
    return 0 < month <= len(_LONGEST_MONTHS) and 0 < abs(day) <= _LONGEST_MONTHS[month - 1]


def _numbers(rule: Rule, key: str) -> tuple[int, ...]:
    return tuple(each for each in rule.get(key, ()) if isinstance(each, int))
