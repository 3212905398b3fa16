"""Every reader over damaged files for as long as one likes: ``python -m tests.exchange.fuzz SECONDS [SEED]``.

Each format gets its share of the time. Says how many files it read or refused, and which took longest; whatever is
raised beside a refusal is a fault, and is raised here: it becomes a test.
"""

from __future__ import annotations

import random
import sys
import time

from netui.exchange.registry import FORMATS
from tests.exchange.test_mutated import mutated, refusal, samples


def main(seconds: float, seed: int) -> None:
    """Read until the time is over."""
    whole = list(samples())
    for one in FORMATS:
        chance = random.Random(seed)
        count = refused = 0
        slowest_s, until = 0.0, time.perf_counter() + seconds / len(FORMATS)
        while time.perf_counter() < until:
            content = mutated(chance.choice(whole), chance)
            begun = time.process_time()
            refused += bool(refusal(one, content))
            slowest_s = max(slowest_s, time.process_time() - begun)
            count += 1
        print(f"{one.id:<9} {count:>7,} files, {refused:>7,} refused, the slowest {slowest_s * 1000:.0f} ms")


if __name__ == "__main__":
    main(float(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1)
