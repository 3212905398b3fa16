"""The rows of panes, as frozen values; a list of them makes a row when it is looked at."""

from __future__ import annotations

from datetime import date

from netui.domain.cadence.status import Standing
from netui.domain.core.frozen import frozen
from netui.domain.queue.items import QueueItem
from netui.domain.records.contact import Contact, ContactStatus
from netui.domain.records.conversation import ConversationHead
from netui.session.core.session import Session


@frozen
class ContactRow:
    """Somebody in the list of contacts.

    Attributes:
        id: of the contact.
        name: user text.
        tier: label of the tier; empty while unsorted.
        company: user text; may be empty.
        standing: how they stand today.
        status: active, paused ...
        pinned: whether they stand on top of the queue.
    """

    id: str
    name: str
    tier: str
    company: str
    standing: Standing
    status: ContactStatus
    pinned: bool


@frozen
class QueueRow:
    """Something to do, in the follow-up queue.

    Attributes:
        id: of the item.
        item: what is to do.
        why: the reason in one sentence.
        drifts: whether the silence is longer than usual between the two, in a cadence.
    """

    id: str
    item: QueueItem
    why: str
    drifts: bool = False


@frozen
class ConversationRow:
    """A conversation in a list.

    Attributes:
        id: of the conversation.
        on: the day it happened.
        people: names of those who took part: user text; empty when nobody is left.
        contact_ids: of those who took part.
        channel: label of the channel.
        summary: user text; may be empty.
    """

    id: str
    on: date
    people: tuple[str, ...]
    contact_ids: tuple[str, ...]
    channel: str
    summary: str


def contact_row(contact: Contact, session: Session) -> ContactRow:
    """One person's row."""
    return ContactRow(
        contact.id,
        contact.name,
        session.rules.tier_label(contact.tier),
        contact.company,
        session.standing(contact),
        contact.status,
        contact.pinned,
    )


def conversation_row(head: ConversationHead, session: Session) -> ConversationRow:
    """One conversation's row."""
    found = (session.network.contact(contact_id) for contact_id in head.contacts)
    conversation = session.network.conversation(head.id)
    return ConversationRow(
        head.id,
        date.fromisoformat(head.on),
        tuple(contact.name for contact in found if contact),
        head.contacts,
        session.rules.channel_label(head.channel),
        conversation.summary if conversation else "",
    )


def is_current(contact: Contact) -> bool:
    """True if somebody stands in the list of contacts unless asked otherwise."""
    return contact.status in (ContactStatus.ACTIVE, ContactStatus.PAUSED)
