"""Takes PNG pictures of the places of the program into ``docs/pictures/``: dark, light, and without any colour.

``make pictures`` takes all of them; arguments name some: ``python docs/pictures.py weeks-ahead prep``. The real program
runs in a pseudo terminal on a throw-away copy of the sample data; an emulator reads what it writes, and each cell is
painted from that. So this works on systems with pseudo terminals only, and with DejaVu Sans Mono (or
``--font``); what that font does not have is drawn with another one of the machine, which fontconfig names.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from painting import Painter
from shown import ESCAPE, HERE, Style, Terminal, begin

OUT = HERE / "pictures"

PLACES = {
    "main": "",
    "card": "\r",
    "contacts": "1",
    "snooze": "s",
    "help": "?",
    "prep": "p",
    "write": "w",
    "introductions": "i",
    "shelf": "l",
    "ways": "1Gkkkf",
    "organisation": "gjjjjjjf\t",
    "events": "v",
    "goals": "m",
    "heard": "h",
    "you": "Y",
    "giving": "Y2",
    "own-style": "Y3",
    "wins": "Y4",
    "cards": "b",
    "week": "W",
    "weeks-ahead": "A",
    "sorting": "o",
    "duplicates": "M",
    "rules": "r",
    "history": "H",
    "capture": "ccoffee with Ravi, he builds a tide gauge > send paper by fri",
}
"""Name of a picture -> the keys that lead there from the queue."""


STYLES = (
    Style("dark", 120, 40, "1010/1010/1010", {}),
    Style("light", 120, 40, "ffff/ffff/ffff", {}),
    Style("plain", 80, 24, "", {"NO_COLOR": "1"}),
)


def take(style: Style, names: Sequence[str], painter: Painter) -> None:
    """Take pictures of some places in one style, one after the other; one person is snoozed before."""
    with TemporaryDirectory() as home:
        terminal = Terminal(style, Path(home))
        try:
            begin(terminal)
            for name in names:
                if PLACES[name]:
                    terminal.press(PLACES[name])
                out = OUT / f"{name}-{style.word}.png"
                painter.picture(terminal.screen).save(out, optimize=True)
                print(f"{out.relative_to(HERE.parent)}  {out.stat().st_size:,} bytes", flush=True)
                if PLACES[name]:
                    terminal.press(f"{ESCAPE * 3}2")
        finally:
            terminal.end()


def main() -> int:
    """Take the pictures that the arguments name; return the exit status."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("names", nargs="*", help=f"some of: {', '.join(PLACES)}; all without any")
    parser.add_argument("--style", choices=[style.word for style in STYLES], help="one style; all without any")
    parser.add_argument("--font", default="DejaVuSansMono.ttf", help="a monospaced font, its bold face beside it")
    given = parser.parse_args()
    unknown = [name for name in given.names if name not in PLACES]
    if unknown:
        parser.error(f"there is no place {unknown[0]!r}")
    OUT.mkdir(exist_ok=True)
    for style in STYLES:
        if given.style in (None, style.word):
            take(style, given.names or [*PLACES], Painter(given.font))
    return 0


if __name__ == "__main__":
    sys.exit(main())
