"""Rows as finished strips, kept for as long as they look the same."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Generic, NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.cache import LRUCache
from textual.strip import Strip
from textual.widget import Widget

from netui.ui.text.cells import cell_len
from netui.ui.text.clauses import BETWEEN, fitting
from netui.ui.widgets.rows.cells import line_of, needle_words, with_matches
from netui.ui.widgets.rows.columns import GAP_CELLS, Column, Divider, RowT, Slot, Span, lay_out
from netui.ui.widgets.rows.styles import BAR, Cursor, style_of

SIGN_CELLS = 1
"""Cells of the cursor's sign or the mark, left of the columns."""

GUTTER_CELLS = SIGN_CELLS + GAP_CELLS
"""Cells before a first column with the usual gap."""

BAR_CELLS = 1
TEXT_COLUMN = 3
"""Column at which headings begin, and what they stand above."""

_STRIPS_KEPT = 4096

_CURSOR, _MARK, _RULE = "▌", "+", "─"
_THUMB = "▐"
"""The thumb of the scroll bar, half a cell wide, as the cursor's sign at the other edge: it touches no text."""


class RowState(NamedTuple):
    """All that a line's look depends on besides the row.

    Attributes:
        cursor: whether the cursor stands on it.
        marked: whether it is marked.
        thumb: whether the scroll bar's thumb covers its line.
        part: which of the row's lines it is: 0 the only one, 1 the first of two, 2 the second.
        is_first: whether it stands first in the window.
    """

    cursor: Cursor
    marked: bool
    thumb: bool
    part: int = 0
    is_first: bool = False


_PLAIN = RowState(Cursor.ELSEWHERE, marked=False, thumb=False)


