"""How long capture takes to understand a line, and the index of names to answer, at 50,000 names.

Run: ``python benchmarks/capture.py [--names N]``. Everything happens in this process; a plain pass over the same line
(fold it and split it into words) is timed beside it, so that the ratio does not depend on the machine.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Callable
from datetime import date
from statistics import median

from netui.domain.cadence.rules import Channel, Tier
from netui.domain.capture.context import CaptureContext
from netui.domain.capture.parser import parse_capture
from netui.domain.people.name_index import NameIndex
from netui.domain.text.folding import fold

LINES = {
    "usual": "Ana Silva: coffee at PyCon, building a Rust compiler, *daughter starts school, gave intro to Ben"
    " #compilers > send paper by fri",
    "free text": "yesterday lunch with {0} and {1}, trend: everyone moves to WebAssembly, they will send slides to all"
    " of us and so on and so forth, more words here, and yet some more until it is two hundred long",
    "signs": "#a !b @c ^d > < * \\ , : " * 8,
    "by": "Ana Silva: > " + "send by by by on fri by " * 8,
    "with": "with Zoe Park and Yann Tour, " * 7,
    "words": "will an do so he in my to mark may art hope joy rose " * 4,
    "dense": "昨日山田太郎さんとランチ、新しい仕事。" * 10,
    "10,000 letters": "coffee with Zoe Park, *likes tea, > send paper by fri " * 190,
}

HOSTILE = ("> ", "> by ", "by by ", "at ", "with Ann ", "met A. ", "and Ann and ", "#a ", "\\", "中", "アカ", "a\u0301")
"""Lines of one piece over and over; the time for four times the length should be about four times as long."""


def make_people(count: int) -> list[tuple[str, str, tuple[str, ...]]]:
    """Invented names: 3,000 first names and 12,000 surnames, drawn with a fixed seed."""
    draw = random.Random(7)

    def word(syllables: int) -> str:
        letters = (draw.choice("bcdfghjklmnprstvz") + draw.choice("aeiou") for _ in range(syllables))
        return "".join(letters).title()

    firsts = [word(draw.randint(1, 3)) for _ in range(3000)]
    lasts = [word(draw.randint(2, 4)) for _ in range(12000)]
    return [(f"{number:016x}", f"{draw.choice(firsts)} {draw.choice(lasts)}", ()) for number in range(count)]


def milliseconds(act: Callable[[], object], runs: int) -> float:
    """Median of many runs."""
    times = []
    for _ in range(runs):
        start = time.perf_counter_ns()
        act()
        times.append(time.perf_counter_ns() - start)
    return median(times) / 1e6


def main() -> None:
    """Print every figure, and its ratio to the plain pass where that makes sense."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--names", type=int, default=50_000)
    people = make_people(options.parse_args().names)
    start = time.perf_counter()
    names = NameIndex(people)
    print(f"index of {len(people):,} names built       {(time.perf_counter() - start) * 1e3:8.1f} ms")
    start = time.perf_counter()
    names.complete("b")
    print(f"first completion (writes the lines)  {(time.perf_counter() - start) * 1e3:8.1f} ms")
    for typed in ("", "b", "ba", "qx", people[9][1][:3], people[9][1][2:6], people[9][1]):
        print(f"complete {typed!r:24} {milliseconds(lambda: names.complete(typed), 50):10.3f} ms")  # noqa: B023
    for asked in (people[9][1], people[9][1].split()[0], people[9][1][1:], "nobody at all"):
        print(f"resolve  {asked!r:24} {milliseconds(lambda: names.resolve(asked), 50):10.3f} ms")  # noqa: B023
    context = CaptureContext(
        today=date(2026, 11, 18),
        names=names,
        channels=(Channel("meeting", 1, ("met", "coffee", "lunch")), Channel("call", 1, ("phone",))),
        tiers=(Tier("close", "Close"),),
        default_channel="call",
    )
    for title, pattern in LINES.items():
        line = pattern.format(people[3][1], people[4][1]) if "{0}" in pattern else pattern
        ours = milliseconds(lambda: parse_capture(line, context), 30)  # noqa: B023
        plain = milliseconds(lambda: fold(line).split(), 30)  # noqa: B023
        each = ours * 200 / len(line)
        print(
            f"parse    {title:16} {len(line):6} letters {ours:8.3f} ms, {each:6.3f} per 200, {ours / plain:.0f} x plain"
        )
    for piece in HOSTILE:
        short, long = ((piece * letters)[:letters] for letters in (4_000, 16_000))
        once = milliseconds(lambda: parse_capture(short, context), 5)  # noqa: B023
        four = milliseconds(lambda: parse_capture(long, context), 5)  # noqa: B023
        print(f"hostile  {piece!r:16} 4,000 {once:8.2f} ms, 16,000 {four:8.2f} ms, {four / once:.1f} x")


if __name__ == "__main__":
    main()
