"""A row's columns as one line of spans that fill their cells exactly, with what was searched for found again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from netui.domain.text.display import ELLIPSIS
from netui.domain.text.folding import fold, fold_with_origins
from netui.ui.text.cells import cell_len, enough_for, fit, one_line
from netui.ui.text.together import cut_between
from netui.ui.widgets.rows.columns import Cell, Column, RowT, Slot, Span
from netui.ui.widgets.rows.styles import MATCH


def fit_cell(cell: Cell, cells: int, *, right: bool = False) -> tuple[Span, ...]:
    """The cell's spans, safe, cut or padded to exactly ``cells`` cells."""
    if isinstance(cell, str):
        return (Span(_fit(cell, cells, right=right)),)
    if len(cell) == 1:
        return (Span(_fit(cell[0].text, cells, right=right), cell[0].look),)
    spans = [Span(one_line(enough_for(span.text, cells)), span.look) for span in cell]
    used = sum(cell_len(span.text) for span in spans)
    if used > cells:
        return _cut_spans(spans, cells)
    pad = Span(" " * (cells - used))
    return (pad, *spans) if right else (*spans, pad)


def _fit(text: str, cells: int, *, right: bool) -> str:
    """The text, safe, in exactly ``cells`` cells; a day or a figure in it is whole, or is left out."""
    shown = fit(text, cells, right=right)
    return shown if ELLIPSIS not in shown else fit(cut_between(text, cells), cells, right=right)


def _cut_spans(spans: Sequence[Span], cells: int) -> tuple[Span, ...]:
    """Safe spans that are too wide together, cut to exactly ``cells`` cells with ``…`` at the end."""
    shown = cut_between("".join(span.text for span in spans), cells)
    kept: list[Span] = []
    left = len(shown) - len(ELLIPSIS)
    for span in spans if shown else ():
        if len(span.text) > left:
            pad = " " * (cells - cell_len(shown))
            return (*kept, Span(f"{span.text[:left]}{ELLIPSIS}{pad}", span.look))
        kept.append(span)
        left -= len(span.text)
    return tuple(kept)


def line_of(row: RowT, slots: Sequence[Slot[RowT]], *, is_first: bool = False) -> list[Span]:
    """The row's columns side by side, each after its gap; neighbours of one look are one span.

    ``is_first``: whether the row stands first in the window.
    """
    line: list[Span] = []
    text, look = "", ""
    lent = 0
    for number, (column, given) in enumerate(slots, 1):
        cell, cells = _shown(row, column, is_first=is_first), given - lent
        lent = 0
        if not column.right and number < len(slots):
            lent = _lent(cell, cells, row, slots[number], is_first=is_first)
            cells += lent
        if column.gap_cells:
            if look:
                line.append(Span(text, look))
                text, look = "", ""
            text += " " * column.gap_cells
        for span in fit_cell(cell, cells, right=column.right):
            if span.look == look:
                text += span.text
            else:
                line.append(Span(text, look))
                text, look = span
    line.append(Span(text, look))
    return [span for span in line if span.text]


def _shown(row: RowT, column: Column[RowT], *, is_first: bool) -> Cell:
    return (column.get_first if is_first and column.get_first is not None else column.get)(row)


def _lent(cell: Cell, cells: int, row: RowT, behind: Slot[RowT], *, is_first: bool) -> int:
    """The cells that a text too long for its own gets of the column behind it: those that stay blank beside it.

    That column keeps its place: what it says stands at its right edge, or it says nothing of this row.
    """
    wanted = _width(cell, cells + behind.cells) - cells
    if wanted <= 0:
        return 0
    said = _width(_shown(row, behind.column, is_first=is_first), behind.cells)
    return min(wanted, behind.cells - said) if behind.column.right or not said else 0


def _width(cell: Cell, most: int) -> int:
    """The cells that a cell's text takes, as far as it matters: a text longer than ``most`` is that long at least."""
    spans = (Span(cell),) if isinstance(cell, str) else cell
    return sum(cell_len(one_line(enough_for(span.text, most + 1))) for span in spans)


def with_matches(line: Iterable[Span], words: Sequence[str]) -> list[Span]:
    """The line with every occurrence of a word as a span of its own, whose look ends in MATCH.

    ``words`` come from ``needle_words``; there is at least one.
    """
    pattern = re.compile("|".join(map(re.escape, words)))
    found: list[Span] = []
    for text, look in line:
        folded, origins = fold_with_origins(text)
        done = 0
        for match in pattern.finditer(folded):
            start = max(done, origins[match.start()])
            last = origins[match.end() - 1]
            stop = next(origin for origin in origins[match.end() :] if origin > last)  # an æ is found whole by its a
            found.append(Span(text[done:start], look))
            found.append(Span(text[start:stop], f"{look} {MATCH}"))
            done = stop
        found.append(Span(text[done:], look))
    return [span for span in found if span.text]


def needle_words(needle: str) -> tuple[str, ...]:
    """The words of what is searched for, folded, longest first; empty when there is nothing to find."""
    return tuple(sorted(set(fold(one_line(needle)).split()), key=len, reverse=True))
