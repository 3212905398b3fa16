"""The follow-up queue: whom to get in touch with today, in which order, and who comes after; never stored."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from netui.domain.day_rules import DayRules
from netui.domain.facts import Facts
from netui.domain.frozen import frozen
from netui.domain.queue_items import QueueItem, items_of, reviews_of
from netui.domain.rotation import lot_of, turns, weak_tie_item


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
    due.sort(key=_rank)
    coming.sort(key=_day_and_rank)
    limit = day.rules.queue.daily_limit
    return Queue(tuple(due[:limit]), tuple(due[limit:]), tuple(coming))


def queue_of(facts: Facts, day: DayRules) -> Queue:
    """The whole queue, computed afresh. To follow single changes, keep ``items_of`` and ``lot_of`` by person."""
    items: list[QueueItem] = []
    lots: dict[str, float] = {}
    for contact in facts.contacts():
        items.extend(items_of(contact, facts, day))
        lot = lot_of(contact, facts, day)
        if lot is not None:
            lots[contact.id] = lot
    for contact_id in turns(lots, day):
        item = weak_tie_item(contact_id, facts, day)
        if item is not None:
            items.append(item)
    items.extend(reviews_of(tuple(facts.events()), facts.follow_ups_of(""), day))
    return arrange(items, day)


def _rank(item: QueueItem) -> tuple[bool, float, date, str, str]:
    return (not item.pinned, -item.score, item.due, item.name.casefold(), item.id)


def _day_and_rank(item: QueueItem) -> tuple[date, bool, float, date, str, str]:
    return (item.shown_on, *_rank(item))
