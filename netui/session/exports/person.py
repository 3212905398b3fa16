"""One person as they are exported."""

from __future__ import annotations

from netui.domain.records.contact import Contact
from netui.exchange.common.outgoing import OutgoingPerson
from netui.session.core.session import Session


def person(contact: Contact, session: Session) -> OutgoingPerson:
    """A contact with what is computed about them today."""
    found = session.relationship_status(contact)
    return OutgoingPerson(
        contact, found.last_on, found.due_on, found.state.value if found.state is not None else "", found.tie
    )
