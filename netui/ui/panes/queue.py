"""The follow-up queue as a list: today, later, and, when asked for, what is coming up."""

from __future__ import annotations

from datetime import date

from textual.content import Content

from netui.domain.queue.order import Queue
from netui.domain.records.follow_up import FollowUpKind
from netui.session.core.labels import plural
from netui.session.lists.people_and_queue import QueueInOrder
from netui.session.lists.rows import QueueRow
from netui.ui.panes.headed_rows import HeadedRows
from netui.ui.text.day_labels import due_words
from netui.ui.text.render import phrase, plain
from netui.ui.widgets.rows.columns import Column, Span

_KIND_WORDS = {
    FollowUpKind.THANK_YOU: "say thank you",
    FollowUpKind.INTRODUCTION: "ask how it went",
    FollowUpKind.REVIEW: "look back",
    FollowUpKind.WEAK_TIE: "worth a hello",
}


_NAMED_CELLS, _ROOMY_CELLS, _WIDE_CELLS = 42, 50, 70
"""From these widths on a name has a column of its own; a wider one; and the reason is a whole sentence."""


def columns(today: date, cells: int, *, under_days: bool = False) -> tuple[Column[QueueRow], ...]:
    """The columns of a list of that width on a day; where it is not wide, a word stands for the reason.

    Under headings that name the days the reason does not say the day once more.
    """
    roomy, wide = cells >= _ROOMY_CELLS, cells >= _WIDE_CELLS
    name_cells = 22 if wide else 18 if roomy else 16 if cells >= _NAMED_CELLS else 0
    reason = _reason_without_day if under_days else _reason

    def due(row: QueueRow) -> tuple[Span, ...]:
        late_promise = row.item.kind is FollowUpKind.PROMISE and row.item.overdue_days > 0
        return (Span(due_words(row.item, today), "bad" if late_promise else "muted"),)

    return (
        Column[QueueRow]("sign", _sign, 1),
        Column[QueueRow]("name", lambda row: row.item.name, name_cells, min_cells=12),
        Column[QueueRow]("why", reason if wide else _in_a_word, 0 if name_cells else 8, hide_below=36),
        Column[QueueRow]("due", due, 10, right=True),
    )


def _sign(row: QueueRow) -> tuple[Span, ...]:
    if row.item.overdue_days and row.item.kind is FollowUpKind.PROMISE:
        return (Span("!", "bad"),)
    if row.item.pinned:
        return (Span("●", "accent"),)
    return (Span("~", "muted") if row.drifts else Span(" "),)


def _reason(row: QueueRow) -> tuple[Span, ...]:
    return (Span(row.why, "muted"),)


def _reason_without_day(row: QueueRow) -> tuple[Span, ...]:
    said, _, last = row.why.rpartition(" · ")
    return (Span(said if said and last.startswith("due ") else row.why, "muted"),)


def _in_a_word(row: QueueRow) -> tuple[Span, ...]:
    word = _KIND_WORDS.get(row.item.kind) or row.item.what or row.why.partition(" · ")[0]
    return (Span(word, "muted"),)


PROMISED = "is:promised"
"""The filter that shows every open promise."""

NOTHING = Content()
"""What is said in a list that is not empty."""


class QueueRows(HeadedRows):
    """The queue of a day: what is to do today, what is due as well, what is coming up.

    Once the day is done, what is due as well is shown only where what comes up is asked for: a list that never gets
    empty is never done.
    """

    def __init__(self, queue: Queue, rows: QueueInOrder, query: str, *, coming_up: bool) -> None:
        is_day_done = not (queue.today_items or coming_up or query)
        later = rows.rows(() if is_day_done else queue.later, query)
        super().__init__(
            (
                ("", rows.rows(queue.today_items, query)),
                (f"+{len(later)} later", later),
                ("coming up", rows.rows(queue.coming_up if coming_up else (), query)),
            )
        )


def nobody_found(query: str, contacts: int) -> Content:
    """What stands in the queue when a filter leaves nothing of it.

    Args:
        query: what it is filtered by: user text.
        contacts: how many contacts match, due or not.
    """
    if query == PROMISED:
        return plain("No promise is open, neither yours nor theirs · esc shows all", "$text-muted")
    said = phrase("[$text-muted]Nothing in the queue matches[/] $query[$text-muted] · esc shows all[/]", query=query)
    if not contacts:
        return said
    found = plural(contacts, "contact matches", "contacts match")
    them = "them" if contacts > 1 else "that one"
    more = phrase("$found: [$text-accent]1[/] [$text-muted]shows $them[/]", found=found, them=them)
    return Content.assemble(said, "\n\n", more)


def never_due(untiered: str) -> Content:
    """How many people have no tier, what that means, and the key that gives them one."""
    return phrase(
        "[bold]$untiered[/]: [bold $text-accent]o[/] [$text-muted]one key each; without one nobody comes up[/]",
        untiered=untiered,
    )
