"""A terminal that measures: starts a full-screen program, presses its keys, and says when the screen changed.

The program runs in a pseudo terminal of its own. Every piece of output is stamped when it is read and drawn (by pyte)
only when the program has fallen silent, so drawing never delays a time. What stands inside a synchronized update
counts as visible when the update ends, as in a terminal. A terminal needs a few milliseconds more to light the pixels;
they are the same for every program.

Programs are measured in turns, and ratios are taken turn by turn: two figures of one turn met the same noise.
Needs pyte, and a POSIX system.
"""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import statistics
import struct
import sys
import termios
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from types import TracebackType

import pyte

COLUMNS, LINES = 160, 48
_START_SILENCE_S = 0.2
_KEY_SILENCE_S = 0.03
_PATIENCE_S = 20.0
_PATIENCE_OF_START_S = 120.0
"""Seconds until the first full paint at most: a network of 50,000 takes half a minute on a busy machine."""


_KEYS = {"esc": "\x1b", "enter": "\r", "tab": "\t", "pagedown": "\x1b[6~", "pageup": "\x1b[5~", "ctrl+d": "\x04"}
_QUERY = re.compile(rb"\x1b\[\?(\d+)\$p")
_UNFINISHED = re.compile(rb"\x1b(?:\[[0-9;:?<>=$ ]*|[\]P][^\x07\x1b]*\x1b?)?\Z")
# Sequences that pyte would print instead of passing over: private ones, queries, strings.
_NOT_FOR_PYTE = re.compile(rb"\x1b\[[<>=][^@-~]*[@-~]|\x1b\[\??[0-9;]*\$[a-z]|\x1b[\]P][^\x07\x1b]*(?:\x07|\x1b\\)")
_SYNC = re.compile(rb"\x1b\[\?2026([hl])")


@dataclass(frozen=True, slots=True)
class Program:
    """What is measured.

    Attributes:
        name: in the table.
        argv: its command line.
        ready: a pattern; the first full paint is when it can be read on the screen.
        keys: pressed in turn, over and over; empty when only the start is measured.
        quits_with: the key that ends it; the time to quit is measured with it.
        before: keys pressed before measuring.
        environment: added to that of this process.
        pause_s: seconds to wait before measuring, while it does what it does by itself.
    """

    name: str
    argv: Sequence[str]
    ready: str
    keys: Sequence[str] = ()
    quits_with: str = "q"
    before: Sequence[str] = ()
    environment: dict[str, str] = field(default_factory=dict)
    pause_s: float = 0.0


@dataclass(frozen=True, slots=True)
class Figures:
    """What one turn of a program gave.

    Attributes:
        start_ms: from the call to the first full paint.
        key_ms: from each key to the first change on the screen, in order.
        silent_keys: how many keys changed nothing.
        quit_ms: from the quitting key to the end of the process.
        memory_mb: the most it held, 0 where the system does not say.
    """

    start_ms: float
    key_ms: tuple[float, ...]
    silent_keys: int
    quit_ms: float
    memory_mb: float


