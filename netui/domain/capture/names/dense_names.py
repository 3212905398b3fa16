"""Names in scripts that are written without blanks: the longest at each place of a run of letters."""

from __future__ import annotations

import re

from netui.domain.people.name_index import NameIndex
from netui.domain.text.folding import fold_with_origins

_KATAKANA = re.compile(r"[\u30a0-\u30ff]")


def dense_names(run: str, start: int, names: NameIndex) -> list[tuple[int, int, tuple[str, ...]]]:
    """Start and end in the text, and whom it may mean, of each name in a run that begins at ``start``; in order."""
    folded, origins = fold_with_origins(run)
    found: list[tuple[int, int, tuple[str, ...]]] = []
    position = 0
    while position < len(folded):
        step = 1
        for length in sorted(names.dense_lengths(folded[position]), reverse=True):
            piece = folded[position : position + length]
            ids = names.full_name([piece]) or names.begins([piece])
            if len(piece) == length and ids and not _cuts_katakana(folded, position, position + length):
                last = origins[position + length - 1] + 1
                found.append((start + origins[position], start + last, names.in_order(ids)))
                step = length
                break
        position += step
    return found


def _cuts_katakana(text: str, start: int, end: int) -> bool:
    """True if a name would begin or end within a katakana word."""
    edges = (text[max(0, start - 1) : start + 1], text[end - 1 : end + 1])
    return any(len(edge) == 2 and all(map(_KATAKANA.match, edge)) for edge in edges)
