"""A row's columns as one line of spans that fill their cells exactly, with what was searched for found again."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

from netui.ui.safe_text import cell_len, cut, fit, one_line
from netui.ui.widgets.columns import GAP_CELLS, Cell, RowT, Slot, Span

MATCH = "match"
"""Added to a span's look, after a blank, where it holds a match."""


def fit_cell(cell: Cell, cells: int, *, right: bool = False) -> tuple[Span, ...]:
    """The cell's spans, safe, cut or padded to exactly ``cells`` cells."""
    if isinstance(cell, str):
        return (Span(fit(cell, cells, right=right)),)
    if len(cell) == 1:
        return (Span(fit(cell[0].text, cells, right=right), cell[0].look),)
    spans = [Span(one_line(span.text), span.look) for span in cell]
    used = sum(cell_len(span.text) for span in spans)
    if used > cells:
        return _cut_spans(spans, cells)
    pad = Span(" " * (cells - used))
    return (pad, *spans) if right else (*spans, pad)


def _cut_spans(spans: Iterable[Span], cells: int) -> tuple[Span, ...]:
    """Spans that are too wide together, cut to exactly ``cells`` cells with ``…`` at the end."""
    kept: list[Span] = []
    left = cells
    for span in spans:
        width = cell_len(span.text)
        if width >= left:
            # At the very edge the sign is still due: more follows.
            kept.append(Span(fit(cut(span.text + "  ", left), left), span.look))
            return tuple(kept)
        kept.append(span)
        left -= width
    return tuple(kept)


def line_of(row: RowT, slots: Sequence[Slot[RowT]]) -> list[Span]:
    """The row's columns side by side with a gap between them; neighbours of one look are one span."""
    line: list[Span] = []
    text, look = "", ""
    gap = " " * GAP_CELLS
    for index, (column, cells) in enumerate(slots):
        if index:
            if look:
                line.append(Span(text, look))
                text, look = "", ""
            text += gap
        for span in fit_cell(column.get(row), cells, right=column.right):
            if span.look == look:
                text += span.text
            else:
                line.append(Span(text, look))
                text, look = span
    line.append(Span(text, look))
    return [span for span in line if span.text]


def with_matches(line: Iterable[Span], words: Sequence[str]) -> list[Span]:
    """The line with every occurrence of a word as a span of its own, whose look ends in MATCH.

    ``words`` come from ``needle_words``; there is at least one.
    """
    pattern = re.compile("|".join(map(re.escape, words)))
    found: list[Span] = []
    for text, look in line:
        end = 0
        for match in pattern.finditer(folded(text)):
            found.append(Span(text[end : match.start()], look))
            found.append(Span(text[match.start() : match.end()], f"{look} {MATCH}"))
            end = match.end()
        found.append(Span(text[end:], look))
    return [span for span in found if span.text]


def needle_words(needle: str) -> tuple[str, ...]:
    """The words of what is searched for, folded, longest first; empty when there is nothing to find."""
    return tuple(sorted(set(folded(one_line(needle)).split()), key=len, reverse=True))


def folded(text: str) -> str:
    """The text without case and accents, each character still one character: places in it are places in the text."""
    return text.lower() if text.isascii() else "".join(map(_folded_character, text))


@lru_cache(maxsize=4096)
def _folded_character(character: str) -> str:
    return unicodedata.normalize("NFD", character)[0].lower()[0]