class Emulator:
    """The screen of the program under measurement."""

    def __init__(self) -> None:
        self._screen = pyte.Screen(COLUMNS, LINES)
        self._stream = pyte.ByteStream(self._screen)
        self._pieces: list[tuple[float, bytes]] = []
        self._unfinished = b""
        self._held_back = False
        self._seen: dict[int, tuple[object, ...]] = {}

    def receive(self, at: float, piece: bytes) -> bytes:
        """Take a piece of output, to be drawn later; what a terminal answers to it at once."""
        piece = self._unfinished + piece
        tail = _UNFINISHED.search(piece)
        self._unfinished = tail.group() if tail else b""
        piece = piece[: len(piece) - len(self._unfinished)]
        self._pieces.append((at, piece))
        return b"".join(b"\x1b[?%s;%d$y" % (mode, 2 if mode == b"2026" else 0) for mode in _QUERY.findall(piece))

    def draw(self, wanted: re.Pattern[str] | None = None) -> tuple[float | None, float | None]:
        """Draw what has come in: when the screen first changed, and when ``wanted`` could first be read on it."""
        changed_at = found_at = None
        for at, piece in self._pieces:
            self._stream.feed(_NOT_FOR_PYTE.sub(b"", piece))
            for switch in _SYNC.findall(piece):
                self._held_back = switch == b"h"
            if self._held_back or not self._changed():
                continue
            changed_at = changed_at or at
            if wanted and not found_at and wanted.search(self.text()):
                found_at = at
        self._pieces.clear()
        return changed_at, found_at

    def text(self) -> str:
        """All lines of the screen."""
        return "\n".join(line.rstrip() for line in self._screen.display)

    def _changed(self) -> bool:
        """Whether a cell differs from what it was when this was last asked."""
        changed = False
        for y in self._screen.dirty:
            line = tuple(self._screen.buffer[y][x] for x in range(COLUMNS))
            if self._seen.get(y) != line:
                self._seen[y], changed = line, True
        self._screen.dirty.clear()
        return changed


