"""Conversations by the people who took part: heads in memory, the whole text fetched when it is asked for."""

from __future__ import annotations

from bisect import insort
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from netui.domain.headers.table import HeadTable, oldest_first
from netui.domain.records.conversation import Conversation, ConversationHead
from netui.domain.records.reader import NewestTalk


class ConversationIndex:
    """Heads of all conversations, by id, by person and by day: a table that never changes, and over it what has."""

    def __init__(self, heads: Iterable[ConversationHead], fetch: Callable[[str], Conversation | None]) -> None:
        self._fetch = fetch
        self._table = heads if isinstance(heads, HeadTable) else HeadTable.of(heads)
        self._gone: set[str] = set()
        self._new: dict[str, ConversationHead] = {}
        self._by_person: dict[str, Sequence[ConversationHead]] = {}

    def __len__(self) -> int:
        return len(self._table) - len(self._gone) + len(self._new)

    def __contains__(self, conversation_id: str) -> bool:
        return conversation_id in self._new or self._kept_place(conversation_id) is not None

    def all(self) -> Iterator[ConversationHead]:
        """Every head; those that were taken in last come last."""
        gone = self._gone
        yield from (head for head in self._table if head.id not in gone) if gone else self._table
        yield from self._new.values()

    def last(self, count: int) -> Sequence[ConversationHead]:
        """Return the heads added most recently, at most ``count``, the last one last."""
        new = list(self._new.values())[-count:]
        kept: list[ConversationHead] = []
        for head in reversed(self._table):
            if len(kept) + len(new) >= count:
                break
            if head.id not in self._gone:
                kept.append(head)
        return [*reversed(kept), *new]

    def written_on(self, day: str) -> Sequence[ConversationHead]:
        """The heads of what was written down on a day (ISO text), whenever it happened; in any order."""
        kept = [head for head in self._table.written_on(day) if head.id not in self._gone]
        return [*kept, *(head for head in self._new.values() if head.created_at.startswith(day))]

    def by_day(self) -> Mapping[str, Sequence[ConversationHead]]:
        """The heads of each day that has any, ISO text; in any order."""
        found = dict(self._table.by_day())
        for conversation_id in self._gone:
            place = self._table.place_of(conversation_id)
            on = self._table[place].on if place is not None else ""
            found[on] = [head for head in found.get(on, ()) if head.id != conversation_id]
        for head in self._new.values():
            found[head.on] = [*found.get(head.on, ()), head]
        return {on: heads for on, heads in found.items() if heads}

    def head(self, conversation_id: str) -> ConversationHead | None:
        """The head of one conversation; None when there is none."""
        new = self._new.get(conversation_id)
        if new is not None:
            return new
        place = self._kept_place(conversation_id)
        return self._table[place] if place is not None else None

    def whole(self, conversation_id: str) -> Conversation | None:
        """The whole conversation; None when there is none."""
        return self._fetch(conversation_id) if conversation_id in self else None

    def heads_with(self, contact_id: str) -> Sequence[ConversationHead]:
        """Heads of the conversations with one person, oldest first; empty when there is none. Not to be changed."""
        found = self._by_person.get(contact_id)
        if found is None:
            found = self._by_person[contact_id] = self._table.heads_with(contact_id)
        return found

    @property
    def newest(self) -> Mapping[str, NewestTalk]:
        """Return person -> their newest conversation; people without one are missing. Not to be changed."""
        return self._newest

    @cached_property
    def _newest(self) -> dict[str, NewestTalk]:
        return self._table.newest()

    def add(self, head: ConversationHead) -> None:
        """Take in a head that is not there yet."""
        self._new[head.id] = head
        for contact_id in head.contacts:
            heads = list(self.heads_with(contact_id))
            insort(heads, head, key=oldest_first)
            self._keep(contact_id, heads)

    def remove(self, conversation_id: str) -> None:
        """Forget a head; nothing happens when it is not there."""
        head = self.head(conversation_id)
        if head is None:
            return
        if self._new.pop(conversation_id, None) is None:
            self._gone.add(conversation_id)
        for contact_id in head.contacts:
            left = [one for one in self.heads_with(contact_id) if one.id != conversation_id]
            self._keep(contact_id, left or ())

    def _keep(self, contact_id: str, heads: Sequence[ConversationHead]) -> None:
        """Take over what has become of one person's conversations, oldest first."""
        self._by_person[contact_id] = heads
        if heads:
            self._newest[contact_id] = heads[-1].on, heads[-1].channel
        else:
            self._newest.pop(contact_id, None)

    def _kept_place(self, conversation_id: str) -> int | None:
        return None if conversation_id in self._gone else self._table.place_of(conversation_id)
