"""The pane of the conversations, newest first, with the days in a gutter."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date
from functools import cached_property

from textual.content import Content
from textual.geometry import Region

from netui.domain.core.lazy_sequence import LazySequence
from netui.domain.records.change import Change
from netui.session.conversations.rows import MOST_FOUND, ConversationRows, ConversationsByDay
from netui.session.lists.rows import ConversationRow
from netui.ui.actions.key_names import key_of
from netui.ui.actions.places import Place
from netui.ui.panes.best_row import best_row
from netui.ui.panes.pane import Pane, PaneSetting
from netui.ui.text.cells import cell_len, cut
from netui.ui.text.day_labels import list_day
from netui.ui.text.looks import Span
from netui.ui.text.render import phrase, plain
from netui.ui.text.signs import SIGNS, Signs
from netui.ui.widgets.rows.columns import Column

_DAY_CELLS, _CHANNEL_CELLS = 10, 7
_WHO_CELLS, _SCANT_WHO_CELLS, _SCANT_CELLS = 20, 18, 80
_SUMMARY_FROM_CELLS = 62
_DAY_FROM_CELLS = 46
"""Fewest cells with which a row shows the summary, and the day."""


class ConversationsPane(Pane[ConversationRow]):
    """All conversations, newest first."""

    place, name = Place.CONVERSATIONS, "Conversations"

    def __init__(self, setting: PaneSetting) -> None:
        super().__init__(setting)
        self._stood_on_newest = False

    def fill(self, *, go_to: str | None, leaving: Collection[str], from_top: bool) -> None:
        """Show the conversations that match."""
        listed = ByDay(self._conversations.rows(self.query))
        if from_top or (go_to is None and self._stood_on_newest and listed.found > self.shown):
            go_to = best_row(listed, self.words)
        self._stood_on_newest = False
        more = "+" if self.query and listed.found == MOST_FOUND else ""
        counts = self.counted(listed.found, len(self._session.network.conversations), more)
        text = empty(self.query, unread=self._unread() if self.grows else 0, key=key_of(self._keys, "capture"))
        self.show(listed, counts, text, go_to=go_to)

    def cut(self, region: Region, screen_cells: int) -> None:
        """Cut the rows into columns of that width."""
        self.list.set_columns(columns(self._session.today, region.width, self._signs))

    def follow(self, change: Change | None) -> None:
        """Take over a change; a cursor on the newest conversation goes on standing on the newest."""
        super().follow(change)
        self._stood_on_newest = not self.query and self.list.cursor == 0

    @property
    def newest(self) -> ConversationRow:
        """The newest conversation of all; there has to be one."""
        return self._conversations.rows()[0]

    def contact_of(self, row: ConversationRow | None) -> str:
        """Id of the first who took part in a conversation; empty when there is none."""
        return row.contact_ids[0] if row and row.contact_ids else ""

    def conversation_of(self, row: ConversationRow | None) -> str:
        """Id of the conversation that a row is; empty when there is no row."""
        return row.id if row else ""

    @property
    def grows(self) -> bool:
        """True if more may be found for its query when more conversations have been read."""
        if not self.query:
            return False
        # Loaded when somebody first looks for something.
        from netui.session.search.service import seeker_of

        seeker = seeker_of(self._session)
        return seeker.reads_for(seeker.read(self.query))

    def _unread(self) -> int:
        """The number of conversations that were not looked into yet."""
        # Loaded when somebody first looks for something.
        from netui.session.search.service import seeker_of

        return seeker_of(self._session).unread

    @cached_property
    def _conversations(self) -> ConversationsByDay:
        return self.kept_in_step(ConversationsByDay(self._session))


def columns(today: date, cells: int, signs: Signs = SIGNS) -> tuple[Column[ConversationRow], ...]:
    """The columns of a list of that width: the day in a gutter, who, how, and what was said with the rest."""

    def day(row: ConversationRow) -> tuple[Span, ...]:
        return (Span(list_day(row.on, today), "quiet"),)

    who_cells = 0 if cells < _SUMMARY_FROM_CELLS else _SCANT_WHO_CELLS if cells < _SCANT_CELLS else _WHO_CELLS
    return (
        Column(
            "day",
            lambda row: day(row) if row.leads_day else "",
            _DAY_CELLS,
            right=True,
            hide_below=_DAY_FROM_CELLS,
            get_first=day,
        ),
        Column("thread", lambda _row: (Span(signs.thread, "rule"),), 1, hide_below=_DAY_FROM_CELLS),
        Column("people", lambda row: _people(row, who_cells), who_cells, min_cells=12),
        Column("channel", lambda row: (Span(row.channel.lower(), "quiet"),), _CHANNEL_CELLS),
        Column("summary", lambda row: (Span(row.summary, "reason"),), min_cells=8, hide_below=_SUMMARY_FROM_CELLS),
    )


def empty(query: str, *, unread: int, key: str) -> Content:
    """The text of the list without conversations.

    Args:
        query: by which it is filtered.
        unread: how many were not looked into yet.
        key: writes one down.
    """
    if query and unread:
        return plain("Looking into older conversations …")
    if query:
        return phrase("No conversation matches [b]$query[/] · [key]esc[/] shows all", query=query)
    return phrase("No conversation yet · [key]$key[/] writes one down", key=key)


def in_a_title(row: ConversationRow, today: date, cells: int) -> list[Span]:
    """A conversation in so many cells of a rule: its day and who took part."""
    day = f"{list_day(row.on, today)} "
    return [Span(day, "quiet"), *_people(row, max(0, cells - len(day)))]


class ByDay(LazySequence[ConversationRow]):
    """Conversations, of which the first of each day says so.

    Attributes:
        found: how many conversations there are.
    """

    def __init__(self, rows: ConversationRows) -> None:
        self.found = len(rows)
        self._rows = rows
        self._firsts = frozenset(place for _, place in rows.days)

    def __len__(self) -> int:
        return self.found

    def at(self, index: int) -> ConversationRow:
        """The row at an index."""
        row = self._rows[index]
        return replace(row, leads_day=True) if index in self._firsts else row

    def position(self, row_id: str) -> int | None:
        """Index of the row with this id; None when it is not among the rows."""
        return self._rows.position(row_id)


def _people(row: ConversationRow, cells: int) -> tuple[Span, ...]:
    """The participants: as many names as fit whole, and how many more."""
    if not row.people:
        return (Span("nobody named", "quiet"),)
    for count in range(len(row.people), 1, -1):
        names, more = ", ".join(row.people[:count]), len(row.people) - count
        end = f" +{more}" if more else ""
        if cell_len(names) + len(end) <= cells:
            return (Span(names), Span(end, "quiet"))
    more = len(row.people) - 1
    if not more:
        return (Span(row.people[0]),)
    end = f" +{more}"
    return (Span(cut(row.people[0], max(1, cells - len(end))) if cells else row.people[0]), Span(end, "quiet"))
