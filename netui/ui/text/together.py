"""Words that stay in one line because they are read as one: a day, a number with its unit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from netui.domain.dates.parse import DAY_NAMES, MONTH_NAMES
from netui.domain.dates.words import UNITS
from netui.domain.text.display import ELLIPSIS
from netui.ui.text.cells import cell_len, cut, enough_for, one_line

_DAYS_AND_MONTHS = frozenset((*DAY_NAMES, *MONTH_NAMES))
_BEHIND_A_NUMBER = frozenset((*MONTH_NAMES, *UNITS, "min", "h", "hour", "hours", "minute", "minutes", "am", "pm"))
_DAYS_OF_ONE_WORD = frozenset(("yesterday", "today", "tomorrow"))
_WORD = re.compile(r"\S+")
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
    """Return the text as ``cut`` has it, but a day or a figure whole or not at all, and no ``·`` before the ``…``.

    One that begins the text, and has no room, is cut as any word.
    """
    shown = cut(text, cells)
    if not shown.endswith(ELLIPSIS) or shown == text:
        return shown
    end = len(shown) - len(ELLIPSIS)
    begin = _begin_of_whole(one_line(enough_for(text, cells)), end)
    if begin < end and (kept := shown[:begin].rstrip(" ,;:·")):
        return f"{kept}{ELLIPSIS}"
    kept = shown[:end].rstrip(" ·")
    return f"{kept}{ELLIPSIS}" if kept and shown[:end].rstrip().endswith("·") else shown


def _begin_of_whole(text: str, end: int) -> int:
    """Return where the day or the figure begins that a cut at ``end`` would part; ``end`` where it parts none."""
    begin, last = 0, ""
    for match in _WORD.finditer(text):
        word = match[0]
        begin = begin if last and _go_together(last, word) else match.start()
        if match.start() >= end:  # between two words
            return begin if begin < match.start() else end
        if match.end() > end:
            is_figure = word[0].isdecimal() or word.rstrip(_BEHIND) in _DAYS_OF_ONE_WORD
            return begin if is_figure or begin < match.start() else end
        last = word
    return end


def _go_together(word: str, follows: str) -> bool:
    """Return whether two words are parts of a day, or a number and its unit."""
    if word[-1].isdecimal():
        return follows.rstrip(_BEHIND) in _BEHIND_A_NUMBER
    return follows[0].isdecimal() and word.lstrip(_BEFORE) in _DAYS_AND_MONTHS
