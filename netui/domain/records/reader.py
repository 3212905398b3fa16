"""Read access to the records, by the people they concern: the network provides it; tests make it in a line."""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable, Mapping, Sequence
from datetime import date
from typing import Protocol

from netui.domain.records.contact import Contact
from netui.domain.records.conversation import Conversation, ConversationHeader
from netui.domain.records.event import Event
from netui.domain.records.follow_up import FollowUp
from netui.domain.records.introduction import Introduction
from netui.domain.records.link import Link
from netui.domain.records.outcome import Outcome

NewestConversation = tuple[str, str]
"""Day (ISO text) and channel of the newest conversation with somebody."""


class NetworkReader(Protocol):
    """Read access to a network."""

    def contacts(self) -> Iterable[Contact]:
        """All contacts, in no particular order."""

    def contact(self, contact_id: str) -> Contact | None:
        """The contact of that id; None when there is none."""

    def headers_with(self, contact_id: str) -> Sequence[ConversationHeader]:
        """Headers of the conversations with one person, oldest first by (on, created_at, id); may be empty."""

    def conversation(self, conversation_id: str) -> Conversation | None:
        """The whole conversation of that id; None when there is none."""

    def conversations_with(self, field: str) -> Collection[str]:
        """Ids of the conversations with something in a field, such as ``gave``; a few others may be among them.

        So those that say something need not be looked for by reading all. Not to be changed.
        """

    def follow_ups_of(self, contact_id: str) -> Sequence[FollowUp]:
        """Follow-ups about one person, of any status, oldest first by (created_at, id); may be empty."""

    def introductions_of(self, contact_id: str) -> Sequence[Introduction]:
        """Introductions in which the person takes part; empty when there is none."""

    def events(self) -> Iterable[Event]:
        """All events, in no particular order."""

    def links(self) -> Iterable[Link]:
        """All links of the reading shelf, in no particular order."""

    def fresh_start_on(self) -> date | None:
        """The baseline day set by a fresh start; None when there was none."""


class NetworkIndex(NetworkReader, Protocol):
    """A network that can list something of everybody at once, without looking at each contact."""

    def newest_conversations(self) -> Mapping[str, NewestConversation]:
        """Person -> their newest conversation; people without one are missing. Not to be changed, nor kept."""

    def noted_people(self) -> Container[str]:
        """Ids of the people with a follow-up or an introduction; others may be among them. Not to be kept."""


class NetworkArchive(NetworkIndex, Protocol):
    """A network of which every record can be listed: for looking back at all that happened."""

    def conversation_count(self) -> int:
        """The number of conversations."""

    def headers(self) -> Iterable[ConversationHeader]:
        """The headers of all conversations, in no particular order."""

    def follow_ups(self) -> Iterable[FollowUp]:
        """All stored follow-ups, in no particular order."""

    def introduction(self, introduction_id: str) -> Introduction | None:
        """The introduction of that id; None when there is none."""

    def introductions(self) -> Iterable[Introduction]:
        """All introductions, in no particular order."""

    def outcomes(self) -> Iterable[Outcome]:
        """All outcomes, in no particular order."""
