"""My goals: how far the small ones are, who fits the aims, and which roles are covered."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container

from netui.domain.core.errors import NetuiError
from netui.domain.records.change import Change
from netui.session.goals.commands import PassOverForAim
from netui.session.goals.progress import goals
from netui.session.writing.addressee import About, Addressee
from netui.ui.actions.places import Place
from netui.ui.frame.geometry import shows_all_panes
from netui.ui.frame.place_geometry import SHEET, SHEET_EDGE, Shape
from netui.ui.goals.rows import GoalRow, Section, Sections, sections
from netui.ui.notices.tone import Tone
from netui.ui.places.goal_bars import GoalBar, GoalBars
from netui.ui.places.people_screen import PeopleScreen
from netui.ui.places.person_sheet import person_sheet
from netui.ui.rules.screen import RulesScreen
from netui.ui.shell.program import OnScreen, Program
from netui.ui.text.relationship import moon_span
from netui.ui.text.render import plain, prose
from netui.ui.text.signs import Signs
from netui.ui.widgets.line import Line
from netui.ui.widgets.rows.columns import Column, Span, TwoLined
from netui.ui.widgets.rows.row_list import RowList
from netui.ui.widgets.scrolled_lines import Scrolled
from netui.ui.widgets.text_lines import CardLine

_EMPTY = "Small goals stand in the rules: r. An aim names where you want to go."
_INFORMATIONAL = "informational"

_NAME = Column[GoalRow]("name", lambda row: (Span(row.name, "quiet" if row.is_quiet else "strong"),), 20, gap_cells=2)
_WORDS = Column[GoalRow]("words", lambda row: (Span(row.words, "reason"),))
_TIE = Column[GoalRow]("tie", lambda row: (Span(row.tie, "quiet"),), 8, hide_below=78)
_LAST = Column[GoalRow]("last", lambda row: (Span(row.last, "quiet"),), 11, right=True)

_WIDE_NAME = _NAME._replace(width_cells=0, min_cells=12)
_HEADINGS = (_WIDE_NAME, _LAST._replace(width_cells=24))
_SECOND = (_WORDS._replace(gap_cells=2),)


def _people(signs: Signs) -> tuple[Column[GoalRow], ...]:
    """The columns of people: how fresh the touch is, how strong the tie, and the last day."""
    return (_WIDE_NAME, _moon(signs), _TIE._replace(hide_below=0), _LAST)


def _in_one_list(signs: Signs) -> tuple[Column[GoalRow], ...]:
    """The columns of a list that has them all."""
    return (_NAME, _WORDS, _moon(signs)._replace(hide_below=_TIE.hide_below), _TIE, _LAST)


def _moon(signs: Signs) -> Column[GoalRow]:
    return Column("moon", lambda row: (moon_span(row.moon, signs),) if row.moon is not None else "", 1)


class GoalList(RowList[GoalRow]):
    """The list of people who fit and of roles; space goes on to the next."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("space", "move(1)", "Pass", show=False, id="goal_pass")]


class SectionList(GoalList):
    """The people of one aim or role."""

    _section_id = ""

    def show(self, section: Section | None) -> None:
        """Show a section, another one from its beginning."""
        rows = section.rows if section is not None else ()
        is_another = section is not None and section.id != self._section_id
        self._section_id = section.id if section is not None else ""
        self.set_rows(TwoLined(rows), go_to=rows[0].id if rows and is_another else None)


