"""The network as it would be had some conversations not been written down."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date

from netui.domain.records.contact import Contact
from netui.domain.records.conversation import Conversation, ConversationHeader
from netui.domain.records.event import Event
from netui.domain.records.follow_up import FollowUp
from netui.domain.records.introduction import Introduction
from netui.domain.records.link import Link
from netui.domain.records.reader import NetworkReader


class WithoutConversations:
    """Facts that leave some conversations out, so that one can tell what these have settled."""

    def __init__(self, network: NetworkReader, left_out: Collection[str]) -> None:
        """Look at facts without the conversations of these ids."""
        self._network = network
        self._left_out = left_out

    def headers_with(self, contact_id: str) -> Sequence[ConversationHeader]:
        """Headers of the conversations with one person, oldest first, without those left out."""
        return [header for header in self._network.headers_with(contact_id) if header.id not in self._left_out]

    def conversation(self, conversation_id: str) -> Conversation | None:
        """The whole conversation of that id; None when there is none, or it is left out."""
        return None if conversation_id in self._left_out else self._network.conversation(conversation_id)

    def conversations_with(self, field: str) -> Collection[str]:
        """Ids of the conversations with something in a field, those left out too."""
        return self._network.conversations_with(field)

    def contacts(self) -> Iterable[Contact]:
        """All contacts."""
        return self._network.contacts()

    def contact(self, contact_id: str) -> Contact | None:
        """The contact of that id; None when there is none."""
        return self._network.contact(contact_id)

    def follow_ups_of(self, contact_id: str) -> Sequence[FollowUp]:
        """Follow-ups about one person."""
        return self._network.follow_ups_of(contact_id)

    def introductions_of(self, contact_id: str) -> Sequence[Introduction]:
        """Introductions in which the person takes part."""
        return self._network.introductions_of(contact_id)

    def events(self) -> Iterable[Event]:
        """All events."""
        return self._network.events()

    def links(self) -> Iterable[Link]:
        """All links of the reading shelf."""
        return self._network.links()

    def fresh_start_on(self) -> date | None:
        """The baseline day set by a fresh start."""
        return self._network.fresh_start_on()
