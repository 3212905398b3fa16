"""The documents of ``--json``: records as they stand in the file, with computed values beside them."""

from __future__ import annotations

from netui.domain.queue.items import QueueItem
from netui.domain.records.contact import Contact
from netui.domain.records.conversation import Conversation
from netui.domain.records.document import Document, to_document
from netui.session.core.session import Session


def contact_document(contact: Contact, session: Session) -> Document:
    """A contact with ``last_on``, ``due_on``, ``state`` and ``tie``; what does not apply is null."""
    found = session.relationship_status(contact)
    return {
        **to_document(contact),
        "last_on": found.last_on.isoformat() if found.last_on else None,
        "due_on": found.due_on.isoformat() if found.due_on else None,
        "state": found.state.value if found.state else None,
        "tie": found.tie,
    }


def conversation_document(conversation: Conversation, session: Session) -> Document:
    """A conversation with ``people``: id and name of those who took part and are still known."""
    found = (session.network.contact(contact_id) for contact_id in conversation.contacts)
    people = [{"id": contact.id, "name": contact.name} for contact in found if contact]
    return {**to_document(conversation), "people": people}


def item_document(item: QueueItem, session: Session) -> Document:
    """An item of the queue with its reason."""
    return {
        "id": item.id,
        "kind": item.kind.value,
        "contact_id": item.contact_id,
        "contact": item.name,
        "tier": item.tier,
        "due": item.due.isoformat(),
        "shown_on": item.shown_on.isoformat(),
        "state": item.state.value,
        "overdue_days": item.overdue_days,
        "score": item.score,
        "why": session.why(item),
        "what": item.what,
        "pinned": item.pinned,
    }
