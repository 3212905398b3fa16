"""Rows as finished strips, kept for as long as they look the same."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.cache import LRUCache
from textual.strip import Strip
from textual.widget import Widget

from netui.ui.text.cells import cell_len, cut
from netui.ui.widgets.rows.cells import line_of, needle_words, with_matches
from netui.ui.widgets.rows.columns import Column, Divider, RowT, Slot, Span, lay_out
from netui.ui.widgets.rows.styles import BAR, Cursor, style_of

GUTTER_CELLS = 2
"""The cursor's marker and the sign of a marked row, left of the columns."""

BAR_CELLS = 1
_STRIPS_KEPT = 4096


_MARKERS = {Cursor.ELSEWHERE: " ", Cursor.QUIET: "▏", Cursor.FOCUSED: "▌"}
_MARK = "✓"


class State(NamedTuple):
    """All that a row's look depends on besides the row.

    Attributes:
        cursor: whether the cursor stands on it.
        marked: whether it is marked.
        thumb: whether the scroll bar's thumb covers its line.
    """

    cursor: Cursor
    marked: bool
    thumb: bool


class RowPainter(Generic[RowT]):
    """Draws the rows of one list.

    A finished strip is used again for an equal row in the same state; Textual keeps its terminal codes inside it, so a
    row that was seen before costs next to nothing.
    """

    def __init__(self, columns: Sequence[Column[RowT]]) -> None:
        self._columns = tuple(columns)
        self._words: tuple[str, ...] = ()
        self._width = 0
        self._slots: tuple[Slot[RowT], ...] = ()
        self._styles: dict[tuple[Cursor, str], Style] = {}
        self._strips: LRUCache[tuple[str, State], tuple[RowT | Divider, Strip]] = LRUCache(_STRIPS_KEPT)

    def forget(self) -> None:
        """The styles have changed: draw everything anew."""
        self._styles.clear()
        self._strips.clear()

    def set_columns(self, columns: Sequence[Column[RowT]]) -> None:
        """Show other columns from now on."""
        self._columns = tuple(columns)
        self._width = 0

    def set_needle(self, needle: str) -> bool:
        """Show where the words of ``needle`` stand in the rows; whether that is another set of words than before."""
        words = needle_words(needle)
        changed, self._words = words != self._words, words
        if changed:
            self._strips.clear()
        return changed

    def set_width(self, width: int) -> None:
        """The cells of a strip."""
        if width != self._width:
            self._width = width
            self._slots = lay_out(self._columns, width, width - GUTTER_CELLS - BAR_CELLS)
            self._strips.clear()

    def strip(self, widget: Widget, row: RowT | Divider, state: State) -> Strip:
        """The row as it looks in this state."""
        key = (f"\n{row.text}" if isinstance(row, Divider) else row.id, state)
        known = self._strips.get(key)
        if known is not None and (known[0] is row or known[0] == row):
            return known[1]
        strip = self._draw(widget, row, state)
        self._strips[key] = (row, strip)
        return strip

    def blank(self, widget: Widget, *, thumb: bool) -> Strip:
        """A line without a row."""
        return self._finish(widget, [], State(Cursor.ELSEWHERE, marked=False, thumb=thumb))

    def _draw(self, widget: Widget, row: RowT | Divider, state: State) -> Strip:
        if isinstance(row, Divider):
            return self._finish(widget, [Span(_rule(row.text, self._width - BAR_CELLS), row.look)], state)
        line = line_of(row, self._slots)
        if self._words:
            line = with_matches(line, self._words)
        gutter = Span(_MARKERS[state.cursor] + (_MARK if state.marked else " "), "accent" if state.marked else "")
        return self._finish(widget, [gutter, *line], state)

    def _finish(self, widget: Widget, line: Sequence[Span], state: State) -> Strip:
        """The spans as a strip of full width, the scroll bar at its end."""
        style = self._style
        segments = [Segment(span.text, style(widget, state.cursor, span.look)) for span in line]
        room = self._width - BAR_CELLS - sum(cell_len(span.text) for span in line)
        if room > 0:
            segments.append(Segment(" " * room, style(widget, state.cursor, "")))
        elif room < 0:  # a window narrower than the gutter
            segments = list(Strip(segments).crop(0, self._width - BAR_CELLS))
        segments.append(Segment("█" if state.thumb else " ", style(widget, Cursor.ELSEWHERE, BAR)))
        return Strip(segments, self._width)

    def _style(self, widget: Widget, cursor: Cursor, look: str) -> Style:
        style = self._styles.get((cursor, look))
        if style is None:
            style = self._styles[cursor, look] = style_of(widget, cursor, look)
        return style


def _rule(text: str, cells: int) -> str:
    """A heading in a rule of this many cells; the rule alone without a text."""
    title = cut(text, max(0, cells - 6))
    title = f"── {title} " if title else ""
    return title + "─" * (cells - cell_len(title))
