"""All conversations, newest first, kept by day: those of a day are sorted when the day is seen."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from itertools import accumulate
from operator import itemgetter

from netui.domain.core.lazy_sequence import LazySequence
from netui.domain.headers.table import oldest_first
from netui.domain.records.change import Change
from netui.domain.records.contact import Contact
from netui.domain.records.conversation import Conversation, ConversationHeader
from netui.session.core.session import Session
from netui.session.lists.people_and_queue import KnownRows
from netui.session.lists.rows import ConversationRow, conversation_row

MOST_FOUND = 2000
"""Most conversations shown for a filter: the newest."""

_within_a_day = itemgetter(6, 0)
"""Sort key (created_at, id) of a header."""


class _Day:
    """The conversations of one day; sorted when they are first looked at."""

    def __init__(self, headers: Sequence[ConversationHeader]) -> None:
        self._headers = headers
        self._is_sorted = False

    def __len__(self) -> int:
        return len(self._headers)

    def with_one_more(self, header: ConversationHeader) -> _Day:
        return _Day((*self._headers, header))

    def without(self, conversation_id: str) -> _Day:
        return _Day([header for header in self._headers if header.id != conversation_id])

    @property
    def newest_first(self) -> Sequence[ConversationHeader]:
        if not self._is_sorted:
            self._headers = sorted(self._headers, key=_within_a_day, reverse=True)
            self._is_sorted = True
        return self._headers


class _Headers(LazySequence[ConversationHeader]):
    """Headers of some days as one sequence, newest first. Does not change when the days are exchanged for others."""

    def __init__(self, days: Mapping[str, _Day]) -> None:
        self._names = sorted(days, reverse=True)
        self._days = [days[name] for name in self._names]
        self._starts = [0, *accumulate(map(len, self._days))]
        self._at = {name: place for place, name in enumerate(self._names)}

    @property
    def days(self) -> Sequence[tuple[str, int]]:
        """Each day with the index of its first header."""
        return list(zip(self._names, self._starts, strict=False))

    def __len__(self) -> int:
        return self._starts[-1]

    def at(self, index: int) -> ConversationHeader:
        """The header at an index."""
        place = bisect_right(self._starts, index) - 1
        return self._days[place].newest_first[index - self._starts[place]]

    def place_of(self, header: ConversationHeader) -> int:
        """Index of a header; -1 when it is not among them."""
        place = self._at.get(header.on, -1)
        if place < 0:
            return -1
        found = (number for number, one in enumerate(self._days[place].newest_first) if one.id == header.id)
        number = next(found, -1)
        return -1 if number < 0 else self._starts[place] + number


class ConversationRows(KnownRows[ConversationHeader, ConversationRow]):
    """Rows of conversations, newest first, that know where each day begins.

    Attributes:
        days: each day, ISO text, with the index of its first row; newest first.
    """

    def __init__(
        self,
        headers: Sequence[ConversationHeader],
        make: Callable[[ConversationHeader], ConversationRow],
        days: Sequence[tuple[str, int]],
        guess: Callable[[str], int | None] | None = None,
    ) -> None:
        super().__init__(headers, make, guess)
        self.days = tuple(days)


class ConversationsByDay:
    """All conversations with their rows. Used from one thread."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._made: dict[str, tuple[ConversationHeader, ConversationRow]] = {}
        self._days: dict[str, _Day] = {}
        self._rows: ConversationRows | None = None
        self.reset()

    def reset(self) -> None:
        """Look at the whole network again."""
        self._days = {on: _Day(headers) for on, headers in self._session.network.conversations.by_day().items()}
        self._made.clear()
        self._rows = None

    def on_change(self, change: Change) -> None:
        """Take over a change that the network has just taken over."""
        for edit in change.edits:
            if isinstance(edit.before, Contact) or isinstance(edit.after, Contact):
                self._made.clear()
            if isinstance(edit.before, Conversation):
                self._take_out(edit.before.header)
            if isinstance(edit.after, Conversation):
                header = edit.after.header
                self._days[header.on] = self._days.get(header.on, _Day(())).with_one_more(header)
                self._rows = None

    def rows(self, query: str = "") -> ConversationRows:
        """Conversations newest first: all of them, or those that a query means."""
        if query.strip():
            found = self._matching(query)
            first = {header.on: place for place, header in reversed(list(enumerate(found)))}
            return ConversationRows(found, self._row, sorted(first.items(), reverse=True))
        if self._rows is None:
            headers = _Headers(self._days)
            self._rows = ConversationRows(headers, self._row, headers.days, lambda one: self._place_of(one, headers))
        return self._rows

    def _place_of(self, conversation_id: str, headers: _Headers) -> int | None:
        """The place where a conversation ought to stand; None for one that was removed: each removal looks for it."""
        header = self._session.network.conversations.header(conversation_id)
        if header is not None:
            return headers.place_of(header)
        is_current = self._rows is not None and self._rows.sources is headers
        return None if is_current else -1

    def _take_out(self, header: ConversationHeader) -> None:
        if header.on in self._days:
            self._days[header.on] = self._days[header.on].without(header.id)
            if not len(self._days[header.on]):
                del self._days[header.on]
        self._made.pop(header.id, None)
        self._rows = None

    def _row(self, header: ConversationHeader) -> ConversationRow:
        known, row = self._made.get(header.id, (None, None))
        if known != header or row is None:
            row = conversation_row(header, self._session)
            self._made[header.id] = (header, row)
        return row

    def _matching(self, text: str) -> Sequence[ConversationHeader]:
        """The conversations that match a query, newest first, of those already read."""
        # Loaded when somebody first looks for something.
        from netui.session.search.service import seeker_of

        seeker, network = seeker_of(self._session), self._session.network
        query = seeker.read(text)
        ids = seeker.conversation_ids(query, MOST_FOUND)
        found = [header for one in ids if (header := network.conversations.header(one)) is not None]
        if not found:
            from netui.session.search.slips import slips_of

            meant = slips_of(self._session).meant_by(query)
            near = {header.id: header for one in meant for header in network.headers_with(one)}
            found = list(near.values())
        return sorted(found, key=oldest_first, reverse=True)
