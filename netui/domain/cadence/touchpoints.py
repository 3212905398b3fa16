"""Touches: the conversations that count, and which of them came after a decision of the user's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from netui.domain.cadence.coverage import LAST_DAY_TEXT, weighted_after
from netui.domain.cadence.rules_today import THANKED_WEIGHT, DayRules
from netui.domain.dates.duration import Duration
from netui.domain.headers.table import newest_first
from netui.domain.records.conversation import ConversationHeader


def touches(headers: Sequence[ConversationHeader], day: DayRules) -> Iterator[ConversationHeader]:
    """Yield the conversations that count, newest first; a weight of 0 is no touch."""
    weight_of = day.weights.get
    return (header for header in reversed(headers) if weight_of(header.channel, 1.0) > 0)


def newest_touch(headers: Sequence[ConversationHeader], day: DayRules) -> ConversationHeader | None:
    """Return the newest touch, one still to come included; None when there is none."""
    return next(touches(headers, day), None)


def last_touch(headers: Sequence[ConversationHeader], day: DayRules) -> ConversationHeader | None:
    """Return the newest touch that has happened by today; None when there is none."""
    return next((header for header in touches(headers, day) if header.on <= day.today_text), None)


def first_conversation(headers: Sequence[ConversationHeader], day: DayRules) -> ConversationHeader | None:
    """Return somebody's newest touch if it is their first that weighs enough to be thanked for; else None."""
    newest_back = 0
    for back, (_, channel) in enumerate(newest_first(headers), 1):
        weight = day.weight(channel)
        if weight >= THANKED_WEIGHT:
            if newest_back:
                return None
            newest_back = back
        elif weight > 0 and not newest_back:
            return None
    return headers[-newest_back] if newest_back else None


def best_touch(
    headers: Sequence[ConversationHeader], every: Duration, day: DayRules, before: str = LAST_DAY_TEXT
) -> tuple[date, ConversationHeader] | None:
    """Return the touch that holds longest, with the day up to which it does; None when there is no touch.

    Args:
        headers: oldest first.
        every: the cadence.
        day: the rules of the day.
        before: only touches on days before this ISO day count; every one when absent.
    """
    best, best_back = date.min, 0
    for back, on, weight in _weighty(headers, day, before):
        until = weighted_after(date.fromisoformat(on), weight, every)
        if not best_back or until > best:
            best, best_back = until, back
    return (best, headers[-best_back]) if best_back else None


def weighty_touches(
    headers: Sequence[ConversationHeader], day: DayRules, before: str = LAST_DAY_TEXT
) -> Iterator[ConversationHeader]:
    """Yield the touches that can decide the due date, newest first: each weighs more than every newer one.

    An older touch of no more weight never holds longer than a newer one.
    """
    return (headers[-back] for back, _, _ in _weighty(headers, day, before))


def _weighty(headers: Sequence[ConversationHeader], day: DayRules, before: str) -> Iterator[tuple[int, str, float]]:
    """Yield place from the end, 1 for the newest, day and weight of these touches."""
    heaviest, weight_of = 0.0, day.weights.get
    for back, (on, channel) in enumerate(newest_first(headers), 1):
        weight = weight_of(channel, 1.0)
        if weight > heaviest and on < before:
            yield back, on, weight
            if weight >= 1:
                return
            heaviest = weight


def touched_since(headers: Sequence[ConversationHeader], moment: datetime, day: DayRules) -> bool:
    """True if a touch took back a decision made at ``moment`` (aware).

    It does when it happened on the day of the decision or later, and was written down after it: an old conversation
    remembered late changes nothing.
    """
    decided_on = moment.date().isoformat()
    for header in touches(headers, day):  # the newest first
        if header.on < decided_on:
            return False
        if _written_after(header, moment):
            return True
    return False


def _written_after(header: ConversationHeader, moment: datetime) -> bool:
    """True if it was written down after the moment; without a time of writing, if it happened on a later day."""
    try:
        written = datetime.fromisoformat(header.created_at)
    except ValueError:
        return header.on > moment.date().isoformat()
    if written.tzinfo is None:
        written = written.replace(tzinfo=moment.tzinfo)
    return written > moment
