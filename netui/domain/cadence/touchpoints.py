"""Touches: the conversations that count, and which of them came after a decision of the user's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from netui.domain.cadence.coverage import LAST_DAY_TEXT, weighted_after
from netui.domain.cadence.rules_today import THANKED_WEIGHT, DayRules
from netui.domain.dates.duration import Duration
from netui.domain.records.conversation import ConversationHead


def touches(heads: Sequence[ConversationHead], day: DayRules) -> Iterator[ConversationHead]:
    """Yield the conversations that count, newest first; a weight of 0 is no touch."""
    weight_of = day.weights.get
    return (head for head in reversed(heads) if weight_of(head.channel, 1.0) > 0)


def newest_touch(heads: Sequence[ConversationHead], day: DayRules) -> ConversationHead | None:
    """Return the newest touch, one still to come included; None when there is none."""
    return next(touches(heads, day), None)


def last_touch(heads: Sequence[ConversationHead], day: DayRules) -> ConversationHead | None:
    """Return the newest touch that has happened by today; None when there is none."""
    return next((head for head in touches(heads, day) if head.on <= day.today_text), None)


def first_talk(heads: Sequence[ConversationHead], day: DayRules) -> ConversationHead | None:
    """Return somebody's newest touch if it is their first that weighs enough to be thanked for; else None."""
    found = touches(heads, day)
    newest = next(found, None)
    if newest is None or day.weight(newest.channel) < THANKED_WEIGHT:
        return None
    return None if any(day.weight(head.channel) >= THANKED_WEIGHT for head in found) else newest


def best_touch(
    heads: Sequence[ConversationHead], every: Duration, day: DayRules, before: str = LAST_DAY_TEXT
) -> tuple[date, ConversationHead] | None:
    """Return the touch that holds longest, with the day up to which it does; None when there is no touch.

    Args:
        heads: oldest first.
        every: the cadence.
        day: the rules of the day.
        before: only touches on days before this ISO day count; every one when absent.
    """
    best: tuple[date, ConversationHead] | None = None
    for head in weighty_touches(heads, day, before):
        until = weighted_after(date.fromisoformat(head.on), day.weight(head.channel), every)
        if best is None or until > best[0]:
            best = (until, head)
    return best


def weighty_touches(
    heads: Sequence[ConversationHead], day: DayRules, before: str = LAST_DAY_TEXT
) -> Iterator[ConversationHead]:
    """Yield the touches that can decide the due date, newest first: each weighs more than every newer one.

    An older touch of no more weight never holds longer than a newer one.
    """
    heaviest, weight_of = 0.0, day.weights.get
    for head in reversed(heads):
        weight = weight_of(head.channel, 1.0)
        if weight > heaviest and head.on < before:
            yield head
            if weight >= 1:
                return
            heaviest = weight


def touched_since(heads: Sequence[ConversationHead], moment: datetime, day: DayRules) -> bool:
    """True if a touch took back a decision made at ``moment`` (aware).

    It does when it was written down later, and its day is not older than that of the newest touch known by then: an
    old conversation remembered late changes nothing.
    """
    newest_on = ""
    for head in touches(heads, day):
        # Only those of the newest day can: all others are older than one of them.
        if head.on < newest_on:
            return False
        if _written_after(head, moment):
            return True
        newest_on = head.on
    return False


def _written_after(head: ConversationHead, moment: datetime) -> bool:
    """True if it was written down after the moment; without a time of writing, if it happened on a later day."""
    try:
        written = datetime.fromisoformat(head.created_at)
    except ValueError:
        return head.on > moment.date().isoformat()
    if written.tzinfo is None:
        written = written.replace(tzinfo=moment.tzinfo)
    return written > moment
