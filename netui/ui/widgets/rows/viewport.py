"""The visible lines of a long list, and the thumb of its scroll bar."""

from __future__ import annotations

from dataclasses import dataclass

SIGHT_ROWS = 2
"""Number of rows kept in sight above and below the cursor, where there are any and the window has room for them."""


@dataclass(slots=True)
class Viewport:
    """A window of ``height`` lines on ``total`` rows, the first ``tall`` of which have two lines, the others one.

    Attributes:
        height: lines of the window; 0 before it is on the screen.
        total: rows there are.
        top: number of the line that stands first in the window, counted from that of the first row; kept so that the
            window is full where it can be, and begins with the first line of a row.
        tall: rows of two lines; they stand before all others.
    """

    height: int = 0
    total: int = 0
    top: int = 0
    tall: int = 0

    @property
    def lines(self) -> int:
        """Lines of all rows together."""
        return self.total + min(self.tall, self.total)

    @property
    def last_top(self) -> int:
        """The greatest ``top``: the last row stands in the last line."""
        return self._whole_row(max(0, self.lines - self.height))

    def line_of(self, index: int) -> int:
        """Number of the first line of a row."""
        return index + min(index, self.tall)

    def row_at(self, line: int) -> tuple[int, int]:
        """Index of the row that has this line, and whether it is its first line, 0, or its second, 1."""
        if line >= 2 * self.tall:
            return line - self.tall, 0
        return divmod(line, 2)

    def lines_of(self, index: int) -> int:
        """The number of lines of a row."""
        return 2 if index < self.tall else 1

    def seen_lines(self, index: int) -> range:
        """The lines of the window, counted from its upper edge, in which a row stands; they may lie outside."""
        first = self.line_of(index) - self.top
        return range(first, first + self.lines_of(index))

    def scroll_to(self, top: int) -> bool:
        """Move the window to this first line, as far as there are lines; whether it moved."""
        top = self._whole_row(max(0, min(top, self.last_top)))
        moved, self.top = top != self.top, top
        return moved

    def reveal(self, index: int, sight: int = SIGHT_ROWS) -> bool:
        """Move the window as little as needed to show a row, with ``sight`` rows above and below; whether it moved."""
        if not self.height:
            return self.scroll_to(0)
        for rows in range(sight, -1, -1):
            first, last = max(0, index - rows), min(self.total - 1, index + rows)
            begin, end = self.line_of(first), self.line_of(last) + self.lines_of(last)
            if end - begin <= self.height:
                break
        return self.scroll_to(min(begin, max(self.top, end - self.height)))

    @property
    def thumb(self) -> range:
        """The lines of the scroll bar that its thumb covers; empty when all rows are in sight."""
        lines = self.lines
        if lines <= self.height or not self.height:
            return range(0)
        size = max(1, self.height * self.height // lines)
        start = round((self.height - size) * self.top / self.last_top)
        return range(start, start + size)

    def top_for_thumb(self, line: float) -> int:
        """The first line for which the thumb begins at this line of the scroll bar."""
        room = self.height - len(self.thumb)
        return round(line * self.last_top / room) if room > 0 else 0

    def _whole_row(self, line: int) -> int:
        """The line, or the next one where it is the second of its row."""
        return line + 1 if line < 2 * self.tall and line % 2 else line
