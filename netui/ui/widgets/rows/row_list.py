"""The list of all places: rows with a cursor, and in some of them marks."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from enum import Enum
from typing import Any, ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Region
from textual.message import Message
from textual.widget import Widget

from netui.ui.widgets.rows.columns import Column, Divider, RowT
from netui.ui.widgets.rows.cursor_places import first_found, meant, nearest, successor
from netui.ui.widgets.rows.painter import RowState
from netui.ui.widgets.rows.row_view import RowView
from netui.ui.widgets.rows.styles import Cursor
from netui.ui.widgets.rows.viewport import SIGHT_ROWS


class OfList(Message):
    """A message about a list."""

    def __init__(self, sender: Widget) -> None:
        super().__init__()
        self._sent_by = sender

    @property
    def control(self) -> Widget:
        """The list."""
        return self._sent_by


class OfRow(OfList):
    """A message about one row of a list.

    Attributes:
        row_id: of its record.
    """

    def __init__(self, sender: Widget, row_id: str) -> None:
        super().__init__(sender)
        self.row_id = row_id


class Lent(Enum):
    """The things that a list can lend to a line at the foot of the screen."""

    NOTHING = "nothing"
    FOCUS = "focus"
    """The list goes on to look as with the focus."""

    ROW = "row"
    """The line asks about the row under the cursor, too, which no click moves as long as that is so."""


class RowList(RowView[RowT], can_focus=True):
    """A list of rows with a cursor, which stays on its record, and marks.

    The effect of a key is on the screen in that key's own frame: ``on_cursor`` draws what must follow the cursor in the
    same frame, such as a card.

    Attributes:
        lent: what it has lent to a line at the foot of the screen.
        on_cursor: called with the row under the cursor, None without rows, whenever it is another one or has changed.
    """

    class Highlighted(OfRow):
        """The cursor stands on another row; the id is empty when there are no rows."""

    class Opened(OfRow):
        """The row under the cursor is to be opened: enter, or a double click."""

    class MarksChanged(OfList):
        """Other rows are marked than before.

        Attributes:
            marks: ids of all marked records.
        """

        def __init__(self, sender: Widget, marks: frozenset[str]) -> None:
            super().__init__(sender)
            self.marks = marks

    lent = Lent.NOTHING
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j,down", "move(1)", "Down", show=False, id="list.down"),
        Binding("k,up", "move(-1)", "Up", show=False, id="list.up"),
        Binding("g,home", "go_to_end(-1)", "First", show=False, id="list.first"),
        Binding("G,end", "go_to_end(1)", "Last", show=False, id="list.last"),
        Binding("ctrl+d", "page(0.5)", "Half a page down", show=False, id="list.half_page_down"),
        Binding("ctrl+u", "page(-0.5)", "Half a page up", show=False, id="list.half_page_up"),
        Binding("pagedown", "page(1)", "Page down", show=False, id="list.page_down"),
        Binding("pageup", "page(-1)", "Page up", show=False, id="list.page_up"),
        Binding("enter", "open", "Open", show=False, id="list.open"),
    ]

    def __init__(
        self,
        columns: Sequence[Column[RowT]],
        *,
        empty: Content,
        on_cursor: Callable[[RowT | None], None] | None = None,
        widget_id: str | None = None,
        opens_at_once: bool = False,
    ) -> None:
        """Make a list without rows, which shows ``empty`` as long as there are none.

        ``opens_at_once``: a click is an answer, as in a menu; else it takes two to open a row.
        """
        super().__init__(columns, empty=empty, widget_id=widget_id)
        self.on_cursor = on_cursor
        self._opening_click = 1 if opens_at_once else 2
        self._cursor: int | None = None
        self._told: RowT | None = None
        self._marks: frozenset[str] = frozenset()

    @property
    def cursor(self) -> int | None:
        """Index of the row under the cursor; None when there is no row."""
        return self._cursor

    @property
    def row(self) -> RowT | None:
        """The row under the cursor; None when there is no row."""
        row = None if self._cursor is None else self._rows[self._cursor]
        return None if isinstance(row, Divider) else row

    @property
    def marks(self) -> frozenset[str]:
        """Ids of the marked records, also of those that a filter hides just now."""
        return self._marks

    @marks.setter
    def marks(self, marks: frozenset[str]) -> None:
        if marks != self._marks:
            self._marks = marks
            self.refresh()
            self.post_message(self.MarksChanged(self, marks))

    def set_rows(
        self, rows: Sequence[RowT | Divider], *, go_to: str | None = None, leaving: Collection[str] = ()
    ) -> None:
        """Show other rows. The cursor goes to the record ``go_to`` if that is among them.

        Else it stays on its record, in the same line of the screen where possible. A record that is gone, or is among
        those ``leaving`` (an action has dealt with them), hands it to the next one that is still there.
        """
        place = None if go_to is None else first_found(rows, (go_to,))
        if place is None:
            place = successor(self._rows, self._cursor, rows, leaving)
        line = 0 if self._cursor is None else self.window.line_of(self._cursor) - self.window.top
        stays = self._cursor is not None and go_to is None
        self._rows, self._cursor = rows, place
        self._measure()
        self.window.scroll_to(0 if place is None else self.window.line_of(place) - line)
        self._reveal(0 if stays else SIGHT_ROWS)
        self.refresh()
        self._tell()

    def go_to(self, row_id: str) -> bool:
        """Move the cursor to a record; whether it is among the rows."""
        place = first_found(self._rows, (row_id,))
        if place is not None:
            self._stand_on(place)
        return place is not None

    # Keys

    def action_move(self, step: int) -> None:
        """Go ``step`` rows down, up if negative."""
        if self._cursor is not None:
            self._stand_on(nearest(self._rows, self._cursor + step, step))

    def action_page(self, pages: float) -> None:
        """Go so many pages down, up if negative; a page keeps one line in sight."""
        if self._cursor is None:
            return
        lines = max(1, round(abs(pages) * (self.window.height - 1)))
        line = self.window.line_of(self._cursor) + (lines if pages > 0 else -lines)
        index, _ = self.window.row_at(max(0, line))
        self.action_move((index - self._cursor) or (1 if pages > 0 else -1))

    def action_go_to_end(self, side: int) -> None:
        """Go to the last row, to the first if ``side`` is negative."""
        self._stand_on(nearest(self._rows, len(self._rows) - 1 if side > 0 else 0, side))

    def action_open(self) -> None:
        """Ask for the row under the cursor to be opened."""
        if row := self.row:
            self.post_message(self.Opened(self, row.id))

    def on_click(self, event: events.Click) -> None:
        """Put the cursor where the click was; the second click of two opens, in a menu the first."""
        index, _ = self.window.row_at(self.window.top + event.y)
        place = meant(self._rows, index)
        if self.lent is Lent.ROW or self.is_on_bar(event.x) or place is None:
            return
        self._stand_on(place, sight=0)  # a second click is to meet the same row
        if event.chain == self._opening_click:
            self.action_open()

    # The cursor

    def state_of(self, index: int, *, thumb: bool, part: int = 0, is_first: bool = False) -> RowState:
        """The look of a line of the row at ``index``."""
        row = self._rows[index]
        # A list that never takes the focus is moved by the line that has it.
        is_focused = self.has_focus or self.lent is not Lent.NOTHING or not self.can_focus
        at_cursor = (Cursor.FOCUSED if is_focused else Cursor.QUIET) if index == self._cursor else Cursor.ELSEWHERE
        is_marked = bool(self._marks) and not isinstance(row, Divider) and row.id in self._marks
        return RowState(at_cursor, is_marked, thumb, part, is_first)

    def resized(self) -> None:
        """Keep the cursor in sight."""
        self._reveal()

    def _stand_on(self, index: int | None, *, sight: int = SIGHT_ROWS) -> None:
        old, self._cursor = self._cursor, index
        if self._reveal(sight):
            self.refresh()
        elif old != index:
            width, height = self.size
            places = [place for place in (old, index) if place is not None]
            lines = [line for place in places for line in self.window.seen_lines(place)]
            self.refresh(*(Region(0, line, width, 1) for line in lines if 0 <= line < height))
        self._tell()

    def _reveal(self, sight: int = SIGHT_ROWS) -> bool:
        """Bring the cursor into sight, with the rows around it; whether anything moved."""
        return self._cursor is not None and self.window.reveal(self._cursor, sight)

    def _tell(self) -> None:
        """Report when the row under the cursor is another one, or has changed."""
        row, told = self.row, self._told
        if row == told and (row is not None or self._rows):
            return
        self._told = row
        if self.on_cursor is not None:
            self.on_cursor(row)
        if self.is_attached and (row and row.id) != (told and told.id):
            self.post_message(self.Highlighted(self, row.id if row else ""))


def stand_of(rows: RowList[Any]) -> tuple[str, int]:
    """The id of the record under the cursor, empty without any, and the first line in sight."""
    row = rows.row
    return row.id if row is not None else "", rows.window.top


def scroll_back(rows: RowList[Any], top: int) -> None:
    """Scroll to the lines from ``top`` on, as far as the cursor is among them."""
    rows.window.scroll_to(top)
    rows.resized()
    rows.refresh()


def lend(widget: Widget | None, lent: Lent) -> None:
    """Let a list lend this to a line at the foot of the screen; nothing for other widgets."""
    if isinstance(widget, RowList):
        widget.lent = lent
        widget.refresh()


class MarkList(RowList[RowT]):
    """A list whose rows can be marked, so that the next decision is about all of them."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("space", "mark", "Mark", show=False, id="list.mark")]

    def action_mark(self) -> None:
        """Mark the row under the cursor, or take its mark away, and go on to the next."""
        if row := self.row:
            self.marks = self.marks ^ {row.id}
            self.action_move(1)
