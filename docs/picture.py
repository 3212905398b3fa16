"""Takes the picture of the README, ``docs/netui.svg``: the real program in a terminal, as text that can be read.

``make picture`` writes it. The keys that are pressed first and the size are arguments. Each cell stands where it stands
on the terminal, whatever fonts the reader has: every piece of text is given its width.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator
from html import escape
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory

from pyte.screens import Char
from shown import HERE, Screen, Style, Terminal, begin, colours
from wcwidth import wcswidth

WIDTH, HEIGHT, BASE = 8.5, 18.0, 13.4
"""Of a cell, and from its top to the line that letters stand on."""

FONTS = "ui-monospace, 'JetBrains Mono', Menlo, Consolas, 'DejaVu Sans Mono', 'Noto Sans Mono CJK SC', monospace"
"""The viewer's own fonts: a picture that fetches one from elsewhere would tell who looks at it."""

_SEAM = 0.5
"""Grounds reach so far into the row below, whose own is painted over it: no seam is seen at any size."""

_BLOCKS = {sign: (number + 1) / 8 for number, sign in enumerate("▁▂▃▄▅▆▇█")}
_HALVES = {"▌": 0.0, "▐": WIDTH / 2}
"""Half a cell -> where in the cell it begins."""
_WORDS = re.compile(r"\S+(?: \S+)*")
_LINES = {"━": (1.8, ""), "─": (1.0, ""), "╍": (1.8, "2 1"), "┄": (1.0, "2 1"), "╌": (1.0, "3 1")}
"""Horizontal line -> how thick it is, and its dashes."""


def drawing(screen: Screen) -> str:
    """Return a screen as SVG."""
    width, height = screen.columns * WIDTH, screen.lines * HEIGHT
    rows = [[screen.buffer[y][x] for x in range(screen.columns)] for y in range(screen.lines)]
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" role="img">',
        "<title>The main screen of netui</title>",
        f'<g font-family="{FONTS}" font-size="14" xml:space="preserve" shape-rendering="crispEdges">',
        *(part for y, row in enumerate(rows) for part in _grounds(row, y * HEIGHT)),
        *(part for y, row in enumerate(rows) for part in _signs(row, y * HEIGHT)),
        "</g>",
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _runs(row: list[Char], key: object) -> Iterator[tuple[int, list[Char]]]:
    at = 0
    for _, run in groupby(row, key):  # type: ignore[call-overload]
        cells = list(run)
        yield at, cells
        at += len(cells)


def _grounds(row: list[Char], top: float) -> Iterator[str]:
    for at, cells in _runs(row, lambda cell: colours(cell)[1]):
        yield _box(at * WIDTH, top, len(cells) * WIDTH, HEIGHT + _SEAM, colours(cells[0])[1])


def _signs(row: list[Char], top: float) -> Iterator[str]:
    for at, cells in _runs(row, _look):
        ink, sign = colours(cells[0])[0], cells[0].data
        left, across = at * WIDTH, len(cells) * WIDTH
        if sign in _BLOCKS:
            tall = HEIGHT * _BLOCKS[sign]
            yield _box(left, top + HEIGHT - tall, across, tall, ink)
        elif sign in _LINES:
            thick, dashes = _LINES[sign]
            dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
            y = top + HEIGHT / 2
            yield f'<path d="M{left:g} {y:g}h{across:g}" stroke="{ink}" stroke-width="{thick}"{dashed}/>'
        elif sign in _HALVES:
            for cell in range(len(cells)):
                yield _box(left + cell * WIDTH + _HALVES[sign], top, WIDTH / 2, HEIGHT, ink)
        elif "".join(cell.data for cell in cells).strip():
            yield from _text(cells, left, top, across, ink)


def _look(cell: Char) -> object:
    """What cells of one piece have in common; a sign that is drawn, or is not of one cell, is a piece of its own."""
    drawn = cell.data if cell.data in (*_BLOCKS, *_LINES, *_HALVES) else ""
    plain = cell.data.isascii() and bool(cell.data)
    return colours(cell)[0], cell.bold, cell.underscore, drawn, plain or id(cell)


def _text(cells: list[Char], left: float, top: float, across: float, ink: str) -> Iterator[str]:
    """Yield a piece word by word, where more than one blank lies between, each with its own place and width."""
    bold = ' font-weight="bold"' if cells[0].bold else ""
    line = ' text-decoration="underline"' if cells[0].underscore else ""
    for found in _WORDS.finditer("".join(cell.data for cell in cells)):
        at, words = found.start(), found[0]
        width = len(words) * WIDTH if words.isascii() else across * max(1, wcswidth(words))
        yield (
            f'<text x="{left + at * WIDTH:g}" y="{top + BASE:g}" fill="{ink}"{bold}{line} '
            f'textLength="{width:g}" lengthAdjust="spacingAndGlyphs">{escape(words)}</text>'
        )


def _box(left: float, top: float, width: float, height: float, fill: str) -> str:
    return f'<rect x="{left:g}" y="{top:g}" width="{width:g}" height="{height:g}" fill="{fill}"/>'


def main() -> int:
    """Take the picture that the arguments name; return the exit status."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("out", nargs="?", type=Path, default=HERE / "netui.svg", help="the SVG file to write")
    parser.add_argument("--size", default="120x40", help="columns x lines of the terminal")
    parser.add_argument("--press", default="gg", help="keys to press, after one person was snoozed")
    given = parser.parse_args()
    columns, lines = map(int, given.size.split("x"))
    with TemporaryDirectory() as home:
        terminal = Terminal(Style("dark", columns, lines, "1010/1010/1010", {}), Path(home))
        try:
            begin(terminal)
            terminal.press(given.press)
            given.out.write_text(drawing(terminal.screen), encoding="utf-8")
        finally:
            terminal.end()
    print(f"{given.out}  {given.out.stat().st_size:,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
