"""My goals: how far the small ones are, who fits the aims, and which roles are covered."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from netui.domain.core.errors import NetuiError
from netui.domain.records.change import Change
from netui.session.goals.commands import PassOverForAim
from netui.session.goals.progress import goals
from netui.session.writing.addressee import About, Addressee
from netui.ui.actions.places import Place
from netui.ui.goals.rows import GoalRow, goal_rows
from netui.ui.notices.tone import Tone
from netui.ui.places.goal_bars import GoalBar, GoalBars
from netui.ui.places.people_screen import PeopleScreen
from netui.ui.places.person_sheet import person_sheet
from netui.ui.rules.screen import RulesScreen
from netui.ui.shell.program import OnScreen, Program
from netui.ui.text.render import prose
from netui.ui.widgets.rows.columns import Column, Span
from netui.ui.widgets.rows.row_list import RowList
from netui.ui.widgets.text_lines import CardLine

_EMPTY = "Small goals stand in the rules: r. An aim names where you want to go."
_INFORMATIONAL = "informational"

_COLUMNS = (
    Column[GoalRow]("name", lambda row: (Span(row.name, "quiet" if row.is_quiet else "strong"),), 20, gap_cells=2),
    Column[GoalRow]("words", lambda row: (Span(row.words, "reason"),)),
    Column[GoalRow]("tie", lambda row: (Span(row.tie, "quiet"),), 8, hide_below=78),
    Column[GoalRow]("last", lambda row: (Span(row.last, "quiet"),), 11, right=True),
)


class GoalList(RowList[GoalRow]):
    """The list of people who fit and of roles; space goes on to the next."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("space", "move(1)", "Pass", show=False, id="goal_pass")]


class GoalsScreen(PeopleScreen[GoalRow, None], places=(Place.GOALS,)):
    """Goals with bars, then each aim with who fits it and the ways, then the roles.

    Attributes:
        situation: of the bank of questions, for whoever is prepared for from here.
    """

    situation = _INFORMATIONAL

    def __init__(self, program: Program) -> None:
        super().__init__(program, _COLUMNS, empty=prose(_EMPTY, "$text-muted"), sheet=self._person, rows=GoalList)
        self._session = program.services.session
        self._bars = GoalBars()

    def extra(self) -> ComposeResult:
        """The small goals."""
        yield self._bars

    def on_mount(self) -> None:
        """Show them."""
        self._fill()

    def on_screen_resume(self) -> None:
        """Show what the rules say now: they may have been changed from here."""
        self.show_day()
        self._fill()

    @property
    def selected_id(self) -> str:
        """Id of whom the row is about; of a company without anybody, who is to be asked first."""
        return self.list.row.contact_id if self.list.row is not None else ""

    def addressee(self) -> Addressee | None:
        """The person selected, who is asked for a talk about their work."""
        return Addressee(self.selected_id, About(purpose=_INFORMATIONAL)) if self.selected_id else None

    def follow(self, change: Change | None) -> None:
        """Show what has changed."""
        self._fill()
        super().follow(change)

    # What the keys do

    def skip(self) -> None:
        """Skip somebody for this aim."""
        row = self.list.row
        if row is None or not row.aim_key or not row.tie:
            self.program.tell("Nobody is chosen who fits an aim.")
        elif self.is_seen:
            self.wait_until_seen()
            self.program.perform(PassOverForAim(row.contact_id, row.aim_key))

    def open_rules(self) -> None:
        """Open the rules at the aim of the row; else where the goals begin."""
        try:
            text = self.program.services.rules_file.read()
        except NetuiError as problem:
            self.program.tell(problem.sentence, Tone.PROBLEM)
            return
        self.program.open_place(RulesScreen(self.program, text, line=_line_of(text, self._aim_name())))

    def _aim_name(self) -> str:
        row = self.list.row
        key = row.aim_key if row is not None else ""
        return next((aim.name for aim in self._session.rules.aims if aim.key == key), "")

    # What is seen

    def _fill(self) -> None:
        found = list(goal_rows(self._session))
        progress = goals(self._session)
        self._bars.show(
            [GoalBar(one.goal.name, one.count, one.goal.target, f"this {one.goal.per}") for one in progress]
        )
        self.fill(found)
        aims = len(self._session.rules.aims)
        counts = f"{aims} {'aim' if aims == 1 else 'aims'}" if aims else ""
        self.show_title("My goals", counts)

    def _person(self, cells: int) -> tuple[CardLine, ...]:
        return person_sheet(self.program, self.sheet, self.selected_id, cells)


def _line_of(text: str, aim_name: str) -> int:
    """The line on which an aim of that name stands, from 0; else where goals or aims begin; else the first."""
    lines = text.splitlines()
    wanted = (lambda line: bool(aim_name) and aim_name in line, lambda line: line.startswith(("aims:", "goals:")))
    for is_it in wanted:
        for number, line in enumerate(lines):
            if is_it(line):
                return number
    return 0


def open_goals(screen: OnScreen) -> None:
    """Show my goals."""
    screen.program.open_place(GoalsScreen(screen.program))
