"""The list of recent conversations, grouped by day."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date

from textual.content import Content

from netui.domain.core.lazy_sequence import OnDemand
from netui.domain.dates.parse import spoken_day
from netui.session.conversations.rows import TalkRows
from netui.session.lists.rows import ConversationRow
from netui.ui.text.cells import fit
from netui.ui.text.render import phrase
from netui.ui.widgets.rows.columns import Column, Divider, Span

_MARK_CELLS = 7
_ROOMY_CELLS, _WIDE_CELLS = 44, 70


def columns(cells: int) -> tuple[Column[ConversationRow], ...]:
    """The columns of a list of that width: what was said gets the room, from where the names have enough."""
    people = 22 if cells >= _WIDE_CELLS else 18 if cells >= _ROOMY_CELLS else 0
    return (
        Column[ConversationRow]("mark", _mark, _MARK_CELLS, hide_below=34),
        Column[ConversationRow]("people", _people, people, min_cells=12),
        Column[ConversationRow]("summary", lambda row: row.summary, min_cells=14, hide_below=40),
    )


def empty(query: str, *, unread: int) -> Content:
    """What stands in the list when there is no conversation; ``unread`` are those that were not looked into yet."""
    if query and unread:
        return phrase("[$text-muted]Looking into older conversations …[/]")
    if query:
        return phrase("[$text-muted]No conversation matches[/] $query[$text-muted] · esc shows all[/]", query=query)
    return phrase("[$text-muted]No conversation yet ·[/] [$text-accent]c[/] [$text-muted]writes one down[/]")


class UnderDays(OnDemand[ConversationRow | Divider]):
    """Conversations with the day above those of each day.

    Attributes:
        found: how many conversations there are.
    """

    def __init__(self, rows: TalkRows, today: date) -> None:
        self.found = len(rows)
        self._rows = rows
        self._today = today
        self._headings = [place + number for number, (_, place) in enumerate(rows.days)]
        self._firsts = [place for _, place in rows.days]

    def __len__(self) -> int:
        return len(self._rows) + len(self._headings)

    def at(self, index: int) -> ConversationRow | Divider:
        """The row or day at an index."""
        number = bisect_right(self._headings, index) - 1
        if self._headings[number] == index:
            return Divider(spoken_day(date.fromisoformat(self._rows.days[number][0]), self._today))
        return self._rows[index - number - 1]

    def position(self, row_id: str) -> int | None:
        """Index of the row with this id; None when it is not among the rows."""
        place = self._rows.position(row_id)
        return None if place is None else place + bisect_right(self._firsts, place)


def _mark(row: ConversationRow) -> tuple[Span, ...]:
    return (Span(fit(row.channel.lower(), _MARK_CELLS), "accent"),)


def _people(row: ConversationRow) -> tuple[Span, ...]:
    if not row.people:
        return (Span("nobody named", "muted"),)
    if len(row.people) < 3:
        return (Span(", ".join(row.people)),)
    return (Span(row.people[0]), Span(f" +{len(row.people) - 1}", "muted"))
