"""What the form of a contact costs the processor, next to a bare screen with one line to type in.

    python benchmarks/forms.py [--turns 9]

Opening it, a step to the next field, eight typed letters, and going back; without a terminal, in turns in one process,
milliseconds of processor time until nothing is left to paint.
"""

import argparse
import asyncio
import statistics
import sys
import time
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from textual.app import App

from benchmarks.bare.input_screen import Opening
from tests.ui.invented import app_with
from tests.ui.robot import at_the_keyboard

STEPS: dict[str, Sequence[str]] = {"open": "e", "next field": ("tab",), "8 letters": "abcdefgh", "back": ("ctrl+c",)}


async def turn(app: App[object], before: Sequence[str]) -> list[float]:
    """Milliseconds of processor time of each step, in a program that has opened its form once before."""
    taken = []
    async with at_the_keyboard(app) as robot:
        await robot.keys(*before, "e", "ctrl+c")
        for keys in STEPS.values():
            begun = time.process_time()
            await robot.keys(*keys)
            taken.append((time.process_time() - begun) * 1000)
    return taken


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--turns", type=int, default=9)
    bare, form = [], []
    for _ in range(parser.parse_args().turns):
        bare.append(asyncio.run(turn(Opening(), ())))
        form.append(asyncio.run(turn(app_with(), ("1",))))
    print(f"{'':<12}{'bare ms':>9}{'form ms':>9}{'ratio':>9}")
    for step, plain, full in zip(STEPS, zip(*bare, strict=True), zip(*form, strict=True), strict=True):
        ratio = statistics.median(one / other for one, other in zip(full, plain, strict=True))
        print(f"{step:<12}{statistics.median(plain):>9.1f}{statistics.median(full):>9.1f}{ratio:>9.2f}")


if __name__ == "__main__":
    main()
