"""How long it takes to find who may be in the network twice, and how that grows with the network.

    python benchmarks/duplicates.py [--turns 5] [--people 10000]

Everybody is compared in a network and in one of twice as many people, in turns: a ratio near 2 is linear, near 4 would
be quadratic. ``crowd`` is a network in which all have one name. CPU seconds, the fastest turn of each.
"""

import argparse
import random
import sys
import time
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.big import people
from netui.domain.people.duplicates import Duplicates
from netui.domain.records.contact import Contact


def circle(count: int) -> list[Contact]:
    """So many people with names of three words; one in twenty is there twice."""
    chance = random.Random(1)
    letters = "aeioulmnrst"
    made = [
        replace(one, name=f"{one.name.rpartition(' ')[0]} {''.join(chance.choices(letters, k=7)).title()}")
        for one in people(count, chance)
    ]
    return made + [replace(one, id=f"twin{one.id}") for one in made[::20]]


def crowd(count: int) -> list[Contact]:
    """So many people of one name at two companies."""
    return [Contact(f"c{number:06d}", "Wei Wang", company="Acme" if number % 2 else "") for number in range(count)]


def seconds(known: list[Contact]) -> tuple[float, int]:
    """What one search takes, and how many pairs it finds."""
    start = time.process_time()
    found = len(Duplicates(known).all())
    return time.process_time() - start, found


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--turns", type=int, default=5)
    parser.add_argument("--people", type=int, default=10_000)
    asked = parser.parse_args()
    for name, make in (("circle", circle), ("crowd", crowd)):
        networks = make(asked.people), make(2 * asked.people)
        turns = [[seconds(known) for known in networks] for _ in range(asked.turns)]
        (small, pairs), (large, more) = (min(each) for each in zip(*turns, strict=True))
        figures = f"{asked.people:,} people {small:.3f} s, {pairs:,} pairs; twice as many {large:.3f} s, {more:,} pairs"
        print(f"{name:8} {figures}; ratio {large / small:.1f}")


if __name__ == "__main__":
    main()
