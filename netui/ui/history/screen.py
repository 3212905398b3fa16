"""History: what was done, newest first; nothing is changed here."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import islice

from netui.domain.core.frozen import frozen
from netui.domain.records.change import Entry
from netui.ui.actions.places import Place
from netui.ui.places.collection_screen import CollectionScreen
from netui.ui.shell.program import OnScreen, Program
from netui.ui.text.day_labels import short_day
from netui.ui.text.render import plain
from netui.ui.widgets.rows.columns import Column, Span

_MOST = 1000


@frozen
class Step:
    """One step as a row.

    Attributes:
        id: its number.
        when: day and time.
        label: what it did: user text.
        taken_back: whether it was undone, and the undo stands.
    """

    id: str
    when: str
    label: str
    taken_back: bool


_COLUMNS = (
    Column[Step]("when", lambda step: (Span(step.when, "muted"),), 16),
    Column[Step]("label", lambda step: (Span(step.label, "muted" if step.taken_back else ""),)),
    Column[Step]("undone", lambda step: (Span("undone" if step.taken_back else "", "muted"),), 7, hide_below=50),
)


def steps_of(entries: Iterable[Entry], today: date) -> tuple[Step, ...]:
    """The newest steps as rows; an undo and what it took back stand there both."""
    taken_back: set[int] = set()
    rows: list[Step] = []
    for entry in islice(entries, _MOST):
        if entry.undoes is not None and entry.number not in taken_back:
            taken_back.add(entry.undoes)
        at = entry.at.astimezone()
        when = f"{short_day(at.date(), today):<10}{at:%H:%M}"
        rows.append(Step(str(entry.number), when, entry.label, entry.number in taken_back))
    return tuple(rows)


class HistoryScreen(CollectionScreen[Step, None], places=(Place.HISTORY,)):
    """The history of changes."""

    def __init__(self, program: Program) -> None:
        super().__init__(program, _COLUMNS, empty=plain("Nothing was done yet.", "$text-muted"))

    def show_rows(self, go_to: str | None = None) -> None:
        """Fill the list."""
        session = self.program.services.session
        self.show_title("History", "what was done, newest first")
        self.fill(steps_of(session.history(), session.today), go_to)


def open_history(screen: OnScreen) -> None:
    """Show what was done."""
    screen.program.open_place(HistoryScreen(screen.program))
