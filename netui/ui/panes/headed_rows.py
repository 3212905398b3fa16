"""Rows with headings between their parts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from netui.domain.core.lazy_sequence import LazySequence
from netui.domain.queue.items import QueueItem
from netui.session.lists.people_and_queue import KnownRows
from netui.session.lists.rows import QueueRow
from netui.ui.widgets.rows.columns import Divider


class HeadedRows(LazySequence[QueueRow | Divider]):
    """Rows of the queue in parts, each below its heading; an empty heading is none, and an empty part is left out.

    Attributes:
        found: how many rows there are besides the headings.
    """

    def __init__(self, headed: Iterable[tuple[str, KnownRows[QueueItem, QueueRow]]], *, as_rules: bool = True) -> None:
        """Put the parts together, each below its heading: in a rule, else alone below a blank line."""
        self._lines_of_heading = 1 if as_rules else 2
        self._known = tuple((heading, part) for heading, part in headed if part)
        self._parts: list[Sequence[QueueRow | Divider]] = []
        for heading, part in self._known:
            if heading:
                self._parts.append(
                    (Divider(heading),)
                    if as_rules
                    else (Divider("", is_head=True), Divider(heading, "head", is_head=True))
                )
            self._parts.append(part)
        self._length = sum(map(len, self._parts))
        self.found = sum(len(part) for _, part in self._known)

    def __len__(self) -> int:
        return self._length

    def at(self, index: int) -> QueueRow | Divider:
        """The row or heading at an index."""
        for part in self._parts:
            if index < len(part):
                return part[index]
            index -= len(part)
        raise IndexError(index)

    def position(self, row_id: str) -> int | None:
        """Index of the row with this id; None when it is not among the rows."""
        start = 0
        for heading, part in self._known:
            start += self._lines_of_heading * bool(heading)
            place = part.position(row_id)
            if place is not None:
                return start + place
            start += len(part)
        return None
