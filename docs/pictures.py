"""Takes PNG pictures of the places of the program into ``docs/pictures/``: dark, light, and without any colour.

``make pictures`` takes all of them; arguments name some: ``python docs/pictures.py weeks-ahead prep``. The real program
runs in a pseudo terminal on a throw-away copy of the sample data; an emulator reads what it writes, and each cell is
painted from that. So this works on systems with pseudo terminals only, and with DejaVu Sans Mono (or ``--font``).
"""

from __future__ import annotations

import argparse
import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import pyte
from PIL import Image, ImageDraw, ImageFont
from pyte.screens import Char

HERE = Path(__file__).resolve().parent
OUT = HERE / "pictures"
ESCAPE = "\x1b[27u"
"""The escape key as newer terminals send it, whole: the one byte of the others waits for what may follow."""

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
    "events": "v",
    "goals": "m",
    "heard": "h",
    "you": "Y",
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


class Style(NamedTuple):
    """A way in which the places are shown: a word for it, size and ground of the terminal, what is set besides.

    The program follows the ground where no theme is named; where no colour is wanted it does not ask for it.
    """

    word: str
    columns: int
    lines: int
    ground: str
    environment: dict[str, str]


STYLES = (
    Style("dark", 120, 40, "1010/1010/1010", {}),
    Style("light", 120, 40, "ffff/ffff/ffff", {}),
    Style("plain", 80, 24, "", {"NO_COLOR": "1"}),
)
CELL = 8, 17
FONT_SIZE = 13
COLOURS = 96
"""Of a picture: the roles of a theme, and some steps between them at the edges of letters."""

INK, GROUND = "d8d8d8", "101010"
"""Of a terminal, where nothing else is asked for."""

QUIET_S, PATIENCE_S, ANSWERED_S = 0.7, 60.0, 2.0
"""Seconds without a sign after which all is painted, those waited at most, and those until a key is no late answer."""
BLOCKS = {sign: (number + 1) / 8 for number, sign in enumerate("▁▂▃▄▅▆▇█")}
SHADES = {"░": 0.25, "▒": 0.5, "▓": 0.75}


class Terminal:
    """A pseudo terminal with the program in it, and an emulator that reads what it writes."""

    def __init__(self, style: Style, home: Path) -> None:
        self.screen = pyte.Screen(style.columns, style.lines)
        self._stream = pyte.ByteStream(self.screen)
        environment = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "NETUI_TODAY")}
        environment |= {"HOME": str(home), "TERM": "xterm-256color", "COLORTERM": "truecolor", "LC_ALL": "C.UTF-8"}
        environment |= style.environment
        self._child, self._master = pty.fork()
        if self._child == 0:
            os.chdir(HERE.parent)
            os.execve(sys.executable, [sys.executable, "-m", "netui", "--demo"], environment)  # noqa: S606
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", style.lines, style.columns, 0, 0))
        if style.ground:
            os.write(self._master, f"\x1b]11;rgb:{style.ground}\x1b\\".encode())

    def press(self, keys: str) -> None:
        """Press keys and wait until nothing more is painted."""
        before = self.screen.display
        os.write(self._master, keys.encode())
        self.settle(unlike=before)

    def settle(self, text: str = "", unlike: Sequence[str] = ()) -> None:
        """Read until nothing has come for a while, a text is seen, and not what was there before.

        Raises:
            TimeoutError: it does not come to that.
        """
        deadline = time.monotonic() + PATIENCE_S
        while time.monotonic() < deadline:
            came, _, _ = select.select([self._master], [], [], QUIET_S)
            if came:
                received = os.read(self._master, 65_536)
                for unknown in (b"\x1b[?2026$p", b"\x1b[>1u", b"\x1b[<u"):  # pyte would print what it does not know
                    received = received.replace(unknown, b"")
                self._stream.feed(received)
            elif text in "\n".join(self.screen.display) and self.screen.display != unlike:
                return
        raise TimeoutError(f"{text!r} is not seen")

    def end(self) -> None:
        """End the program."""
        os.kill(self._child, signal.SIGTERM)
        os.close(self._master)
        os.waitpid(self._child, 0)


