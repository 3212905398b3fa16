"""A pseudo terminal with the real program in it, on a throw-away copy of the sample data, and what is seen there."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import pyte
from pyte.screens import Char, wcwidth

HERE = Path(__file__).resolve().parent
ESCAPE = "\x1b[27u"
"""The escape key as newer terminals send it, whole: the one byte of the others waits for what may follow."""

INK, GROUND = "d8d8d8", "101010"
"""Of a terminal, where nothing else is asked for."""

QUIET_S, PATIENCE_S, ANSWERED_S = 0.7, 60.0, 2.0
"""Seconds without a sign after which all is painted, those waited at most, and those until a key is no late answer."""


class Style(NamedTuple):
    """A way in which the places are shown: a word for it, size and ground of the terminal, what is set besides.

    The program follows the ground where no theme is named; where no colour is wanted it does not ask for it.
    """

    word: str
    columns: int
    lines: int
    ground: str
    environment: dict[str, str]


class Screen(pyte.Screen):
    """An emulated screen that keeps every sign that takes no cell, which belongs to the one before it."""

    def draw(self, data: str) -> None:
        """Draw a text where the cursor is."""
        for sign in data:
            if wcwidth(sign) != 0:
                super().draw(sign)
                continue
            line = self.buffer[self.cursor.y]
            at = self.cursor.x - 1
            at -= at >= 0 and not line[at].data  # the second half of a wide one
            if at >= 0:
                line[at] = line[at]._replace(data=line[at].data + sign)


class Terminal:
    """A pseudo terminal with the program in it, and an emulator that reads what it writes."""

    def __init__(self, style: Style, home: Path) -> None:
        self.screen = Screen(style.columns, style.lines)
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


def begin(terminal: Terminal) -> None:
    """Wait for the first screen, and snooze one person: the day has begun."""
    terminal.settle("? help")
    terminal.press("jjjsw")
    terminal.settle("1 of 12")
    time.sleep(ANSWERED_S)


def colours(cell: Char) -> tuple[str, str]:
    """Return ink and ground of a cell as they are seen."""
    ink, ground = (own if len(own) == 6 else usual for own, usual in ((cell.fg, INK), (cell.bg, GROUND)))
    return (f"#{ground}", f"#{ink}") if cell.reverse else (f"#{ink}", f"#{ground}")
