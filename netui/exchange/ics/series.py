"""The instances of a series of events, as far as they lie in a window."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from math import prod
from typing import cast

from netui.domain.dates.duration import moved
from netui.exchange.ics.parsed import Component, time_of, unwarned
from netui.exchange.ics.rules import WITHIN_A_DAY, Rule, frequency, has_day_within

_MOST_DAYS_OF_A_SERIES = 400
_MOST_STEPS = 100_000
"""Repetitions that are counted through up to the end of the window: 270 years of days, 11 years of hours."""
_USUAL_STEPS = 5_000
"""Repetitions that cost no more than to read the event: 13 years of days."""
_MOST_STEPS_BEYOND = 2_000_000
"""Repetitions of one calendar that are counted through beyond the usual ones of each series: some seconds."""
_ZONES_DAYS = 2
"""Days by which a window is widened, for a day there may be another one here."""
_RULE_LINE = re.compile(r"^RRULE[;:].*\r\n", re.IGNORECASE | re.MULTILINE)
_TIMES_A_DAY = {"SECONDLY": 86_400, "MINUTELY": 1_440, "HOURLY": 24}
_SHARE_OF_DAYS = {"WEEKLY": 1 / 7, "MONTHLY": 1 / 30, "YEARLY": 1 / 100}
"""Of a year nearly as much is looked at for one day as of a few months."""


def is_endless(component: Component, last: date) -> bool:
    """True if a rule repeats an event so often that counting up to ``last`` would take minutes.

    Nobody meets anybody each second: such a rule is broken, or written to keep a program busy. A rule for parts of a
    day that also names months or days may match none of them, and would be counted through to the year 9999.
    """
    return any(_is_endless(rule, first, last) for rule, first in _rules(component))


def beyond_all_measure(series: Iterable[Iterable[Component]], last: date) -> frozenset[int]:
    """Return the places of the series that are not followed up to ``last``, since those before them cost so much.

    One that began centuries ago takes a moment; a thousand of them take minutes, and no calendar has them.
    """
    left, beyond = float(_MOST_STEPS_BEYOND), set[int]()
    for place, components in enumerate(series):
        rules = [each for one in components for each in _rules(one)]
        counted = [(_steps(rule, first, last), _share_of_days(rule)) for rule, first in rules]
        cost = sum(max(0, steps * share - _USUAL_STEPS) for steps, share in counted if steps <= _MOST_STEPS)
        if cost > left:
            beyond.add(place)
        else:
            left -= cost
    return frozenset(beyond)


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
    return _steps(rule, first, last) > _MOST_STEPS


def _steps(rule: Rule, first: date, last: date) -> float:
    """The repetitions up to a day, as if there were one each day: more often only where a rule says so."""
    often = _TIMES_A_DAY.get(frequency(rule), 1)
    times = often / max(1, _interval(rule)) * prod(len(rule.get(key, ())) or 1 for key in WITHIN_A_DAY)
    steps = max(0, (last - first).days + 1) * times
    return min(steps, _number(rule, "COUNT", 0) or steps)


def _share_of_days(rule: Rule) -> float:
    """The part of all days on which a rule can repeat something, about."""
    return min(1.0, _SHARE_OF_DAYS.get(frequency(rule), 1.0) * max(1, len(rule.get("BYDAY", ()))))


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
