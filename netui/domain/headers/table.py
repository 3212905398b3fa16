"""The heads of many conversations, found by id, by person and by day."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import islice
from operator import itemgetter

from netui.domain.core.lazy_sequence import LazySequence
from netui.domain.headers.columns import HeadColumns
from netui.domain.records.conversation import ConversationHead
from netui.domain.records.reader import NewestTalk

oldest_first: Callable[[ConversationHead], tuple[str, str, str]] = itemgetter(1, 6, 0)
"""Sort key (on, created_at, id) of a head."""


class ChosenHeads(LazySequence[ConversationHead]):
    """Some of the heads of a table, in an order of their own."""

    __slots__ = ("_at", "_places")

    def __init__(self, at: Callable[[int], ConversationHead], places: Sequence[int]) -> None:
        """Choose heads by their places in a table; ``at`` gives the one at a place."""
        self._at, self._places = at, places

    def __len__(self) -> int:
        return len(self._places)

    def at(self, index: int) -> ConversationHead:
        """The head at an index."""
        return self._at(self._places[index])

    def __iter__(self) -> Iterator[ConversationHead]:
        return map(self._at, self._places)

    def __reversed__(self) -> Iterator[ConversationHead]:
        return map(self._at, reversed(self._places))


class HeadTable(LazySequence[ConversationHead]):
    """Heads of different conversations, in the order in which these were made. Never changes.

    Attributes:
        heads: all of them.
        people: place of everybody who took part in one, in ``starts``.
        starts: where those of each person start in ``places``; one more than there are people: the last is the end.
        places: indexes into ``heads``, person by person, of each the oldest first.
    """

    def __init__(
        self,
        heads: Sequence[ConversationHead],
        people: Mapping[str, int],
        starts: Sequence[int],
        places: Sequence[int],
    ) -> None:
        self.heads, self.people, self.starts, self.places = heads, people, starts, places
        self._at = heads.at if isinstance(heads, HeadColumns) else heads.__getitem__

    @classmethod
    def of(cls, heads: Iterable[ConversationHead]) -> HeadTable:
        """The table of these heads; of two with one id the first counts."""
        # Part of every start that finds nothing kept, with all heads: fields are taken by their place.
        known: set[str] = set()
        found: list[ConversationHead] = []
        with_person: dict[str, list[int]] = {}
        unsorted: set[str] = set()
        for head in heads:
            if head[0] in known:
                continue
            known.add(head[0])
            on, place = head[1], len(found)
            found.append(head)
            for contact_id in head[3]:
                places = with_person.get(contact_id)
                if places is None:
                    with_person[contact_id] = [place]
                else:
                    if on <= found[places[-1]][1]:
                        unsorted.add(contact_id)
                    places.append(place)
        for contact_id in unsorted:
            with_person[contact_id].sort(key=lambda place: oldest_first(found[place]))
        starts, ordered = [0], list[int]()
        for places in with_person.values():
            ordered += places
            starts.append(len(ordered))
        return cls(found, {contact_id: place for place, contact_id in enumerate(with_person)}, starts, ordered)

    def __len__(self) -> int:
        return len(self.heads)

    def at(self, index: int) -> ConversationHead:
        """The head at an index."""
        return self._at(index)

    def __iter__(self) -> Iterator[ConversationHead]:
        return iter(self.heads)

    def place_of(self, conversation_id: str) -> int | None:
        """Index of the head of one conversation; None when it is not among them."""
        heads = self.heads
        return heads.place_of(conversation_id) if isinstance(heads, HeadColumns) else self._places.get(conversation_id)

    def heads_with(self, contact_id: str) -> Sequence[ConversationHead]:
        """Heads of the conversations with one person, oldest first; empty when there is none."""
        place = self.people.get(contact_id)
        if place is None:
            return ()
        return ChosenHeads(self._at, self.places[self.starts[place] : self.starts[place + 1]])

    def newest(self) -> dict[str, NewestTalk]:
        """Person -> their newest conversation; a new dictionary."""
        heads, places = self.heads, self.places
        last = [places[end - 1] for end in islice(self.starts, 1, None)]
        found = heads.talks_at(last) if isinstance(heads, HeadColumns) else [heads[place][1:3] for place in last]
        return dict(zip(self.people, found, strict=True))

    def written_on(self, day: str) -> Sequence[ConversationHead]:
        """The heads of what was written down on a day (ISO text), whenever it happened; in the order of the table."""
        heads = self.heads
        if isinstance(heads, HeadColumns):
            return ChosenHeads(self._at, heads.places_written_on(day))
        return [head for head in heads if head[6].startswith(day)]

    def by_day(self) -> Mapping[str, Sequence[ConversationHead]]:
        """The heads of each day, ISO text; in any order."""
        found: dict[str, list[int]] = {}
        heads = self.heads
        for place, on in enumerate(heads.days if isinstance(heads, HeadColumns) else [head[1] for head in heads]):
            places = found.get(on)
            if places is None:
                found[on] = [place]
            else:
                places.append(place)
        return {on: ChosenHeads(self._at, places) for on, places in found.items()}

    @cached_property
    def _places(self) -> Mapping[str, int]:
        return {head[0]: place for place, head in enumerate(self.heads)}
