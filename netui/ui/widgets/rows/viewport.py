"""Which rows of a long list are on the screen, and where the thumb of its scroll bar stands."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Viewport:
    """A window of ``height`` lines on ``total`` rows.

    Attributes:
        height: lines of the window; 0 before it is on the screen.
        total: rows there are.
        top: index of the row in the first line; kept so that the window is full where it can be.
    """

    height: int = 0
    total: int = 0
    top: int = 0

    @property
    def last_top(self) -> int:
        """The greatest ``top``: the last row stands in the last line."""
        return max(0, self.total - self.height)

    def scroll_to(self, top: int) -> bool:
        """Move the window to this first row, as far as there are rows; whether it moved."""
        top = max(0, min(top, self.last_top))
        moved, self.top = top != self.top, top
        return moved

    def reveal(self, index: int, above: int = 0) -> bool:
        """Move the window as little as needed to show a row, with ``above`` lines over it; whether it moved."""
        top = min(index - above, max(self.top, index - self.height + 1)) if self.height else 0
        return self.scroll_to(top)

    @property
    def thumb(self) -> range:
        """The lines of the scroll bar that its thumb covers; empty when all rows are in sight."""
        if self.total <= self.height or not self.height:
            return range(0)
        size = max(1, self.height * self.height // self.total)
        start = round((self.height - size) * self.top / self.last_top)
        return range(start, start + size)

    def top_for_thumb(self, line: float) -> int:
        """The first row for which the thumb begins at this line of the scroll bar."""
        room = self.height - len(self.thumb)
        return round(line * self.last_top / room) if room > 0 else 0
