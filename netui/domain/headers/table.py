"""The headers of many conversations, found by id, by person and by day."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import islice
from operator import itemgetter

from netui.domain.core.lazy_sequence import LazySequence
from netui.domain.headers.columns import HeaderColumns
from netui.domain.records.conversation import ConversationHeader
from netui.domain.records.reader import NewestConversation

oldest_first: Callable[[ConversationHeader], tuple[str, str, str]] = itemgetter(1, 6, 0)
"""Sort key (on, created_at, id) of a header."""


class ChosenHeaders(LazySequence[ConversationHeader]):
    """Some of the headers of a table, in an order of their own."""

    __slots__ = ("_at", "_places", "_table")

    def __init__(self, table: HeaderTable, places: Sequence[int]) -> None:
        """Choose headers by their places in a table."""
        self._table, self._places = table, places
        self._at = table.header_at

    def __len__(self) -> int:
        return len(self._places)

    def at(self, index: int) -> ConversationHeader:
        """The header at an index."""
        return self._at(self._places[index])

    def __iter__(self) -> Iterator[ConversationHeader]:
        return map(self._at, self._places)

    def __reversed__(self) -> Iterator[ConversationHeader]:
        return map(self._at, reversed(self._places))

    def conversations_back(self) -> Iterator[NewestConversation]:
        """Day and channel of each, the last first."""
        return self._table.conversations_at(reversed(self._places))


def newest_first(headers: Sequence[ConversationHeader]) -> Iterator[NewestConversation]:
    """Return day and channel of each header, the last first; of most people no head is made for it."""
    if isinstance(headers, ChosenHeaders):
        return headers.conversations_back()
    return ((header.on, header.channel) for header in reversed(headers))


class HeaderTable(LazySequence[ConversationHeader]):
    """Headers of different conversations, in the order in which these were made. Never changes.

    Attributes:
        headers: all of them.
        people: place of everybody who took part in one, in ``starts``.
        starts: where those of each person start in ``places``; one more than there are people: the last is the end.
        places: indexes into ``headers``, person by person, of each the oldest first.
        header_at: the header at an index, found in the fastest way.
    """

    def __init__(
        self,
        headers: Sequence[ConversationHeader],
        people: Mapping[str, int],
        starts: Sequence[int],
        places: Sequence[int],
    ) -> None:
        self.headers, self.people, self.starts, self.places = headers, people, starts, places
        self.header_at = headers.at if isinstance(headers, HeaderColumns) else headers.__getitem__

    @classmethod
    def of(cls, headers: Iterable[ConversationHeader]) -> HeaderTable:
        """The table of these headers; of two with one id the first counts."""
        # Part of every start that finds nothing kept, with all headers: fields are taken by their place.
        known: set[str] = set()
        found: list[ConversationHeader] = []
        with_person: dict[str, list[int]] = {}
        unsorted: set[str] = set()
        for header in headers:
            if header[0] in known:
                continue
            known.add(header[0])
            on, place = header[1], len(found)
            found.append(header)
            for contact_id in header[3]:
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
        return len(self.headers)

    def at(self, index: int) -> ConversationHeader:
        """The header at an index."""
        return self.header_at(index)

    def __iter__(self) -> Iterator[ConversationHeader]:
        return iter(self.headers)

    def conversations_at(self, indexes: Iterable[int]) -> Iterator[NewestConversation]:
        """Yield day and channel of the headers at some indexes; columns make no header for it."""
        headers = self.headers
        if isinstance(headers, HeaderColumns):
            return headers.conversations_at(indexes)
        return (headers[index][1:3] for index in indexes)

    def channels(self) -> Iterable[str]:
        """Every channel that a header has, in any order, perhaps several times."""
        headers = self.headers
        return headers.channels() if isinstance(headers, HeaderColumns) else (header.channel for header in headers)

    def place_of(self, conversation_id: str) -> int | None:
        """Index of the header of one conversation; None when it is not among them."""
        headers = self.headers
        return (
            headers.place_of(conversation_id)
            if isinstance(headers, HeaderColumns)
            else self._places.get(conversation_id)
        )

    def list_places(self) -> Iterator[None]:
        """Get ready to find places, some with each step."""
        if isinstance(self.headers, HeaderColumns):
            yield from self.headers.list_places()

    def headers_with(self, contact_id: str) -> Sequence[ConversationHeader]:
        """Headers of the conversations with one person, oldest first; empty when there is none."""
        place = self.people.get(contact_id)
        if place is None:
            return ()
        return ChosenHeaders(self, self.places[self.starts[place] : self.starts[place + 1]])

    def newest(self) -> dict[str, NewestConversation]:
        """Person -> their newest conversation; a new dictionary."""
        places = self.places
        last = [places[end - 1] for end in islice(self.starts, 1, None)]
        return dict(zip(self.people, self.conversations_at(last), strict=True))

    def written_on(self, day: str) -> Sequence[ConversationHeader]:
        """The headers of what was written down on a day (ISO text), whenever it happened; in the order of the table."""
        headers = self.headers
        if isinstance(headers, HeaderColumns):
            return ChosenHeaders(self, headers.places_written_on(day))
        return [header for header in headers if header[6].startswith(day)]

    def on_day(self, day: str) -> Sequence[ConversationHeader]:
        """The headers of a day (ISO text), in the order of the table."""
        headers = self.headers
        if isinstance(headers, HeaderColumns):
            return ChosenHeaders(self, headers.places_on(day))
        return [header for header in headers if header[1] == day]

    def by_day(self) -> Mapping[str, Sequence[ConversationHeader]]:
        """The headers of each day, ISO text; in any order."""
        headers = self.headers
        if isinstance(headers, HeaderColumns):
            return {on: ChosenHeaders(self, places) for on, places in headers.by_day()}
        found: dict[str, list[int]] = {}
        for place, header in enumerate(headers):
            found.setdefault(header[1], []).append(place)
        return {on: ChosenHeaders(self, places) for on, places in found.items()}

    @cached_property
    def _places(self) -> Mapping[str, int]:
        return {header[0]: place for place, header in enumerate(self.headers)}
