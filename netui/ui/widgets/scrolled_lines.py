"""The card as a widget: a window on its lines."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message

from netui.ui.widgets.rows.columns import Column
from netui.ui.widgets.rows.painter import BAR_CELLS, GUTTER_CELLS, State
from netui.ui.widgets.rows.row_view import RowView
from netui.ui.widgets.rows.styles import Cursor
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
        self, write: Callable[[int], tuple[CardLine, ...]], *, widget_id: str, opens_addresses: bool = False
    ) -> None:
        """Make a window on the lines that ``write`` makes for a width in cells.

        Where it opens no addresses, ``enter`` is the screen's own.
        """
        super().__init__(_LINE, empty=Content(), widget_id=widget_id)
        self._opens_addresses = opens_addresses
        self._write = write
        self._written_for = -1
        self._stands_on: int | None = None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether a key is meant for the lines rather than for the screen."""
        return self._opens_addresses if action == "open_address" else True

    @property
    def address(self) -> str:
        """The address that the user stands on; empty when none is chosen."""
        return self._address_at(self._stands_on)

    def action_open_address(self) -> None:
        """Ask for the address that is stood on, else the first one, to be opened; an empty one where there is none."""
        addresses = filter(None, map(self._address_at, range(len(self._rows))))
        self.post_message(self.Opened(self.address or next(addresses, "")))

    def action_walk(self, step: int) -> None:
        """Stand on the next line with an address, on the one before if negative; from the last one to the first."""
        places = [place for place in range(len(self._rows)) if self._address_at(place)]
        if not places:
            return
        if self._stands_on in places:
            place = places[(places.index(self._stands_on) + step) % len(places)]
        else:
            place = places[0 if step > 0 else -1]
        self._stands_on = place
        self._view.reveal(place, 0)
        self.refresh()

    def state_of(self, index: int, *, thumb: bool, part: int = 0, is_first: bool = False) -> State:
        """How a line is to look: the one that is stood on like the row of a list under the cursor."""
        cursor = Cursor.FOCUSED if index == self._stands_on else Cursor.ELSEWHERE
        return State(cursor, marked=False, thumb=thumb, part=part, is_first=is_first)

    def on_click(self, event: events.Click) -> None:
        """Say which address was clicked on."""
        address = "" if self.is_on_bar(event.x) else self._address_at(self._view.top + event.y)
        if address:
            self.post_message(self.Opened(address))

    def _address_at(self, place: int | None) -> str:
        row = self._rows[place] if place is not None and place < len(self._rows) else None
        return row.address if isinstance(row, CardLine) else ""

    def show_anew(self, *, keep_place: bool = False) -> None:
        """Have the lines written again; from the top, unless they are the same thing in a new state."""
        if not self.size.width:
            self._written_for = -1
            return  # written when it is known how wide it is
        top, stood_on = (self._view.top, self.address) if keep_place else (0, "")
        self._written_for = self.size.width
        self._rows = self._write(max(1, self.size.width - GUTTER_CELLS - BAR_CELLS))
        self._stands_on = next(
            (place for place in range(len(self._rows)) if stood_on and self._address_at(place) == stood_on), None
        )
        self._view.total = len(self._rows)
        self._view.scroll_to(top)
        self.refresh()

    def line_at(self, y: int) -> int:
        """Number of the line that stands ``y`` lines below the upper edge; 0 is the first of all."""
        return self._view.top + y

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
