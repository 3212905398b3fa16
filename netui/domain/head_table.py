"""The heads of many conversations, found by id, by person and by day; in columns they are made when they are seen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, partial
from itertools import islice
from operator import itemgetter
from typing import TypeVar, overload

from netui.domain.conversation import ConversationHead
from netui.domain.facts import NewestTalk

_Value = TypeVar("_Value")

oldest_first: Callable[[ConversationHead], tuple[str, str, str]] = itemgetter(1, 6, 0)
"""Sort key (on, created_at, id) of a head."""

_make = partial(tuple.__new__, ConversationHead)


class Recurring(Sequence[_Value]):
    """A column whose values recur: each once, and for every row its place among them.

    Attributes:
        values: in any order.
        places: for each row, an index into ``values``.
    """

    __slots__ = ("places", "values")

    def __init__(self, values: Sequence[_Value], places: Sequence[int]) -> None:
        self.values, self.places = values, places

    def __len__(self) -> int:
        return len(self.places)

    @overload
    def __getitem__(self, index: int) -> _Value: ...

    @overload
    def __getitem__(self, index: slice) -> list[_Value]: ...

    def __getitem__(self, index: int | slice) -> _Value | list[_Value]:
        if isinstance(index, slice):
            return [self.values[place] for place in self.places[index]]
        return self.values[self.places[index]]


class HeadColumns(Sequence[ConversationHead]):
    """Heads as columns, one for each field; a head is made when it is first looked at."""

    __slots__ = ("_answered", "_channel", "_contacts", "_created_at", "_direction", "_made", "_on", "_places", "ids")

    def __init__(
        self,
        ids: Sequence[str],
        on: Recurring[str],
        channel: Recurring[str],
        contacts: Recurring[tuple[str, ...]],
        direction: Recurring[str],
        answered: Recurring[bool | None],
        created_at: Sequence[str],
    ) -> None:
        self.ids, self._created_at = ids, created_at
        self._on, self._channel, self._contacts = on, channel, contacts
        self._direction, self._answered = direction, answered
        self._made: list[ConversationHead | None] = [None] * len(ids)
        self._places: dict[str, int] = {}

    def __len__(self) -> int:
        return len(self.ids)

    @overload
    def __getitem__(self, index: int) -> ConversationHead: ...

    @overload
    def __getitem__(self, index: slice) -> list[ConversationHead]: ...

    def __getitem__(self, index: int | slice) -> ConversationHead | list[ConversationHead]:
        if isinstance(index, slice):
            return [self.at(place) for place in range(*index.indices(len(self)))]
        return self.at(index)

    def at(self, index: int) -> ConversationHead:
        """The head at an index."""
        # Half of all conversations are looked at before the first screen: no calls but those into C.
        head = self._made[index]
        if head is not None:
            return head
        on, channel, contacts = self._on, self._channel, self._contacts
        direction, answered = self._direction, self._answered
        head = self._made[index] = _make(
            (
                self.ids[index],
                on.values[on.places[index]],
                channel.values[channel.places[index]],
                contacts.values[contacts.places[index]],
                direction.values[direction.places[index]],
                answered.values[answered.places[index]],
                self._created_at[index],
            )
        )
        self._places[head[0]] = index
        return head

    def place_of(self, conversation_id: str) -> int | None:
        """Index of the head with that id; None when there is none. All ids are listed once one is not yet known."""
        places = self._places
        if conversation_id not in places and len(places) < len(self):
            places.update(zip(self.ids, range(len(self)), strict=True))
        return places.get(conversation_id)

    def talks_at(self, indexes: Iterable[int]) -> list[NewestTalk]:
        """Day and channel of the heads at some indexes, without making them."""
        on, channel = self._on, self._channel
        return [(on.values[on.places[index]], channel.values[channel.places[index]]) for index in indexes]

    @property
    def days(self) -> Sequence[str]:
        """The day of each head, ISO text."""
        return self._on[:]


class ChosenHeads(Sequence[ConversationHead]):
    """Some of the heads of a table, in an order of their own."""

    __slots__ = ("_at", "_places")

    def __init__(self, at: Callable[[int], ConversationHead], places: Sequence[int]) -> None:
        """Choose heads by their places in a table; ``at`` gives the one at a place."""
        self._at, self._places = at, places

    def __len__(self) -> int:
        return len(self._places)

    @overload
    def __getitem__(self, index: int) -> ConversationHead: ...

    @overload
    def __getitem__(self, index: slice) -> list[ConversationHead]: ...

    def __getitem__(self, index: int | slice) -> ConversationHead | list[ConversationHead]:
        if isinstance(index, slice):
            return [self._at(place) for place in self._places[index]]
        return self._at(self._places[index])

    def __iter__(self) -> Iterator[ConversationHead]:
        return map(self._at, self._places)

    def __reversed__(self) -> Iterator[ConversationHead]:
        return map(self._at, reversed(self._places))


class HeadTable(Sequence[ConversationHead]):
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

    @overload
    def __getitem__(self, index: int) -> ConversationHead: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[ConversationHead]: ...

    def __getitem__(self, index: int | slice) -> ConversationHead | Sequence[ConversationHead]:
        return self.heads[index]

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
