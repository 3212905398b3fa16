"""Words that stay in one line because they are read as one: a day, a number with its unit."""

from __future__ import annotations

from collections.abc import Iterator

from netui.domain.dates.parse import DAY_NAMES, MONTH_NAMES
from netui.domain.dates.words import UNITS
from netui.domain.text.display import ELLIPSIS
from netui.ui.text.cells import cell_len, cut

_DAYS_AND_MONTHS = frozenset((*DAY_NAMES, *MONTH_NAMES))
_BEHIND_A_NUMBER = frozenset((*MONTH_NAMES, *UNITS, "min", "h", "hour", "hours", "minute", "minutes", "am", "pm"))
_BEFORE, _BEHIND = "([“‘\"'", ",.;:!?)]”’\"'"
"""Signs that stand right at a word."""


def pieces_of(text: str, cells: int) -> Iterator[str]:
    """Yield the words of a line in order, and as one those that stay together and have room in ``cells`` cells."""
    piece = last = ""
    for word in text.split():
        if last and _go_together(last, word) and cell_len(piece) + 1 + cell_len(word) <= cells:
            piece = f"{piece} {word}"
        else:
            if piece:
                yield piece
            piece = word
        last = word
    if piece:
        yield piece


def cut_between(text: str, cells: int) -> str:
    """Return the text as ``cut`` has it, but a day or a number with its unit whole or not at all.

    One that begins the text, and has no room, is cut as any word.
    """
    shown = cut(text, cells)
    if not shown.endswith(ELLIPSIS) or shown == text:
        return shown
    end, kept = len(shown) - len(ELLIPSIS), ""
    for piece in pieces_of(text, cells):
        longer = f"{kept} {piece}" if kept else piece
        if len(longer) > end:
            is_one = " " in piece and len(kept) < end
            return kept.rstrip(" ·,;:") + ELLIPSIS if is_one and kept else shown
        kept = longer
    return shown


def _go_together(word: str, follows: str) -> bool:
    """Return whether two words are parts of a day, or a number and its unit."""
    if word[-1].isdecimal():
        return follows.rstrip(_BEHIND) in _BEHIND_A_NUMBER
    return follows[0].isdecimal() and word.lstrip(_BEFORE) in _DAYS_AND_MONTHS