class RowPainter(Generic[RowT]):
    """Draws the rows of one list.

    A finished strip is used again for an equal row in the same state; Textual keeps its terminal codes inside it, so a
    row that was seen before costs next to nothing.
    """

    def __init__(self, columns: Sequence[Column[RowT]]) -> None:
        # The slots of a row of one line, of the first of two, of the second.
        self._columns: tuple[tuple[Column[RowT], ...], ...] = (tuple(columns), (), ())
        self._slots: tuple[tuple[Slot[RowT], ...], ...] = ((), (), ())
        self._words: tuple[str, ...] = ()
        self._width = 0
        self._styles: dict[tuple[Cursor, bool, str], Style] = {}
        self._strips: LRUCache[tuple[str, RowState], tuple[RowT | Divider, Strip]] = LRUCache(_STRIPS_KEPT)
        self._blanks: dict[bool, Strip] = {}
        self._ahead: dict[int, tuple[RowT, Strip]] = {}  # by the identity of a row
        self.tells_first_apart = self._tells_first_apart()

    def forget(self) -> None:
        """The styles have changed: draw everything anew."""
        self._styles.clear()
        self._strips.clear()
        self._blanks.clear()
        self._ahead.clear()

    def set_columns(
        self, columns: Sequence[Column[RowT]], tall: tuple[Sequence[Column[RowT]], Sequence[Column[RowT]]]
    ) -> None:
        """Show other columns from now on: of a row of one line, and of the two lines of a tall one."""
        self._columns = (tuple(columns), *map(tuple, tall))
        self.tells_first_apart = self._tells_first_apart()
        self._width = 0

    def set_needle(self, needle: str) -> bool:
        """Show where the words of ``needle`` stand in the rows; whether that is another set of words than before."""
        words = needle_words(needle)
        changed, self._words = words != self._words, words
        if changed:
            self._strips.clear()
            self._ahead.clear()
        return changed

    def set_width(self, width: int) -> None:
        """The cells of a strip."""
        if width != self._width:
            self._width = width
            self._slots = tuple(lay_out(each, width, width - SIGN_CELLS - BAR_CELLS) for each in self._columns)
            self._strips.clear()
            self._blanks.clear()
            self._ahead.clear()

    def draw_ahead(self, widget: Widget, rows: Iterable[RowT]) -> None:
        """Draw rows that may be shown next, as they look without cursor, mark and thumb; earlier ones are forgotten."""
        if self._width:
            self._ahead = {id(row): (row, self._known(row) or self._draw(widget, row, _PLAIN)) for row in rows}

    def _known(self, row: RowT) -> Strip | None:
        """The strip of an equal row that stands there now."""
        known = self._strips.get((row.id, _PLAIN))
        return known[1] if known is not None and known[0] == row else None

    def strip(self, widget: Widget, row: RowT | Divider, state: RowState) -> Strip:
        """A line of the row as it looks in this state."""
        key = (f"\n{row.text}" if isinstance(row, Divider) else row.id, state)
        known = self._strips.get(key)
        if known is not None and (known[0] is row or known[0] == row):
            return known[1]
        ahead, strip = self._ahead.get(id(row), (None, None))
        if strip is None or ahead is not row or state != _PLAIN:
            strip = self._draw(widget, row, state)
        self._strips[key] = (row, strip)
        return strip

    def blank(self, widget: Widget, *, thumb: bool) -> Strip:
        """A line without a row."""
        known = self._blanks.get(thumb)
        if known is None:
            state = RowState(Cursor.ELSEWHERE, marked=False, thumb=thumb)
            known = self._blanks[thumb] = self._finish(widget, [], state)
        return known

    def _draw(self, widget: Widget, row: RowT | Divider, state: RowState) -> Strip:
        if isinstance(row, Divider):
            is_blank = state.part == (1 if row.is_head else 2)
            return self._finish(widget, [] if is_blank else _rule(row, self._width - BAR_CELLS), state)
        line = line_of(row, self._slots[state.part], is_first=state.is_first)
        if self._words:
            line = with_matches(line, self._words)
        return self._finish(widget, [_sign(state), *line], state)

    def _finish(self, widget: Widget, line: Sequence[Span], state: RowState) -> Strip:
        """The spans as a strip of full width, the thumb of the scroll bar at its end."""
        segments = [Segment(span.text, self._style(widget, state, span.look)) for span in line]
        room = self._width - BAR_CELLS - sum(cell_len(span.text) for span in line)
        if room < 0:  # a window narrower than the gutter
            segments = list(Strip(segments).crop(0, self._width - BAR_CELLS))
        if state.thumb:
            if room > 0:
                segments.append(Segment(" " * room, self._style(widget, state, "")))
            thumb = RowState(Cursor.ELSEWHERE, marked=False, thumb=True)
            segments.append(Segment(_THUMB, self._style(widget, thumb, BAR)))
        else:
            segments.append(Segment(" " * (max(0, room) + BAR_CELLS), self._style(widget, state, "")))
        return Strip(segments, self._width)

    def _style(self, widget: Widget, state: RowState, look: str) -> Style:
        key = (state.cursor, state.marked, look)
        style = self._styles.get(key)
        if style is None:
            style = self._styles[key] = style_of(widget, state.cursor, look, marked=state.marked)
        return style

    def _tells_first_apart(self) -> bool:
        return any(column.get_first is not None for columns in self._columns for column in columns)


def _sign(state: RowState) -> Span:
    """The sign left of a row: a mark, else the cursor; the ground tells both where they meet."""
    if state.marked:
        return Span(_MARK if state.part < 2 else " ", "accent")
    if state.cursor is Cursor.ELSEWHERE:
        return Span(" ")
    return Span(_CURSOR, "accent" if state.cursor is Cursor.FOCUSED else "rule")


def _rule(divider: Divider, cells: int) -> list[Span]:
    """A heading in a rule of this many cells; the rule alone without a text, and a head without a rule."""
    begin = min(TEXT_COLUMN, max(0, cells))
    room = cells - begin - 3
    title = fitting(divider.text.split(BETWEEN), room) if room > 0 else ""
    title = f"{title} " if title else ""
    rest = max(0, cells - begin - cell_len(title))
    return [Span(" " * begin), Span(title, divider.look), Span((" " if divider.is_head else _RULE) * rest, "rule")]
