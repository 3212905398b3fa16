"""The plan of an import as the rows of a list: groups with a head, of which only what is in sight is ever made."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import accumulate
from typing import Generic, TypeVar, overload

from netui.domain.core.frozen import frozen
from netui.ui.text.looks import Span
from netui.ui.widgets.rows.columns import Column, Divider

_Item = TypeVar("_Item")
_NAME_CELLS, _LONG_NAME_CELLS, _LONG_FROM_CELLS = 22, 40, 100
_END_CELLS = 15
_NARROW_CELLS = 60

Keys = tuple[int | str, ...]


@frozen
class PlanRow:
    """One row of the plan: a head, or something that would be done.

    Attributes:
        id: id of the group, and its place in it.
        name: who or what; of a head its title.
        note: what is said of it.
        end: a last word, at the right edge.
        group: key of its group.
        is_head: whether it stands above the others of its group.
        keys: by what it is left out; empty for what cannot be.
        whom: place of the row that is asked about, or key of one who took part; None where nothing is asked.
        field: place of a row and field in which it differs from what stands; None where nothing differs.
        look: look of the name.
    """

    id: str
    name: str
    note: str = ""
    end: str = ""
    group: str = ""
    is_head: bool = False
    keys: Keys = ()
    whom: int | str | None = None
    field: tuple[int, str] | None = None
    look: str = ""


class PlanSection(Generic[_Item]):
    """A group of rows.

    Attributes:
        key: its name in ids.
        title: in its head.
        items: what it holds, in order.
    """

    def __init__(
        self,
        key: str,
        title: str,
        items: Sequence[_Item],
        row: Callable[[_Item], PlanRow],
        place: Callable[[_Item], int] | None = None,
        count: int | None = None,
        keys_of: Callable[[_Item], Collection[int | str]] | None = None,
    ) -> None:
        """Make a group.

        Args:
            key: its name in ids.
            title: in its head.
            items: what it holds, in order.
            row: an item as a row; the id of the row is given here.
            place: by what an item is found again when others have gone; they are in the order of it. None: by its
                number.
            count: the number in the head; None: that of the items.
            keys_of: by what an item is left out; None: it cannot be.
        """
        self.key, self.title, self.items = key, title, items
        self._row, self._place, self._keys_of = row, place, keys_of
        self._count = len(items) if count is None else count

    def head(self, *, is_folded: bool) -> PlanRow:
        """The row above the others."""
        sign = "▸" if is_folded else "▾"
        return PlanRow(
            f"{self.key}:", f"{sign} {self.title}", end=f"{self._count:,}", group=self.key, is_head=True, look="head"
        )

    def row(self, number: int) -> PlanRow:
        """The row of an item."""
        item = self.items[number]
        made = self._row(item)
        ident = self._place(item) if self._place is not None else number
        return PlanRow(
            f"{self.key}:{ident}",
            f"  {made.name}",
            made.note,
            made.end,
            self.key,
            keys=made.keys,
            whom=made.whom,
            field=made.field,
            look=made.look,
        )

    def number(self, ident: int) -> int | None:
        """Number of an item; None when it is not among them."""
        if self._place is None:
            return ident if ident < len(self.items) else None
        found = bisect_left(self.items, ident, key=self._place)
        is_there = found < len(self.items) and self._place(self.items[found]) == ident
        return found if is_there else None

    def all_keys(self) -> Iterator[int | str]:
        """The keys by which the whole group is left out."""
        if self._keys_of is not None:
            for item in self.items:
                yield from self._keys_of(item)


class PlanRows(Sequence["PlanRow | Divider"]):
    """All rows of a plan. A row is made when it is asked for: there may be a hundred thousand.

    Attributes:
        sections: the groups that hold something, by key.
    """

    def __init__(self, sections: Sequence[PlanSection[_Item]], folded: Collection[str]) -> None:
        filled = [one for one in sections if one.items]
        self.sections = {one.key: one for one in filled}
        self._in_order, self._folded = filled, frozenset(folded)
        lengths = (1 if one.key in self._folded else 1 + len(one.items) for one in filled)
        self._begins = [0, *accumulate(lengths)]

    def __len__(self) -> int:
        return self._begins[-1]

    @overload
    def __getitem__(self, index: int) -> PlanRow: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[PlanRow]: ...
    def __getitem__(self, index: int | slice) -> PlanRow | Sequence[PlanRow]:
        """A row, or some of them."""
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(len(self)))]
        if not 0 <= index < len(self):
            raise IndexError(index)
        at = bisect_left(self._begins, index + 1) - 1
        section, number = self._in_order[at], index - self._begins[at]
        return section.row(number - 1) if number else section.head(is_folded=section.key in self._folded)

    def position(self, row_id: str) -> int | None:
        """Index of the row with this id; None when it is not among them."""
        key, _, ident = row_id.partition(":")
        at = next((at for at, one in enumerate(self._in_order) if one.key == key), None)
        if at is None or not ident:
            return None if at is None else self._begins[at]
        if key in self._folded:
            return None
        number = self._in_order[at].number(int(ident))
        return None if number is None else self._begins[at] + 1 + number


def plan_columns(left_out: Callable[[PlanRow], bool], list_cells: int = 0) -> Sequence[Column[PlanRow]]:
    """Name, note and a last word; ``left_out`` knows what the user has left out a moment ago."""
    name_cells = _LONG_NAME_CELLS if list_cells >= _LONG_FROM_CELLS else _NAME_CELLS

    def name(row: PlanRow) -> tuple[Span, ...]:
        return (Span(row.name, "quiet" if left_out(row) else row.look),)

    def end(row: PlanRow) -> tuple[Span, ...]:
        return (Span("left out" if left_out(row) else row.end, "quiet"),)

    return (
        Column("name", name, name_cells),
        Column("note", lambda row: (Span(row.note, "reason"),), min_cells=10, gap_cells=2),
        Column("end", end, _END_CELLS, right=True, hide_below=_NARROW_CELLS),
    )