class Turn:
    """One run of a program, from its start to its end."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._emulator = Emulator()
        self._ended = False
        self._started_at = time.perf_counter()
        self._pid, self._terminal = pty.fork()
        if not self._pid:
            _become(program)
        fcntl.ioctl(self._terminal, termios.TIOCSWINSZ, struct.pack("HHHH", LINES, COLUMNS, 0, 0))

    def __enter__(self) -> Turn:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, where: TracebackType | None
    ) -> None:
        if not self._ended:
            os.kill(self._pid, signal.SIGKILL)
            os.waitpid(self._pid, 0)
        os.close(self._terminal)

    def start(self) -> float:
        """Milliseconds from the call to the first full paint."""
        ready = re.compile(self._program.ready)
        while True:
            heard = self._listen(_START_SILENCE_S, _PATIENCE_OF_START_S)
            _, found_at = self._emulator.draw(ready)
            if found_at is not None:
                return (found_at - self._started_at) * 1e3
            if not heard or time.perf_counter() - self._started_at > _PATIENCE_OF_START_S:
                raise SystemExit(f"{self._program.name}: no {self._program.ready!r}:\n{self._emulator.text()}")

    def press(self, key: str) -> float | None:
        """Milliseconds from a key to the first change on the screen; None when nothing changed."""
        pressed_at = time.perf_counter()
        os.write(self._terminal, _KEYS.get(key, key).encode())
        self._listen(_KEY_SILENCE_S, patience_s=1.0)
        changed_at, _ = self._emulator.draw()
        return None if changed_at is None else (changed_at - pressed_at) * 1e3

    def send(self, key: str) -> None:
        """Press a key, and go on at once."""
        os.write(self._terminal, key.encode())

    def text(self) -> str:
        """What stands on the screen."""
        return self._emulator.text()

    def pass_over(self, seconds: float) -> None:
        """Let some time go by, and what the program says in it."""
        until = time.perf_counter() + seconds
        while (left := until - time.perf_counter()) > 0:
            self._listen(min(left, _KEY_SILENCE_S), patience_s=left)
        self._emulator.draw()

    def quit(self) -> float:
        """Milliseconds from the quitting key to the end of the process."""
        pressed_at = time.perf_counter()
        os.write(self._terminal, _KEYS.get(self._program.quits_with, self._program.quits_with).encode())
        while time.perf_counter() - pressed_at < _PATIENCE_S:
            self._listen(0.001, patience_s=0.001)
            if os.waitpid(self._pid, os.WNOHANG)[0]:
                self._ended = True
                return (time.perf_counter() - pressed_at) * 1e3
        raise SystemExit(f"{self._program.name} does not quit with {self._program.quits_with!r}")

    def memory_mb(self) -> float:
        """The most memory the program has held, 0 where the system does not say."""
        try:
            with open(f"/proc/{self._pid}/status") as status:
                found = re.search(r"VmHWM:\s+(\d+)", status.read())
        except OSError:
            return 0.0
        return int(found[1]) / 1024 if found else 0.0

    def _listen(self, silence_s: float, patience_s: float = _PATIENCE_S) -> bool:
        """Read until the program has been silent for a while after its first word; whether it said anything."""
        heard = False
        while select.select([self._terminal], [], [], silence_s if heard else patience_s)[0]:
            try:
                piece = os.read(self._terminal, 1 << 16)
            except OSError:  # the program has ended
                break
            answer = self._emulator.receive(time.perf_counter(), piece)
            if answer:
                os.write(self._terminal, answer)
            heard = True
        return heard


def python(*arguments: str) -> tuple[str, ...]:
    """A command line of this Python, which looks for modules neither here nor next to the program."""
    return (sys.executable, "-P", *arguments)


def take_turn(program: Program, key_count: int = 0) -> Figures:
    """Start the program, press ``key_count`` of its keys, quit."""
    with Turn(program) as turn:
        start_ms = turn.start()
        for key in program.before:
            turn.press(key)
        turn.pass_over(program.pause_s)
        pressed = [turn.press(program.keys[number % len(program.keys)]) for number in range(key_count)]
        memory_mb = turn.memory_mb()
        quit_ms = turn.quit()
    shown = tuple(ms for ms in pressed if ms is not None)
    return Figures(start_ms, shown, len(pressed) - len(shown), quit_ms, memory_mb)


def measure(programs: Sequence[Program], rounds: int, key_count: int = 0) -> dict[str, list[Figures]]:
    """The figures of all programs, measured in turns; who begins changes from round to round."""
    figures: dict[str, list[Figures]] = {program.name: [] for program in programs}
    for turn in range(rounds):
        first = turn % len(programs)
        for program in (*programs[first:], *programs[:first]):
            figures[program.name].append(take_turn(program, key_count))
    return figures


def report(figures: dict[str, list[Figures]]) -> None:
    """Print medians, and the ratios to the first program."""
    names = list(figures)
    base = figures[names[0]]
    width = max(map(len, names))
    head = ("start ms", "ratio", "key ms", "p95", "ratio", "quit ms", "MB")
    print(f"{'':{width}} " + " ".join(f"{title:>9}" for title in head))
    for name, turns in figures.items():
        keys = sorted(ms for turn in turns for ms in turn.key_ms)
        row = [
            statistics.median(turn.start_ms for turn in turns),
            _ratio([t.start_ms for t in turns], [t.start_ms for t in base]),
        ]
        if keys:
            row += [statistics.median(keys), keys[int(len(keys) * 0.95)]]
            row += [_ratio([statistics.median(t.key_ms) for t in turns], [statistics.median(t.key_ms) for t in base])]
        else:
            row += [float("nan")] * 3
        row += [statistics.median(turn.quit_ms for turn in turns), max(turn.memory_mb for turn in turns)]
        print(f"{name:{width}} " + " ".join(f"{value:9.2f}" if value == value else f"{'-':>9}" for value in row))
        if silent := sum(turn.silent_keys for turn in turns):
            print(f"{'':{width}}  {silent} keys changed nothing")
    print(
        f"{len(base)} turns, {COLUMNS}x{LINES}, load {os.getloadavg()[0]:.1f}; ratios are medians of the turns' ratios"
    )


def _ratio(values: Sequence[float], base: Sequence[float]) -> float:
    return statistics.median(a / b for a, b in zip(values, base, strict=True))


def _become(program: Program) -> None:
    """Turn the forked process into the program."""
    environment = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8"}
    for name in ("COLUMNS", "LINES", "NO_COLOR"):
        environment.pop(name, None)
    try:
        os.execvpe(program.argv[0], list(program.argv), environment | program.environment)
    except OSError as error:
        print(error, file=sys.stderr)
    os._exit(127)
