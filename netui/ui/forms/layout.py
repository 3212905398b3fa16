"""The places of the fields of a form on its sheet, in cells and lines."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from textual.geometry import Region

from netui.ui.forms.described import Described

LABEL_CELLS = 12
INDENT = LABEL_CELLS + 1
_LEAST_CELLS, _MOST_CELLS = 8, 76


class SheetLayout:
    """The places of all fields, one below the other; a line is left below each about which something is said."""

    def __init__(self, fields: Sequence[Described]) -> None:
        self._fields = fields
        self._said: Collection[str] = ()
        self._first_lines: dict[str, int] = {}
        self.leave_lines_below(())

    def leave_lines_below(self, names: Collection[str]) -> None:
        """Leave a line below the fields of these ids, and below no other."""
        self._said = frozenset(names)
        y = 0
        for field in self._fields:
            y += 2 if field.heading and y else 1 if field.heading else 0
            self._first_lines[field.id] = y
            y += field.lines + (field.id in self._said)

    @property
    def height_lines(self) -> int:
        """The height of the sheet in lines."""
        last = self._fields[-1]
        return self._first_lines[last.id] + last.lines + (last.id in self._said)

    def first_line(self, name: str) -> int:
        """The line in which a field begins, counted from 0."""
        return self._first_lines[name]

    def cells(self, width: int) -> int:
        """The room for a text, in cells, on a sheet so many cells wide."""
        return max(_LEAST_CELLS, min(_MOST_CELLS, width - LABEL_CELLS - 2))

    def region(self, field: Described, width: int) -> Region:
        """The region of a field's text."""
        return Region(INDENT, self._first_lines[field.id], self.cells(width), field.lines)

    def field_at(self, x: int, y: int, width: int) -> Described | None:
        """The field whose text stands there; None where none does."""
        return next((field for field in self._fields if self.region(field, width).contains(x, y)), None)
