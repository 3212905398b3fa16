"""What panes show, as frozen rows made when they are looked at: ten thousand cost nothing until one is drawn."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar, overload

from netui.domain.contact import Contact, ContactStatus
from netui.domain.conversation import ConversationHead
from netui.domain.folding import fold
from netui.domain.queue_items import QueueItem
from netui.domain.standing import Standing
from netui.session.conversation_index import oldest_first
from netui.session.session import Session

_Source = TypeVar("_Source")
_Row = TypeVar("_Row")


class LazyRows(Sequence[_Row], Generic[_Source, _Row]):
    """A sequence whose rows are made when they are looked at, each once."""

    def __init__(self, sources: Sequence[_Source], make: Callable[[_Source], _Row]) -> None:
        self.sources = sources
        self._make = make
        self._made: dict[int, _Row] = {}

    def __len__(self) -> int:
        return len(self.sources)

    @overload
    def __getitem__(self, index: int) -> _Row: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[_Row]: ...

    def __getitem__(self, index: int | slice) -> _Row | Sequence[_Row]:
        if isinstance(index, slice):
            return [self[each] for each in range(*index.indices(len(self)))]
        if index < 0:
            index += len(self)
        row = self._made.get(index)
        if row is None:
            row = self._made[index] = self._make(self.sources[index])
        return row


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class QueueRow:
    """Something to do, in the follow-up queue.

    Attributes:
        id: of the item.
        item: what is to do.
        why: the reason in one sentence.
    """

    id: str
    item: QueueItem
    why: str


@dataclass(frozen=True, slots=True)
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


def contact_rows(session: Session, shown: Callable[[Contact], bool] | None = None) -> LazyRows[Contact, ContactRow]:
    """People by name.

    Args:
        session: where they are.
        shown: who is in the list; by default all but the archived, the deceased and those not to be contacted.
    """
    wanted = shown or is_current
    contacts = [contact for contact in session.network.contacts() if wanted(contact)]
    contacts.sort(key=lambda contact: (fold(contact.name), contact.id))
    return LazyRows(contacts, lambda contact: contact_row(contact, session))


def contact_row(contact: Contact, session: Session) -> ContactRow:
    """One person's row."""
    tier = session.rules.tier(contact.tier)
    return ContactRow(
        contact.id,
        contact.name,
        tier.label if tier else contact.tier,
        contact.company,
        session.standing(contact),
        contact.status,
        contact.pinned,
    )


def queue_rows(items: Sequence[QueueItem], session: Session) -> LazyRows[QueueItem, QueueRow]:
    """Items in the order given."""
    return LazyRows(items, lambda item: QueueRow(item.id, item, session.why(item)))


def conversation_rows(session: Session, contact_id: str = "") -> LazyRows[ConversationHead, ConversationRow]:
    """Conversations, newest first: of one person, or everybody's."""
    if contact_id:
        heads = list(reversed(session.network.heads_with(contact_id)))
    else:
        heads = sorted(session.network.conversations.all(), key=oldest_first, reverse=True)
    return LazyRows(heads, lambda head: conversation_row(head, session))


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
    """Whether somebody stands in the list of contacts unless asked otherwise."""
    return contact.status in (ContactStatus.ACTIVE, ContactStatus.PAUSED)
