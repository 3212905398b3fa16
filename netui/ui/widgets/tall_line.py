"""A line to type in that is wrapped where it is longer than its place, and coloured by what was understood of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.control import strip_control_codes
from rich.segment import Segment
from rich.style import Style
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
        super().__init__(placeholder=placeholder, compact=True, select_on_focus=False, validate_on=())
        self.cursor_blink = False
        self._styles_of: tuple[tuple[str, Style], dict[str, Style]] = ("", Style.null()), {}
        self._stretches: tuple[Highlight, ...] = ()
        self._rows: tuple[str, int, tuple[tuple[int, int], ...]] = ("", 0, ((0, 0),))

    def colour(self, stretches: Sequence[Highlight]) -> None:
        """Colour the parts that were understood."""
        if tuple(stretches) != self._stretches:
            self._stretches = tuple(stretches)
            self.refresh()

    def put(self, text: str) -> None:
        """Replace the text of the line, with the caret at its end."""
        self.put_at(text, len(text))

    def put_at(self, text: str, caret: int) -> None:
        """Replace the text of the line, with the caret before the character of that index."""
        self.value = text
        self.cursor_position = caret

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
        """The width is that of its place: nothing scrolls."""
        return max(1, self.size.width)

    @property
    def cursor_screen_offset(self) -> Offset:
        """The place of the terminal's own caret."""
        rows = self._shown
        row, cell = place_of(self.cursor_position, self.value, rows)
        x, y, _width, _height = self.content_region
        return Offset(x + cell, y + row)

    def scroll_to_region(self, *_region: object, **_how: object) -> Offset:
        """Scroll nothing, for Textual: the rows around the caret are those that are drawn."""
        return Offset()

    def notify_style_update(self) -> None:
        """Forget the styles of what looks different, for Textual: the theme may be another one."""
        self._styles_of = ("", Style.null()), {}
        super().notify_style_update()

    def render_line(self, y: int) -> Strip:
        """One row, for Textual."""
        rows = self._shown
        if not self.value:
            return super().render_line(y)
        ground = self.rich_style
        if y >= len(rows):
            return Strip.blank(self.size.width, ground)
        start, end = rows[y]
        segments = self._drawn(start, end + (end == len(self.value)), ground)
        return Strip(segments).adjust_cell_length(self.size.width).apply_style(ground)

    def _drawn(self, first: int, last: int, ground: Style) -> list[Segment]:
        """The text between two places, the blank behind it included, in as many pieces as it has looks."""
        text, looks = f"{self.value} ", self._looks(ground)
        inside = {place for start, end, _ in looks for place in (start, end) if first < place < last}
        segments, start = [], first
        for end in sorted({*inside, last}):
            covering = [style for begins, ends, style in looks if begins <= start and end <= ends]
            piece = strip_control_codes(text[start:end].expandtabs(1))
            segments.append(Segment(piece, Style.combine(covering) if covering else Style.null()))
            start = end
        return segments

    def _looks(self, ground: Style) -> list[tuple[int, int, Style]]:
        """The first character and the one after the last of what looks different, and how; later ones lie on top."""
        under = self.app.theme, ground
        if self._styles_of[0] != under:
            self._styles_of = under, {}
        looks = [(each.start, each.end, self._style_of(f"tall-line--{each.look}")) for each in self._stretches]
        if self.has_focus:
            if not self.selection.is_empty:
                start, end = sorted(self.selection)
                looks.append((start, end, self._style_of("input--selection")))
            caret = self.cursor_position
            looks.append((caret, caret + 1, self._style_of("input--cursor")))
        return looks

    def _style_of(self, name: str) -> Style:
        """The style of a part, worked out once for each look of the line: Textual's is worked out with each letter."""
        known = self._styles_of[1]
        if (style := known.get(name)) is None:
            style = self.get_component_rich_style(name, partial=name.startswith("tall-line"))
            known[name] = style
        return style

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
