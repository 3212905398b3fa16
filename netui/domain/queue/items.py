"""Items of the follow-up queue: what there is to do about one person, computed from records and never stored."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import field
from datetime import date

from netui.domain.cadence.due import DueState, cadence_state, state_of
from netui.domain.cadence.rules_today import DayRules
from netui.domain.core.frozen import frozen
from netui.domain.dates.duration import moved
from netui.domain.queue.score import Terms, terms_of, total
from netui.domain.queue.triggers import prompts
from netui.domain.queue.triggers.anniversaries import comes_round, yearly
from netui.domain.queue.triggers.event_prompts import coming, looking_back
from netui.domain.queue.triggers.help_received import thanks_for_help
from netui.domain.queue.triggers.introduction_prompts import introductions
from netui.domain.queue.triggers.prompts import Prompt
from netui.domain.records.contact import Contact, ContactStatus
from netui.domain.records.event import Event
from netui.domain.records.follow_up import FollowUp, FollowUpKind, Owner
from netui.domain.records.reader import NetworkReader

_TURN_DAYS = 6
"""Days for which a turn in the rotation holds: its week. Every other kind but the cadence is late on the day after."""


@frozen
class QueueItem:
    """One thing to do about somebody (or about an event), with all that decides its place.

    Attributes:
        id: the follow-up's id for a promise; else ``<kind>-<contact id>``, with what tells several of one kind apart.
            The same from one refresh to the next.
        kind: why it is there.
        contact_id: the person it is about; empty for an event and its review.
        name: name of the person or the event: user text.
        tier: key of the person's tier; may be empty, or a key the rules do not know.
        due: the day it is due; may be before today, and does not move for quiet days. For a birthday, the day itself.
        shown_on: the day on which it comes into the queue: after snooze and quiet days; for a birthday, before it.
        state: how ``due`` stands to today.
        overdue_days: days past due; 0 when not.
        score: sum of the terms; more comes first.
        terms: word and value of each term of the score that is not 0.
        rank: what orders the items of a day, the first least: pinned people, then the score, the day and the name.
        pinned: whether the person stands on top.
        follow_up_id: the stored follow-up: the promise itself, or the one that holds the decisions about a computed
            item; empty when nothing was decided yet.
        about: what a computed item is about: id of the first conversation (thank-you), introduction or event.
        what: text of the promise, the word for the yearly date, or the name of the other person introduced: user text.
        owner: who promised.
        step: status of the introduction that it is about; else empty.
    """

    id: str
    kind: FollowUpKind
    contact_id: str
    name: str
    tier: str
    due: date
    shown_on: date
    state: DueState
    overdue_days: int
    score: float
    terms: Terms
    rank: tuple[bool, float, date, str, str] = field(compare=False, repr=False)
    pinned: bool = False
    follow_up_id: str = ""
    about: str = ""
    what: str = ""
    owner: Owner = Owner.ME
    step: str = ""


def items_of(contact: Contact, network: NetworkReader, day: DayRules) -> tuple[QueueItem, ...]:
    """Return all there is to do about one person that is due or coming up; empty without any, or when not active.

    Weak ties are not among them: which of them have their turn depends on all (see ``rotation``).
    """
    if contact.status is not ContactStatus.ACTIVE:
        return ()
    headers, follow_ups = network.headers_with(contact.id), network.follow_ups_of(contact.id)
    found = list(prompts.promises(follow_ups, day)) if follow_ups else []
    one = (
        prompts.thank_you(contact, headers, follow_ups, network, day)
        or thanks_for_help(headers, follow_ups, network, day)
        or prompts.cadence(contact, headers, follow_ups, network, day)
    )
    if one is not None:
        found.append(one)
    if (contact.birthday is not None or contact.dates) and comes_round(contact, day):
        found.extend(yearly(contact, headers, follow_ups, day))
    made = network.introductions_of(contact.id)
    if made:
        found.extend(introductions(contact, made, follow_ups, network, day))
    return tuple([item_of(contact, prompt, day) for prompt in found if prompt.ready_on <= day.horizon_on])


def items_of_events(events: Sequence[Event], follow_ups: Sequence[FollowUp], day: DayRules) -> Iterator[QueueItem]:
    """Yield what there is to do about events, due or coming up: look at the plan, start, look back.

    Args:
        events: all of them.
        follow_ups: those that are about no contact; a snoozed or dropped review is among them.
        day: the rules of the day.
    """
    for event in events:
        prompt = coming(event, follow_ups, day) or looking_back(event, follow_ups)
        if prompt is not None and prompt.ready_on <= day.horizon_on:
            yield _weighed(prompt, None, event.name, f"{prompt.kind.value}-{event.id}", day)


def item_of(contact: Contact, prompt: Prompt, day: DayRules) -> QueueItem:
    """Return the prompt as an item of the queue, with its score."""
    if prompt.kind is FollowUpKind.PROMISE and prompt.kept is not None:
        item_id = prompt.kept.id
    else:
        item_id = f"{prompt.kind.value}-{contact.id}" + (f"-{prompt.key}" if prompt.key else "")
    return _weighed(prompt, contact, contact.name, item_id, day)


def _weighed(prompt: Prompt, contact: Contact | None, name: str, item_id: str, day: DayRules) -> QueueItem:
    every = day.every_of(contact) if contact is not None else None
    terms = terms_of(prompt.kind, prompt.due, every, contact, prompt.drifted, day)
    late_days = (day.today - prompt.due).days
    score, pinned = total(terms), contact is not None and contact.pinned
    return QueueItem(
        id=item_id,
        kind=prompt.kind,
        contact_id=contact.id if contact is not None else "",
        name=name,
        tier=contact.tier if contact is not None else "",
        due=prompt.due,
        shown_on=prompt.shown_on or day.open_day(prompt.ready_on),
        state=_state(prompt, contact, day),
        overdue_days=late_days if late_days > 0 and prompt.kind is not FollowUpKind.EVENT else 0,
        score=score,
        terms=terms,
        rank=rank_of(item_id, name, prompt.due, score, pinned=pinned),
        pinned=pinned,
        follow_up_id=prompt.kept.id if prompt.kept is not None else "",
        about=prompt.about,
        what=prompt.what,
        owner=prompt.owner,
        step=prompt.step,
    )


def rank_of(item_id: str, name: str, due: date, score: float, *, pinned: bool) -> tuple[bool, float, date, str, str]:
    """Return what orders an item among those of its day."""
    return (not pinned, -score, due, name.casefold(), item_id)


def _state(prompt: Prompt, contact: Contact | None, day: DayRules) -> DueState:
    if prompt.kind is FollowUpKind.CADENCE and contact is not None:
        return cadence_state(prompt.due, contact, day)
    if prompt.kind is FollowUpKind.EVENT and prompt.due <= day.today:
        # Nobody is late for an event that is still to come, or on.
        return DueState.DUE
    patience = _TURN_DAYS if prompt.kind in (FollowUpKind.WEAK_TIE, FollowUpKind.AIM) else 0
    return state_of(prompt.due, moved(day.today, -1 - patience), day)
