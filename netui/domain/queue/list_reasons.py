"""The reason for an item as its row shows it: the most important clause first, so that later ones can be left out."""

from __future__ import annotations

from datetime import date

from netui.domain.cadence.drift import drift_of
from netui.domain.cadence.due import Cause, cadence_due
from netui.domain.cadence.rules_today import DayRules
from netui.domain.cadence.touchpoints import last_touch
from netui.domain.core.frozen import frozen
from netui.domain.dates.duration import Duration
from netui.domain.dates.parse import ago, spoken_day
from netui.domain.introductions.steps import NextStep, asked_on, changed_on, next_step, reached_on
from netui.domain.queue.items import QueueItem
from netui.domain.queue.reasons import days_ago, named_conversation, plan_words
from netui.domain.queue.triggers.anniversaries import BIRTHDAY
from netui.domain.records.contact import Contact
from netui.domain.records.follow_up import FollowUpKind, Owner
from netui.domain.records.introduction import IntroductionStatus
from netui.domain.records.reader import NetworkReader

BETWEEN = " · "
"""Separator between two clauses."""

_WEEKS_FROM_DAYS, _WEEKS_UNTIL_DAYS = 14, 61


@frozen
class ListReason:
    """The reason for an item, without what its row shows already: the tier, the day, how late it is.

    Attributes:
        clauses: the most important first; at least one; may hold user text.
        promise_sign: ``>`` for a promise of mine, ``<`` for theirs, as in the capture line; else empty.
    """

    clauses: tuple[str, ...]
    promise_sign: str = ""

    @property
    def text(self) -> str:
        """All clauses in one line."""
        said = BETWEEN.join(self.clauses)
        return f"{self.promise_sign} {said}" if self.promise_sign else said


def list_reason(item: QueueItem, network: NetworkReader, day: DayRules) -> ListReason:
    """Return why an item stands in the queue, as its row says it."""
    contact = network.contact(item.contact_id)
    if item.kind is FollowUpKind.PROMISE:
        return ListReason((item.what or "a promise",), ">" if item.owner is Owner.ME else "<")
    if item.kind is FollowUpKind.REVIEW:
        return ListReason(("look back: whom did you meet?",))
    if item.kind is FollowUpKind.EVENT:
        return ListReason(tuple(_event(item, network, day)))
    if contact is None:
        return ListReason((f"due {spoken_day(item.due, day.today)}",))
    clauses = {
        FollowUpKind.THANK_YOU: _thank_you,
        FollowUpKind.BIRTHDAY: _yearly,
        FollowUpKind.INTRODUCTION: _introduction,
        FollowUpKind.AIM: _aim,
        FollowUpKind.WEAK_TIE: _weak_tie,
    }.get(item.kind, _cadence)(item, contact, network, day)
    return ListReason(tuple(clauses))


def _thank_you(item: QueueItem, contact: Contact, network: NetworkReader, day: DayRules) -> list[str]:
    if item.what:
        return ["say thank you", f"got {item.what}"]
    first = next((header for header in network.headers_with(contact.id) if header.id == item.about), None)
    met = [f"first {named_conversation(first, network, day)} {days_ago(first, day)}"] if first is not None else []
    return ["say thank you", *met]


def _yearly(item: QueueItem, contact: Contact, network: NetworkReader, day: DayRules) -> list[str]:
    del network
    words = [f"{item.what} {spoken_day(item.due, day.today)}"]
    birthday = contact.birthday
    if birthday is not None and birthday.year and BIRTHDAY in item.what and item.due.year > birthday.year:
        words.append(f"{item.due.year - birthday.year} years")
    return words


def _introduction(item: QueueItem, contact: Contact, network: NetworkReader, day: DayRules) -> list[str]:
    introduction = next((each for each in network.introductions_of(contact.id) if each.id == item.about), None)
    if introduction is None:
        return ["ask how it went"]
    step, other = next_step(introduction), item.what or "somebody"
    if step in (NextStep.HEAR_A, NextStep.HEAR_B):
        return [f"no word yet about {other}", *_since("asked", asked_on(introduction, contact.id), day)]
    if step is NextStep.ASK_B:
        return [f"ask about meeting {other}", *_since("said yes", changed_on(introduction), day)]
    if step is NextStep.MAKE:
        return [f"write the introduction to {other}", *_since("both said yes", changed_on(introduction), day)]
    made_on = reached_on(introduction, IntroductionStatus.MADE)
    words = f"ask how it went with {item.what}" if item.what else "ask how it went"
    return [words, *([f"introduced {_weeks_ago(made_on, day.today)}"] if made_on is not None else ())]


def _since(what: str, on: date | None, day: DayRules) -> list[str]:
    return [f"{what} {ago(on, day.today)}"] if on is not None else []


def _weeks_ago(on: date, today: date) -> str:
    """Return how long ago a day is, in whole weeks from two weeks to two months: people count an introduction so."""
    days = (today - on).days
    return f"{days // 7} weeks ago" if _WEEKS_FROM_DAYS <= days < _WEEKS_UNTIL_DAYS else ago(on, today)


def _event(item: QueueItem, network: NetworkReader, day: DayRules) -> list[str]:
    event = next((each for each in network.events() if each.id == item.about), None)
    if event is None or event.starts_on is None or event.starts_on <= day.today:
        return ["is on: d starts it"]
    plan = plan_words(event)
    return [ago(event.starts_on, day.today), plan.partition(", ")[0] if plan else "look at the plan"]


def _weak_tie(item: QueueItem, contact: Contact, network: NetworkReader, day: DayRules) -> list[str]:
    del item
    return ["worth a hello", _last(contact, network, day)]


def _aim(item: QueueItem, contact: Contact, network: NetworkReader, day: DayRules) -> list[str]:
    return [f"fits “{item.what}”", _last(contact, network, day)]


def _cadence(item: QueueItem, contact: Contact, network: NetworkReader, day: DayRules) -> list[str]:
    headers, follow_ups = network.headers_with(contact.id), network.follow_ups_of(contact.id)
    found = cadence_due(contact, headers, follow_ups, network.fresh_start_on(), day)
    cause = found.cause if found is not None else None
    words = [_last(contact, network, day)]
    if cause is Cause.NEXT:
        words.insert(0, f"you chose {spoken_day(item.due, day.today)}")
    elif (every := day.every_of(contact)) is not None:
        words.append(every.as_rhythm())
    drift = drift_of(headers, day)
    if drift is not None and drift.drifting:
        words.append(f"usually {Duration(round(drift.rhythm_days), 'd').as_rhythm()}")
    if cause is Cause.SKIP:
        words.append("skipped last time")
    if cause is Cause.FRESH_START:
        words.append("fresh start")
    return words


def _last(contact: Contact, network: NetworkReader, day: DayRules) -> str:
    last = last_touch(network.headers_with(contact.id), day)
    return (
        f"{named_conversation(last, network, day)} {days_ago(last, day)}" if last is not None else "no conversation yet"
    )
