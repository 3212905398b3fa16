"""Wins: what went well, newest first, the recap of the week above, and the chains of what came of it."""

from __future__ import annotations

from datetime import date

from textual.app import ComposeResult
from textual.content import Content

from netui.domain.core.frozen import frozen
from netui.domain.dates.parse import spoken_day
from netui.domain.outcomes.wins import Win, WinKind
from netui.domain.records.outcome import Outcome
from netui.session.outcomes.rows import LookBack, OutcomeRow, look_back_in_steps, outcome_row, weak_tie_words
from netui.session.statistics.worked_out import WorkedOut
from netui.ui.actions.places import Place
from netui.ui.places.key_phrase import key_phrase
from netui.ui.places.people_screen import PeopleScreen
from netui.ui.places.person_sheet import person_sheet
from netui.ui.places.reading import reading_in_title, reading_words
from netui.ui.shell.program import Program
from netui.ui.statistics.pages import TITLE, Paged
from netui.ui.text.looks import Span
from netui.ui.widgets.rows.columns import Column
from netui.ui.widgets.scrolled_lines import Scrolled
from netui.ui.widgets.text_lines import CardLine, CardWriter

_RECAP_LINES = 4
"""Lines above the list; one more where a sentence needs it."""

_EMPTY = "Nothing came of it yet, as far as is written down. [key]{outcome}[/] on a conversation notes what did."


@frozen
class WinRow:
    """A win in the list.

    Attributes:
        id: no two are the same.
        win: what it is.
        day: in words.
    """

    id: str
    win: Win
    day: str


_COLUMNS = (
    Column[WinRow]("day", lambda row: (Span(row.day, "quiet"),), 12),
    Column[WinRow](
        "text",
        lambda row: (Span(row.win.text, "good" if row.win.kind is WinKind.OUTCOME else "name"),),
        min_cells=10,
    ),
)


class WinsScreen(Paged, PeopleScreen[WinRow, None], places=(Place.WINS, Place.OPENED)):
    """The wins of a year; the card, or the chain, of the one under the cursor."""

    page = 4
    table = "outcomes"
    asks = True
    DEFAULT_CSS = """
    WinsScreen #recap { height: 4; background: $background; }
    """

    def __init__(self, program: Program, begin_at: str = "") -> None:
        """Open on the newest win, or on the outcome of an id."""
        self._session = program.services.session
        super().__init__(program, _COLUMNS, empty=Content(), sheet=self._sheet)
        self._found: LookBack | None = None
        self._wanted = WorkedOut(self._session, lambda: look_back_in_steps(self._session))
        self._making = reading_in_title(self, TITLE, self._session, self.show_rows, tabs=self.tabs)
        self._begin_at = begin_at
        self.recap = Scrolled(self._recap_lines, widget_id="recap")
        self.recap.can_focus = False

    def extra(self) -> ComposeResult:
        """The recap of the week above the list."""
        yield self.recap

    @property
    def selected_id(self) -> str:
        """Id of whom the win under the cursor is about; empty when it is nobody."""
        row = self.list.row
        known = row is not None and self._session.network.contact(row.win.contact_id) is not None
        return row.win.contact_id if row is not None and known else ""

    @property
    def outcome(self) -> Outcome | None:
        """The outcome under the cursor; None when another win stands there."""
        row = self.list.row
        wanted = row.win.id if row is not None and row.win.kind is WinKind.OUTCOME else ""
        return next((each for each in self._session.network.outcomes() if wanted and each.id == wanted), None)

    # Drawing

    def show_rows(self, go_to: str | None = None) -> None:
        """Show the wins; the cursor goes to that of an outcome, at first to the one it was opened on."""
        self._begin_at = go_to or self._begin_at
        if not self._making.has(self._wanted):
            self.show_title(TITLE, right=reading_words(self._session.network.conversation_count(), 0.0), tabs=self.tabs)
            return
        self._found = self._wanted.value
        self.list.set_empty(key_phrase(_EMPTY, self.program.keys))
        outcome_id, self._begin_at = self._begin_at, ""
        today, found = self._session.today, self._found.wins
        rows = [
            WinRow(f"{win.kind}-{win.id or f'{win.text}-{win.on}'}", win, spoken_day(win.on, today)) for win in found
        ]
        self.fill(rows, _row_id(outcome_id) if outcome_id else None)
        self.recap.show_anew()
        self.key_bar.show_at(self.here, is_empty=not rows)
        self.show_title(TITLE, f"{len(found)} in a year" if found else "", tabs=self.tabs)

    def _recap_lines(self, cells: int) -> tuple[CardLine, ...]:
        writer = CardWriter(cells)
        if self._found is None:
            return writer.finished
        recap = self._found.recap
        writer.text(recap.words, label="this week  ", most=2)
        writer.text(recap.continuity, "reason", most=2)
        said = weak_tie_words(self._session.network.outcomes(), self._session)
        if said:
            writer.text(said, "reason", most=2)
        self.recap.styles.height = max(_RECAP_LINES, len(writer.finished))  # what its sentences need in this width
        return writer.finished

    def _sheet(self, cells: int) -> tuple[CardLine, ...]:
        outcome = self.outcome
        if outcome is None:
            return person_sheet(self.program, self.sheet, self.selected_id, cells)
        return _outcome_lines(outcome_row(outcome, self._session), self._session.today, cells)


def _outcome_lines(row: OutcomeRow, today: date, cells: int) -> tuple[CardLine, ...]:
    """The outcome, and the chain from each source back to how it began."""
    writer, outcome = CardWriter(cells), row.outcome
    writer.ends(
        (Span(f"{outcome.kind}  ", "head"), Span(outcome.what, "strong")),
        (Span(spoken_day(outcome.on, today), "quiet"),),
    )
    for name, chain in zip(row.names, row.chains, strict=True):
        if name and not (chain and chain[0].text == name):
            writer.text(name, label="  ← ")
        for step in chain:
            on = f", {spoken_day(step.on, today)}" if step.on is not None else ""
            writer.text(f"{step.text}{on}", label="  ← ")
    return writer.finished


def _row_id(outcome_id: str) -> str:
    """Id of the row of an outcome."""
    return f"{WinKind.OUTCOME}-{outcome_id}"
