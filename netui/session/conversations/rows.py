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
from netui.domain.records.conversation import Conversation, ConversationHead
from netui.session.core.session import Session
from netui.session.lists.people_and_queue import KnownRows
from netui.session.lists.rows import ConversationRow, conversation_row

MOST_FOUND = 2000
"""Most conversations shown for a filter: the newest."""

_within_a_day = itemgetter(6, 0)
"""Sort key (created_at, id) of a head."""


class _Day:
    """The conversations of one day; sorted when they are first looked at."""

    def __init__(self, heads: Sequence[ConversationHead]) -> None:
        self._heads = heads
        self._is_sorted = False

    def __len__(self) -> int:
        return len(self._heads)

    def with_one_more(self, head: ConversationHead) -> _Day:
        return _Day((*self._heads, head))

    def without(self, conversation_id: str) -> _Day:
        return _Day([head for head in self._heads if head.id != conversation_id])

    @property
    def newest_first(self) -> Sequence[ConversationHead]:
        if not self._is_sorted:
            self._heads = sorted(self._heads, key=_within_a_day, reverse=True)
            self._is_sorted = True
        return self._heads


class _Heads(LazySequence[ConversationHead]):
    """Heads of some days as one sequence, newest first. Does not change when the days are exchanged for others."""

    def __init__(self, days: Mapping[str, _Day]) -> None:
        self._names = sorted(days, reverse=True)
        self._days = [days[name] for name in self._names]
        self._starts = [0, *accumulate(map(len, self._days))]
        self._at = {name: place for place, name in enumerate(self._names)}

    @property
    def days(self) -> Sequence[tuple[str, int]]:
        """Each day with the index of its first head."""
        return list(zip(self._names, self._starts, strict=False))

    def __len__(self) -> int:
        return self._starts[-1]

    def at(self, index: int) -> ConversationHead:
        """The head at an index."""
        place = bisect_right(self._starts, index) - 1
        return self._days[place].newest_first[index - self._starts[place]]

    def place_of(self, head: ConversationHead) -> int:
        """Index of a head; -1 when it is not among them."""
        place = self._at.get(head.on, -1)
        if place < 0:
            return -1
        found = (number for number, one in enumerate(self._days[place].newest_first) if one.id == head.id)
        number = next(found, -1)
        return -1 if number < 0 else self._starts[place] + number


class TalkRows(KnownRows[ConversationHead, ConversationRow]):
    """Rows of conversations, newest first, that know where each day begins.

    Attributes:
        days: each day, ISO text, with the index of its first row; newest first.
    """

    def __init__(
        self,
        heads: Sequence[ConversationHead],
        make: Callable[[ConversationHead], ConversationRow],
        days: Sequence[tuple[str, int]],
        guess: Callable[[str], int] | None = None,
    ) -> None:
        super().__init__(heads, make, guess)
        self.days = tuple(days)


class TalksByDay:
    """All conversations with their rows. Used from one thread."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._made: dict[str, tuple[ConversationHead, ConversationRow]] = {}
        self._days: dict[str, _Day] = {}
        self._rows: TalkRows | None = None
        self.reset()

    def reset(self) -> None:
        """Look at the whole network again."""
        self._days = {on: _Day(heads) for on, heads in self._session.network.conversations.by_day().items()}
        self._made.clear()
        self._rows = None

    def on_change(self, change: Change) -> None:
        """Take over a change that the network has just taken over."""
        for edit in change.edits:
            if isinstance(edit.before, Contact) or isinstance(edit.after, Contact):
                self._made.clear()
            if isinstance(edit.before, Conversation):
                self._take_out(edit.before.head)
            if isinstance(edit.after, Conversation):
                head = edit.after.head
                self._days[head.on] = self._days.get(head.on, _Day(())).with_one_more(head)
                self._rows = None

    def rows(self, query: str = "") -> TalkRows:
        """Conversations newest first: all of them, or those that a query means."""
        if query.strip():
            found = self._matching(query)
            first = {head.on: place for place, head in reversed(list(enumerate(found)))}
            return TalkRows(found, self._row, sorted(first.items(), reverse=True))
        if self._rows is None:
            heads = _Heads(self._days)
            self._rows = TalkRows(heads, self._row, heads.days, lambda one: self._place_of(one, heads))
        return self._rows

    def _place_of(self, conversation_id: str, heads: _Heads) -> int:
        head = self._session.network.conversations.head(conversation_id)
        return heads.place_of(head) if head is not None else -1

    def _take_out(self, head: ConversationHead) -> None:
        if head.on in self._days:
            self._days[head.on] = self._days[head.on].without(head.id)
            if not len(self._days[head.on]):
                del self._days[head.on]
        self._made.pop(head.id, None)
        self._rows = None

    def _row(self, head: ConversationHead) -> ConversationRow:
        known, row = self._made.get(head.id, (None, None))
        if known != head or row is None:
            row = conversation_row(head, self._session)
            self._made[head.id] = (head, row)
        return row

    def _matching(self, text: str) -> Sequence[ConversationHead]:
        """Those that a query means, newest first, of those whose words have been read."""
        # Loaded when somebody first looks for something.
        from netui.session.search.service import seeker_of

        seeker = seeker_of(self._session)
        ids = seeker.conversation_ids(seeker.read(text), MOST_FOUND)
        found = [head for one in ids if (head := self._session.network.conversations.head(one)) is not None]
        return sorted(found, key=oldest_first, reverse=True)
