"""The time for which a touch holds, and the touches that hold beyond a day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from math import ceil, floor

from netui.domain.cadence.rules import Rules
from netui.domain.core.frozen import frozen
from netui.domain.dates.duration import Duration, moved
from netui.domain.headers.table import newest_first
from netui.domain.records.conversation import ConversationHeader

LAST_DAY_TEXT = date.max.isoformat()
"""ISO day later than any conversation."""

_EPSILON = 1e-9
"""Tolerance for rounding: binary weights such as 0.7 fall a hair short of their halves; a half is still rounded up."""


@frozen
class Reach:
    """The days after which a touch holds beyond a given day, as texts to compare: no arithmetic for the many not due.

    Attributes:
        full: ISO day; a full touch after it holds beyond the day.
        by_channel: the same for each channel of the rules; a lesser touch must be newer.
        untouched: ISO day; somebody without any touch who counts from a day after it is not due by then, however
            spread.
    """

    full: str
    by_channel: Mapping[str, str]
    untouched: date

    @classmethod
    def of(cls, every: Duration, end: date, rules: Rules) -> Reach:
        """Return the reach beyond ``end`` of people with that cadence."""
        starts: dict[float, str] = {0.0: LAST_DAY_TEXT}
        for weight in (1.0, *(channel.weight for channel in rules.channels)):
            if weight not in starts:
                starts[weight] = latest_start(every, end, weight).isoformat()
        # One day more than the shortest share: the spread is rounded in another way, and nobody due may be missed.
        untouched = moved(latest_start(every, end, 1 - rules.queue.spread), 1)
        return cls(starts[1.0], {channel.key: starts[channel.weight] for channel in rules.channels}, untouched)

    def covers(self, headers: Sequence[ConversationHeader], before: str = LAST_DAY_TEXT) -> bool:
        """True if one of the conversations, oldest first, holds beyond the day; none from ``before`` on counts."""
        full, by_channel = self.full, self.by_channel
        for on, channel in newest_first(headers):
            if on <= full:
                return False
            if on > by_channel.get(channel, full) and on < before:
                return True
        return False


def weighted_after(on: date, weight: float, every: Duration) -> date:
    """The day up to which one touch holds.

    A full touch counts by the calendar; a lesser one by its share of the days, rounded to the nearest, halves up, at
    least 1.

    Args:
        on: the day of the touch.
        weight: 0 < weight <= 1.
        every: the cadence.
    """
    if weight >= 1:
        return every.after(on)
    days = max(1, floor(weight * every.days_from(on) + 0.5 + _EPSILON))
    return moved(on, days)


def latest_start(every: Duration, end: date, weight: float = 1.0) -> date:
    """The latest day on which a touch of that weight holds no longer than ``end``: later touches hold beyond it."""
    ordinal = max(1, end.toordinal() - ceil(weight * every.nominal_days) - 4)
    while ordinal < end.toordinal() and weighted_after(date.fromordinal(ordinal + 1), weight, every) <= end:
        ordinal += 1
    return date.fromordinal(ordinal)
