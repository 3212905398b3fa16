"""Lines of the screen as cells: one text and one look for each column."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from rich.cells import cell_len, get_character_cell_size
from rich.segment import Segment

from netui.ui.terminal.looks import LookNumbers

UNKNOWN = -1
"""Look of a cell of which it is not known what stands there: it differs from every other."""

JOINED_GAP_CELLS = 6
"""Runs more cells apart are never written as one: to move the cursor takes as many characters."""

_MOVE_BYTES, _LOOK_BYTES = 8, 16
"""About as much is written to move the cursor, and to go over to another colour."""


class CellRun:
    """A run of cells of one line, from a column on.

    Attributes:
        texts: what stands in each; a sign of several columns stands in its first, and its others hold the empty text.
        looks: number of the look of each.
    """

    __slots__ = ("looks", "texts")

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.looks: list[int] = []

    def take(self, segments: Iterable[Segment], looks: LookNumbers) -> bool:
        """Take in segments behind what is there; False when one of them is more than text with a look."""
        for text, style, control in segments:
            look = looks.of(style)
            if control or look is None:
                return False
            signs: Sequence[str] = text
            if not text.isascii():
                signs = columns_of(text)
            elif not text.isprintable():
                return False
            self.texts += signs
            blank = looks.of_blank(look)
            if blank == look or " " not in text:
                self.looks += [look] * len(signs)
            elif text.isspace():
                self.looks += [blank] * len(signs)
            else:
                self.looks += [blank if sign == " " else look for sign in signs]
        return True


def columns_of(text: str) -> list[str]:
    """Return the text cut into columns: a sign with what combines with it in its first, empty texts in its others.

    A text that is narrower or wider as a whole than sign by sign (joined emoji, variants) is one piece.
    """
    columns: list[str] = []
    for sign in text:
        width = get_character_cell_size(sign)
        if width:
            columns += [sign, *[""] * (width - 1)]
        elif columns:
            head = next(place for place in range(len(columns) - 1, -1, -1) if columns[place])
            columns[head] += sign
    width_as_whole = cell_len(text)
    if len(columns) == width_as_whole:
        return columns
    return [text, *[""] * (width_as_whole - 1)] if width_as_whole else []


def is_disputed(text: str) -> bool:
    """True for a sign about whose width terminals disagree; what it is shown wider reaches into the cell behind it.

    Those are signs with others that combine with them (Thai vowels, joined emoji) and what lies beyond the first plane.
    """
    return len(text) > 1 or text >= "\U00010000"


def any_disputed(texts: Sequence[str]) -> bool:
    """True if one of the signs is disputed; told from all of them at once, since each line of a frame is asked."""
    joined = "".join(texts)
    return not joined.isascii() and (len(joined) + texts.count("") > len(texts) or is_disputed(max(joined)))


def behind(texts: Sequence[str], place: int) -> int:
    """Return the place behind the sign that begins at ``place``."""
    end = place + 1
    while end < len(texts) and not texts[end]:
        end += 1
    return end


def before(texts: Sequence[str], place: int) -> int:
    """Return the place at which the sign to the left of a place begins; ``place`` is 1 or more."""
    place -= 1
    while place and not texts[place]:
        place -= 1
    return place


def widened(line: CellRun, x: int, piece: CellRun) -> tuple[int, CellRun]:
    """Return a piece of a line, and where it begins, with the signs of the line beside it that are written with it.

    Where a disputed sign lies at an edge, it may reach across it: what is left of the piece is cut off by its first
    cell, and what stands behind it is covered by its last sign, or shows the rest of the one that stood there.
    """
    texts, looks, stop = line.texts, line.looks, x + len(piece.texts)
    reaches_in = bool(x and texts[x]) and is_disputed(texts[before(texts, x)])
    if not reaches_in and not any(stop < len(texts) and _ends_disputed(each, stop) for each in (texts, piece.texts)):
        return x, piece
    new = [*texts[:x], *piece.texts, *texts[stop:]]
    begin, end = before(texts, x) if reaches_in else x, stop
    while end < len(texts) and texts[end] and any(is_disputed(each[before(each, end)]) for each in (texts, new)):
        end = behind(texts, end)
    # What is not known to stand there is written by whoever paints it next.
    begin, end = x if UNKNOWN in looks[begin:x] else begin, stop if UNKNOWN in looks[stop:end] else end
    whole = CellRun()
    whole.texts, whole.looks = new[begin:end], [*looks[begin:x], *piece.looks, *looks[stop:end]]
    return begin, whole


def _ends_disputed(texts: Sequence[str], stop: int) -> bool:
    """True if the last sign before a place, or before the end of fewer texts, is disputed."""
    return is_disputed(texts[before(texts, min(stop, len(texts)))])


def differing_runs(old: CellRun, start: int, new: CellRun) -> list[tuple[int, int]]:
    """Return where new cells differ from the old ones in their place, as columns of ``new``: begin, and end exclusive.

    Runs a few cells apart are one where that is shorter, and no run begins or ends within a sign of several columns.

    Args:
        old: a whole line.
        start: column of the line at which the new cells begin.
        new: some cells, none of them beyond the line.
    """
    count = len(new.texts)
    old_texts, old_looks = old.texts[start : start + count], old.looks[start : start + count]
    if old_texts == new.texts and old_looks == new.looks:
        return []
    differing = [
        place
        for place, (text, look, old_text, old_look) in enumerate(
            zip(new.texts, new.looks, old_texts, old_looks, strict=True)
        )
        if text != old_text or look != old_look
    ]
    if any_disputed(old_texts) or any_disputed(new.texts):
        differing = _with_reached(differing, old_texts, new.texts)
    runs: list[tuple[int, int]] = []
    begin = end = differing[0]
    for place in differing:
        if place != end and (place - end > JOINED_GAP_CELLS or not _joining_pays(new, end, place)):
            runs.append((begin, end))
            begin = place
        end = place + 1
    runs.append((begin, end))
    return [_whole_signs(new.texts, begin, end) for begin, end in runs]


def _with_reached(differing: Sequence[int], old: Sequence[str], new: Sequence[str]) -> list[int]:
    """Return the differing places, each disputed sign among them with the cell behind it, into which it may reach.

    The other way round, too: what is written behind such a sign covers what reached there.
    """
    found = set(differing)
    heads = [place for place, text in enumerate(new) if text]
    for head in reversed(heads):
        if behind(new, head) in found and is_disputed(new[head]):
            found.add(head)
    for head in heads:
        end = behind(new, head)
        is_written = end < len(new) and not found.isdisjoint(range(head, end))
        if is_written and any(map(is_disputed, (new[head], *old[head:end]))):
            found.add(end)
    return sorted(found)


def _joining_pays(new: CellRun, end: int, begin: int) -> bool:
    """True if writing the cells between two runs takes less than moving the cursor over them.

    Those of other colours than what is written before and after them would have to be asked for, and given up again.
    """
    around = slice(end - 1, begin + 1)
    # Blanks take no ink: the colour stays what it is.
    looks = [look for text, look in zip(new.texts[around], new.looks[around], strict=True) if text != " "]
    changes = sum(one != other for one, other in pairwise(looks)) - (looks[:1] != looks[-1:])
    return sum(len(text.encode()) for text in new.texts[end:begin]) + changes * _LOOK_BYTES <= _MOVE_BYTES


def _whole_signs(texts: Sequence[str], begin: int, end: int) -> tuple[int, int]:
    while begin > 0 and not texts[begin]:
        begin -= 1
    return begin, behind(texts, end - 1)
