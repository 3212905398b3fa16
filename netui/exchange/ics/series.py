"""The instances of a series of events, as far as they lie in a window."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from math import prod
from typing import cast

from netui.domain.dates.duration import moved
from netui.exchange.ics.parsed import Component, time_of, unwarned
from netui.exchange.ics.rules import WITHIN_A_DAY, Rule, frequency, has_day_within

_MOST_DAYS_OF_A_SERIES = 400
_MOST_STEPS = 100_000
"""Repetitions that are counted through up to the end of the window: 270 years of days, 11 years of hours."""
_ZONES_DAYS = 2
"""Days by which a window is widened, for a day there may be another one here."""
_RULE_LINE = re.compile(r"^RRULE[;:].*\r\n", re.IGNORECASE | re.MULTILINE)
_TIMES_A_DAY = {"SECONDLY": 86_400, "MINUTELY": 1_440, "HOURLY": 24}


def is_endless(component: Component, last: date) -> bool:
    """True if a rule repeats an event so often that counting up to ``last`` would take minutes.

    Nobody meets anybody each second: such a rule is broken, or written to keep a program busy. A rule for parts of a
    day that also names months or days may match none of them, and would be counted through to the year 9999.
    """
    return any(_is_endless(rule, first, last) for rule, first in _rules(component))


def text_within(text: str, component: Component, first: date, last: date) -> str:
    """Return the text of an event, without a rule that matches no day between two: it would be followed in vain."""
    window = (moved(first, -_ZONES_DAYS), moved(last, _ZONES_DAYS))
    if all(
        (every := _interval(rule)) > 0 and has_day_within(rule, on, every, window) for rule, on in _rules(component)
    ):
        return text
    return _RULE_LINE.sub("", text)


def _is_endless(rule: Rule, first: date, last: date) -> bool:
    often = _TIMES_A_DAY.get(frequency(rule), 0)
    if often and any(key.startswith("BY") for key in rule):
        return True
    times = (often or 1) / max(1, _interval(rule)) * prod(len(rule.get(key, ())) or 1 for key in WITHIN_A_DAY)
    steps = max(0, (last - first).days + 1) * times
    return min(steps, _number(rule, "COUNT", 0) or steps) > _MOST_STEPS


def _interval(rule: Rule) -> int:
    return _number(rule, "INTERVAL", 1)


def _number(rule: Rule, key: str, otherwise: int) -> int:
    found = next(iter(rule.get(key, ())), otherwise)
    return found if isinstance(found, int) else otherwise


def _rules(component: Component) -> Iterator[tuple[Rule, date]]:
    """Yield the rules of an event, each with its first day."""
    start, found = time_of(component, "DTSTART"), component.get("RRULE")
    for each in found if isinstance(found, list) else [found]:
        if isinstance(each, Mapping) and start is not None:
            yield cast("Rule", each), start.date() if isinstance(start, datetime) else start


def instances(texts: str, first: date, last: date) -> list[Component]:
    """The instances between two days, both inclusive, the newest at most; empty when it cannot be worked out.

    Args:
        texts: the components of one UID as they stand in the file.
        first: the first day.
        last: the last day.
    """
    # Loaded here: only series of events need it.
    import recurring_ical_events
    from icalendar import Calendar

    try:
        with unwarned():
            calendar = Calendar.from_ical(f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{texts}END:VCALENDAR\r\n")
            found = recurring_ical_events.of(calendar, skip_bad_series=True).between(first, moved(last, 1))
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError, IndexError):
        return []
    found.sort(key=lambda one: str(getattr(one.get("DTSTART"), "dt", "")))
    return list(found[-_MOST_DAYS_OF_A_SERIES:])
