"""A line to type in that is wrapped where it is longer than its place, and coloured by what was understood of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.text import Text
from textual import events
from textual.geometry import Offset
from textual.strip import Strip
from textual.widgets.input import Selection

from netui.domain.core.frozen import frozen
from netui.ui.widgets.typing_line import TypingLine
from netui.ui.widgets.wrapped import index_at, place_of, rows_of

_LEAST_ROW_CELLS = 8
PLAIN_CLASS = "-plain"
"""CSS class where the theme has no colours of its own: what was taken is told by reverse video."""


@frozen
class Highlight:
    """A part of the line that looks different.

    Attributes:
        start: index of its first character.
        end: index after its last.
        look: one of ``TallLine.LOOKS``.
    """

    start: int
    end: int
    look: str


class TallLine(TypingLine):
    """An input of as many rows as its text needs. Its owner gives it the height of ``rows_wanted``."""

    LOOKS: ClassVar[tuple[str, ...]] = ("taken", "offered", "asked", "mentioned", "marked")
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"tall-line--{look}" for look in LOOKS}
    DEFAULT_CSS = """
    TallLine {
        height: 1; border: none; padding: 0; background: $panel; color: $foreground;
        &:focus { border: none; background-tint: 0%; }
        & > .tall-line--taken { color: $text-accent; }
        & > .tall-line--offered { text-style: underline; }
        & > .tall-line--asked { color: $text-warning; text-style: underline; }
        & > .tall-line--mentioned { color: $text-muted; }
        & > .tall-line--marked { color: $text-accent; text-style: bold underline; }
        &.-plain > .tall-line--taken { text-style: reverse; }
        &.-plain > .tall-line--mentioned { text-style: dim; }
    }
    """

    def __init__(self, placeholder: str = "") -> None:
        super().__init__(placeholder=placeholder, compact=True, select_on_focus=False)
        self.cursor_blink = False
        self._stretches: tuple[Highlight, ...] = ()
        self._rows: tuple[str, int, tuple[tuple[int, int], ...]] = ("", 0, ((0, 0),))

    def colour(self, stretches: Sequence[Highlight]) -> None:
        """Colour the parts that were understood."""
        if tuple(stretches) != self._stretches:
            self._stretches = tuple(stretches)
            self.refresh()

    def put(self, text: str) -> None:
        """Replace the text of the line, with the caret at its end."""
        self.value = text
        self.cursor_position = len(text)

    @property
    def is_at_start(self) -> bool:
        """True if the caret stands before the first letter, and nothing is selected."""
        return self.cursor_position == 0 and self.selection.is_empty

    def rows_wanted(self, cells: int) -> int:
        """The number of rows the text takes where each has so many cells."""
        return len(self._wrapped(cells))

    def _wrapped(self, cells: int) -> tuple[tuple[int, int], ...]:
        cells = max(_LEAST_ROW_CELLS, cells)
        if self._rows[:2] != (self.value, cells):
            self._rows = (self.value, cells, rows_of(self.value, cells))
        return self._rows[2]

    @property
    def _shown(self) -> tuple[tuple[int, int], ...]:
        """The rows that can be seen: all, or those around the caret."""
        rows, height = self._wrapped(self.size.width), max(1, self.size.height)
        if len(rows) <= height:
            return rows
        caret, _ = place_of(self.cursor_position, self.value, rows)
        first = min(max(0, caret - height + 1), len(rows) - height)
        return rows[first : first + height]

    # For Textual

    @property
    def content_width(self) -> int:
        """The width, never more than its place: nothing scrolls."""
        return min(super().content_width, max(1, self.size.width))

    @property
    def cursor_screen_offset(self) -> Offset:
        """The place of the terminal's own caret."""
        rows = self._shown
        row, cell = place_of(self.cursor_position, self.value, rows)
        x, y, _width, _height = self.content_region
        return Offset(x + cell, y + row)

    def render_line(self, y: int) -> Strip:
        """One row, for Textual."""
        rows = self._shown
        if not self.value:
            return super().render_line(y)
        if y >= len(rows):
            return Strip.blank(self.size.width, self.rich_style)
        start, end = rows[y]
        row = self._drawn()[start : end + (end == len(self.value))]
        row.end = ""  # a part of a text ends in a line break again, which the terminal would follow
        strip = Strip(self.app.console.render(row))
        return strip.adjust_cell_length(self.size.width).apply_style(self.rich_style)

    def _drawn(self) -> Text:
        text = Text(f"{self.value} ", no_wrap=True, overflow="ignore", end="")
        for stretch in self._stretches:
            style = self.get_component_rich_style(f"tall-line--{stretch.look}", partial=True)
            text.stylize(style, stretch.start, stretch.end)
        if self.has_focus:
            if not self.selection.is_empty:
                text.stylize(self.get_component_rich_style("input--selection"), *sorted(self.selection))
            text.stylize(self.get_component_rich_style("input--cursor"), self.cursor_position, self.cursor_position + 1)
        return text

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Put the caret where the mouse is; dragged on, it selects."""
        self.selection = Selection.cursor(self._index_under(event))
        self.capture_mouse()
        event.prevent_default()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Select on from where the mouse was pressed."""
        if self.app.mouse_captured is self:
            self.selection = Selection(self.selection.start, self._index_under(event))
        event.prevent_default()

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """End selecting."""
        if self.app.mouse_captured is self:
            self.release_mouse()
        event.prevent_default()

    def _index_under(self, event: events.MouseEvent) -> int:
        offset = event.get_content_offset_capture(self)
        return index_at(offset.y, offset.x, self.value, self._shown)
