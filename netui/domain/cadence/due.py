"""The due date of somebody, and its state today. Nothing of it is ever stored."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from enum import StrEnum
from math import floor
from zlib import crc32

from netui.domain.cadence.coverage import LAST_DAY_TEXT
from netui.domain.cadence.rules_today import DayRules
from netui.domain.cadence.touchpoints import best_touch, newest_touch, touched_since
from netui.domain.core.frozen import frozen
from netui.domain.dates.duration import Duration, moved
from netui.domain.records.contact import Contact
from netui.domain.records.conversation import ConversationHeader, Direction
from netui.domain.records.follow_up import SKIP, Decision, FollowUp, FollowUpKind, FollowUpStatus

_MICRO_WEIGHT = 0.5
"""Weight below which nobody expects an answer to a touch: a like, a comment."""


class DueState(StrEnum):
    """The state of a due date as of today."""

    OK = "ok"
    SOON = "soon"
    DUE = "due"
    OVERDUE = "overdue"


class Cause(StrEnum):
    """The event that a due date was counted from."""

    TOUCH = "touch"
    TIER = "tier"
    NEXT = "next"
    SKIP = "skip"
    FRESH_START = "fresh_start"


@frozen
class CadenceDue:
    """The due date of somebody by cadence, or the date the user set.

    Attributes:
        due: the day; may be long past.
        cause: what it was counted from.
        touch: the conversation it was counted from; None for another cause.
        waits_until: not to be shown before this day: a snooze, or messages that had no answer; None when nothing waits.
    """

    due: date
    cause: Cause
    touch: ConversationHeader | None = None
    waits_until: date | None = None


def state_of(due: date, overdue_to: date, day: DayRules) -> DueState:
    """Return the state of a due date: overdue up to ``overdue_to``, due up to today, soon within the horizon."""
    if due <= overdue_to:
        return DueState.OVERDUE
    if due <= day.today:
        return DueState.DUE
    return DueState.SOON if due <= day.horizon_on else DueState.OK


def cadence_state(due: date, contact: Contact, day: DayRules) -> DueState:
    """Return the state of a due date by cadence, with the grace of the tier."""
    tier = day.tiers.get(contact.tier)
    return state_of(due, tier.overdue_to if tier is not None else moved(day.today, -1), day)


def even_share(text: str) -> float:
    """Return a number made from a text, 0 <= n < 1, evenly spread and always the same for the same text.

    The CRC-32 of the text, mixed so that neighbours come out far apart (the finaliser of MurmurHash3, 32 bits).
    """
    mixed = crc32(text.encode("utf-8", "surrogatepass"))
    mixed = ((mixed ^ (mixed >> 16)) * 0x85EBCA6B) & 0xFFFFFFFF
    mixed = ((mixed ^ (mixed >> 13)) * 0xC2B2AE35) & 0xFFFFFFFF
    return (mixed ^ (mixed >> 16)) / 2**32


def cadence_due(
    contact: Contact,
    headers: Sequence[ConversationHeader],
    follow_ups: Sequence[FollowUp],
    fresh_start_on: date | None,
    day: DayRules,
) -> CadenceDue | None:
    """Return when somebody falls due; None when they never do. Their status is not looked at here.

    Args:
        contact: who.
        headers: their conversations, oldest first.
        follow_ups: about them; those of the kind cadence hold what was decided.
        fresh_start_on: the baseline day of a fresh start, or None.
        day: the rules of the day.
    """
    every = day.every_of(contact)
    kept = cadence_decisions(follow_ups)
    skips = tuple([each.at for each in decisions_of(kept) if each.what == SKIP]) if kept else ()
    found = _explicit(contact, headers, skips, day)
    if every is not None:
        found = found or _later(counted_due(contact, headers, every, day), _skipped(skips, every))
        if fresh_start_on is not None:
            afresh = _started_afresh(contact, headers, skips, every, fresh_start_on, found, day)
            found = _later(found, afresh)
    if found is None:
        return None
    # Thanks stand in the place of the cadence, so a snooze of the thanks is a snooze of the person.
    thanks = (each for each in follow_ups if each.kind is FollowUpKind.THANK_YOU and each.status is FollowUpStatus.OPEN)
    held = (*kept, *thanks) if follow_ups else ()
    unanswered, snoozed = unanswered_until(headers, day), snoozed_until(headers, held, day) if held else None
    if unanswered is None and snoozed is None:
        return found
    return replace(found, waits_until=max(unanswered or date.min, snoozed or date.min))


def counted_due(
    contact: Contact, headers: Sequence[ConversationHeader], every: Duration, day: DayRules, before: str = LAST_DAY_TEXT
) -> CadenceDue:
    """Return the day up to which the touches hold; without any, one cadence after the day of the tier.

    Those who came together are spread: the day is earlier or later by up to the rules' share of the cadence, each
    person's own, at least one day after the start. Somebody of whom not even the record's day is known is due today.

    Args:
        contact: who.
        headers: their conversations, oldest first.
        every: their cadence.
        day: the rules of the day.
        before: only touches on days before this ISO day count.
    """
    best = best_touch(headers, every, day, before)
    if best is not None:
        return CadenceDue(best[0], Cause.TOUCH, best[1])
    baseline = baseline_of(contact)
    if baseline is None:
        return CadenceDue(day.today, Cause.TIER)
    due = every.after(baseline)
    if contact.is_imported:
        reach = day.rules.queue.spread * (due - baseline).days
        due = max(moved(baseline, 1), moved(due, floor((2 * even_share(contact.id) - 1) * reach + 0.5)))
    return CadenceDue(due, Cause.TIER)


def cadence_decisions(follow_ups: Sequence[FollowUp]) -> tuple[FollowUp, ...]:
    """Return those of a person's follow-ups that hold decisions about the cadence; more than one after a merge."""
    return tuple([item for item in follow_ups if item.kind is FollowUpKind.CADENCE]) if follow_ups else ()


