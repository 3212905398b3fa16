"""My goals: how far the small ones are, who fits the aims, and which roles are covered."""

from __future__ import annotations

from dataclasses import replace

from textual.app import ComposeResult

from netui.session.core.labels import plural
from netui.session.goals.progress import goals
from netui.session.writing.addressee import Addressee, MessageAbout
from netui.ui.actions.places import Place
from netui.ui.frame.geometry import shows_all_panes
from netui.ui.frame.place_geometry import SHEET_EDGE, Shape
from netui.ui.goals.aim_sheet import NAME, SECOND, TIE, UNTIL, WIDE_NAME, WORDS, AimSheet, last_column
from netui.ui.goals.rows import GoalRow, Sections, goal_bar, sections
from netui.ui.places.goal_bars import GoalBars
from netui.ui.places.key_phrase import key_phrase
from netui.ui.places.people_screen import PeopleScreen
from netui.ui.places.person_sheet import person_sheet
from netui.ui.shell.program import OnScreen, Program
from netui.ui.widgets.line import Line
from netui.ui.widgets.rows.row_list import RowList

_EMPTY = "Small goals stand in the rules: [key]{goal_rules}[/]. An aim names where you want to go."
_INFORMATIONAL = "informational"
_HEADINGS = (WIDE_NAME, UNTIL)


class GoalsScreen(PeopleScreen[GoalRow, None], places=(Place.GOALS, Place.OPENED)):
    """Goals with bars, then each aim with who fits it and the ways, then the roles.

    Where there is room, the aims and the roles stand on the left, and on the right who fits the one under the cursor.

    More than a list: two lists that become one where there is no room for both, the cursor staying on whom it was.

    Attributes:
        situation: of the bank of questions, for the person prepared for from here.
        people: on the right; hidden where one list has them all.
    """

    situation = _INFORMATIONAL
    fills_on_resume = asks = True

    def __init__(self, program: Program) -> None:
        self._columns = (NAME, WORDS, TIE, last_column(signs := program.services.signs))
        super().__init__(program, self._columns, empty=key_phrase(_EMPTY, program.keys))
        self._session = program.services.session
        self._bars, self._sections = GoalBars(), Sections()
        self._beside = AimSheet(lambda room: person_sheet(program, self._beside.person, self.selected_id, room), signs)
        self.people: RowList[GoalRow] = self._beside.people

    def extra(self) -> ComposeResult:
        """The small goals."""
        yield self._bars

    def compose(self) -> ComposeResult:
        """The parts of every place with people, and the people, or the person, beside or below the list."""
        yield from super().compose()
        yield Line(widget_id=SHEET_EDGE)
        yield self._beside

    def shape(self) -> Shape:
        """The parts of the place: a sheet as well."""
        return replace(super().shape(), has_sheet=True)

    def on_mount(self) -> None:
        """Put the people beside the aims where there is room; the rows come after that."""
        self._arrange()

    def on_resize(self) -> None:
        """Put the people beside the aims, or all in one list; the cursor stays on whom it was."""
        go_to = self._beside.same_row(self.list.row, beside=self._is_wide)
        self._arrange()
        self.show_rows(go_to)

    def on_screen_resume(self) -> None:
        """Show the goals, and on return what the rules say now: they may have been changed from here."""
        self.show_rows()

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
        return Addressee(self.selected_id, MessageAbout(purpose=_INFORMATIONAL)) if self.selected_id else None

    # Actions of the keys

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

    # Drawing

    @property
    def _is_wide(self) -> bool:
        return shows_all_panes(self.app.size.width, self.app.size.height)

    def show_rows(self, go_to: str | None = None) -> None:
        """Show the goals, the aims and the roles, in the two lists or in the one that there is room for."""
        self._sections = sections(self._session)
        self._bars.show([goal_bar(one) for one in goals(self._session)])
        self.fill([*(self._sections.headings() if self._is_wide else self._sections.in_one_list())], go_to)
        self.key_bar.show_at(self.here, is_empty=self.list.row is None)
        self.show_title("My goals", plural(len(self._sections.aims), "aim") if self._sections.aims else "")

    def cursor_moved(self, row: GoalRow | None) -> None:
        """Show who fits the aim, or who has the role; in one list the card of the person the row is about."""
        self._beside.show(self._sections.section(row))

    def _arrange(self) -> None:
        loses_focus = self.people.has_focus and not self._is_wide
        self._beside.stand(beside=self._is_wide)
        self.set_columns(*((_HEADINGS, SECOND) if self._is_wide else (self._columns,)))
        if loses_focus:
            self.set_focus(self.list, scroll_visible=False)


def open_goals(screen: OnScreen) -> None:
    """Show my goals."""
    screen.program.open_place(GoalsScreen(screen.program))
