"""A place with a list: a title with counts, rows, and a sheet about the row under the cursor."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic

from textual.app import ComposeResult
from textual.content import Content
from textual.screen import ScreenResultType

from netui.ui.places.place_screen import PlaceScreen
from netui.ui.shell.program import Program
from netui.ui.text.render import joined, plain
from netui.ui.widgets.line import TitleLine, spread, title_room
from netui.ui.widgets.rows.columns import Column, Divider, RowT
from netui.ui.widgets.rows.row_list import RowList
from netui.ui.widgets.scrolled_lines import Scrolled
from netui.ui.widgets.text_lines import CardLine

Sheet = Callable[[int], tuple[CardLine, ...]]
"""Writes about the row under the cursor, for a width in cells."""


class CollectionScreen(PlaceScreen[ScreenResultType], Generic[RowT, ScreenResultType]):
    """Rows under a title, the sheet below them; the keys are those of the place.

    A place of this kind gives its columns, its rows (``fill``) and, where there is more to say of a row, the sheet.
    One that wants its parts elsewhere overrides ``compose``.

    Attributes:
        title_line: the first line.
        list: the rows.
        sheet: about the row under the cursor; None where the rows say it all.
    """

    AUTO_FOCUS = "#rows"
    DEFAULT_CSS = """
    CollectionScreen > #title { background: $panel; }
    CollectionScreen > #rows { background: $background; height: 1fr; }
    CollectionScreen > #sheet { background: $background; height: 1fr; margin: 1 0 0 1; }
    """

    def __init__(
        self,
        program: Program,
        columns: Sequence[Column[RowT]],
        *,
        empty: Content,
        sheet: Sheet | None = None,
        rows: type[RowList[RowT]] = RowList,
    ) -> None:
        """Make a place without rows, which shows ``empty`` as long as there are none; ``rows`` is the list's class."""
        super().__init__(program)
        self.title_line = TitleLine(widget_id="title")
        self.list = rows(columns, empty=empty, on_cursor=self.cursor_moved, widget_id="rows")
        self.sheet = Scrolled(sheet, widget_id="sheet") if sheet is not None else None
        if self.sheet is not None:
            self.sheet.can_focus = False

    def compose(self) -> ComposeResult:
        """Title, rows, the sheet, what was said, keys."""
        yield self.title_line
        yield self.list
        if self.sheet is not None:
            yield self.sheet
        yield from self.foot()

    def fill(self, rows: Sequence[RowT | Divider], go_to: str | None = None) -> None:
        """Show these rows; the cursor goes to the row of that id, else stays on its own or goes on to the next."""
        self.list.set_rows(rows, go_to=go_to)
        self.cursor_moved(self.list.row)

    def cursor_moved(self, _row: RowT | None) -> None:
        """Show the sheet of another row."""
        if self.sheet is not None and self.sheet.display:
            self.sheet.show_anew()

    def show_title(self, name: str, counts: str = "", right: str = "") -> None:
        """Name the place, with how much there is, and a quiet word at the end of the line."""
        left = joined(Content.styled(f" {name}", "bold $text-primary"), plain(counts, "$text-muted"), by="  ")
        self.title_line.show(
            spread(left, plain(f"{right} " if right else "", "$text-muted"), title_room(self.app.size.width))
        )
