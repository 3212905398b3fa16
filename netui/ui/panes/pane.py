"""A pane: a list with its title line and its filter."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Generic, Protocol, runtime_checkable

from textual.content import Content

from netui.ui.actions.table import Place
from netui.ui.frame.geometry import PANES, title_id
from netui.ui.frame.title_rule import Titled
from netui.ui.frame.titles import Title
from netui.ui.widgets.rows.columns import Divider, RowT
from netui.ui.widgets.rows.row_list import RowList


@runtime_checkable
class Counted(Protocol):
    """Rows with headings between them, which know how many rows they are."""

    found: int


_COUNTED_ROWS = 500
"""In a longer list with headings nobody counts the rows before one."""


class PaneList(RowList[RowT]):
    """A list that opens its row in the same call as the key."""

    def __init__(self, widget_id: str, on_cursor: Callable[[RowT | None], None], on_open: Callable[[], None]) -> None:
        super().__init__((), empty=Content(), on_cursor=on_cursor, widget_id=widget_id)
        self._on_open = on_open

    def action_open(self) -> None:
        """Open the row under the cursor; where there is none, whoever listens knows what is opened instead."""
        self._on_open()


class Pane(Generic[RowT]):
    """One of the three lists of the main screen.

    Attributes:
        place: which one.
        list: the widget with the rows.
        title: the rule above it.
        name: as the title has it.
        query: what its rows are filtered by; empty when they are not.
    """

    def __init__(
        self, place: Place, name: str, on_cursor: Callable[[Place], None], on_open: Callable[[], None]
    ) -> None:
        self.place = place
        self.query = ""
        self.list: PaneList[RowT] = PaneList(place.value, lambda _row: on_cursor(place), on_open)
        self.name = name
        self._counts = ""
        self._focused = False
        self.title = Title(self.titled, widget_id=title_id(place))

    def clear_filter(self) -> None:
        """Filter by nothing from the next time on that it is filled."""
        self.query = ""
        self.list.set_needle("")

    def set_counts(self, counts: str) -> None:
        """Say in the title how much there is, before it is filled."""
        self._counts = counts
        self.show_title()

    def show(
        self,
        rows: Sequence[RowT | Divider],
        counts: str,
        empty: Content | Callable[[int], Content],
        *,
        go_to: str | None = None,
        leaving: Collection[str] = (),
    ) -> None:
        """Show other rows, with what the title says of them."""
        self._counts = counts
        self.list.set_empty(empty)
        self.list.set_rows(rows, go_to=go_to, leaving=leaving)
        self.show_title()

    def show_title(self, *, focused: bool | None = None) -> None:
        """Draw the title anew."""
        if focused is not None:
            self._focused = focused
        self.title.show(self.titled)

    @property
    def shown(self) -> int:
        """The number of rows without headings."""
        found = self.list.rows
        return found.found if isinstance(found, Counted) else len(found)

    @property
    def titled(self) -> Titled:
        """The contents of its title."""
        number = PANES.index(self.place) + 1
        return Titled(number, self.name, self._counts, len(self.list.marks), self.query, self._focused)

    @property
    def where(self) -> str:
        """The position of the cursor and the count: ``1 of 10``; empty where that would mean reading a long list."""
        rows, cursor = self.list.rows, self.list.cursor
        if cursor is None or (isinstance(rows, Counted) and len(rows) > _COUNTED_ROWS):
            return ""
        headings = sum(isinstance(row, Divider) for row in rows[:cursor]) if isinstance(rows, Counted) else 0
        return f"{cursor - headings + 1} of {self.shown}"
