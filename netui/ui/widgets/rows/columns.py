"""The contents of a list: rows, the columns they are cut into, and the rules between them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from typing import Generic, NamedTuple, Protocol, TypeVar, overload

from netui.domain.core.frozen import frozen
from netui.domain.core.lazy_sequence import LazySequence
from netui.ui.text.looks import Span

__all__ = [
    "Cell",
    "Column",
    "Divider",
    "Row",
    "RowT",
    "Slot",
    "Span",
    "TwoLined",
    "headed",
    "lay_out",
    "under_headings",
]

GAP_CELLS = 1
"""Blank cells before a column that says nothing else."""


class Row(Protocol):
    """A row of a list: a frozen value that compares equal as long as it looks the same."""

    @property
    def id(self) -> str:
        """The id of the record it shows; no two rows of a list have the same."""


RowT = TypeVar("RowT", bound=Row)


@frozen
class Divider:
    """A line between rows which the cursor passes over: the heading of what follows.

    Attributes:
        text: any text; empty for a plain rule.
        look: one of ``looks.LOOKS``.
        is_head: whether the text stands alone, without a rule; where rows have two lines, with a blank one before it.
    """

    text: str
    look: str = "muted"
    is_head: bool = False


class TwoLined(Sequence["RowT | Divider"], Generic[RowT]):
    """Rows that all have two lines, where there are columns for both."""

    def __init__(self, rows: Sequence[RowT | Divider]) -> None:
        self._rows = rows

    @property
    def leading(self) -> int:
        """Number of the first rows that have two lines: all."""
        return len(self._rows)

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, index: int) -> RowT | Divider: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[RowT | Divider]: ...
    def __getitem__(self, index: int | slice) -> RowT | Divider | Sequence[RowT | Divider]:
        """A row, or some of them."""
        return self._rows[index]


def headed(rows: Sequence[RowT | Divider], *, two_lined: bool) -> Sequence[RowT | Divider]:
    """Return the rows of a place: what parts them is a head in the colour of heads, with a blank line before it.

    Rows that are made when they are looked at bring their heads: see ``section``.
    """
    if isinstance(rows, LazySequence) or not any(isinstance(row, Divider) for row in rows):
        return TwoLined(rows) if two_lined else rows
    found: list[RowT | Divider] = []
    for row in rows:
        if isinstance(row, Divider):
            found += section(row.text)[two_lined:]
        else:
            found.append(row)
    return TwoLined(found) if two_lined else found


def section(head: str) -> Sequence[Divider]:
    """Return what stands before the rows of a part of a place: a blank line and its head."""
    return Divider("", is_head=True), Divider(head, "head", is_head=True)


def under_headings(rows: Iterable[RowT], heading: Callable[[RowT], str]) -> list[RowT | Divider]:
    """Return the rows, each run of those with the same heading below it."""
    shown: list[RowT | Divider] = []
    for words, group in groupby(rows, heading):
        shown += [Divider(words), *group]
    return shown


Cell = str | tuple[Span, ...]
"""The content of a column in a row: plain text, or spans side by side."""


class Column(NamedTuple, Generic[RowT]):
    """One column of a list.

    Attributes:
        key: its name, unique in the list.
        get: what it shows of a row; may depend on nothing but the row.
        width_cells: its width; 0 shares what the others leave, equally among those with 0.
        min_cells: the least a sharing column gets; no bound for the others.
        right: text stands at the right edge (numbers).
        hide_below: the column is left out where the list is narrower than this many cells.
        gap_cells: blank cells before it.
        get_first: what it shows of a row that stands first in the window; None: the same.
    """

    key: str
    get: Callable[[RowT], Cell]
    width_cells: int = 0
    min_cells: int = 4
    right: bool = False
    hide_below: int = 0
    gap_cells: int = GAP_CELLS
    get_first: Callable[[RowT], Cell] | None = None


class Slot(NamedTuple, Generic[RowT]):
    """A column with the width it got.

    Attributes:
        column: the column.
        cells: its width, 1 or more.
    """

    column: Column[RowT]
    cells: int


def lay_out(columns: Sequence[Column[RowT]], list_cells: int, text_cells: int) -> tuple[Slot[RowT], ...]:
    """The columns a list of ``list_cells`` shows, in order, with widths that with the gaps fill ``text_cells``.

    Where even the least widths do not fit, columns at the right end fall off, and the last that stays takes what is
    left; a day or a number is never cut.
    """
    shown = [column for column in columns if list_cells >= column.hide_below]
    fixed = sum(column.width_cells + column.gap_cells for column in shown)
    sharing = [column for column in shown if not column.width_cells]
    share, over = divmod(max(0, text_cells - fixed), len(sharing) or 1)
    slots: list[Slot[RowT]] = []
    left = text_cells
    for column in shown:
        cells = column.width_cells
        if not cells:
            cells = max(column.min_cells, share + (1 if over > 0 else 0))
            over -= 1
        room = left - column.gap_cells
        cells = min(cells, room)
        if cells < 1 or (column.right and cells < column.width_cells):
            break
        slots.append(Slot(column, cells))
        left = room - cells
    if left > 0 and 0 < len(slots) < len(shown):
        last = slots[-1]
        if not last.column.width_cells:
            slots[-1] = Slot(last.column, last.cells + left)
    return tuple(slots)
