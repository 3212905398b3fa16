"""The prompts to get in touch with one person, kind by kind; the queue scores and orders them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from netui.domain.cadence.drift import drift_of
from netui.domain.cadence.due import cadence_due
from netui.domain.cadence.rules_today import KNOWN_DAYS, STILL_NEW_DAYS, DayRules
from netui.domain.cadence.touchpoints import first_conversation
from netui.domain.core.frozen import frozen
from netui.domain.dates.duration import moved
from netui.domain.records.contact import Contact
from netui.domain.records.conversation import ConversationHeader, Direction
from netui.domain.records.follow_up import FollowUp, FollowUpKind, FollowUpStatus, Owner
from netui.domain.records.reader import NetworkReader


@frozen
class Prompt:
    """A reason to get in touch.

    Attributes:
        kind: the kind of reason.
        due: the day it is due.
        ready_on: the day from which it may be shown, quiet days apart.
        shown_on: the day on which it is shown; None: the first open day from ``ready_on`` on.
        kept: the stored follow-up: the promise, or the decisions about a computed item; None when there is none.
        key: what tells several of one kind and person apart; may be empty.
        about: id of the conversation, introduction or event it is about; may be empty.
        what: text of the promise, the yearly date, or the other person's name: user text; may be empty.
        owner: who promised.
        drifted: whether the silence is longer than usual with that person.
        step: status of the introduction that it is about; else empty.
    """

    kind: FollowUpKind
    due: date
    ready_on: date
    shown_on: date | None = None
    kept: FollowUp | None = None
    key: str = ""
    about: str = ""
    what: str = ""
    owner: Owner = Owner.ME
    drifted: bool = False
    step: str = ""


def promises(follow_ups: Sequence[FollowUp], day: DayRules) -> Iterator[Prompt]:
    """Yield open promises of either side. One without a day is due as soon as a thank-you would be."""
    for item in follow_ups:
        if item.kind is FollowUpKind.PROMISE and item.status is FollowUpStatus.OPEN:
            made_on = item.created_at.date() if item.created_at else day.today
            due = item.due_on or day.rules.thank_within.after(made_on)
            yield Prompt(item.kind, due, ready(due, item), kept=item, what=item.what, owner=item.owner)


def thank_you(
    contact: Contact,
    headers: Sequence[ConversationHeader],
    follow_ups: Sequence[FollowUp],
    network: NetworkReader,
    day: DayRules,
) -> Prompt | None:
    """Return a thank-you after the first conversation with somebody new, until a later touch, or for two weeks.

    A message of the user's own that nobody answered calls for no thanks, and neither does a like or a comment, nor what
    an import brought: that somebody stands in an old mailbox is no meeting of today.
    """
    if not headers or headers[-1].on < day.new_since:
        return None
    first = first_conversation(headers, day)
    if first is None or first.on > day.today_text or first.direction == Direction.OUT or not is_new(contact, first):
        return None
    on = date.fromisoformat(first.on)
    due = day.rules.thank_within.after(on)
    kept = kept_for(follow_ups, FollowUpKind.THANK_YOU, first.id)
    if day.today > max(moved(on, STILL_NEW_DAYS), due) or settled(kept):
        return None
    if came_by_import(first, network):
        return None
    return Prompt(FollowUpKind.THANK_YOU, due, ready(due, kept), kept=kept, about=first.id)


def cadence(
    contact: Contact,
    headers: Sequence[ConversationHeader],
    follow_ups: Sequence[FollowUp],
    network: NetworkReader,
    day: DayRules,
) -> Prompt | None:
    """Return the prompt of the cadence, or of a date the user set; None when there is neither."""
    found = cadence_due(contact, headers, follow_ups, network.fresh_start_on(), day)
    if found is None:
        return None
    kept = next((item for item in follow_ups if item.kind is FollowUpKind.CADENCE), None) if follow_ups else None
    waits_until = found.waits_until
    ready_on = found.due if waits_until is None else max(found.due, waits_until)
    drift = drift_of(headers, day) if ready_on <= day.horizon_on else None
    return Prompt(FollowUpKind.CADENCE, found.due, ready_on, kept=kept, drifted=drift is not None and drift.begun)


def came_by_import(header: ConversationHeader, network: NetworkReader) -> bool:
    """True if an import brought a conversation; it is read only where it says where it is from."""
    whole = network.conversation(header.id) if header.id in network.conversations_with("source") else None
    return whole is not None and bool(whole.source)


def kept_for(follow_ups: Sequence[FollowUp], kind: FollowUpKind, about: str) -> FollowUp | None:
    """Return the stored follow-up that holds the decisions about a computed item; None when there are none."""
    return next((item for item in follow_ups if item.kind is kind and item.occasion == about), None)


def settled(kept: FollowUp | None) -> bool:
    """True if the user is done with a computed item."""
    return kept is not None and kept.status is not FollowUpStatus.OPEN


def ready(due: date, kept: FollowUp | None) -> date:
    """Return the day from which an item may be shown: its due date, or the end of a snooze."""
    return max(due, kept.snoozed_until) if kept and kept.snoozed_until else due


def is_new(contact: Contact, first: ConversationHeader) -> bool:
    """True if a first conversation was with somebody new: not met, given a tier or recorded long before it."""
    first_on = date.fromisoformat(first.on)
    if contact.met is not None and contact.met.on is not None:
        return contact.met.on >= moved(first_on, -KNOWN_DAYS)
    if contact.tier_since is not None and contact.tier_since < moved(first_on, -STILL_NEW_DAYS):
        return False
    if contact.created_at is None or not first.created_at:
        return True
    try:
        written = datetime.fromisoformat(first.created_at)
    except ValueError:
        return True
    # Both are moments of writing, so that a conversation noted a week late does not make a newcomer an old friend.
    return (written.date() - contact.created_at.date()).days <= STILL_NEW_DAYS
