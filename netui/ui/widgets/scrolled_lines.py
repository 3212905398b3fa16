"""The card as a widget: a window on its lines."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import accumulate
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import NULL_SIZE
from textual.message import Message

from netui.ui.text.cells import cell_len
from netui.ui.text.looks import CHOSEN, Span
from netui.ui.widgets.rows.columns import Column
from netui.ui.widgets.rows.painter import BAR_CELLS, GUTTER_CELLS
from netui.ui.widgets.rows.row_view import RowView
from netui.ui.widgets.text_lines import CardLine

_LINE = (Column[CardLine]("line", lambda line: line.spans),)


_Address = tuple[int, int, str]


class Scrolled(RowView[CardLine], can_focus=True):
    """Lines that are read: the keys that move a cursor elsewhere move the lines here."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "step(1)", "Down", show=False, id="list.down"),
        Binding("k", "step(-1)", "Up", show=False, id="list.up"),
        Binding("down", "scroll_lines(1)", "A line down", show=False),
        Binding("up", "scroll_lines(-1)", "A line up", show=False),
        Binding("g,home", "scroll_to_side(-1)", "To the top", show=False, id="list.first"),
        Binding("G,end", "scroll_to_side(1)", "To the end", show=False, id="list.last"),
        Binding("ctrl+d", "scroll_pages(0.5)", "Half a page down", show=False, id="list.half_page_down"),
        Binding("ctrl+u", "scroll_pages(-0.5)", "Half a page up", show=False, id="list.half_page_up"),
        Binding("pagedown", "scroll_pages(1)", "A page down", show=False, id="list.page_down"),
        Binding("pageup", "scroll_pages(-1)", "A page up", show=False, id="list.page_up"),
        Binding("tab", "walk(1)", "To the next address", show=False, id="next_address"),
        Binding("shift+tab", "walk(-1)", "To the address before", show=False, id="previous_address"),
        Binding("enter", "open_address", "Open the address", show=False, id="open_address"),
    ]

    class Opened(Message):
        """An address is to be opened: enter, or a click.

        Attributes:
            address: user text; empty when there is none.
        """

        def __init__(self, address: str) -> None:
            super().__init__()
            self.address = address

    def __init__(
        self,
        write: Callable[[int], tuple[CardLine, ...]],
        *,
        widget_id: str,
        opens_addresses: bool = False,
        on_step: Callable[[int], None] | None = None,
    ) -> None:
        """Make a window on the lines that ``write`` makes for a width in cells.

        Where it opens no addresses, ``enter`` is the screen's own. With ``on_step`` the keys of a list go so many rows
        on in the list that it was opened from, and the arrows alone move the lines.
        """
        super().__init__(_LINE, empty=Content(), widget_id=widget_id)
        self._opens_addresses = opens_addresses
        self._write = write
        self._on_step = on_step
        self._written_for = NULL_SIZE
        self._lines: tuple[CardLine, ...] = ()
        self._stood_on: _Address | None = None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """True if a key is meant for the lines rather than for the screen."""
        return self._opens_addresses if action == "open_address" else True

    @property
    def address(self) -> str:
        """The address that the user stands on; empty when none is chosen."""
        return self._stood_on[2] if self._stood_on is not None else ""

    def action_open_address(self) -> None:
        """Ask for the address that is stood on, else the first one, to be opened; an empty one where there is none."""
        first = next(iter(self._addresses()), None)
        self.post_message(self.Opened(self.address or (first[2] if first else "")))

    def action_walk(self, step: int) -> None:
        """Stand on the next address, on the one before if negative; from the last one to the first."""
        found = self._addresses()
        if not found:
            return
        if self._stood_on in found:
            self._stood_on = found[(found.index(self._stood_on) + step) % len(found)]
        else:
            self._stood_on = found[0 if step > 0 else -1]
        self._show_where()
        self.window.reveal(self._stood_on[0], 0)
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Say which address was clicked on; the first of a line, where the click went beside all of them."""
        place = self.window.top + event.y
        if self.is_on_bar(event.x) or place >= len(self._lines):
            return
        line, x = self._lines[place], event.x - GUTTER_CELLS
        ends = [*accumulate(cell_len(span.text) for span in line.spans)]
        under = next((address for span, address in line.opens if x < ends[span]), "")
        if under or line.address:
            self.post_message(self.Opened(under or line.address))

    def _addresses(self) -> list[_Address]:
        """Number of the line, of the span in it, and the address, in the order in which they are read."""
        return [(place, span, address) for place, line in enumerate(self._lines) for span, address in line.opens]

    def _show_where(self) -> None:
        """Highlight the address under the cursor."""
        self._rows = self._lines
        if self._stood_on is not None:
            place, at, _ = self._stood_on
            line = self._lines[place]
            spans = tuple(
                Span(span.text, CHOSEN if number == at else span.look) for number, span in enumerate(line.spans)
            )
            self._rows = (*self._lines[:place], replace(line, spans=spans), *self._lines[place + 1 :])

    def show_anew(self, *, keep_place: bool = False) -> None:
        """Have the lines written again; from the top, unless they are the same thing in a new state."""
        if not self.size.width:
            self._written_for = NULL_SIZE
            return  # written when it is known how wide it is
        top, stood_on = (self.window.top, self.address) if keep_place else (0, "")
        self._written_for = self.size
        self._lines = self._write(max(1, self.size.width - GUTTER_CELLS - BAR_CELLS))
        self._stood_on = next((one for one in self._addresses() if stood_on and one[2] == stood_on), None)
        self._show_where()
        self.window.total = len(self._rows)
        self.window.scroll_to(top)
        self.refresh()

    def draw_ahead(self, lines: Sequence[CardLine]) -> None:
        """Draw lines that may be shown next, as far as they will be in sight."""
        self._painter.draw_ahead(self, lines[: self.size.height])

    def resized(self) -> None:
        """Write anew for the new size."""
        if self.size != self._written_for:
            self.show_anew(keep_place=True)

    def on_resize(self) -> None:
        """Write anew for the new width, when the height stayed."""
        self.resized()

    def action_step(self, steps: int) -> None:
        """Go on to the next of what is shown here, back if negative; elsewhere look further down."""
        if self._on_step is not None:
            self._on_step(steps)
        else:
            self.action_scroll_lines(steps)

    def action_scroll_lines(self, lines: int) -> None:
        """Look so many lines further down, up if negative."""
        self._look_from(self.window.top + lines)

    def action_scroll_pages(self, pages: float) -> None:
        """Look so many pages further down, up if negative."""
        self._look_from(self.window.top + round(pages * max(1, self.window.height - 1)))

    def action_scroll_to_side(self, side: int) -> None:
        """Look at the end, at the top if ``side`` is negative."""
        self._look_from(len(self._rows) if side > 0 else 0)


class PageLines(Scrolled):
    """The lines of a place that goes on to something else with tab."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """True if a key is meant for the lines rather than for the screen."""
        return action != "walk" and super().check_action(action, parameters)
