"""Many folded texts as one, so that finding letters in 50,000 names or 100,000 conversations is one pass."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import accumulate

_SAMPLE_LETTERS = 20_000
"""Letters at the beginning in which it is counted how often a text stands in the lines."""


class FoldedLines:
    """Lines of folded text, in a fixed order. Never changed."""

    def __init__(self, texts: Iterable[str]) -> None:
        """Lay out the texts in the order in which they are to be found, one in a line.

        Every line begins with a blank, so that a search for blank and letters finds beginnings of words.
        """
        lines = [f" {text}" for text in texts]
        lines = [line.replace("\n", " ") if "\n" in line else line for line in lines]
        self._starts = array("Q", accumulate([len(line) + 1 for line in lines], initial=0))
        self._text = "\n".join(lines)

    def __len__(self) -> int:
        return len(self._starts) - 1

    def holds(self, line: int, wanted: Iterable[str], unwanted: Collection[str] = ()) -> bool:
        """True if a line has all wanted texts and none of the unwanted ones."""
        find, start, end = self._text.find, self._starts[line], self._starts[line + 1] - 1
        return all(find(letters, start, end) >= 0 for letters in wanted) and not any(
            find(letters, start, end) >= 0 for letters in unwanted
        )

    def holding(self, wanted: Sequence[str], unwanted: Collection[str] = (), first: int = 0) -> Iterator[int]:
        """Yield the numbers of the lines, from ``first`` on, that have all wanted texts and none of the unwanted ones.

        In order, found one by one. Without anything wanted, all lines are looked at. Nothing wanted has a line break.
        """
        count = len(self)
        if first >= count:
            return
        probe = self._rarest(wanted)
        others = [letters for letters in wanted if letters != probe]
        find, starts = self._text.find, self._starts
        position = find(probe, starts[first])
        while position >= 0:
            line = bisect_right(starts, position) - 1
            if line == count:
                return
            if not (others or unwanted) or self.holds(line, others, unwanted):
                yield line
            position = find(probe, starts[line + 1])

    def _rarest(self, wanted: Sequence[str]) -> str:
        """The text by which lines are found: of several the rarest at the beginning, then the longest."""
        if len(wanted) < 2:
            return wanted[0] if wanted else ""
        return min(wanted, key=lambda letters: (self._text.count(letters, 0, _SAMPLE_LETTERS), -len(letters)))

    def followed_by(self, others: FoldedLines) -> FoldedLines:
        """Return these lines followed by the others."""
        if not len(self) or not len(others):
            return self if len(self) else others
        made = FoldedLines(())
        made._text = f"{self._text}\n{others._text}"
        end = self._starts[-1]
        made._starts = self._starts + array("Q", [end + start for start in others._starts[1:]])
        return made
