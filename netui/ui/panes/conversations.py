"""The list of recent conversations, with the days in a gutter."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from textual.content import Content

from netui.domain.core.lazy_sequence import LazySequence
from netui.session.conversations.rows import ConversationRows
from netui.session.lists.rows import ConversationRow
from netui.ui.text.cells import cell_len, cut
from netui.ui.text.day_labels import list_day
from netui.ui.text.looks import Span
from netui.ui.text.render import phrase
from netui.ui.text.signs import SIGNS, Signs
from netui.ui.widgets.rows.columns import Column

_DAY_CELLS, _CHANNEL_CELLS = 10, 7
_WHO_CELLS, _SCANT_WHO_CELLS, _SCANT_CELLS = 20, 18, 80
_SUMMARY_FROM = 62
_DAY_FROM = 46
"""Below these widths there is no summary, and no day."""


def columns(today: date, cells: int, signs: Signs = SIGNS) -> tuple[Column[ConversationRow], ...]:
    """The columns of a list of that width: the day in a gutter, who, how, and what was said with the rest."""

    def day(row: ConversationRow) -> tuple[Span, ...]:
        return (Span(list_day(row.on, today), "quiet"),)

    who_cells = 0 if cells < _SUMMARY_FROM else _SCANT_WHO_CELLS if cells < _SCANT_CELLS else _WHO_CELLS
    return (
        Column(
            "day",
            lambda row: day(row) if row.leads_day else "",
            _DAY_CELLS,
            right=True,
            hide_below=_DAY_FROM,
            get_first=day,
        ),
        Column("thread", lambda _row: (Span(signs.thread, "rule"),), 1, hide_below=_DAY_FROM),
        Column("people", lambda row: _people(row, who_cells), who_cells, min_cells=12),
        Column("channel", lambda row: (Span(row.channel.lower(), "quiet"),), _CHANNEL_CELLS),
        Column("summary", lambda row: (Span(row.summary, "reason"),), min_cells=8, hide_below=_SUMMARY_FROM),
    )


def empty(query: str, *, unread: int) -> Content:
    """The text of the list without conversations; ``unread`` are those that were not looked into yet."""
    if query and unread:
        return phrase("[$text-muted]Looking into older conversations …[/]")
    if query:
        return phrase("[$text-muted]No conversation matches[/] $query[$text-muted] · esc shows all[/]", query=query)
    return phrase("[$text-muted]No conversation yet ·[/] [$text-accent]c[/] [$text-muted]writes one down[/]")


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
