"""Every reader over damaged files for as long as one likes: ``python -m tests.exchange.fuzz SECONDS [SEED]``.

Each format gets its share of the time: half of it with files of all formats damaged at random, nearly all refused,
half with its own ones damaged within their structure. Says how many files it read or refused, and which took longest;
whatever is raised beside a refusal is a fault, and is raised here: it becomes a test.
"""

from __future__ import annotations

import random
import sys
import time

from netui.exchange.registry import FORMATS
from tests.exchange.mutations import mutated, mutated_within
from tests.exchange.test_mutated import refusal, samples, samples_of


def main(seconds: float, seed: int) -> None:
    """Read until the time is over."""
    whole = samples()
    for one in FORMATS:
        own = samples_of(one)
        for damage, files in ((mutated, whole), (mutated_within, own)):
            chance = random.Random(seed)
            count = refused = 0
            slowest_s, until = 0.0, time.perf_counter() + seconds / len(FORMATS) / 2
            while files and time.perf_counter() < until:
                content = damage(chance.choice(files), chance)
                begun = time.process_time()
                refused += bool(refusal(one, content))
                slowest_s = max(slowest_s, time.process_time() - begun)
                count += 1
            kind = damage.__name__.replace("_", " ")
            told = f"{count:>7,} files, {refused:>7,} refused, the slowest {slowest_s * 1000:.0f} ms"
            print(f"{one.id:<9} {kind:<15} {told}")


if __name__ == "__main__":
    main(float(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1)
