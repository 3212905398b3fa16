"""How long a key waits while many people come in and are taken back in the open program.

    python benchmarks/import_keys.py [rows ...]

A CSV of LinkedIn's connections is brought in with ``I``, taken back with ``u``, and its screen is left; a movement key
is pressed every 50 ms meanwhile, and until five seconds after each of the three. What is told, for each part of the
way, is the longest time from a key to the moment in which the program had dealt with it, and how many waited for more
than 100 ms. Needs a POSIX system.
"""

import os
import re
import sys
import tempfile
import time
from itertools import cycle
from pathlib import Path

from big import FIRST, LAST
from terminal import Program, Turn, python

HERE = Path(__file__).parent
EVERY_S = 0.05
TOO_LONG_MS = 100
AFTERWARDS_S = 5.0
_PLANNED = re.compile(r"enter take in")
_SAVED = re.compile(r"Imported [\d,]+ people")
_TAKEN_BACK = re.compile(r"It was taken back")


def connections(path: Path, count: int) -> None:
    """Write so many rows as LinkedIn does."""
    rows = (
        f"{FIRST[n % 20]},{LAST[n // 20 % len(LAST)]} {n},https://www.linkedin.com/in/p-{n},p{n}@example.org,"
        f"Company {n % 997},Engineer,{n % 28 + 1:02} Mar 2024"
        for n in range(count)
    )
    head = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
    path.write_text("\n".join((head, *rows, "")), encoding="utf-8")


class Walk:
    """Keys pressed all the time, each with what the program is doing then."""

    def __init__(self, turn: Turn) -> None:
        self._turn, self._keys, self._pressed = turn, cycle("jk"), list[tuple[float, str]]()

    def until(self, part: str, is_over: re.Pattern[str] | None, patience_s: float) -> None:
        """Press keys until something can be read on the screen, or the time is over."""
        give_up_at = time.monotonic() + patience_s
        while time.monotonic() < give_up_at:
            self.press(next(self._keys), part)
            self._turn.pass_over(EVERY_S)
            if is_over is not None and is_over.search(self._turn.text()):
                return
        if is_over is not None:
            raise SystemExit(f"{part}: no {is_over.pattern!r} in {patience_s:.0f} s:\n{self._turn.text()}")

    def press(self, key: str, part: str) -> None:
        """Press one key."""
        self._pressed.append((time.monotonic(), part))
        self._turn.send(key)

    def waits_ms(self, dealt_with: list[float]) -> dict[str, list[float]]:
        """Milliseconds that each key of each part waited, in order."""
        waits: dict[str, list[float]] = {}
        for (at, part), done in zip(self._pressed, dealt_with[-len(self._pressed) :], strict=True):
            waits.setdefault(part, []).append((done - at) * 1e3)
        return waits


def measure(count: int, folder: Path) -> dict[str, list[float]]:
    """Bring in so many rows; milliseconds that each key waited, by the part of the way."""
    table, log = folder / "Connections.csv", folder / "keys"
    connections(table, count)
    where = ("--db", str(folder / "network.json"), "--config-dir", str(folder / "config"), "--today", "2026-11-20")
    program = Program(
        "netui",
        python(str(HERE / "key_log_program.py"), *where),
        r"[Qq]ueue",
        environment={"PYTHONPATH": str(HERE.parent), "KEY_LOG": str(log)},
    )
    with Turn(program) as turn:
        turn.start()
        turn.pass_over(1.0)
        turn.press("I")
        for sign in str(table):
            turn.press(sign)
        turn.press("enter")
        walk = Walk(turn)
        walk.until("reading and planning", _PLANNED, 60 + count / 200)
        walk.until("plan", None, 1.0)
        walk.press("\r", "saving")
        walk.until("saving", _SAVED, 60 + count / 500)
        walk.until("afterwards", None, AFTERWARDS_S)
        walk.press("u", "taking back")
        walk.until("taking back", _TAKEN_BACK, 60 + count / 500)
        walk.until("after that", None, AFTERWARDS_S)
        walk.press("q", "leaving")
        walk.until("leaving", None, AFTERWARDS_S)
        turn.pass_over(1.0)
        return walk.waits_ms([float(line) for line in log.read_text().split()])


def main() -> None:
    """Measure and print."""
    for count in [int(each) for each in sys.argv[1:]] or [20_000, 100_000]:
        with tempfile.TemporaryDirectory() as folder:
            waits = measure(count, Path(folder))
        for part, ms in waits.items():
            late = sum(each > TOO_LONG_MS for each in ms)
            print(f"{count:9,}  {part:22} {len(ms):5} keys  longest {max(ms):8.0f} ms  over {TOO_LONG_MS} ms: {late}")
    print(f"a key every {EVERY_S * 1e3:.0f} ms, load {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
