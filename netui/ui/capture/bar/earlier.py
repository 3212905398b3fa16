"""Earlier lines of capture, brought back with the arrow up, as in a shell."""

from __future__ import annotations

from collections.abc import Callable

KEPT = "capture-earlier"
"""Name of the draft that holds the earlier lines."""

_LINES_KEPT = 50


class EarlierLines:
    """Steps back and forth through what was saved before; the line that was being written stands at the end."""

    def __init__(self, recall: Callable[[str], str], remember: Callable[[str, str], None]) -> None:
        self._recall = recall
        self._remember = remember
        self._place: int | None = None
        self._unfinished = ""

    def add(self, line: str) -> None:
        """Keep a line that was saved."""
        lines = [each for each in self._lines() if each != line]
        self._remember(KEPT, "\n".join([*lines, line][-_LINES_KEPT:]))
        self._place = None

    def step(self, by: int, line: str) -> str | None:
        """The line ``by`` steps on (-1 is earlier); None when there is none.

        Args:
            by: -1 or 1.
            line: as it stands now.
        """
        lines = self._lines()
        if self._place is None or self._place >= len(lines) or lines[self._place] != line:
            self._place, self._unfinished = len(lines), line
        place = self._place + by
        if not 0 <= place <= len(lines):
            return None
        self._place = place
        return self._unfinished if place == len(lines) else lines[place]

    def _lines(self) -> list[str]:
        return self._recall(KEPT).splitlines()
