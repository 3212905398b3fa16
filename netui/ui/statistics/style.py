"""Own style: what is answered, and what leads to a second conversation, each share with where it is likely to lie."""

from __future__ import annotations

from dataclasses import replace

from textual.app import ComposeResult
from textual.content import Content

from netui.session.statistics.style import NO_LAW
from netui.ui.actions.places import Place
from netui.ui.frame.place_geometry import SHEET, SHEET_EDGE, Shape, place_regions
from netui.ui.places.people_screen import PeopleScreen
from netui.ui.places.reading import reading_in_title, reading_words
from netui.ui.shell.program import Program
from netui.ui.statistics.pages import TITLE, Paged
from netui.ui.statistics.style_rows import CASE_COLUMNS, STYLE_COLUMNS, CaseRow, StyleRow, StyleRows, case_rows
from netui.ui.statistics.style_windows import StyleWindows
from netui.ui.text.render import plain
from netui.ui.widgets.line import Line
from netui.ui.widgets.rows.painter import BAR_CELLS, GUTTER_CELLS
from netui.ui.widgets.rows.row_list import RowList

_ROWS_SHARE = 0.6
"""Share of the lines of the screen that the tables have; the attempts have what is left."""


class StyleScreen(Paged, PeopleScreen[StyleRow, None], places=(Place.STYLE, Place.OPENED)):
    """The tables of own style, and below them what the share under the cursor was counted from.

    More than a list: a second list takes its rows from the one above, and the weeks that are looked at are chosen.

    Attributes:
        cases: the attempts.
    """

    page = 3
    asks = True
    DEFAULT_CSS = """
    StyleScreen #sheet { background: $surface; }
    StyleScreen #sheet-edge { padding: 0 1 0 3; }
    """

    def __init__(self, program: Program) -> None:
        super().__init__(program, STYLE_COLUMNS, empty=Content())
        self._session = program.services.session
        self._windows = StyleWindows(self._session)
        self._making = reading_in_title(self, TITLE, self._session, self.show_rows, tabs=self.tabs)
        self.cases: RowList[CaseRow] = RowList(CASE_COLUMNS, empty=Content(), widget_id=SHEET)

    def compose(self) -> ComposeResult:
        """The parts of every place with people, and below the tables what they are not, and the attempts."""
        yield from super().compose()
        yield Line(plain(NO_LAW, "$text-muted"), widget_id=SHEET_EDGE)
        yield self.cases

    def shape(self) -> Shape:
        """The parts of the place: the attempts below the tables at every size, for a share needs a whole line."""
        return replace(super().shape(), has_sheet=True, rows=round(self.app.size.height * _ROWS_SHARE))

    def on_resize(self) -> None:
        """Write the lines anew for another width."""
        self.show_rows()

    @property
    def selected_id(self) -> str:
        """Id of whom the attempt is about that was gone to; empty while the keys are about the tables."""
        return self.cases.row.contact_id if self.cases.row is not None and not self.list.has_focus else ""

    def stretch(self, step: int) -> None:
        """Look at fewer weeks, or at more, with as many before them beside."""
        if self._windows.stretch(step):
            self.show_rows()
        else:
            self.program.tell(f"{'Fewer' if step < 0 else 'More'} weeks are not shown here.")

    def open_card(self) -> None:
        """Go from a share to what it was counted from; from there open the card."""
        if not self.list.has_focus:
            super().open_card()
        elif self.cases.row is not None:
            self.set_focus(self.cases, scroll_visible=False)

    def leave(self) -> None:
        """Close the card, else go back to the tables, else leave."""
        if self.card.display:
            self.card.close(self.cases)
        elif self.cases.has_focus:
            self.set_focus(self.list, scroll_visible=False)
        else:
            super().leave()

    def show_rows(self, go_to: str | None = None) -> None:
        """Show the tables of the windows that are looked at."""
        wanted = self._windows.tables
        if self._making.has(wanted):
            rows = StyleRows(self._session, self.program.services.signs, self.rows_cells - GUTTER_CELLS - BAR_CELLS)
            said = () if _has_sheet(self) else rows.no_law()
            self.list.set_rows([*rows.of(wanted.value), *said], go_to=go_to)
            self.cursor_moved(self.list.row)
            self.key_bar.show_at(self.here, is_empty=self.list.row is None)
        reading = reading_words(self._session.network.conversation_count(), 0.0)
        self.show_title(TITLE, right=self._windows.words if wanted.is_at_hand else reading, tabs=self.tabs)

    def cursor_moved(self, row: StyleRow | None) -> None:
        """Show what another share was counted from."""
        self.cases.set_rows(case_rows(row, self._session))
        if row is None and self.cases.has_focus:
            self.set_focus(self.list, scroll_visible=False)


def _has_sheet(screen: StyleScreen) -> bool:
    """True if the size of the screen has room for the attempts, and for what stands above them."""
    return SHEET in place_regions(*screen.app.size, replace(screen.shape(), is_covered=False))
