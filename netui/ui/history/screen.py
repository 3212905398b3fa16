"""History: what was done, newest first; nothing is changed here."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import islice

from netui.domain.core.frozen import frozen
from netui.domain.records.change import Entry
from netui.session.core.saving.undo import passes_over
from netui.ui.actions.places import Place
from netui.ui.places.collection_screen import CollectionScreen, tell_no_more
from netui.ui.shell.program import OnScreen, Program
from netui.ui.text.day_labels import short_day
from netui.ui.text.render import plain
from netui.ui.text.signs import Signs
from netui.ui.widgets.rows.columns import Column, Span

_STEPS_SHOWN = 1000
_DAY_CELLS = 10
_DAY_FROM_CELLS = 46
"""Fewest columns of a screen that shows the day."""


@frozen
class HistoryRow:
    """One step as a row.

    Attributes:
        id: its number.
        day: in words, as short as will do.
        time: time of the day.
        label: what it did: user text.
        taken_back: whether it was undone, and the undo stands.
        leads_day: whether it is the first of its day in the list.
    """

    id: str
    day: str
    time: str
    label: str
    taken_back: bool
    leads_day: bool


def columns(signs: Signs) -> tuple[Column[HistoryRow], ...]:
    """The day in a gutter, as beside conversations; the time, what was done, and whether it was undone."""

    def day(step: HistoryRow) -> tuple[Span, ...]:
        return (Span(step.day, "quiet"),)

    return (
        Column(
            "day",
            lambda step: day(step) if step.leads_day else "",
            _DAY_CELLS,
            right=True,
            hide_below=_DAY_FROM_CELLS,
            get_first=day,
        ),
        Column("thread", lambda _step: (Span(signs.thread, "rule"),), 1, hide_below=_DAY_FROM_CELLS),
        Column("time", lambda step: (Span(step.time, "quiet"),), 5),
        Column("label", lambda step: (Span(step.label, "quiet" if step.taken_back else ""),), gap_cells=2),
        Column("undone", lambda step: (Span("undone" if step.taken_back else "", "quiet"),), 7, hide_below=50),
    )


def steps_of(entries: Iterable[Entry], today: date) -> tuple[HistoryRow, ...]:
    """The newest steps as rows; an undo and what it took back stand there both."""
    taken_back: set[int] = set()
    rows: list[HistoryRow] = []
    for entry in islice(entries, _STEPS_SHOWN):
        if entry.undoes is not None and entry.number not in taken_back and not passes_over(entry):
            taken_back.add(entry.undoes)
        at = entry.at.astimezone()
        day = short_day(at.date(), today)
        leads_day = not rows or rows[-1].day != day
        rows.append(
            HistoryRow(str(entry.number), day, f"{at:%H:%M}", entry.label, entry.number in taken_back, leads_day)
        )
    return tuple(rows)


class HistoryScreen(CollectionScreen[HistoryRow, None], places=(Place.HISTORY,)):
    """The history of changes."""

    def __init__(self, program: Program) -> None:
        super().__init__(program, columns(program.services.signs), empty=plain("Nothing was done yet."))

    def show_rows(self, go_to: str | None = None) -> None:
        """Fill the list."""
        session = self.program.services.session
        self.show_title("History", "what was done, newest first")
        self.fill(steps_of(session.history(), session.today), go_to)

    def on_row_list_opened(self) -> None:
        """Say that enter opens nothing here."""
        tell_no_more(self.program)


def open_history(screen: OnScreen) -> None:
    """Show what was done."""
    screen.program.open_place(HistoryScreen(screen.program))
