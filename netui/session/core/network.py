"""The network in memory: the one mutable store, with the indexes that make every question about one person cheap."""

from __future__ import annotations

from collections.abc import Callable, Collection, Container, Iterable, Mapping, Sequence
from datetime import date
from typing import cast

from netui.domain.records.change import Change, Edit
from netui.domain.records.contact import Contact
from netui.domain.records.conversation import Conversation, ConversationHeader
from netui.domain.records.document import TABLES, Record
from netui.domain.records.event import Event
from netui.domain.records.follow_up import FollowUp
from netui.domain.records.introduction import Introduction
from netui.domain.records.link import Link
from netui.domain.records.network_fact import FRESH_START, Setting
from netui.domain.records.outcome import Outcome
from netui.domain.records.reader import NewestConversation
from netui.session.core.conversation_index import ConversationIndex


class Network:
    """Records by id, and by the people they concern. Changed only by ``apply``.

    Attributes:
        conversations: all conversations, by id and by person.
        version: grows with each change, so that anything derived from the network can tell when it is stale.
    """

    def __init__(
        self,
        records: Callable[[str], Iterable[Record]],
        headers: Iterable[ConversationHeader],
        fetch: Callable[[str], Conversation | None],
        find: Callable[[str], Iterable[str]],
        as_kept: Callable[[str], str],
    ) -> None:
        self.version = 0
        self.conversations = ConversationIndex(headers, fetch, find)
        self._as_kept = as_kept
        self._tables: dict[str, dict[str, Record]] = {
            table: {record.id: record for record in records(table)} for table in TABLES if table != "conversations"
        }
        self._by_person: dict[str, dict[str, dict[str, Record]]] = {"follow_ups": {}, "introductions": {}}
        for table, people in self._by_person.items():
            for record in self._tables[table].values():
                for contact_id in people_in(record):
                    people.setdefault(contact_id, {})[record.id] = record

    # -- reading: the Overview protocol and a little more ----------------------------------------------------------

    def contacts(self) -> Iterable[Contact]:
        """All contacts, in the order in which they were made."""
        return cast("Iterable[Contact]", self._tables["contacts"].values())

    def records(self, table: str) -> Iterable[Record]:
        """All records of a table but ``conversations``, in the order in which they were made."""
        return self._tables[table].values()

    def contact(self, contact_id: str) -> Contact | None:
        """The contact of that id; None when there is none."""
        return cast("Contact | None", self._tables["contacts"].get(contact_id))

    def contact_count(self) -> int:
        """The number of contacts."""
        return len(self._tables["contacts"])

    def headers_with(self, contact_id: str) -> Sequence[ConversationHeader]:
        """Headers of the conversations with one person, oldest first; empty when there is none. Not to be changed."""
        return self.conversations.headers_with(contact_id)

    def newest_conversations(self) -> Mapping[str, NewestConversation]:
        """Return person -> their newest conversation; people without one are missing. Not to be changed, nor kept."""
        return self.conversations.newest

    def noted_people(self) -> Container[str]:
        """Return ids of people with a follow-up or an introduction, now or earlier. Not to be kept."""
        return self._by_person["follow_ups"].keys() | self._by_person["introductions"].keys()

    def record(self, table: str, record_id: str) -> Record | None:
        """The record of that id in a table; None when there is none."""
        if table == "conversations":
            return self.conversations.whole(record_id)
        return self._tables[table].get(record_id)

    def conversation(self, conversation_id: str) -> Conversation | None:
        """The whole conversation of that id; None when there is none."""
        return self.conversations.whole(conversation_id)

    def conversation_as_kept(self, conversation_id: str) -> str:
        """A conversation as it is kept, unread: another text as soon as it is another; empty when there is none."""
        return self._as_kept(conversation_id) if conversation_id in self.conversations else ""

    def conversations_with(self, field: str) -> Collection[str]:
        """Ids of the conversations with something in a field; a few others may be among them. Not to be changed."""
        return self.conversations.with_field(field)

    def follow_ups(self) -> Iterable[FollowUp]:
        """All stored follow-ups, in the order in which they were made."""
        return cast("Iterable[FollowUp]", self._tables["follow_ups"].values())

    def follow_up(self, follow_up_id: str) -> FollowUp | None:
        """The stored follow-up of that id; None when there is none."""
        return cast("FollowUp | None", self._tables["follow_ups"].get(follow_up_id))

    def follow_ups_of(self, contact_id: str) -> Sequence[FollowUp]:
        """Return follow-ups about one person, of any status, oldest first; empty when there is none."""
        found = self._by_person["follow_ups"].get(contact_id)
        if not found:
            return ()
        follow_ups = cast("Iterable[FollowUp]", found.values())
        return sorted(follow_ups, key=lambda one: (one.created_at.isoformat() if one.created_at else "", one.id))

    def introductions(self) -> Iterable[Introduction]:
        """All introductions, in the order in which they were made."""
        return cast("Iterable[Introduction]", self._tables["introductions"].values())

    def introduction(self, introduction_id: str) -> Introduction | None:
        """The introduction of that id; None when there is none."""
        return cast("Introduction | None", self._tables["introductions"].get(introduction_id))

    def introductions_of(self, contact_id: str) -> Sequence[Introduction]:
        """Introductions in which the person takes part, in the order of their ids; empty when there is none."""
        found = self._by_person["introductions"].get(contact_id)
        return sorted(cast("Iterable[Introduction]", found.values()), key=lambda one: one.id) if found else ()

    def events(self) -> Iterable[Event]:
        """All events, in the order in which they were made."""
        return cast("Iterable[Event]", self._tables["events"].values())

    def links(self) -> Iterable[Link]:
        """The reading shelf, in the order in which it was filled."""
        return cast("Iterable[Link]", self._tables["links"].values())

    def outcomes(self) -> Iterable[Outcome]:
        """All outcomes, in the order in which they were made."""
        return cast("Iterable[Outcome]", self._tables["outcomes"].values())

    def conversation_count(self) -> int:
        """The number of conversations."""
        return len(self.conversations)

    def headers(self) -> Iterable[ConversationHeader]:
        """The headers of all conversations, in no particular order."""
        return self.conversations.all()

    def fresh_start_on(self) -> date | None:
        """The baseline day set by a fresh start; None when there was none."""
        setting = self.setting(FRESH_START)
        return setting.on if setting else None

    def setting(self, name: str) -> Setting | None:
        """A fact about the network itself; None when it was never set."""
        return cast("Setting | None", self._tables["meta"].get(name))

    # -- changing -----------------------------------------------------------------------------------------------

    def apply(self, change: Change) -> frozenset[str]:
        """Take over a change that has been saved; return the ids of the contacts it concerns."""
        concerned: set[str] = set()
        for edit in change.edits:
            for record in (edit.before, edit.after):
                concerned.update(people_in(record) if record is not None else ())
            concerned.update(self._introduced_to(edit))
            self._replace(edit.table, edit.before, edit.after)
        self.version += 1
        return frozenset(concerned)

    def _introduced_to(self, edit: Edit) -> Iterable[str]:
        """Yield ids of people whose items show the name of a contact that has another one, or another status, now."""
        before, after = edit.before, edit.after
        if isinstance(before, Contact) and not (
            isinstance(after, Contact) and (after.name, after.status) == (before.name, before.status)
        ):
            for introduction in self.introductions_of(before.id):
                yield from people_in(introduction)

    def _replace(self, table: str, before: Record | None, after: Record | None) -> None:
        if isinstance(before, Conversation):
            self.conversations.remove(before.id)
        if isinstance(after, Conversation):
            self.conversations.add(after)
        if table == "conversations":
            return
        people = self._by_person.get(table)
        if before is not None and people is not None:
            for contact_id in people_in(before):
                people.get(contact_id, {}).pop(before.id, None)
        if after is None:
            self._tables[table].pop(before.id if before is not None else "", None)
            return
        self._tables[table][after.id] = after
        if people is not None:
            for contact_id in people_in(after):
                people.setdefault(contact_id, {})[after.id] = after


def people_in(record: Record) -> tuple[str, ...]:
    """Ids of the contacts that a record is about; empty when it is about none."""
    if isinstance(record, Contact):
        return (record.id,)
    if isinstance(record, Conversation):
        return record.contacts
    if isinstance(record, FollowUp):
        return (record.contact,)
    if isinstance(record, Introduction):
        return (record.a, record.b)
    return ()


_NAMED_AT_MOST = 8
"""A label names fewer people; of more it says how many."""


def names_in_change(change: Change, network: Network) -> tuple[str, ...]:
    """The names that the label of a change has of people and events it is about, as they are now or were before it."""
    named: dict[str, str] = {}
    events = {event.id: event.name for event in network.events()}
    for edit in change.edits[:_NAMED_AT_MOST]:
        for record in (edit.before, edit.after):
            if isinstance(record, Contact | Event):
                named[record.id] = record.name
            elif record is not None:
                named |= {one: found.name for one in people_in(record) if (found := network.contact(one)) is not None}
            if isinstance(record, FollowUp) and record.about is not None and record.about.id in events:
                named[record.about.id] = events[record.about.id]
    return tuple(name for name in named.values() if name in change.label)
