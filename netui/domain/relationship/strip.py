"""The strip: fourteen months of a relationship, its touches above the rhythm that they kept."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from functools import lru_cache

from netui.domain.cadence.coverage import weighted_after
from netui.domain.cadence.due import DueState
from netui.domain.cadence.rules_today import DayRules
from netui.domain.cadence.touchpoints import touches
from netui.domain.core.frozen import frozen
from netui.domain.dates.duration import Duration
from netui.domain.records.conversation import ConversationHeader
from netui.domain.relationship.months import DaySpan, cells_of_month, month_number

MONTHS_BEFORE = 12
"""Months before the present one."""

MONTHS_AHEAD = 1
"""Months after the present one."""

TOUCH_STEPS = (0.25, 0.5, 1.0, 2.0)
"""Sums of touch weights at which a cell's bar grows: from a like to a comment, a message, a talk, more than one."""

_EPSILON = 1e-9
"""Sums of weights such as 0.1 fall a hair short of a step."""


class RhythmState(StrEnum):
    """State of the lower line of a strip in one cell."""

    BEFORE = "before"
    """The days before the first touch: there was no rhythm to keep yet."""

    KEPT = "kept"
    """The rhythm was kept: a touch held."""

    SILENT = "silent"
    """The silence was longer than the cadence allows."""

    FREE = "free"
    """No cadence is meant for them."""

    TODAY = "today"
    AHEAD = "ahead"
    """Between today and the day on which they fall due."""

    DUE = "due"
    BEYOND = "beyond"
    """The last cell, where they fall due only after it."""

    AFTER = "after"
    """The days after the due date: nothing is known of them yet."""


@frozen
class StripCell:
    """Some days of a strip.

    Attributes:
        days: which ones.
        level: how much was talked: 0 nothing, 1 less than 0.25 (sum of touch weights), 2 less than 0.5, 3 less than 1,
            4 less than 2, 5 from 2 on.
        planned: whether one of its touches is still to come.
        rhythm: what the lower line says.
        month: number of the month, 1..12, in its first cell; else 0.
    """

    days: DaySpan
    level: int
    planned: bool
    rhythm: RhythmState
    month: int


@frozen
class Strip:
    """A relationship over fourteen months: the twelve before this one, this one, and the next.

    Attributes:
        cells: oldest first; as many a month as were asked for.
        state: how the due day stands to today; None when they never fall due.
    """

    cells: tuple[StripCell, ...]
    state: DueState | None


def touch_level(weight: float) -> int:
    """Return the height, 0..5, of the bar for a sum of touch weights."""
    if weight <= 0:
        return 0
    return 1 + sum(weight + _EPSILON >= step for step in TOUCH_STEPS)


def strip_of(
    headers: Sequence[ConversationHeader],
    every: Duration | None,
    due_on: date | None,
    state: DueState | None,
    day: DayRules,
    cells_a_month: int,
) -> Strip:
    """Return the strip of one person. Computed when it is looked at, from the conversations and today's rules.

    A cell is *kept* when some touch ``t`` of weight ``w``, on its last day or before, holds to its middle day or
    longer: ``middle <= t + w * every``, as the cadence counts.

    Args:
        headers: their conversations, oldest first.
        every: their cadence; None when none is meant.
        due_on: the day on which they come up next (after a snooze, or the date the user set); None when they never do.
        state: how ``due_on`` stands to today; None without it.
        day: the rules of the day.
        cells_a_month: 1..28.
    """
    grid = _grid(day.today, cells_a_month)
    touched = sorted((date.fromisoformat(header.on), day.weight(header.channel)) for header in touches(headers, day))
    sums, planned = _sums(grid, touched, day.today)
    rhythms = _rhythms(grid, touched, every, due_on, day.today)
    return Strip(
        tuple(
            StripCell(
                days=days,
                level=touch_level(weight),
                planned=ahead,
                rhythm=rhythm,
                month=days.first.month if days.first.day == 1 else 0,
            )
            for days, weight, ahead, rhythm in zip(grid, sums, planned, rhythms, strict=True)
        ),
        state,
    )


@lru_cache(maxsize=8)
def _grid(today: date, cells_a_month: int) -> tuple[DaySpan, ...]:
    here = month_number(today)
    months = range(here - MONTHS_BEFORE, here + MONTHS_AHEAD + 1)
    return tuple(cell for number in months for cell in cells_of_month(number, cells_a_month))


def _sums(
    grid: Sequence[DaySpan], touched: Sequence[tuple[date, float]], today: date
) -> tuple[list[float], list[bool]]:
    """Sum of the touch weights of each cell, and whether a touch in it is still to come."""
    sums, planned = [0.0] * len(grid), [False] * len(grid)
    place = 0
    for on, weight in touched:
        while place < len(grid) and grid[place].last < on:
            place += 1
        if place == len(grid):
            break
        if on >= grid[place].first:
            sums[place] += weight
            planned[place] = planned[place] or on > today
    return sums, planned


def _rhythms(
    grid: Sequence[DaySpan],
    touched: Sequence[tuple[date, float]],
    every: Duration | None,
    due_on: date | None,
    today: date,
) -> list[RhythmState]:
    """Return the state of the lower line in each cell."""
    past = _Past(touched, every)
    ahead = due_on if due_on is not None and due_on > today else None
    found: list[RhythmState] = []
    for place, days in enumerate(grid):
        if days.last < today:
            found.append(past.rhythm(days))
        elif days.first <= today:
            found.append(RhythmState.TODAY)
        elif ahead is None or days.first > ahead:
            found.append(RhythmState.AFTER)
        elif ahead <= days.last:
            found.append(RhythmState.DUE)
        else:
            found.append(RhythmState.BEYOND if place == len(grid) - 1 else RhythmState.AHEAD)
    return found


class _Past:
    """Looks at cells before today, oldest first, and remembers how far the touches so far hold."""

    def __init__(self, touched: Sequence[tuple[date, float]], every: Duration | None) -> None:
        self._touched, self._every = touched, every
        self._seen = 0
        self._holds_to: date | None = None

    def rhythm(self, days: DaySpan) -> RhythmState:
        """Return what is said of days that lie wholly before today, and not before those asked about last."""
        while self._seen < len(self._touched) and self._touched[self._seen][0] <= days.last:
            on, weight = self._touched[self._seen]
            self._seen += 1
            until = weighted_after(on, weight, self._every) if self._every is not None else on
            self._holds_to = until if self._holds_to is None else max(self._holds_to, until)
        if self._holds_to is None:
            return RhythmState.BEFORE
        if self._every is None:
            return RhythmState.FREE
        return RhythmState.KEPT if days.middle <= self._holds_to else RhythmState.SILENT
