"""The follow-up queue: the people to get in touch with today, in order, and those who come after; never stored."""

from __future__ import annotations

from collections.abc import Iterable
from operator import attrgetter

from netui.domain.cadence.rules_today import DayRules
from netui.domain.core.frozen import frozen
from netui.domain.queue.items import QueueItem
from netui.domain.records.follow_up import FollowUpKind, Owner


@frozen
class Queue:
    """The items of the queue: today's, later ones, and those coming up.

    Attributes:
        today_items: the queue proper: pinned people first, then by score; at most what is left of the day's budget,
            but for promises of the user's own and for pinned people, who always belong to it.
        later: due as well, but beyond the budget of the day; in the same order.
        coming_up: within the horizon, by the day on which it comes into the queue.
    """

    today_items: tuple[QueueItem, ...] = ()
    later: tuple[QueueItem, ...] = ()
    coming_up: tuple[QueueItem, ...] = ()


def arrange(items: Iterable[QueueItem], day: DayRules, spent: int = 0) -> Queue:
    """Return the items in order. The order they come in does not matter; nobody is left out.

    Args:
        items: everything that is due or coming up.
        day: the rules of the day.
        spent: how many decisions of the day's budget are used up; below 0 when the user asked for more than it holds.
    """
    due: list[QueueItem] = []
    coming: list[QueueItem] = []
    for item in items:
        (due if item.shown_on <= day.today else coming).append(item)
    due.sort(key=attrgetter("rank"))
    coming.sort(key=attrgetter("shown_on", "rank"))
    room = max(0, day.rules.queue.daily_limit - spent)
    beyond = due[room:]
    proper = [*due[:room], *(item for item in beyond if _always_today(item))]
    return Queue(tuple(proper), tuple([item for item in beyond if not _always_today(item)]), tuple(coming))


def _always_today(item: QueueItem) -> bool:
    """True if a due item belongs to the day even when its budget is used up: a promise is a promise."""
    return item.pinned or (item.kind is FollowUpKind.PROMISE and item.owner is Owner.ME)
