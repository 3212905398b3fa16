"""The last step before the terminal: what stands on it is kept, and only what is different is written.

Textual 8.2 writes each line of a changed region whole, every piece of it with all of its colours and a reset: 17.8 KB
for a key at 160x48, of which some 5 KB are news. What it hands over for painting (``LayoutUpdate``,
``ChopsUpdate``) is private, so it is read here alone; whatever is not understood is painted as Textual would.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from rich.console import COLOR_SYSTEMS, Console
from rich.segment import Segment
from textual.strip import Strip

from netui.ui.terminal.cells import UNKNOWN, CellRun, any_disputed, before, behind, differing_runs, is_disputed, widened
from netui.ui.terminal.looks import LookNumbers
from netui.ui.terminal.textual_private import ChopsUpdate, CompositorUpdate, LayoutUpdate

Piece = tuple[int, int, Iterable[Segment]]
"""Column, line and segments of a part of a line, all counted from 0."""

_RESET = "\x1b[0m"


class TerminalContents:
    """The contents of the terminal, cell by cell, and how to make it what should stand there."""

    def __init__(self) -> None:
        self._size = (0, 0)
        self._lines: list[CellRun] = []
        self._strips: list[dict[int, Strip]] = []  # of each line, by column: those that stand there untouched
        self._looks: LookNumbers | None = None

    def forget(self) -> None:
        """Take nothing for granted: something else has written to the terminal, or its size has changed."""
        self._size = (0, 0)

    def difference(self, update: LayoutUpdate | ChopsUpdate, size: tuple[int, int], console: Console) -> str:
        """Return what has to be written for an update, and take it for written.

        Args:
            update: as Textual's compositor makes it.
            size: columns and lines of the terminal.
            console: says which colours the terminal can show.
        """
        if size != self._size:
            self._begin(size, console)
        looks = self._looks
        assert looks is not None
        pieces: list[tuple[int, int, CellRun]] = []
        for x, y, segments in _pieces(update):
            if 0 <= y < size[1] and self._strips[y].get(x) is segments:
                continue
            cells = CellRun()
            known = cells.take(segments, looks)
            if not known or x < 0 or x + len(cells.texts) > size[0] or not 0 <= y < size[1]:
                self.forget()
                return update.render_segments(console)
            if cells.texts:  # a part without a column, as of a widget at the edge, is nothing to write
                pieces.append((x, y, cells))
                self._note(x, y, x + len(cells.texts), segments)
        return "".join(self._written(pieces, looks))

    def _note(self, x: int, y: int, end: int, segments: Iterable[Segment]) -> None:
        """Note what will stand from a column of a line up to another; what it covers in part stands there no more."""
        strips = self._strips[y]
        for column in [one for one, strip in strips.items() if one < end and one + strip.cell_length > x]:
            del strips[column]
        if isinstance(segments, Strip):
            strips[x] = segments

    def _begin(self, size: tuple[int, int], console: Console) -> None:
        columns, lines = self._size = size
        self._looks = LookNumbers(COLOR_SYSTEMS[console.color_system or "truecolor"])
        self._lines = []
        self._strips = [{} for _ in range(lines)]
        for _ in range(lines):
            line = CellRun()
            line.texts, line.looks = [" "] * columns, [UNKNOWN] * columns
            self._lines.append(line)

    def _written(self, pieces: Iterable[tuple[int, int, CellRun]], looks: LookNumbers) -> Iterator[str]:
        look = 0
        for x, y, cells in pieces:
            line = self._lines[y]
            x, cells = widened(line, x, cells)
            for begin, end in differing_runs(line, x, cells):
                yield _move(x + begin, y)
                plain = _is_plain(cells.texts, begin, end)
                order = range(begin, end) if plain else _in_order(cells.texts, begin, end)
                for number, run in groupby(order, cells.looks.__getitem__):
                    texts = [cells.texts[place] if plain else _placed(cells.texts, place, x, y) for place in run]
                    text = "".join(texts)
                    meant = number if text.strip(" ") else looks.under_blanks(look, number)
                    yield looks.way(look, meant)
                    look = meant
                    yield text
            end = x + len(cells.texts)
            if end < len(line.texts) and not line.texts[end]:
                # The other half of a wide sign that was painted over: the terminal has cleared it.
                line.texts[end], line.looks[end] = " ", UNKNOWN
                self._strips[y].clear()
            line.texts[x:end], line.looks[x:end] = cells.texts, cells.looks
        if look:
            yield _RESET

    def of(self, renderable: object, size: tuple[int, int]) -> object:
        """Return what to hand to Textual in the place of something it is about to write.

        Anything but an update of its compositor is handed on as it is, and leaves nothing to be taken for granted.
        """
        if isinstance(renderable, LayoutUpdate | ChopsUpdate):
            return DifferenceUpdate(self, renderable, size)
        self.forget()
        return renderable


def _is_plain(texts: Sequence[str], begin: int, end: int) -> bool:
    """True for a run that is written as it stands: most are, and each is painted between two keys."""
    return not any_disputed(texts[begin:end]) and not (begin and is_disputed(texts[before(texts, begin)]))


def _in_order(texts: Sequence[str], begin: int, end: int) -> Iterator[int]:
    """The places of a run as they are written: a blank before the disputed sign to its left, which may reach there."""
    place = begin
    while place < end:
        blank = behind(texts, place)
        if blank < end and texts[blank] == " " and is_disputed(texts[place]):
            yield blank
            yield place
            place = blank + 1
        else:
            yield place
            place += 1


def _placed(texts: Sequence[str], place: int, x: int, y: int) -> str:
    """The text of a cell; a disputed sign is put on blanks, and the cursor behind it and the blank that follows."""
    text = texts[place]
    if is_disputed(text):
        end = behind(texts, place)
        written = f"{' ' * (end - place)}{_move(x + place, y)}{text}"
        if texts[end : end + 1] == [" "]:  # the blank was written before it
            return f"{_move(x + place, y)}{written}{_move(x + end + 1, y)}"
        return f"{written}{_move(x + end, y)}"
    if text == " " and place and is_disputed(texts[before(texts, place)]):
        return f"{_move(x + place, y)} "
    return text


def _move(x: int, y: int) -> str:
    return f"\x1b[{y + 1};{x + 1}H"


class DifferenceUpdate(CompositorUpdate):
    """An update of Textual's that writes only what is different. Made for one frame; its difference is taken once."""

    def __init__(self, output: TerminalContents, update: LayoutUpdate | ChopsUpdate, size: tuple[int, int]) -> None:
        self._output, self._update, self._size = output, update, size

    def render_segments(self, console: Console) -> str:
        """Return the sequence for the terminal."""
        return self._output.difference(self._update, self._size, console)


def _pieces(update: LayoutUpdate | ChopsUpdate) -> Iterator[Piece]:
    if isinstance(update, LayoutUpdate):
        for y, strips in enumerate(update.strips, update.region.y):
            yield update.region.x, y, [segment for strip in strips for segment in strip]
        return
    for y, first, last in update.spans:
        for end, (x, strip) in zip(update.chop_ends[y], update.chops[y].items(), strict=False):
            if strip is None or x >= last or end <= first:
                continue
            whole = last > x >= first and end <= last
            yield x, y, strip if whole else strip.crop(0, min(end, last) - x)
