"""The people who are new this week, or were written down and never sorted."""

from __future__ import annotations

from datetime import date

from netui.domain.core.frozen import frozen
from netui.domain.queue.first_talk import first_talk
from netui.domain.records.contact import CAPTURED, Contact, ContactStatus
from netui.session.core.session import Session
from netui.session.facts.by_person import ByPerson, Look
from netui.session.weekly.state import monday_of


@frozen
class NewPerson:
    """Somebody new.

    Attributes:
        contact: who.
        on: the day of what made them new; the first of all days when it is not known.
        what: what that was: ``first talk`` or ``written down``.
    """

    contact: Contact
    on: date
    what: str


class NewPeople(ByPerson[NewPerson]):
    """All of them. An observer, one for each session."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, _look)


def _look(session: Session) -> Look[NewPerson]:
    """Return a look at one person.

    Whoever got a tier this week is done with; who has had one for longer is new by the first talk alone.
    """
    network, monday = session.network, monday_of(session.today)
    tiers, monday_text = {tier.key for tier in session.rules.tiers}, monday.isoformat()

    def look(contact: Contact) -> NewPerson | None:
        is_sorted = contact.tier in tiers
        got_its_tier = is_sorted and contact.tier_since is not None and contact.tier_since >= monday
        if contact.status is not ContactStatus.ACTIVE or got_its_tier:
            return None
        headers = network.headers_with(contact.id)
        first = first_talk(contact, headers, network, session.day, monday_text) if headers else None
        if first is not None:
            return NewPerson(contact, date.fromisoformat(first.on), "first talk")
        written_on = contact.created_at.date() if contact.created_at is not None else date.min
        by_hand = contact.source == "" and written_on >= monday
        if not is_sorted and (by_hand or contact.source == CAPTURED):
            return NewPerson(contact, written_on, "written down")
        return None

    return look
