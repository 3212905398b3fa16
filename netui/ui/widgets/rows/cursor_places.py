"""The places of the cursor in a sequence of rows and dividers, and its place after the rows change."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Protocol, runtime_checkable

from netui.ui.widgets.rows.columns import Divider, RowT

_NEIGHBOURS_LOOKED_AT = 64


@runtime_checkable
class Findable(Protocol):
    """A sequence that knows where a record stands without being read through. For long lazy ones."""

    def position(self, row_id: str) -> int | None:
        """Index of the row with this id; None when it is not among the rows."""


@runtime_checkable
class Told(Protocol):
    """A row that may only tell more of another one."""

    @property
    def told_of(self) -> str:
        """Id of the row that has the cursor for it: mostly its own; empty if none has."""


def _holder(row: RowT | Divider) -> str:
    """Id of the row that has the cursor for a row; empty if none has."""
    if isinstance(row, Divider):
        return ""
    return row.told_of if isinstance(row, Told) else row.id


def _takes_cursor(row: RowT | Divider) -> bool:
    return not isinstance(row, Divider) and _holder(row) == row.id


def meant(rows: Sequence[RowT | Divider], index: int) -> int | None:
    """The row that a click on the one at ``index`` means; None for a divider, for none, and past the last one."""
    if index >= len(rows) or _takes_cursor(rows[index]):
        return index if index < len(rows) else None
    holder = _holder(rows[index])
    return first_found(rows, (holder,)) if holder else None


def nearest(rows: Sequence[RowT | Divider], index: int, step: int) -> int | None:
    """The row at ``index``, or the next one that takes the cursor in the direction of ``step``, else in the other.

    An index outside counts as the nearest end. None when there is no row.
    """
    if not len(rows):  # a lazy sequence may know nothing but its length
        return None
    index = max(0, min(index, len(rows) - 1))
    for sign in (1, -1) if step > 0 else (-1, 1):
        for place in range(index, len(rows) if sign > 0 else -1, sign):
            if _takes_cursor(rows[place]):
                return place
    return None


def heirs(rows: Sequence[RowT | Divider], index: int) -> Iterator[str]:
    """Ids of who may take the cursor over from the row at ``index``: itself, those after it, those before it."""
    for places in (
        range(index, min(len(rows), index + _NEIGHBOURS_LOOKED_AT)),
        range(index - 1, max(-1, index - _NEIGHBOURS_LOOKED_AT), -1),
    ):
        for place in places:
            row = rows[place]
            if not isinstance(row, Divider):
                yield row.id


def first_found(rows: Sequence[RowT | Divider], wanted: Iterable[str]) -> int | None:
    """Index of the row with the first of the wanted ids that is among the rows; None when none is."""
    if isinstance(rows, Findable):
        return next((place for row_id in wanted if (place := rows.position(row_id)) is not None), None)
    ranks: dict[str, int] = {}
    for row_id in wanted:
        ranks.setdefault(row_id, len(ranks))
    best, found = len(ranks), None
    for place, row in enumerate(rows):
        if not isinstance(row, Divider) and ranks.get(row.id, best) < best:
            best, found = ranks[row.id], place
            if not best:
                break
    return found


def successor(
    old: Sequence[RowT | Divider], index: int | None, new: Sequence[RowT | Divider], leaving: Collection[str]
) -> int | None:
    """The new place of the cursor that stood at ``index`` of the old rows; None when there is no row.

    It stays on its record, unless that is leaving; else on the first of its neighbours that is still there: those after
    it come before those before it.
    """
    if index is None:
        return nearest(new, 0, 1)
    # Asked for one by one: a row of a lazy sequence may be dear, and the first is mostly found.
    heir_ids = (row_id for row_id in heirs(old, index) if row_id not in leaving)
    if isinstance(new, Findable):
        found = first_found(new, heir_ids)
    else:
        wanted = tuple(heir_ids)
        found = _found_near(new, wanted[:1], index)
        if found is None:
            found = first_found(new, wanted)
    return nearest(new, index, 1) if found is None else found


def _found_near(rows: Sequence[RowT | Divider], wanted: Sequence[str], index: int) -> int | None:
    """Index of the first wanted record if it is about where it was, which spares a look at all the rows."""
    for place in range(max(0, index - _NEIGHBOURS_LOOKED_AT), min(len(rows), index + _NEIGHBOURS_LOOKED_AT)):
        row = rows[place]
        if not isinstance(row, Divider) and row.id in wanted:
            return place
    return None
