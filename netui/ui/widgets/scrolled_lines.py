"""The card as a widget: a window on its lines."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from netui.ui.widgets.rows.columns import Column
from netui.ui.widgets.rows.painter import BAR_CELLS, GUTTER_CELLS
from netui.ui.widgets.rows.row_view import RowView
from netui.ui.widgets.text_lines import CardLine

_LINE = (Column[CardLine]("line", lambda line: line.spans),)


class Scrolled(RowView[CardLine], can_focus=True):
    """Lines that are read: the keys that move a cursor elsewhere move the lines here."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j,down", "scroll_lines(1)", "Down", show=False, id="list.down"),
        Binding("k,up", "scroll_lines(-1)", "Up", show=False, id="list.up"),
        Binding("g,home", "scroll_to_side(-1)", "To the top", show=False, id="list.first"),
        Binding("G,end", "scroll_to_side(1)", "To the end", show=False, id="list.last"),
        Binding("ctrl+d", "scroll_pages(0.5)", "Half a page down", show=False, id="list.half_page_down"),
        Binding("ctrl+u", "scroll_pages(-0.5)", "Half a page up", show=False, id="list.half_page_up"),
        Binding("pagedown", "scroll_pages(1)", "A page down", show=False, id="list.page_down"),
        Binding("pageup", "scroll_pages(-1)", "A page up", show=False, id="list.page_up"),
    ]

    def __init__(self, write: Callable[[int], tuple[CardLine, ...]], *, widget_id: str) -> None:
        """Make a window on the lines that ``write`` makes for a width in cells."""
        super().__init__(_LINE, empty=Content(), widget_id=widget_id)
        self._write = write
        self._written_for = -1

    def show_anew(self, *, keep_place: bool = False) -> None:
        """Have the lines written again; from the top, unless they are the same thing in a new state."""
        if not self.size.width:
            self._written_for = -1
            return  # written when it is known how wide it is
        top = self._view.top if keep_place else 0
        self._written_for = self.size.width
        self._rows = self._write(max(1, self.size.width - GUTTER_CELLS - BAR_CELLS))
        self._view.total = len(self._rows)
        self._view.scroll_to(top)
        self.refresh()

    def resized(self) -> None:
        """Wrap for the new width."""
        if self.size.width != self._written_for:
            self.show_anew(keep_place=True)

    def on_resize(self) -> None:
        """Wrap for the new width, when the height stayed."""
        self.resized()

    def action_scroll_lines(self, lines: int) -> None:
        """Look so many lines further down, up if negative."""
        self._look_from(self._view.top + lines)

    def action_scroll_pages(self, pages: float) -> None:
        """Look so many pages further down, up if negative."""
        self._look_from(self._view.top + round(pages * max(1, self._view.height - 1)))

    def action_scroll_to_side(self, side: int) -> None:
        """Look at the end, at the top if ``side`` is negative."""
        self._look_from(len(self._rows) if side > 0 else 0)
