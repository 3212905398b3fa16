"""History: what was done, newest first; nothing is changed here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import islice
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.screen import Screen

from netui.domain.core.frozen import frozen
from netui.domain.records.change import Entry
from netui.ui.actions.table import Doer, Place, bindings, named_at
from netui.ui.shell.program import Program
from netui.ui.text.day_labels import short_day
from netui.ui.text.render import plain
from netui.ui.widgets.key_bar import KeyBar
from netui.ui.widgets.line import TitleLine
from netui.ui.widgets.rows.columns import Column, Span
from netui.ui.widgets.rows.row_list import RowList

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


class HistoryScreen(Screen[None], inherit_bindings=False):
    """What was done."""

    CSS_PATH = "../help/screen.tcss"
    AUTO_FOCUS = "#history"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Doer.SCREEN, {Place.HISTORY})]
    place = Place.HISTORY

    def __init__(self, entries: Iterable[Entry], today: date, keys: Mapping[str, tuple[str, ...]]) -> None:
        super().__init__()
        self._steps = steps_of(entries, today)
        self._keys = keys

    def compose(self) -> ComposeResult:
        """Title, steps, key bar."""
        yield TitleLine(Content.styled(" What was done, newest first", "bold $text-primary"))
        yield RowList(_COLUMNS, empty=plain("Nothing was done yet.", "$text-muted"), widget_id="history")
        yield KeyBar(self._keys, named_at(Place.HISTORY))

    def on_mount(self) -> None:
        """Fill the list."""
        self.query_one("#history", RowList).set_rows(self._steps)

    def action_close(self) -> None:
        """Go back."""
        self.dismiss()


def open_history(program: Program, keys: Mapping[str, tuple[str, ...]]) -> None:
    """Show what was done."""
    session = program.desk.session
    program.push_screen(HistoryScreen(session.history(), session.today, keys))