class GoalsScreen(PeopleScreen[GoalRow, None], places=(Place.GOALS,)):
    """Goals with bars, then each aim with who fits it and the ways, then the roles.

    Where there is room, the aims and the roles stand on the left, and on the right who fits the one under the cursor.

    Attributes:
        situation: of the bank of questions, for whoever is prepared for from here.
        people: on the right; hidden where one list has them all.
    """

    situation = _INFORMATIONAL
    DEFAULT_CSS = """
    GoalsScreen #aim-people { background: $surface; height: 1fr; }
    """

    def __init__(self, program: Program) -> None:
        self._one_list, people = _in_one_list(program.services.signs), _people(program.services.signs)
        super().__init__(program, self._one_list, empty=prose(_EMPTY, "$text-muted"), rows=GoalList)
        self._session = program.services.session
        self._bars = GoalBars()
        self._sections = Sections()
        self._person = Scrolled(self._person_lines, widget_id="aim-person")
        self._person.can_focus = False
        self.people = SectionList(people, empty=plain("Nobody yet.", "$text-muted"), widget_id="aim-people")
        self.people.set_columns(people, (people, _SECOND))

    def extra(self) -> ComposeResult:
        """The small goals."""
        yield self._bars

    def compose(self) -> ComposeResult:
        """The parts of every place with people, and the people, or the person, below or beside the list."""
        yield from super().compose()
        yield Line(widget_id=SHEET_EDGE)
        yield Container(self.people, self._person, id=SHEET)

    def shape(self) -> Shape:
        """The parts of the place: a sheet as well."""
        return replace(super().shape(), has_sheet=True)

    def on_mount(self) -> None:
        """Show them."""
        self._arrange()

    def on_resize(self) -> None:
        """Put the people beside the aims where there is room."""
        self._arrange()

    def on_screen_resume(self) -> None:
        """Show what the rules say now: they may have been changed from here."""
        self.show_day()
        self._fill()

    @property
    def selected_id(self) -> str:
        """Id of whom the row is about; of a company without anybody, who is to be asked first."""
        return self.chosen_row.contact_id if self.chosen_row is not None else ""

    @property
    def chosen_row(self) -> GoalRow | None:
        """The row that the keys are about: beside the aims that of the people, also before one has gone there."""
        return self.people.row if self._is_wide else self.list.row

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
        row = self.chosen_row
        if row is None or not row.aim_key or not row.tie:
            self.program.tell("Nobody is chosen who fits an aim.")
        elif self.is_seen:
            self.wait_until_seen()
            self.program.perform(PassOverForAim(row.contact_id, row.aim_key))

    def turn(self) -> None:
        """Go to the other list; in one list to the next aim, or to the roles."""
        if self._is_wide:
            self.set_focus(self.list if self.people.has_focus else self.people, scroll_visible=False)
        elif self.list.row is not None:
            self.list.go_to(self._sections.next_in_one_list(self.list.row))

    def open_card(self) -> None:
        """Open the card; from an aim on the left go to its people first."""
        if self._is_wide and self.list.has_focus and self.people.row is not None:
            self.turn()
        else:
            super().open_card()

    def leave(self) -> None:
        """Close the card, and go back to whom it was opened from; else leave."""
        if self.card.display and self._is_wide:
            self.card.close(self.people)
        else:
            super().leave()

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

    @property
    def _is_wide(self) -> bool:
        return shows_all_panes(self.app.size.width, self.app.size.height)

    def _arrange(self) -> None:
        is_wide, go_to = self._is_wide, self._same_in_the_other_form()
        loses_focus = self.people.has_focus and not is_wide
        self.people.display, self._person.display = is_wide, not is_wide
        if is_wide:
            self.set_columns(_HEADINGS, _SECOND)
        else:
            self.set_columns(self._one_list)
        if loses_focus:
            self.list.focus(scroll_visible=False)
        self._fill(go_to)

    def _same_in_the_other_form(self) -> str | None:
        """Id of the row to stand on when the lists become one, or one becomes two; None: the same, or any."""
        row, one = self.list.row, self.people.row
        if row is None or self._is_wide is self.people.display:
            return None
        if self._is_wide:
            return f"aim {row.aim_key}" if row.aim_key else row.id
        return one.id if one is not None and one.aim_key else row.id

    def _fill(self, go_to: str | None = None) -> None:
        self._sections = sections(self._session)
        progress = goals(self._session)
        self._bars.show(
            [GoalBar(one.goal.name, one.count, one.goal.target, f"this {one.goal.per}") for one in progress]
        )
        shown = self._sections.headings() if self._is_wide else self._sections.in_one_list()
        self.fill([*shown], go_to)
        aims = len(self._sections.aims)
        self.show_title("My goals", f"{aims} {'aim' if aims == 1 else 'aims'}" if aims else "")

    def cursor_moved(self, row: GoalRow | None) -> None:
        """Show who fits the aim, or who has the role; in one list the card of whoever the row is about."""
        if self._is_wide:
            self.people.show(self._sections.section(row))
        elif self._person.display:
            self._person.show_anew()

    def _person_lines(self, cells: int) -> tuple[CardLine, ...]:
        return person_sheet(self.program, self._person, self.selected_id, cells)


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
