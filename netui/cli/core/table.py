"""Rows of text set in columns, measured in cells, so that names in any script stand aligned."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from netui.domain.text.display import cell_width, cut, fit, one_line
from netui.runtime.output import Piece

_GAP_CELLS = 2
_WIDEST_CELLS = 36
"""A column other than the last is never wider, however long a name is."""
_NARROWEST_CELLS = 12
"""Fewest cells of the last column, even where the line is too narrow for the rest."""


def table(rows: Iterable[Sequence[Piece]], width_cells: int = 0) -> list[list[Piece]]:
    """The rows as lines in columns; the last column takes what is left of the line.

    Args:
        rows: all with the same number of pieces; may be empty.
        width_cells: how wide a line may be; 0 when nothing limits it.
    """
    clean = [[Piece(one_line(piece.text), piece.style) for piece in row] for row in rows]
    if not clean:
        return []
    widths = [min(_WIDEST_CELLS, max(cell_width(row[place].text) for row in clean)) for place in range(len(clean[0]))]
    shown = [place for place, width in enumerate(widths) if width]
    if not shown:
        return [[] for _ in clean]
    used = sum(widths[place] + _GAP_CELLS for place in shown[:-1])
    left = max(_NARROWEST_CELLS, width_cells - used) if width_cells else 0
    return [_line(row, widths, shown, left) for row in clean]


def wrapped(text: str, width_cells: int, indent: str) -> list[str]:
    """A text as lines of words that keep within the width, each after the indent; a longer word stands alone.

    Args:
        text: any text; made safe to show.
        width_cells: how wide a line may be; 0 when nothing limits it.
        indent: blanks.
    """
    clean = one_line(text)
    if not width_cells or cell_width(clean) + len(indent) <= width_cells:
        return [indent + clean]
    lines = [""]
    for word in clean.split(" "):
        longer = f"{lines[-1]} {word}" if lines[-1] else word
        if lines[-1] and cell_width(longer) + len(indent) > width_cells:
            lines.append(word)
        else:
            lines[-1] = longer
    return [indent + line for line in lines]


def _line(row: Sequence[Piece], widths: Sequence[int], shown: Sequence[int], left: int) -> list[Piece]:
    line = [Piece(fit(row[place].text, widths[place]) + " " * _GAP_CELLS, row[place].style) for place in shown[:-1]]
    last = row[shown[-1]]
    return [*line, Piece(cut(last.text, left) if left else last.text, last.style)]
