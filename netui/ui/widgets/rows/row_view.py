"""The drawing half of the list: rows in columns with a scroll bar, without a cursor of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, Protocol, Self, runtime_checkable

from textual import events
from textual.content import Content
from textual.geometry import Region
from textual.strip import Strip
from textual.visual import Visual
from textual.widget import Widget

from netui.ui.widgets.rows.columns import Column, Divider, RowT
from netui.ui.widgets.rows.painter import RowPainter, RowState
from netui.ui.widgets.rows.styles import Cursor
from netui.ui.widgets.rows.viewport import Viewport

_WHEEL_LINES = 3
_EMPTY_MARGIN_CELLS = 3


@runtime_checkable
class Led(Protocol):
    """A sequence of rows whose first ones matter most: where there is room, these have two lines."""

    @property
    def leading(self) -> int:
        """The number of leading rows that are; a divider among them has two lines as well."""


class RowView(Widget, Generic[RowT]):
    """A window on any number of rows, moved with the wheel and the scroll bar.

    It draws only what is in sight, its ``window``, and copies nothing: a lazy sequence of any length will do. It has no
    border and no padding: what it drew goes to the screen as it is. Used from the screen's thread.
    """

    ALLOW_SELECT = False
    DEFAULT_CSS = "RowView { height: 1fr; width: 1fr; background: $surface; color: $foreground; }"

    def __init__(self, columns: Sequence[Column[RowT]], *, empty: Content, widget_id: str | None = None) -> None:
        """Make a view without rows, which shows ``empty`` as long as there are none."""
        super().__init__(id=widget_id)
        self._painter: RowPainter[RowT] = RowPainter(columns)
        self._rows: Sequence[RowT | Divider] = ()
        self._empty: Content | Callable[[int], Content] = empty
        self.window = Viewport()
        self._has_tall = False
        self._grabbed_at: float | None = None
        self._drawn: tuple[object, list[Strip]] = None, []

    @property
    def rows(self) -> Sequence[RowT | Divider]:
        """The rows of the list, in order; none at first."""
        return self._rows

    def set_columns(
        self,
        columns: Sequence[Column[RowT]],
        tall: tuple[Sequence[Column[RowT]], Sequence[Column[RowT]]] | None = None,
    ) -> None:
        """Cut the rows into other columns.

        ``tall`` are those of rows of two lines: of their first and of their second. As many rows have two lines as the
        rows themselves say lead (see ``Led``); None: no row has.
        """
        self._painter.set_columns(columns, tall or ((), ()))
        self._has_tall = tall is not None
        self._measure()
        self.refresh()

    def _measure(self) -> None:
        """Know how many rows there are, and how many of them have two lines."""
        self.window.total = len(self._rows)
        self.window.tall = self._rows.leading if self._has_tall and isinstance(self._rows, Led) else 0

    def set_needle(self, needle: str) -> None:
        """Underline the words of ``needle`` where they stand in the rows; none when it is empty."""
        if self._painter.set_needle(needle):
            self.refresh()

    def set_empty(self, empty: Content | Callable[[int], Content]) -> None:
        """Show this while there are no rows; what depends on the width is made for that of the text in cells."""
        self._empty = empty
        self.refresh()

    def state_of(self, index: int, *, thumb: bool, part: int = 0, is_first: bool = False) -> RowState:
        """The look of a line of the row at ``index``; see ``RowState``."""
        return RowState(Cursor.ELSEWHERE, marked=False, thumb=thumb, part=part, is_first=is_first)

    def resized(self) -> None:
        """The window has got its size or another one; nothing of that size is drawn yet."""

    # Drawing

    def notify_style_update(self) -> None:
        """Draw anew: the stylesheet or the theme has changed."""
        super().notify_style_update()
        self._painter.forget()
        self._drawn = None, []

    def refresh(self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False) -> Self:
        """Draw anew what stands in some regions, everything without any, for Textual."""
        # Until then it looks as it did: Textual asks for all lines whenever something beside them changes.
        self._drawn = None, []
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines of a part of the window, for Textual."""
        width, height = self.size
        self._painter.set_width(width)
        if height != self.window.height:
            # Here, not when the resize is announced: that comes after the first frame.
            self.window.height = height
            self.window.scroll_to(self.window.top)
            self.resized()
        drawn_for, strips = self._drawn
        if drawn_for != (crop, width, height):
            strips = [self._line(y) for y in crop.line_range] if self._rows else self._empty_lines(crop)
            if crop.column_span != (0, width):
                strips = [strip.crop(*crop.column_span) for strip in strips]
            self._drawn = (crop, width, height), strips
        return strips

    def _line(self, y: int) -> Strip:
        index, part = self.window.row_at(self.window.top + y)
        thumb = y in self.window.thumb
        if index >= len(self._rows):
            return self._painter.blank(self, thumb=thumb)
        if index < self.window.tall:
            part += 1
        is_first = not y and self._painter.tells_first_apart
        return self._painter.strip(
            self, self._rows[index], self.state_of(index, thumb=thumb, part=part, is_first=is_first)
        )

    def _empty_lines(self, crop: Region) -> list[Strip]:
        width = self.size.width
        cells = max(1, width - 2 * _EMPTY_MARGIN_CELLS)
        margin = Strip.blank(_EMPTY_MARGIN_CELLS, self.rich_style)
        empty = self._empty if isinstance(self._empty, Content) else self._empty(cells)
        said = Visual.to_strips(self, empty, cells, None, self.visual_style, pad=True)
        for line_filter in self.get_line_filters():
            said = [strip.apply_filter(line_filter, self.background_colors[1]) for strip in said]
        blank = self._painter.blank(self, thumb=False)
        lines = [blank, *(Strip([*margin, *strip]).adjust_cell_length(width, self.rich_style) for strip in said)]
        return [lines[y] if y < len(lines) else blank for y in crop.line_range]

    # The mouse

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Look further down."""
        event.stop()
        self._look_from(self.window.top + _WHEEL_LINES)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Look further up."""
        event.stop()
        self._look_from(self.window.top - _WHEEL_LINES)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Grab the thumb of the scroll bar, or bring it where the bar was touched."""
        if self.is_on_bar(event.x):
            thumb = self.window.thumb
            self._grabbed_at = event.y - thumb.start if event.y in thumb else len(thumb) // 2
            self.capture_mouse()
            self._drag(event.y)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Drag the thumb along."""
        self._drag(event.y)

    def on_mouse_up(self) -> None:
        """End the dragging of the scroll bar."""
        if self._grabbed_at is not None:
            self._grabbed_at = None
            self.release_mouse()

    def is_on_bar(self, x: int) -> bool:
        """True if a column of the widget is that of a scroll bar with a thumb."""
        return x == self.size.width - 1 and bool(self.window.thumb)

    def _drag(self, y: int) -> None:
        if self._grabbed_at is not None:
            self._look_from(self.window.top_for_thumb(y - self._grabbed_at))

    def _look_from(self, top: int) -> None:
        if self.window.scroll_to(top):
            self.refresh()
