"""The follow-up queue: whom to get in touch with today, in which order, and who comes after; never stored."""

from __future__ import annotations

from collections.abc import Iterable
from operator import attrgetter

from netui.domain.day_rules import DayRules
from netui.domain.frozen import frozen
from netui.domain.queue_items import QueueItem


@frozen
class Queue:
    """What there is to do.

    Attributes:
        today_items: the queue proper: pinned people first, then by score; at most the daily limit.
        later: due as well, but beyond the daily limit; in the same order.
        coming_up: within the horizon, by the day on which it comes into the queue.
    """

    today_items: tuple[QueueItem, ...] = ()
    later: tuple[QueueItem, ...] = ()
    coming_up: tuple[QueueItem, ...] = ()


def arrange(items: Iterable[QueueItem], day: DayRules) -> Queue:
    """Put items in order. The order they come in does not matter; nobody is left out."""
    due: list[QueueItem] = []
    coming: list[QueueItem] = []
    for item in items:
        (due if item.shown_on <= day.today else coming).append(item)
    due.sort(key=attrgetter("rank"))
    coming.sort(key=attrgetter("shown_on", "rank"))
    limit = day.rules.queue.daily_limit
    return Queue(tuple(due[:limit]), tuple(due[limit:]), tuple(coming))
