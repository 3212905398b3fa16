"""Conversations by the people who took part: headers in memory, the whole text fetched when it is asked for."""

from __future__ import annotations

from bisect import insort
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from netui.domain.headers.table import HeaderTable, oldest_first
from netui.domain.records.conversation import Conversation, ConversationHeader
from netui.domain.records.reader import NewestConversation


class ConversationIndex:
    """Headers of all conversations, by id, by person and by day: a table that never changes, and over it what has."""

    def __init__(
        self,
        headers: Iterable[ConversationHeader],
        fetch: Callable[[str], Conversation | None],
        find: Callable[[str], Iterable[str]],
    ) -> None:
        """Index conversations.

        Args:
            headers: of all of them.
            fetch: the whole conversation of an id.
            find: ids of the conversations in which a field stands; others may be among them.
        """
        self._fetch, self._find = fetch, find
        self._with: dict[str, dict[str, None]] = {}
        self._table = headers if isinstance(headers, HeaderTable) else HeaderTable.of(headers)
        self._gone: set[str] = set()
        self._new: dict[str, ConversationHeader] = {}
        self._by_person: dict[str, Sequence[ConversationHeader]] = {}

    def __len__(self) -> int:
        return len(self._table) - len(self._gone) + len(self._new)

    def __contains__(self, conversation_id: str) -> bool:
        return conversation_id in self._new or self._kept_place(conversation_id) is not None

    def all(self) -> Iterator[ConversationHeader]:
        """Every header; those that were taken in last come last."""
        gone = self._gone
        yield from (header for header in self._table if header.id not in gone) if gone else self._table
        yield from tuple(self._new.values())  # one may come in while somebody takes his time over these

    def channels(self) -> Iterator[str]:
        """Every channel that a header has, in any order, perhaps several times, and perhaps of one that is gone."""
        yield from self._table.channels()
        yield from (header.channel for header in self._new.values())

    def list_ids(self) -> Iterator[None]:
        """Get ready to tell whether an id is known, a little with each step: the first to ask would wait for it."""
        yield from self._table.list_places()

    def last(self, count: int) -> Sequence[ConversationHeader]:
        """Return the headers added most recently, at most ``count``, the last one last."""
        new = list(self._new.values())[-count:]
        kept: list[ConversationHeader] = []
        for header in reversed(self._table):
            if len(kept) + len(new) >= count:
                break
            if header.id not in self._gone:
                kept.append(header)
        return [*reversed(kept), *new]

    def written_on(self, day: str) -> Sequence[ConversationHeader]:
        """The headers of what was written down on a day (ISO text), whenever it happened; in any order."""
        kept = [header for header in self._table.written_on(day) if header.id not in self._gone]
        return [*kept, *(header for header in self._new.values() if header.created_at.startswith(day))]

    def on_day(self, day: str) -> Sequence[ConversationHeader]:
        """The headers of a day (ISO text); in any order."""
        kept = [header for header in self._table.on_day(day) if header.id not in self._gone]
        return [*kept, *(header for header in self._new.values() if header.on == day)]

    def by_day(self) -> Mapping[str, Sequence[ConversationHeader]]:
        """The headers of each day that has any, ISO text; in any order."""
        found, gone = dict(self._table.by_day()), self._gone
        places = (self._table.place_of(conversation_id) for conversation_id in gone)
        for on in {self._table[place].on for place in places if place is not None}:
            found[on] = [header for header in found[on] if header.id not in gone]
        for header in self._new.values():
            found[header.on] = [*found.get(header.on, ()), header]
        return {on: headers for on, headers in found.items() if headers}

    def header(self, conversation_id: str) -> ConversationHeader | None:
        """The header of one conversation; None when there is none."""
        new = self._new.get(conversation_id)
        if new is not None:
            return new
        place = self._kept_place(conversation_id)
        return self._table[place] if place is not None else None

    def whole(self, conversation_id: str) -> Conversation | None:
        """The whole conversation; None when there is none."""
        return self._fetch(conversation_id) if conversation_id in self else None

    def with_field(self, field: str) -> Collection[str]:
        """Ids of the conversations with something in a field; a few others may be among them. Not to be changed."""
        found = self._with.get(field)
        if found is None:
            found = self._with[field] = {one: None for one in self._find(field) if one in self}
        return found.keys()

    def find_with(self, field: str) -> Iterator[None]:
        """Find those with something in a field, one with each step: a key does not wait until a file is looked through.

        Whoever takes the steps leaves off when a conversation is another: nothing is kept before the last.
        """
        if field not in self._with:
            found: dict[str, None] = {}
            for one in self._find(field):
                if one in self:
                    found[one] = None
                yield None
            self._with[field] = found

    def headers_with(self, contact_id: str) -> Sequence[ConversationHeader]:
        """Headers of the conversations with one person, oldest first; empty when there is none. Not to be changed."""
        found = self._by_person.get(contact_id)
        if found is None:
            found = self._by_person[contact_id] = self._table.headers_with(contact_id)
        return found

    @property
    def newest(self) -> Mapping[str, NewestConversation]:
        """Return person -> their newest conversation; people without one are missing. Not to be changed."""
        return self._newest

    @cached_property
    def _newest(self) -> dict[str, NewestConversation]:
        return self._table.newest()

    def add(self, conversation: Conversation) -> None:
        """Take in a conversation that is not there yet."""
        header = conversation.header
        self._new[header.id] = header
        for field, ids in self._with.items():
            if getattr(conversation, field):
                ids[header.id] = None
        for contact_id in header.contacts:
            headers = list(self.headers_with(contact_id))
            insort(headers, header, key=oldest_first)
            self._keep(contact_id, headers)

    def remove(self, conversation_id: str) -> None:
        """Forget a header; nothing happens when it is not there."""
        header = self.header(conversation_id)
        if header is None:
            return
        if self._new.pop(conversation_id, None) is None:
            self._gone.add(conversation_id)
        for ids in self._with.values():
            ids.pop(conversation_id, None)
        for contact_id in header.contacts:
            left = [one for one in self.headers_with(contact_id) if one.id != conversation_id]
            self._keep(contact_id, left or ())

    def _keep(self, contact_id: str, headers: Sequence[ConversationHeader]) -> None:
        """Take over what has become of one person's conversations, oldest first."""
        self._by_person[contact_id] = headers
        if headers:
            self._newest[contact_id] = headers[-1].on, headers[-1].channel
        else:
            self._newest.pop(contact_id, None)

    def _kept_place(self, conversation_id: str) -> int | None:
        return None if conversation_id in self._gone else self._table.place_of(conversation_id)
