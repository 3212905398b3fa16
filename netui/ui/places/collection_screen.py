"""A place with a list: a title with counts, rows, and a sheet about the row under the cursor."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import ClassVar, Generic

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.layout import Layout
from textual.screen import ScreenResultType

from netui.domain.records.change import Change
from netui.ui.actions.places import Place
from netui.ui.frame.place_geometry import ROWS, SHEET, SHEET_EDGE, PlaceLayout, Shape, extra_of, place_regions
from netui.ui.notices.notice import Notice
from netui.ui.places.brought_back import brought_back, record_changed
from netui.ui.places.place_screen import PlaceScreen
from netui.ui.shell.program import Program
from netui.ui.widgets.line import Line
from netui.ui.widgets.rows.columns import Column, Divider, RowT, headed
from netui.ui.widgets.rows.row_list import RowList
from netui.ui.widgets.scrolled_lines import Scrolled
from netui.ui.widgets.text_lines import CardLine

_LONG = frozenset({Place.INTRODUCTIONS})
"""Places whose title needs all of the line: it counts at both of its ends."""

Sheet = Callable[[int], tuple[CardLine, ...]]
"""Function that writes about the row under the cursor, for a width in cells."""


class CollectionScreen(PlaceScreen[ScreenResultType], Generic[RowT, ScreenResultType]):
    """Rows under a title; what is selected as a sheet beside them or, where that has no room, below.

    A place of this kind gives its columns, its rows (``show_rows``, by way of ``fill``) and perhaps a sheet. A reason
    stands in a row's second line, dividers are heads, and ``extra`` is above the list.

    Attributes:
        opens: id of the action that enter and a double click on a row do; empty when they do none of the table, and in
            a ``PeopleScreen``, which opens the card.
        table: whose records the rows are: after a change the cursor goes to the record that has changed.
        fills_on_resume: whether the place calls ``show_rows`` in ``on_screen_resume``: on opening, and on return.
        list: the rows.
        sheet: about the row under the cursor; None where the rows say it all.
    """

    opens: ClassVar[str] = ""
    table: ClassVar[str] = ""
    fills_on_resume: ClassVar[bool] = False
    AUTO_FOCUS = "#rows"
    DEFAULT_CSS = """
    CollectionScreen > KeyBar { dock: none; }
    CollectionScreen > Line.extra { padding: 0 1 0 3; }
    CollectionScreen #rows { background: $background; }
    CollectionScreen #sheet, CollectionScreen #sheet-edge { background: $surface; }
    """

    def __init__(
        self,
        program: Program,
        columns: Sequence[Column[RowT]],
        *,
        empty: Content,
        sheet: Sheet | None = None,
        rows: type[RowList[RowT]] = RowList,
        second: Sequence[Column[RowT]] = (),
    ) -> None:
        """Make a place that shows ``empty`` until it has rows; ``rows`` is their list's class, ``second`` as below."""
        super().__init__(program)
        self._arrangement, self._is_two_lined = PlaceLayout(self.shape), bool(second)
        self.list = rows(columns, empty=empty, on_cursor=self.cursor_moved, widget_id=ROWS)
        self.set_columns(columns, second)
        self.sheet = Scrolled(sheet, widget_id=SHEET) if sheet is not None else None
        if self.sheet is not None:
            self.sheet.can_focus = False

    def extra(self) -> ComposeResult:
        """Rows between the title and the list; none, unless a place has some."""
        yield from ()

    def compose(self) -> ComposeResult:
        """Header, title, what else stands above the list, the rows, the sheet, what was said, keys."""
        yield from self.above()
        yield from (widget.add_class("extra") for widget in self.extra())
        yield self.list
        if self.sheet is not None:
            yield from (Line(widget_id=SHEET_EDGE), self.sheet)
        yield from self.foot()

    @property
    def layout(self) -> Layout:
        """The layout of the parts, for Textual."""
        return self._arrangement

    def shape(self) -> Shape:
        """The parts of the place, and the room they need."""
        return Shape(extra_of([*self.query(".extra")]), self.sheet is not None, is_title_whole=self.here in _LONG)

    @property
    def rows_cells(self) -> int:
        """Cells of a line of the list; 0 where there is no room for one."""
        found = place_regions(*self.app.size, replace(self.shape(), is_covered=False)).get(ROWS)
        return found.width if found is not None else 0

    def set_columns(self, columns: Sequence[Column[RowT]], second: Sequence[Column[RowT]] = ()) -> None:
        """Cut the rows, which are to be filled in anew, into columns; ``second`` are those of a second line."""
        self._is_two_lined = bool(second)
        self.list.set_columns(columns, (columns, second) if second else None)

    def fill(self, rows: Sequence[RowT | Divider], go_to: str | None = None) -> None:
        """Show these rows; the cursor goes to the row of that id, else stays on its own or goes on to the next."""
        self.list.set_rows(headed(rows, two_lined=self._is_two_lined), go_to=go_to)
        self.cursor_moved(self.list.row)

    def show_rows(self, go_to: str | None = None) -> None:
        """Fill in the rows as they are now, with the cursor on a record; a place that fills them itself leaves this."""

    def on_mount(self) -> None:
        """Show what there is."""
        if not self.fills_on_resume:
            self.show_rows()

    def follow(self, change: Change | None) -> None:
        """Show what there is now that something has changed."""
        with brought_back(self.list, change):
            self.show_rows(record_changed(change, self.table))

    @on(RowList.Opened)
    async def _open_row(self) -> None:
        """Do what enter is for here; a double click does the same."""
        if self.opens:
            await self.program.action_do(self.opens)

    def cursor_moved(self, _row: RowT | None) -> None:
        """Show the sheet of another row."""
        if self.sheet is not None and self.sheet.display:
            self.sheet.show_anew()


def tell_no_more(program: Program) -> None:
    """Say that nothing is behind a row: enter and two clicks open none."""
    program.present(Notice("There is no more to open here.", passes=True))