class Painter:
    """Paints the cells of a screen; lines and blocks as rectangles, so that they meet."""

    def __init__(self, font: str) -> None:
        self._font = ImageFont.truetype(font, FONT_SIZE)
        self._bold = ImageFont.truetype(font.replace(".ttf", "-Bold.ttf"), FONT_SIZE)

    def picture(self, screen: pyte.Screen) -> Image.Image:
        """Return the picture of a screen."""
        image = Image.new("RGB", (screen.columns * CELL[0], screen.lines * CELL[1]), f"#{GROUND}")
        draw = ImageDraw.Draw(image)
        cells = [(x, y, screen.buffer[y][x]) for y in range(screen.lines) for x in range(screen.columns)]
        for x, y, cell in cells:
            left, top = x * CELL[0], y * CELL[1]
            draw.rectangle((left, top, left + CELL[0] - 1, top + CELL[1] - 1), fill=_colours(cell)[1])
        for x, y, cell in cells:
            if cell.data.strip():
                self._sign(draw, x * CELL[0], y * CELL[1], cell)
        return image.quantize(palette=_palette(image, [cell for _, _, cell in cells]), dither=Image.Dither.NONE)

    def _sign(self, draw: ImageDraw.ImageDraw, left: int, top: int, cell: Char) -> None:
        ink, ground = _colours(cell)
        width, height = CELL
        middle = top + height // 2
        right, bottom = left + width - 1, top + height - 1
        if cell.data in BLOCKS:
            draw.rectangle((left, bottom + 1 - max(1, round(height * BLOCKS[cell.data])), right, bottom), fill=ink)
        elif cell.data in SHADES:
            draw.rectangle((left, top, right, bottom), fill=_mixed(ink, ground, SHADES[cell.data]))
        elif cell.data in "━─":
            draw.rectangle((left, middle - (cell.data == "━"), right, middle), fill=ink)
        elif cell.data in "┄╌╍":
            for dash in range(0, width, 3):
                draw.rectangle((left + dash, middle - (cell.data == "╍"), left + dash + 1, middle), fill=ink)
        elif cell.data in "│┃┊":
            draw.rectangle((left + 3, top, left + 3 + (cell.data == "┃"), bottom - 2 * (cell.data == "┊")), fill=ink)
        elif cell.data == "▌":
            draw.rectangle((left, top, left + width // 2 - 1, bottom), fill=ink)
        else:
            draw.text((left, top), cell.data, font=self._bold if cell.bold else self._font, fill=ink)
        if cell.underscore:
            draw.line((left, bottom, right, bottom), fill=ink)


def _palette(image: Image.Image, cells: Iterable[Char]) -> Image.Image:
    """Return an image with the palette of another: all that the program asked for, and what is most seen between."""
    asked = dict.fromkeys(bytes.fromhex(colour[1:]) for cell in cells for colour in _colours(cell))
    seen = sorted(image.getcolors(image.width * image.height) or (), reverse=True)
    chosen = [*asked, *(bytes(colour) for _, colour in seen if bytes(colour) not in asked)][:COLOURS]
    found = Image.new("P", (1, 1))
    found.putpalette(b"".join(chosen))
    return found


def _colours(cell: Char) -> tuple[str, str]:
    """Return ink and ground as they are seen."""
    ink, ground = (own if len(own) == 6 else usual for own, usual in ((cell.fg, INK), (cell.bg, GROUND)))
    return (f"#{ground}", f"#{ink}") if cell.reverse else (f"#{ink}", f"#{ground}")


def _mixed(ink: str, ground: str, share: float) -> str:
    pairs = zip(bytes.fromhex(ink[1:]), bytes.fromhex(ground[1:]), strict=True)
    return "#" + "".join(f"{round(other + (one - other) * share):02x}" for one, other in pairs)


def take(style: Style, names: Sequence[str], painter: Painter) -> None:
    """Take pictures of some places in one style, one after the other; one person is snoozed before."""
    with TemporaryDirectory() as home:
        terminal = Terminal(style, Path(home))
        try:
            terminal.settle("? help")
            terminal.press("jjjsw")
            terminal.settle("1 of 12")
            time.sleep(ANSWERED_S)
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