def decisions_of(follow_ups: Sequence[FollowUp]) -> tuple[Decision, ...]:
    """Return all decisions of some follow-ups, oldest first."""
    return tuple(sorted([each for item in follow_ups for each in item.decisions], key=lambda each: each.at))


def snoozed_until(headers: Sequence[ConversationHeader], kept: Sequence[FollowUp], day: DayRules) -> date | None:
    """Return the day before which the cadence is snoozed; None when no snooze holds (any more)."""
    holding = [
        item.snoozed_until
        for item in kept
        if item.snoozed_until is not None and item.snoozed_until > day.today and not _woken(item, headers, day)
    ]
    return max(holding, default=None)


def unanswered_until(headers: Sequence[ConversationHeader], day: DayRules) -> date | None:
    """Return the day before which nothing is suggested, as the last messages had no answer; None when they had one.

    Likes and comments neither count nor break the row; a meeting that is planned shows that there was an answer.
    """
    rules = day.rules.queue
    newest, count, weight_of = "", 0, day.weights.get
    for header in reversed(headers):
        if weight_of(header.channel, 1.0) < _MICRO_WEIGHT:
            continue
        if header.on > day.today_text or not _went_unanswered(header) or not rules.unanswered_after:
            return None
        newest = newest or header.on
        count += 1
        if count == rules.unanswered_after:
            until = rules.unanswered_wait.after(date.fromisoformat(newest))
            return until if until > day.today else None
    return None


def baseline_of(contact: Contact) -> date | None:
    """Return the day from which somebody without any touch counts: that of their tier, else that of their record."""
    if contact.tier_since is not None:
        return contact.tier_since
    return contact.created_at.date() if contact.created_at else None


def _went_unanswered(header: ConversationHeader) -> bool:
    return header.answered is False or (header.direction == Direction.OUT and header.answered is None)


def _woken(item: FollowUp, headers: Sequence[ConversationHeader], day: DayRules) -> bool:
    snoozes = [each.at for each in item.decisions if each.until is not None]
    moment = max(snoozes) if snoozes else item.created_at
    return moment is not None and touched_since(headers, moment, day)


def _explicit(
    contact: Contact, headers: Sequence[ConversationHeader], skips: Sequence[datetime], day: DayRules
) -> CadenceDue | None:
    """The date the user set, until a later touch or a later skip."""
    on, moment = contact.next_on, contact.next_set_at
    if on is None:
        return None
    if moment is None:
        newest = newest_touch(headers, day)
        over = newest is not None and newest.on >= on.isoformat()
    else:
        over = any(at > moment for at in skips) or touched_since(headers, moment, day)
    return None if over else CadenceDue(on, Cause.NEXT)


def _skipped(skips: Sequence[datetime], every: Duration) -> CadenceDue | None:
    return CadenceDue(every.after(max(skips).date()), Cause.SKIP) if skips else None


def _started_afresh(
    contact: Contact,
    headers: Sequence[ConversationHeader],
    skips: Sequence[datetime],
    every: Duration,
    start: date,
    found: CadenceDue | None,
    day: DayRules,
) -> CadenceDue | None:
    """Return the due date after a fresh start for somebody who was late by then; None for others.

    They fall due within one cadence of that day, each on a day of their own, so that the backlog does not come back
    at once.
    """
    earlier = tuple([at for at in skips if at.date() < start])
    stood = _later(counted_due(contact, headers, every, day, start.isoformat()), _skipped(earlier, every))
    if found is not None and found.cause is Cause.NEXT:
        stood = found
    if stood is None or stood.due >= start:
        return None
    ahead = 1 + floor(even_share(contact.id) * every.days_from(start))
    return CadenceDue(moved(start, ahead), Cause.FRESH_START)


def _later(one: CadenceDue | None, other: CadenceDue | None) -> CadenceDue | None:
    """Return the one that is due later; the first when both are due on one day."""
    if one is None or other is None:
        return one or other
    return other if other.due > one.due else one
