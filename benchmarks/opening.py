"""Opening each place of the practice, next to a bare screen with one label that is pushed over another.

    python benchmarks/opening.py [--turns 5] [--contacts 10000] [--conversations 100000]

Without a terminal, in turns in one process, 120x40: milliseconds of processor time from the key until nothing is left
to paint, when what the place works out is at hand (``places.py`` tells what that costs) and it was opened once before.
"""

import argparse
import asyncio
import statistics
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))


from benchmarks.bare.label_screen import Opening
from benchmarks.places import opened, write
from netui.session.core.session import Session
from netui.ui.triage.fresh_start import DECLINED_ON
from tests.ui.invented import TODAY, app_with
from tests.ui.robot import Robot, at_the_keyboard

SIZE = (120, 40)
MOST_MS = 33.0
"""Milliseconds beyond the bare screen that a place may take."""

PLACES = {  # the last key is measured, from where those before it lead
    "prep": "p",
    "writing": "w",
    "shelf": "l",
    "introductions": "i",
    "ways": "f",
    "events": "v",
    "my goals": "m",
    "heard": "h",
    "the year": "Y",
    "giving": "Y2",
    "own style": "Y3",
    "wins": "Y4",
    "the week": "W",
}


async def taken_ms(robot: Robot, keys: str) -> float:
    """Return what a key that opens something takes, the last of them; then go back."""
    *before, key = keys
    await robot.keys(*before)
    begun = time.process_time()
    await robot.keys(key)
    took = 1000 * (time.process_time() - begun)
    await _back(robot)
    return took


async def _back(robot: Robot) -> None:
    while len(robot.app.screen_stack) > 1:
        await robot.keys("escape")


async def bare(turns: int) -> float:
    """Return the median of a bare screen."""
    async with at_the_keyboard(Opening(), SIZE) as robot:
        await taken_ms(robot, "o")
        return statistics.median([await taken_ms(robot, "o") for _ in range(turns)])


async def place(session: Session, keys: str, turns: int) -> float:
    """Return the median of a place, once what it works out is there."""
    app = app_with((), session=session)
    app.services.remember(DECLINED_ON, TODAY.isoformat())
    async with at_the_keyboard(app, SIZE) as robot:
        await robot.keys(*keys)
        await robot.wait_until(lambda: "reading" not in "".join(robot.screen()[:3]))
        await _back(robot)
        return statistics.median([await taken_ms(robot, keys) for _ in range(turns)])


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--turns", type=int, default=5)
    parser.add_argument("--contacts", type=int, default=10_000)
    parser.add_argument("--conversations", type=int, default=100_000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "network.json"
        write(path, options.contacts, options.conversations)
        session = opened(path)
        print(f"{'':<16}{'bare ms':>9}{'place ms':>9}{'beyond':>9}{'ratio':>9}")
        for name, keys in PLACES.items():
            plain, full = asyncio.run(bare(options.turns)), asyncio.run(place(session, keys, options.turns))
            late = "" if full - plain <= MOST_MS else f"   more than {MOST_MS:g}"
            print(f"{name:<16}{plain:>9.1f}{full:>9.1f}{full - plain:>9.1f}{full / plain:>9.1f}{late}")


if __name__ == "__main__":
    main()
