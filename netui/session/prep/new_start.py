"""People worth a new start after a long silence: one at a time, and never a list of guilt.

Dormant ties bring the novelty of weak ones and the trust of strong ones, most of all if they were strong, and people
shy from them out of embarrassment (D. Levin, J. Walter, K. Murnighan: Dormant ties, 2011; The power of reconnection,
2015).
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from datetime import date

from netui.domain.cadence.tie_strength import DORMANT_FROM_DAYS, Tie, tie_on
from netui.domain.cadence.touchpoints import touches
from netui.domain.core.frozen import frozen
from netui.domain.dates.duration import moved
from netui.domain.records.contact import Contact, ContactStatus
from netui.domain.records.follow_up import FollowUpKind, FollowUpStatus, Owner
from netui.session.core.session import Session
from netui.session.prep.card import Bring, to_bring

_LEAST_TOUCHES = 2


@frozen
class NewStart:
    """Somebody dormant.

    Attributes:
        contact: who.
        last_on: the day of the last touch.
        tie: as it was then.
        promise: an open promise of the user's to them; empty without any.
        bring: something to bring; None when nothing is at hand.
    """

    contact: Contact
    last_on: date
    tie: Tie
    promise: str
    bring: Bring | None


def worth_a_new_start(session: Session, declined: Container[str] = ()) -> Iterator[NewStart]:
    """Yield active people who have been silent for a year or more, the best to begin with first.

    People for whom there is something come first: an open promise of the user's, or something to bring; then the
    stronger tie of then, the longer silence, the name.

    Args:
        session: where to look.
        declined: ids of those who are left out for good.
    """
    found = [_silent(contact, session) for contact in _dormant(session) if contact.id not in declined]
    silent = sorted(
        (each for each in found if each is not None),
        key=lambda each: (-each.tie.strength, each.last_on, each.contact.name.casefold(), each.contact.id),
    )
    without: list[NewStart] = []
    for each in silent:
        if each.promise or each.bring is not None:
            yield each
        else:
            without.append(each)
    yield from without


def _dormant(session: Session) -> Iterator[Contact]:
    """Yield active people whose newest conversation is a year old or older."""
    network = session.network
    newest, silent_from = network.newest_conversations(), moved(session.today, -DORMANT_FROM_DAYS).isoformat()
    for contact in network.contacts():
        conversation = newest.get(contact.id)
        if contact.status is ContactStatus.ACTIVE and conversation is not None and conversation[0] <= silent_from:
            yield contact


def _silent(contact: Contact, session: Session) -> NewStart | None:
    """Return somebody with what there is for them; None with fewer than two touches."""
    headers, day = session.network.headers_with(contact.id), session.day
    counted = [date.fromisoformat(header.on) for header in touches(headers, day)]
    if len(counted) < _LEAST_TOUCHES:
        return None
    promise = next(
        (
            each.what or "a promise"
            for each in session.network.follow_ups_of(contact.id)
            if each.kind is FollowUpKind.PROMISE and each.status is FollowUpStatus.OPEN and each.owner is Owner.ME
        ),
        "",
    )
    bring = next(to_bring(contact, session.preferences.me, session), None)
    return NewStart(contact, counted[0], tie_on(headers, counted[0], day), promise, bring)
