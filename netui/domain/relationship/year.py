"""The year in a row: twelve calendar months of touches, the last of them this one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from netui.domain.cadence.rules_today import DayRules
from netui.domain.records.conversation import ConversationHeader
from netui.domain.relationship.months import MONTHS_OF_YEAR, month_number

YEAR_STEPS = (0.5, 1.0, 2.0)
"""Sums of touch weights at which a month's bar grows by one."""

_EPSILON = 1e-9
"""Sums of weights such as 0.1 fall a hair short of a step."""

_MONTH_CHARS = len("2026-11")

Year = tuple[int, ...]
"""The bars of a year: twelve heights, 0..4, oldest month first."""


def year_level(weight: float) -> int:
    """Return the height for a month's sum of touch weights: 0 for none, 1 below 0.5, 2 below 1, 3 below 2, else 4."""
    if weight <= 0:
        return 0
    return 1 + sum(weight + _EPSILON >= step for step in YEAR_STEPS)


def year_of(headers: Sequence[ConversationHeader], day: DayRules) -> Year:
    """Return the twelve heights for one person; what is still to come does not count yet.

    Args:
        headers: their conversations, oldest first; they are looked at from the newest back to the first month shown.
        day: the rules of the day.
    """
    # For every row that comes into sight: months are compared as the texts in which days stand, no date is made.
    sums = dict.fromkeys(_months_up_to(day.today), 0.0)
    first, today, weight_of = next(iter(sums)), day.today_text, day.weights.get
    for header in reversed(headers):
        on = header.on
        if on < first:
            break
        if on <= today:
            sums[on[:_MONTH_CHARS]] += weight_of(header.channel, 1.0)
    return tuple(map(year_level, sums.values()))


def _months_up_to(today: date) -> list[str]:
    """The twelve months up to that of a day as ISO texts, oldest first."""
    last = month_number(today)
    months = [divmod(number, MONTHS_OF_YEAR) for number in range(last - MONTHS_OF_YEAR + 1, last + 1)]
    return [f"{year:04}-{month + 1:02}" for year, month in months]
