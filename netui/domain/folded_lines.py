"""Many folded texts as one: finding letters in 50,000 names or 100,000 conversations is one pass over them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import accumulate

_BLOCK = 4096
"""Records in a block; one letter outside Latin-1 doubles the memory of its block, not of all."""
_FRESH_AT_MOST = 512


class FoldedLines:
    """A line of folded text for each record, in a fixed order. Never changed."""

    def __init__(self, ids: Sequence[str], texts: Iterable[str]) -> None:
        """Lay out one text for each id, in the order in which they are to be found.

        Every line begins with a blank, so that a search for blank and letters finds beginnings of words.
        """
        self._ids = ids
        lines = [f" {text}" for text in texts]
        lines = [line.replace("\n", " ") if "\n" in line else line for line in lines]
        self._starts = list(accumulate([len(line) + 1 for line in lines], initial=0))
        self._text = "\n".join(lines)

    def holding(self, wanted: Sequence[str], unwanted: Collection[str] = ()) -> Iterator[str]:
        """Ids of the records whose line has all that is wanted and nothing unwanted, in order, found one by one.

        Without anything wanted, all lines are looked at. Nothing wanted has a line break.
        """
        probe = max(wanted, key=len, default="")
        others = [letters for letters in wanted if letters != probe]
        find = self._text.find
        position = find(probe) if self._ids else -1
        while position >= 0:
            line = bisect_right(self._starts, position) - 1
            if line == len(self._ids):
                return
            start, end = self._starts[line], self._starts[line + 1] - 1
            if all(find(letters, start, end) >= 0 for letters in others) and not any(
                find(letters, start, end) >= 0 for letters in unwanted
            ):
                yield self._ids[line]
            position = find(probe, end + 1)


class FoldedTexts:
    """A folded text for each record, the latest first. Changes in place; used from one thread."""

    def __init__(self, ids: Sequence[str] = (), texts: Sequence[str] = ()) -> None:
        """Begin with one text for each id, the latest first."""
        self._blocks: list[FoldedLines] = []
        self._gone: list[set[str]] = []
        self._fresh: dict[str, str] = {}
        self.add_later(ids, texts)

    def add_later(self, ids: Sequence[str], texts: Sequence[str]) -> None:
        """Add records behind all others, none of which is there yet."""
        for start in range(0, len(ids), _BLOCK):
            self._blocks.append(FoldedLines(ids[start : start + _BLOCK], texts[start : start + _BLOCK]))
            self._gone.append(set())

    def put(self, record_id: str, text: str) -> None:
        """Add a record, or take over its changed text; it comes first from now on."""
        self.remove(record_id)
        self._fresh[record_id] = f" {text}".replace("\n", " ")
        if len(self._fresh) >= _FRESH_AT_MOST:
            latest_first = [*reversed(self._fresh)]
            self._blocks.insert(0, FoldedLines(latest_first, [self._fresh[each][1:] for each in latest_first]))
            self._gone.insert(0, set())
            self._fresh = {}

    def remove(self, record_id: str) -> None:
        """Forget a record; nothing happens when there is none of that id."""
        if self._fresh.pop(record_id, None) is None:
            for gone in self._gone:
                gone.add(record_id)

    def holding(self, wanted: Sequence[str], unwanted: Collection[str] = ()) -> Iterator[str]:
        """Ids of the records that have all that is wanted and nothing unwanted, the latest first, found one by one."""
        for record_id, text in reversed(self._fresh.items()):
            if all(letters in text for letters in wanted) and not any(letters in text for letters in unwanted):
                yield record_id
        for block, gone in zip(self._blocks, self._gone, strict=True):
            for record_id in block.holding(wanted, unwanted):
                if record_id not in gone:
                    yield record_id
