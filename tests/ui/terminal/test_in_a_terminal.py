"""The program in a real pseudo terminal: what its differences leave standing is what a full repaint shows."""

from __future__ import annotations

import fcntl
import os
import random
import select
import signal
import struct
import sys
import termios
import time
from pathlib import Path

import pyte
import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a pseudo terminal is needed")

KEYS = [b"j", b"k", b"j", b"k", b"G", b"g", b"\t", b"\x1b[B", b"\x1b[A", b"1", b"2", b"3", b" ", b"?", b"\x1b", b"a"]
KEYS += [b"\r", b"\x1b", b"A", b"\x1b", b"/", b"a", b"\x1b", b"c", b"x", b"\x1b", b"u"]
SILENCE_S, DEADLINE_S = 0.6, 60.0


class Pseudo:
    """A pseudo terminal with the program in it, and an emulator that reads what it writes."""

    def __init__(self, home: Path, columns: int, lines: int) -> None:
        import pty

        self.screen = pyte.Screen(columns, lines)
        self.stream = pyte.ByteStream(self.screen)
        self.written = 0
        self.child, self.master = pty.fork()
        if self.child == 0:  # pragma: no cover
            environment = {**os.environ, "HOME": str(home), "TERM": "xterm-256color", "COLORTERM": "truecolor"}
            environment |= {"COLUMNS": "80", "LINES": "24"}  # as some shells export it, and never change it again
            environment.pop("NO_COLOR", None)
            os.execve(sys.executable, [sys.executable, "-m", "netui", "--demo"], environment)
        self.resize(columns, lines)

    def press(self, *keys: bytes) -> None:
        """Press keys, and wait until the last of them has been dealt with: what a filter shows comes after it."""
        os.write(self.master, b"".join(keys))
        self.settle()
        for more, there in ((b"\x1b\x1b\x1b", ""), (b"/zzqq", "zzqq"), (b"\x1b", "")):
            os.write(self.master, more)
            self.settle(there)

    def settle(self, until: str = "", more_than: int = 0) -> None:
        """Read until nothing comes any more, a text stands on the screen, and more bytes than so many came in all."""
        deadline = time.monotonic() + DEADLINE_S
        while time.monotonic() < deadline:
            ready, _, _ = select.select([self.master], [], [], SILENCE_S)
            if ready:
                received = os.read(self.master, 65536)
                self.written += len(received)
                # pyte prints what it does not know; of these there is none that paints.
                self.stream.feed(
                    received.replace(b"\x1b[?2026$p", b"").replace(b"\x1b[>1u", b"").replace(b"\x1b[<u", b"")
                )
            elif self.written > more_than and until in "\n".join(self.screen.display):
                return
        raise AssertionError("\n".join(self.screen.display))

    def resize(self, columns: int, lines: int) -> None:
        """Give the terminal another size; the program hears of it by a signal."""
        self.screen.resize(lines, columns)
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))

    def cells(self) -> list[list[tuple[str, str, bool]]]:
        """Text, ground and whether it is reversed, of every cell."""
        screen = self.screen
        return [
            [(cell.data, cell.bg, cell.reverse) for cell in (screen.buffer[y][x] for x in range(screen.columns))]
            for y in range(screen.lines)
        ]

    def close(self) -> None:
        os.kill(self.child, signal.SIGTERM)
        os.close(self.master)
        os.waitpid(self.child, 0)


@pytest.mark.slow
@pytest.mark.parametrize(("columns", "lines"), [(80, 24), (130, 32)])
def test_random_keys_leave_no_stale_cell(tmp_path: Path, columns: int, lines: int) -> None:
    terminal = Pseudo(tmp_path, columns, lines)
    try:
        terminal.settle("Henrik Solheim")
        rng = random.Random(f"{columns}x{lines}")
        for _ in range(6):
            terminal.press(*rng.choices(KEYS, k=25))
        before = terminal.cells()
        written = terminal.written
        for width in (columns + 1, columns):  # after a resize everything is written anew
            terminal.resize(width, lines)
            terminal.settle(more_than=terminal.written)  # a busy machine takes its time to hear of it
        assert terminal.written - written > columns * lines, "nothing was repainted: the comparison says nothing"
        assert terminal.cells() == before
    finally:
        terminal.close()
