"""The follow-up queue as a list: today, later, and, when asked for, what is coming up."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import overload

from textual.content import Content

from netui.domain.follow_up import FollowUpKind
from netui.domain.queue import Queue
from netui.session.view_lists import QueueInOrder
from netui.session.views import QueueRow
from netui.ui.render import phrase
from netui.ui.when import due_words
from netui.ui.widgets.columns import Column, Divider, Span

_KIND_WORDS = {
    FollowUpKind.THANK_YOU: "say thank you",
    FollowUpKind.INTRODUCTION: "ask how it went",
    FollowUpKind.REVIEW: "look back",
    FollowUpKind.WEAK_TIE: "worth a hello",
}


def columns(today: date, *, wide: bool) -> tuple[Column[QueueRow], ...]:
    """The columns of the list on a day; where it is not wide, a word stands for the reason."""

    def due(row: QueueRow) -> tuple[Span, ...]:
        late_promise = row.item.kind is FollowUpKind.PROMISE and row.item.overdue_days > 0
        return (Span(due_words(row.item, today), "bad" if late_promise else "muted"),)

    return (
        Column[QueueRow]("sign", _sign, 1),
        Column[QueueRow]("name", lambda row: row.item.name, 22 if wide else 0, min_cells=12),
        Column[QueueRow]("why", _reason if wide else _in_a_word, 0 if wide else 14, hide_below=36),
        Column[QueueRow]("due", due, 10, right=True),
    )


def _sign(row: QueueRow) -> tuple[Span, ...]:
    if row.item.overdue_days and row.item.kind is FollowUpKind.PROMISE:
        return (Span("!", "bad"),)
    return (Span("●", "accent") if row.item.pinned else Span(" "),)


def _reason(row: QueueRow) -> tuple[Span, ...]:
    return (Span(row.why, "muted"),)


def _in_a_word(row: QueueRow) -> tuple[Span, ...]:
    word = _KIND_WORDS.get(row.item.kind) or row.item.what or row.why.partition(" · ")[0]
    return (Span(word, "muted"),)


NOTHING = Content()
"""What is said in a list that is not empty."""


class QueueRows(Sequence[QueueRow | Divider]):
    """Rows of the queue with headings between its parts."""

    def __init__(self, queue: Queue, rows: QueueInOrder, query: str, *, coming_up: bool) -> None:
        today = rows.rows(queue.today_items, query)
        later = rows.rows(queue.later, query)
        coming = rows.rows(queue.coming_up if coming_up else (), query)
        headed = (("", today), (f"+{len(later)} later", later), ("coming up", coming))
        self._known = tuple((heading, part) for heading, part in headed if part)
        self._parts: list[Sequence[QueueRow | Divider]] = []
        for heading, part in self._known:
            if heading:
                self._parts.append((Divider(heading),))
            self._parts.append(part)
        self.found = len(today) + len(later) + len(coming)
        """How many rows there are besides the headings."""

    def __len__(self) -> int:
        return sum(map(len, self._parts))

    @overload
    def __getitem__(self, index: int) -> QueueRow | Divider: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[QueueRow | Divider]: ...

    def __getitem__(self, index: int | slice) -> QueueRow | Divider | Sequence[QueueRow | Divider]:
        if isinstance(index, slice):
            return [self[each] for each in range(*index.indices(len(self)))]
        if index < 0:
            index += len(self)
        for part in self._parts:
            if index < len(part):
                return part[index]
            index -= len(part)
        raise IndexError(index)

    def position(self, row_id: str) -> int | None:
        """Index of the row with this id; None when it is not among the rows."""
        start = 0
        for heading, part in self._known:
            start += bool(heading)
            place = part.position(row_id)
            if place is not None:
                return start + place
            start += len(part)
        return None


def empty(query: str, line: str, next_one: str, done: str) -> Content:
    """What stands in the queue when it is empty.

    Args:
        query: what it is filtered by.
        line: a word for the day, the program's own.
        next_one: who comes next: user text; may be empty.
        done: what was done today, as labels; may be empty.
    """
    if query:
        return phrase(
            "[$text-muted]Nothing in the queue matches[/] $query[$text-muted] · esc shows all[/]", query=query
        )
    said = phrase("[bold $text-success]✓[/] [bold]$line[/]", line=line)
    if next_one:
        said = Content.assemble(said, "\n\n", phrase("[$text-muted]Next:[/] $next_one", next_one=next_one))
    if done:
        said = Content.assemble(said, "\n\n", phrase("[$text-muted]Today:[/] $done", done=done))
    ahead = phrase("[$text-accent]a[/] [$text-muted]shows what is coming up[/]")
    write = phrase("[$text-accent]c[/] [$text-muted]writes a conversation down[/]")
    return Content.assemble(said, "\n\n", ahead, "   ", write)
