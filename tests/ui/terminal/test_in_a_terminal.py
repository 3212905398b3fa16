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
from collections.abc import Callable
from pathlib import Path

import pyte
import pytest

from netui.ui.notices.notice import SEEN_S

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a pseudo terminal is needed")

ESCAPE = b"\x1b[27u"
"""The escape key as newer terminals send it, whole: the one byte of the others would make alt+j of itself and a j."""

KEYS = [b"j", b"k", b"j", b"k", b"G", b"g", b"\t", b"\x1b[B", b"\x1b[A", b"1", b"2", b"3", b" ", b"?", ESCAPE, b"a"]
KEYS += [b"\r", ESCAPE, b"A", ESCAPE, b"/", b"a", ESCAPE, b"c", b"x", ESCAPE, b"u"]
SILENCE_S, DEADLINE_S = 0.15, 60.0
MOST_BYTES_OF_A_MOVE = 6_000
"""At 160x48: cursor and year of two rows, and all of another card."""
MOST_STARTS = 6
LAST_SILENCE_S = 0.6
"""So long nothing has come before the screen is compared: what a timer paints later belongs to it."""


class Pseudo:
    """A pseudo terminal with the program in it, and an emulator that reads what it writes; messages go to a file."""

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
            os.dup2(os.open(home / "messages", os.O_WRONLY | os.O_CREAT, 0o600), sys.__stderr__.fileno())
            os.execve(sys.executable, [sys.executable, "-m", "netui", "--demo"], environment)
        self.resize(columns, lines)

    def press(self, *keys: bytes) -> None:
        """Press keys, and wait until the last of them has been dealt with: what a filter shows comes after it."""
        os.write(self.master, b"".join((*keys, ESCAPE, ESCAPE, ESCAPE, b"/zzqq")))
        self.settle(lambda shown: "zzqq" in shown)
        os.write(self.master, ESCAPE)
        self.settle(lambda shown: "zzqq" not in shown)

    def settle(self, ready: Callable[[str], bool], silence_s: float = SILENCE_S) -> None:
        """Read until the screen is as it is waited for and nothing has come for so many seconds."""
        deadline = time.monotonic() + DEADLINE_S
        while time.monotonic() < deadline:
            came, _, _ = select.select([self.master], [], [], silence_s)
            if came:
                received = os.read(self.master, 65536)
                self.written += len(received)
                # pyte prints what it does not know; of these there is none that paints.
                self.stream.feed(
                    received.replace(b"\x1b[?2026$p", b"").replace(b"\x1b[>1u", b"").replace(b"\x1b[<u", b"")
                )
            elif ready("\n".join(self.screen.display)):
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
        terminal.settle(lambda shown: "Henrik Solheim" in shown)
        rng = random.Random(f"{columns}x{lines}")
        for _ in range(6):
            terminal.press(*rng.choices(KEYS, k=25))
        terminal.settle(bool, SEEN_S + SILENCE_S)
        os.write(terminal.master, b"j")  # a movement puts a notice away that has been seen for long enough
        terminal.settle(bool, LAST_SILENCE_S)
        before = terminal.cells()
        for width in (columns + 1, columns):  # after a resize everything is written anew
            written = terminal.written
            terminal.resize(width, lines)
            # A busy machine takes its time to hear of it.
            terminal.settle(lambda _, many=written + columns * lines: terminal.written > many, LAST_SILENCE_S)
        assert terminal.cells() == before
    finally:
        terminal.close()


@pytest.mark.slow
def test_a_movement_key_in_the_queue_costs_few_bytes(tmp_path: Path) -> None:
    terminal = Pseudo(tmp_path, 160, 48)
    try:
        terminal.settle(lambda shown: "Henrik Solheim" in shown, LAST_SILENCE_S)
        costs = []
        for key in b"jjjjjjkkjjjj":
            written = terminal.written
            os.write(terminal.master, bytes([key]))
            # A busy machine may pause in the middle of an answer.
            terminal.settle(lambda _, before=written: terminal.written > before, LAST_SILENCE_S)
            costs.append(terminal.written - written)
        assert max(costs) <= MOST_BYTES_OF_A_MOVE, f"{costs}"
    finally:
        terminal.close()


@pytest.mark.slow
def test_the_program_looks_as_the_terminal_answers(tmp_path: Path) -> None:
    """Where its signs are wide it gets plain ones; a light one gets the light theme, one silent about it the dark.

    The width is asked once, with a sign that is wiped out at once.
    """
    # On a busy machine the first frame may be made before the answer was read: whoever answers late gets what is usual.
    for _ in range(MOST_STARTS):
        drawn, ground = _as_answered(tmp_path, b"\x1b]11;rgb:ffff/ffff/ffff\x1b\\\x1b[1;3R")
        if "= 2 Queue" in drawn:
            break
    assert "= 2 Queue" in drawn
    assert not set("━─●▌▇◆·…") & set(drawn)
    assert ground == "fbfaf6"
    drawn, ground = _as_answered(tmp_path, b"\x1b[1;2R")
    assert "━[" not in drawn
    assert "━ 2 Queue" in drawn
    assert ground == "12141c"


def _as_answered(home: Path, answer: bytes) -> tuple[str, str]:
    """Start the program in a terminal that answers so, and return its first screen and the ground of a cell."""
    terminal = Pseudo(home, 80, 24)
    try:
        os.write(terminal.master, answer)
        terminal.settle(lambda shown: "Henrik Solheim" in shown)
        return "\n".join(terminal.screen.display), terminal.screen.buffer[5][79].bg
    finally:
        terminal.close()
