"""Conversations by the people who took part: heads in memory, the whole text fetched when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from operator import itemgetter

from netui.domain.conversation import Conversation, ConversationHead

oldest_first: Callable[[ConversationHead], tuple[str, str, str]] = itemgetter(1, 6, 0)
"""Sort key (on, created_at, id) of a head."""


class ConversationIndex:
    """Heads of all conversations, by id and by person."""

    def __init__(self, heads: Iterable[ConversationHead], fetch: Callable[[str], Conversation | None]) -> None:
        self._fetch = fetch
        self._by_id: dict[str, ConversationHead] = {}
        self._by_person: dict[str, list[ConversationHead]] = {}
        self._unsorted: set[str] = set()
        self._take_in(heads)

    def __len__(self) -> int:
        return len(self._by_id)

    def __contains__(self, conversation_id: str) -> bool:
        return conversation_id in self._by_id

    def all(self) -> Iterable[ConversationHead]:
        """Every head, in no particular order."""
        return self._by_id.values()

    def head(self, conversation_id: str) -> ConversationHead | None:
        """The head of one conversation; None when there is none."""
        return self._by_id.get(conversation_id)

    def whole(self, conversation_id: str) -> Conversation | None:
        """The whole conversation; None when there is none."""
        return self._fetch(conversation_id) if conversation_id in self._by_id else None

    def heads_with(self, contact_id: str) -> Sequence[ConversationHead]:
        """Heads of the conversations with one person, oldest first; empty when there is none. Not to be changed."""
        heads = self._by_person.get(contact_id)
        if heads is None:
            return ()
        if contact_id in self._unsorted:
            heads.sort(key=oldest_first)
            self._unsorted.discard(contact_id)
        return heads

    def add(self, head: ConversationHead) -> None:
        """Take in a head that is not there yet."""
        self._take_in((head,))

    def _take_in(self, heads: Iterable[ConversationHead]) -> None:
        # Part of every start, with all heads: what it uses are local names, and fields are taken by their place.
        by_id, by_person, out_of_order = self._by_id, self._by_person, self._unsorted.add
        for head in heads:
            by_id[head[0]] = head
            on = head[1]
            for contact_id in head[3]:
                known = by_person.get(contact_id)
                if known is None:
                    by_person[contact_id] = [head]
                else:
                    if on <= known[-1][1]:
                        out_of_order(contact_id)
                    known.append(head)

    def remove(self, conversation_id: str) -> None:
        """Forget a head; nothing happens when it is not there."""
        head = self._by_id.pop(conversation_id, None)
        for contact_id in head.contacts if head else ():
            # Someone named twice in a file edited by hand stands in the list twice.
            left = [other for other in self._by_person.pop(contact_id, ()) if other is not head]
            if left:
                self._by_person[contact_id] = left
