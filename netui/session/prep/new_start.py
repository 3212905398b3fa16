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
from netui.session.facts.by_person import ByPerson, Look
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


@frozen
class DormantTie:
    """Somebody who has been silent for a year or more.

    Attributes:
        contact: who.
        last_on: the day of the last touch.
        tie: as it was then.
    """

    contact: Contact
    last_on: date
    tie: Tie


class DormantTies(ByPerson[DormantTie]):
    """All of them: active people with at least two touches. An observer, one for each session."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, _look)


def worth_a_new_start(session: Session, declined: Container[str] = ()) -> Iterator[NewStart]:
    """Yield active people who have been silent for a year or more, the best to begin with first.

    People for whom there is something come first: an open promise of the user's, or something to bring; then the
    stronger tie of then, the longer silence, the name.

    Args:
        session: where to look.
        declined: ids of those who are left out for good.
    """
    silent = sorted(
        (each for each in session.observer(DormantTies).found().values() if each.contact.id not in declined),
        key=lambda each: (-each.tie.strength, each.last_on, each.contact.name.casefold(), each.contact.id),
    )
    without: list[NewStart] = []
    for each in silent:
        start = _with_what_there_is(each, session)
        if start.promise or start.bring is not None:
            yield start
        else:
            without.append(start)
    yield from without


def _look(session: Session) -> Look[DormantTie]:
    """Return a look at one person: their newest conversation is a year old or older, and not their only touch."""
    network, day = session.network, session.day
    newest, silent_from = network.newest_conversations(), moved(session.today, -DORMANT_FROM_DAYS).isoformat()

    def look(contact: Contact) -> DormantTie | None:
        conversation = newest.get(contact.id)
        if contact.status is not ContactStatus.ACTIVE or conversation is None or conversation[0] > silent_from:
            return None
        headers = network.headers_with(contact.id)
        counted = [header.on for header in touches(headers, day)]
        if len(counted) < _LEAST_TOUCHES:
            return None
        last_on = date.fromisoformat(counted[0])
        return DormantTie(contact, last_on, tie_on(headers, last_on, day))

    return look


def _with_what_there_is(dormant: DormantTie, session: Session) -> NewStart:
    contact = dormant.contact
    promise = next(
        (
            each.what or "a promise"
            for each in session.network.follow_ups_of(contact.id)
            if each.kind is FollowUpKind.PROMISE and each.status is FollowUpStatus.OPEN and each.owner is Owner.ME
        ),
        "",
    )
    bring = next(to_bring(contact, session.preferences.me, session), None)
    return NewStart(contact, dormant.last_on, dormant.tie, promise, bring)
