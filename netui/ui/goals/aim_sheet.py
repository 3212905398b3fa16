"""The sheet of the goals: the people of the aim under the cursor or, where one list has them all, a person's card."""

from __future__ import annotations

from textual.containers import Container

from netui.ui.frame.place_geometry import SHEET
from netui.ui.goals.rows import GoalRow, GoalSection
from netui.ui.places.collection_screen import Sheet
from netui.ui.text.relationship import moon_span
from netui.ui.text.render import plain
from netui.ui.text.signs import Signs
from netui.ui.widgets.rows.columns import Column, Span, headed
from netui.ui.widgets.rows.row_list import RowList
from netui.ui.widgets.scrolled_lines import Scrolled

NAME = Column[GoalRow]("name", lambda row: (Span(row.name, "quiet" if row.is_quiet else "strong"),), 20, gap_cells=2)
WORDS = Column[GoalRow]("words", lambda row: (Span(row.words, "reason"),))
TIE = Column[GoalRow]("tie", lambda row: (Span(row.tie, "quiet"),), 8, hide_below=96)
UNTIL = Column[GoalRow]("until", lambda row: (Span(row.last, "quiet"),), 24, right=True)
WIDE_NAME = NAME._replace(width_cells=0, min_cells=12)
SECOND = (WORDS._replace(gap_cells=2),)


def last_column(signs: Signs) -> Column[GoalRow]:
    """The day of the last touch, and how fresh it is: at the right edge, so that the words before get what is left."""

    def shown(row: GoalRow) -> tuple[Span, ...]:
        day = Span(row.last, "quiet")
        return (day, Span("  "), moon_span(row.moon, signs)) if row.moon is not None else (day,)

    return Column("last", shown, 14, right=True)


class AimSheet(Container):
    """Stands beside the aims as a second list, or below a single list as a card.

    Attributes:
        people: people of the aim or the role under the cursor; hidden where one list has everybody.
        person: the card of the person the row is about; hidden beside the aims.
    """

    DEFAULT_CSS = """
    AimSheet #aim-people { background: $surface; height: 1fr; }
    """

    def __init__(self, card: Sheet, signs: Signs) -> None:
        """Show the people of no aim yet; ``card`` writes about the row under the cursor."""
        columns = (WIDE_NAME, TIE._replace(hide_below=0), last_column(signs))
        self.people: RowList[GoalRow]
        self.people = RowList(columns, empty=plain("Nobody yet."), widget_id="aim-people")
        self.people.set_columns(columns, (columns, SECOND))
        self.person = Scrolled(card, widget_id="aim-person")
        self.person.can_focus = False
        self._section_id = ""
        super().__init__(self.people, self.person, id=SHEET)

    @property
    def is_beside(self) -> bool:
        """True if the people stand beside the aims."""
        return self.people.display

    def stand(self, *, beside: bool) -> None:
        """Stand beside the aims, or below a single list."""
        self.people.display, self.person.display = beside, not beside

    def same_row(self, row: GoalRow | None, *, beside: bool) -> str | None:
        """Return the id of the row to stand on when one list becomes two, or two become one; None: the same, or any.

        ``row`` is that of the list; ``beside`` says how the people are about to stand.
        """
        if row is None or beside is self.is_beside:
            return None
        if beside:
            return f"aim {row.aim_key}" if row.aim_key else row.id
        return self.people.row.id if self.people.row is not None and self.people.row.aim_key else row.id

    def show(self, section: GoalSection | None) -> None:
        """Show the people of a section, of another one from its beginning; below a single list the card anew."""
        if not self.is_beside:
            self.person.show_anew()
            return
        rows = section.rows if section is not None else ()
        is_another = section is not None and section.id != self._section_id
        self._section_id = section.id if section is not None else ""
        listed = [*section.as_list()] if section is not None else []
        self.people.set_rows(headed(listed, two_lined=True), go_to=rows[0].id if rows and is_another else None)
