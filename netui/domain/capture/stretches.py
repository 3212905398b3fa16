"""Stretches of a line, looked up by place: however many there are, a look goes over a few of them only."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable


class Stretches:
    """Stretches by start and end; of those that overlap only the longest one that begins first is told apart."""

    def __init__(self, ranges: Iterable[tuple[int, int]]) -> None:
        """Take them in any order."""
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(ranges):
            if self._ends and end <= self._ends[-1]:
                continue
            self._starts.append(start)
            self._ends.append(end)

    def hold(self, start: int, end: int) -> bool:
        """True if one of them holds a whole part of the line, which may be empty but has to lie within."""
        # Both lists go up, as none lies within another: the first that reaches far enough begins before all others do.
        at = bisect_left(self._ends, max(end, start + 1))
        return at < len(self._ends) and self._starts[at] <= start
