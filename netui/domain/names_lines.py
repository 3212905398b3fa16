"""All names as one text, a line for each person: finding letters in 50,000 names is one pass over it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable


class NameLines:
    """Folded names in a fixed order. Never changed: made anew when a name changes."""

    def __init__(self, people: Iterable[tuple[str, str]]) -> None:
        """Lay out people given as (contact id, line), in the order in which they are to be found.

        A line has a blank before each word, so that a search for blank and letters finds beginnings of words.
        """
        self._ids: list[str] = []
        self._starts: list[int] = []
        texts = []
        position = 0
        for contact_id, line in people:
            self._ids.append(contact_id)
            self._starts.append(position)
            texts.append(line)
            position += len(line) + 1
        self._text = "\n".join(texts)

    def first(self, limit: int) -> list[str]:
        """Ids of the first people."""
        return self._ids[:limit]

    def holding(self, letters: str, limit: int) -> list[str]:
        """Ids of the first people whose line has these letters, in order; letters without a line break, not empty."""
        found: list[str] = []
        position = self._text.find(letters)
        while position >= 0 and len(found) < limit:
            line = bisect_right(self._starts, position) - 1
            found.append(self._ids[line])
            if line + 1 == len(self._starts):
                break
            position = self._text.find(letters, self._starts[line + 1])
        return found
