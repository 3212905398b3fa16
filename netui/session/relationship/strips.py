"""The strip of one person: fourteen months of touches and of the rhythm that they kept."""

from __future__ import annotations

from netui.domain.cadence.due import DueState
from netui.domain.records.contact import Contact
from netui.domain.relationship.strip import Strip, strip_of
from netui.session.core.session import Session


def strip_for(contact: Contact, session: Session, cells_a_month: int) -> Strip:
    """Return the strip of somebody, made now from the records and the rules of the day.

    The due day is the one on which they come up: after a snooze the day after which it ends.
    """
    relationship_status = session.relationship_status(contact)
    due_on, state, waits = relationship_status.due_on, relationship_status.state, relationship_status.waits_until
    if due_on is not None and waits is not None and waits > max(due_on, session.today):
        due_on, state = waits, DueState.OK
    headers = session.network.headers_with(contact.id)
    return strip_of(headers, relationship_status.every, due_on, state, session.day, cells_a_month)
