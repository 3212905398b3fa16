"""The rows of an import in rounds: one that comes in may tell whom an earlier one means."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from heapq import heappop, heappush

from netui.session.imports.commands import ImportOptions
from netui.session.imports.people.matching import PeopleInImport, RowOutcome
from netui.session.imports.people.rows import ImportRow

_MAY_CHANGE = frozenset({RowOutcome.SAME, RowOutcome.AMBIGUOUS})


class Rounds:
    """The rows in order, each looked at again when its match may have changed, until nothing changes any more.

    Attributes:
        done: number of rows that have been looked at.
    """

    def __init__(self, rows: Sequence[ImportRow], people: PeopleInImport, options: ImportOptions) -> None:
        self._rows, self._people, self._chosen = rows, people, options.chosen
        self._theirs: dict[int, set[str]] = {}
        for place, field in options.theirs:
            self._theirs.setdefault(place, set()).add(field)
        self._outcomes: list[RowOutcome | None] = [None] * len(rows)
        self._queued = set(range(len(rows)))
        self._waiting: dict[str, list[int]] = {}
        self.done = 0

    def run(self) -> Iterator[None]:
        """Take in row by row."""
        this_round = list(range(len(self._rows)))
        while this_round:
            next_round: list[int] = []
            while this_round:
                at = heappop(this_round)
                for other in self._take(at):
                    heappush(this_round if other > at else next_round, other)
                yield
            this_round = next_round

    def ambiguous(self) -> Iterator[ImportRow]:
        """The rows that may mean several people, in order; to be asked at the end."""
        for row, outcome in zip(self._rows, self._outcomes, strict=True):
            if outcome is RowOutcome.AMBIGUOUS:
                yield row

    def forget(self) -> Iterator[None]:
        """Forget which row waits for what, word by word, once all have been run through."""
        while self._waiting:
            self._waiting.popitem()
            yield

    def _take(self, at: int) -> set[int]:
        """Take in one row; return those that are to be looked at again."""
        row = self._rows[at]
        outcome, touched = self._people.take(row, self._chosen.get(row.place, ""), self._theirs.get(row.place, ()))
        if self._outcomes[at] is None:
            self.done += 1
            if outcome in _MAY_CHANGE:
                for word in row.words:
                    self._waiting.setdefault(word, []).append(at)
        self._outcomes[at] = outcome
        self._queued.discard(at)
        again = {other for word in touched for other in self._waiting.get(word, ()) if self._may_change(other)}
        self._queued |= again
        return again

    def _may_change(self, at: int) -> bool:
        return self._outcomes[at] in _MAY_CHANGE and at not in self._queued
