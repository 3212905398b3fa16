"""The conditions of a fresh start: most of the queue is late, or the program was not opened for weeks."""

from __future__ import annotations

from datetime import date

from netui.domain.cadence.due import DueState
from netui.domain.cadence.rules_today import DayRules
from netui.domain.core.frozen import frozen
from netui.domain.queue.order import Queue
from netui.domain.records.follow_up import FollowUpKind

LEAST_LATE_PEOPLE = 5
"""Least number of late people for the offer: fewer are soon greeted."""

LEAST_LATE_SHARE = 0.6
"""Least share of late people, among those due by cadence, for the offer."""

AWAY_DAYS = 14
"""Days of absence from which on the share does not matter."""

REST_DAYS = 30
"""Days after a fresh start in which the offer is not made again."""


@frozen
class FreshStart:
    """The offer to count every cadence from today.

    Attributes:
        late: people who are overdue by cadence.
        due: people who are due or overdue by cadence; at least ``late``.
        days_away: days since the program was last opened; 0 when that is not known.
    """

    late: int
    due: int
    days_away: int


def fresh_start_offer(queue: Queue, last_start_on: date | None, days_away: int, day: DayRules) -> FreshStart | None:
    """Return the offer of a fresh start; None while the queue can be worked off.

    Args:
        queue: as it stands today.
        last_start_on: the day of the last fresh start, or None.
        days_away: days since the program was last opened; 0 when that is not known.
        day: the rules of the day.
    """
    if last_start_on is not None and (day.today - last_start_on).days < REST_DAYS:
        return None
    waiting = [item for item in queue.today_items + queue.later if item.kind is FollowUpKind.CADENCE]
    late = sum(item.state is DueState.OVERDUE for item in waiting)
    if late < LEAST_LATE_PEOPLE or (late < LEAST_LATE_SHARE * len(waiting) and days_away < AWAY_DAYS):
        return None
    return FreshStart(late, len(waiting), days_away)
