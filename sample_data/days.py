"""When the conversations of the story happened."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from cast import Person
from fixed import chance_of

WANTED = 901
"""How many conversations the story has."""

_GAP_DAYS = {"inner": 14, "close": 30, "active": 75, "weak": 150, "dormant": 16}
_SLIPPING_GAP_DAYS = 17
_SILENT_GAP_DAYS = 15
_MOST = {"inner": 60, "close": 40, "active": 14, "weak": 7, "dormant": 4}


def days_of(cast: Sequence[Person]) -> dict[str, tuple[date, ...]]:
    """For each person the days of their conversations, oldest first; as many in all as are wanted.

    The gaps shrink by one factor for everybody, until the number fits; what is then too many goes from the second.
    """
    factor = 2.5
    while _count(days := {person.slug: _days(person, factor) for person in cast}) < WANTED:
        factor -= 0.01
    surplus = _count(days) - WANTED
    for person in sorted(cast, key=lambda one: -len(days[one.slug]))[:surplus]:
        first, _, *others = days[person.slug]
        days[person.slug] = (first, *others)
    return days


def _count(days: Mapping[str, Sequence[date]]) -> int:
    return sum(map(len, days.values()))


def _days(person: Person, factor: float) -> tuple[date, ...]:
    last_on = person.last_on
    if last_on is None:
        return ()
    if "conf" in person.marks:
        return tuple(sorted({person.since, person.since + timedelta(days=4), last_on}))
    if "new" in person.marks:
        return (last_on,)
    chance = chance_of(f"{person.slug} days")
    usual = _SLIPPING_GAP_DAYS if "slipping" in person.marks else _GAP_DAYS[person.tier] * factor
    found = [last_on]
    while len(found) < _MOST[person.tier]:
        gap = usual * (0.6 + 0.8 * chance.random()) * (1 + 0.03 * len(found))
        if len(found) == 1 and "silent" in person.marks:
            gap = _SILENT_GAP_DAYS
        on = found[-1] - timedelta(days=max(1, round(gap)))
        if on.weekday() > 4 and chance.random() < 0.8:
            on -= timedelta(days=on.weekday() - 4)
        if on < person.since:
            break
        found.append(on)
    if "tides" in person.marks or "since" in person.marks:
        found.append(person.since)
    return tuple(sorted(set(found)))
