"""The progress of the day, as a bar of cells."""

from __future__ import annotations

from collections.abc import Iterator

from netui.ui.text.looks import Span
from netui.ui.text.signs import SIGNS, Signs

_MOST_CELLS = 24


def day_bar(talked: int, decided: int, whole: int, *, cells_each: int, signs: Signs = SIGNS) -> Iterator[Span]:
    """Yield the bar: who was talked to, what was decided otherwise, what is left.

    A day of more items than there are cells is scaled; whatever there is of a kind keeps a cell then.

    Args:
        talked: items that a conversation has settled.
        decided: items decided about in any way, those among them.
        whole: items of the day; no bar is drawn for none.
        cells_each: cells of an item, as long as they fit.
        signs: to draw with.
    """
    cells = min(_MOST_CELLS, whole * cells_each)
    counts = (talked, decided - talked, whole - decided)
    parts = ((signs.bar[0], "good"), (signs.bar[1], "quiet"), (signs.bar[2], "faint"))
    for (sign, look), shown in zip(parts, _shared(counts, cells), strict=True):
        if shown:
            yield Span(sign * shown, look)


def _shared(counts: tuple[int, ...], cells: int) -> list[int]:
    """Share a number of cells out by counts, each of which gets a cell at least or is scaled down to fit."""
    whole = sum(counts)
    if not whole or not cells:
        return [0] * len(counts)
    shares = [max(1, count * cells // whole) if count else 0 for count in counts]
    while sum(shares) != cells:
        over = 1 if sum(shares) > cells else -1
        places = [place for place, share in enumerate(shares) if share > (over > 0)]  # no share falls to nothing
        place = max(places, key=lambda at: over * (shares[at] - counts[at] * cells / whole))
        shares[place] -= over
    return shares
