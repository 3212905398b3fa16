"""The headers of many conversations in columns: a header is made when it is first looked at."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import accumulate, pairwise
from typing import TypeVar

from netui.domain.core.lazy_sequence import LazySequence
from netui.domain.records.conversation import ConversationHeader
from netui.domain.records.reader import NewestConversation

_Value = TypeVar("_Value")

_IDS_A_STEP = 2_000
"""Ids that are listed in one step: 1 ms."""

_make = partial(tuple.__new__, ConversationHeader)


class Joined(LazySequence[str]):
    """A column of texts, one after the other in one text: none of them is made before it is looked at.

    Attributes:
        text: all of them.
        starts: where each starts in ``text``, and where the last ends: one more than there are texts.
    """

    __slots__ = ("starts", "text")

    def __init__(self, text: str, starts: Sequence[int]) -> None:
        self.text, self.starts = text, starts

    def __len__(self) -> int:
        return len(self.starts) - 1

    def at(self, index: int) -> str:
        """The text at an index."""
        return self.text[self.starts[index] : self.starts[index + 1]]

    def __iter__(self) -> Iterator[str]:
        text = self.text
        return iter([text[start:end] for start, end in pairwise(self.starts)])


class Recurring(LazySequence[_Value]):
    """A column of recurring values: each value once, and for every row its index among them.

    Attributes:
        values: in any order.
        places: for each row, an index into ``values``.
    """

    __slots__ = ("places", "values")

    def __init__(self, values: Sequence[_Value], places: Sequence[int]) -> None:
        self.values, self.places = values, places

    def __len__(self) -> int:
        return len(self.places)

    def at(self, index: int) -> _Value:
        """The value at an index."""
        return self.values[self.places[index]]


class Grouped(Recurring[_Value]):
    """A column of recurring values, different ones, that knows the rows of each without a look at all.

    Attributes:
        rows: those of the first value, in their order, then those of the next.
        starts: where those of each value start in ``rows``, and where the last end: one more than there are values.
    """

    __slots__ = ("rows", "starts")

    def __init__(
        self, values: Sequence[_Value], places: Sequence[int], rows: Sequence[int], starts: Sequence[int]
    ) -> None:
        super().__init__(values, places)
        self.rows, self.starts = rows, starts

    def groups(self) -> Iterator[tuple[_Value, Sequence[int]]]:
        """Yield each value with its rows."""
        rows = self.rows
        return zip(self.values, [rows[start:end] for start, end in pairwise(self.starts)], strict=True)


def grouped(values: Sequence[_Value], places: Sequence[int]) -> Grouped[_Value]:
    """The column of these values, which the rows have in these places."""
    rows_of: list[list[int]] = [[] for _ in values]
    for row, place in enumerate(places):
        rows_of[place].append(row)
    starts = list(accumulate(map(len, rows_of), initial=0))
    return Grouped(values, places, [row for rows in rows_of for row in rows], starts)


class HeaderColumns(LazySequence[ConversationHeader]):
    """Headers as columns, one for each field; a header is made when it is first looked at."""

    __slots__ = ("_answered", "_channel", "_contacts", "_created_at", "_direction", "_made", "_on", "_places", "ids")

    def __init__(
        self,
        ids: Joined,
        on: Grouped[str],
        channel: Recurring[str],
        contacts: Recurring[tuple[str, ...]],
        direction: Recurring[str],
        answered: Recurring[bool | None],
        created_at: Joined,
    ) -> None:
        self.ids, self._created_at = ids, created_at
        self._on, self._channel, self._contacts = on, channel, contacts
        self._direction, self._answered = direction, answered
        self._made: list[ConversationHeader | None] = [None] * len(ids)
        self._places: dict[str, int] = {}

    def __len__(self) -> int:
        return len(self.ids)

    def at(self, index: int) -> ConversationHeader:
        """The header at an index."""
        # Half of all conversations are looked at before the first screen: no calls but those into C.
        header = self._made[index]
        if header is not None:
            return header
        ids, on, channel, contacts = self.ids, self._on, self._channel, self._contacts
        direction, answered, created_at = self._direction, self._answered, self._created_at
        header = self._made[index] = _make(
            (
                ids.text[ids.starts[index] : ids.starts[index + 1]],
                on.values[on.places[index]],
                channel.values[channel.places[index]],
                contacts.values[contacts.places[index]],
                direction.values[direction.places[index]],
                answered.values[answered.places[index]],
                created_at.text[created_at.starts[index] : created_at.starts[index + 1]],
            )
        )
        self._places[header[0]] = index
        return header

    def channels(self) -> Iterable[str]:
        """Every channel that a header has, in any order."""
        return self._channel.values

    def place_of(self, conversation_id: str) -> int | None:
        """Index of the header with that id; None when there is none. All ids are listed once one is not yet known."""
        places = self._places
        if conversation_id not in places and len(places) < len(self):
            places.update(zip(self.ids, range(len(self)), strict=True))
        return places.get(conversation_id)

    def list_places(self) -> Iterator[None]:
        """List all ids, some with each step, so that no look for one of them has to."""
        places, text, starts = self._places, self.ids.text, self.ids.starts
        for first in range(0, len(self), _IDS_A_STEP):
            if len(places) == len(self):
                return
            last = min(first + _IDS_A_STEP, len(self))
            places.update((text[starts[place] : starts[place + 1]], place) for place in range(first, last))
            yield

    def places_on(self, day: str) -> Sequence[int]:
        """Indexes of the headers of a day (ISO text), in their order, without making any."""
        return next((rows for on, rows in self.by_day() if on == day), ())

    def places_written_on(self, day: str) -> list[int]:
        """Indexes of the headers that were written down on a day (ISO text), in their order, without making any."""
        text, starts = self._created_at.text, self._created_at.starts
        found, at = [], text.find(day)
        while at >= 0:
            place = bisect_right(starts, at) - 1  # those without a moment before it start at the same place
            if starts[place] == at:
                found.append(place)
            at = text.find(day, at + len(day))
        return found

    def conversations_at(self, indexes: Iterable[int]) -> Iterator[NewestConversation]:
        """Yield day and channel of the headers at some indexes, without making them."""
        days, day_of = self._on.values, self._on.places
        channels, channel_of = self._channel.values, self._channel.places
        return ((days[day_of[index]], channels[channel_of[index]]) for index in indexes)

    def by_day(self) -> Iterator[tuple[str, Sequence[int]]]:
        """Yield each day, ISO text, with the indexes of its headers, in their order."""
        return self._on.groups()
