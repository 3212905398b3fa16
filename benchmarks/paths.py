"""Paths: the time to answer "who can introduce me", over 5,000 people and 20,000 edges; ideas for introductions.

Ties are known (they are prepared ahead); the graph and the answers are timed. An answer is to take 33 ms at most.
"""

import random
import statistics
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from netui.domain.introductions.ideas import Candidate, Idea, Looking
from netui.domain.paths.graph import EvidenceGraph, evidence_of
from netui.domain.paths.ways import PathNode, WayFinder
from netui.domain.records.contact import Contact
from netui.domain.records.conversation import ConversationHeader

PEOPLE, KNOWN_PAIRS, TABLES, COMPANIES, ANSWERS = 5_000, 12_000, 3_000, 400, 500
MOST_MS = 33.0
WORDS = 4_000


def people(chance: random.Random) -> list[Contact]:
    """Return invented people: employers as usual, some large; a few offers, needs and interests each."""
    knows: dict[int, set[str]] = {}
    for _ in range(KNOWN_PAIRS):
        one, other = chance.sample(range(PEOPLE), 2)
        knows.setdefault(one, set()).add(f"p{other}")
    words = [
        "".join(chance.choices("bcdfghklmnprst", k=3)) + "aeiou"[number % 5] + f"{number:x}" for number in range(WORDS)
    ]
    entries = [" ".join(chance.sample(words, 3)) for _ in range(3 * PEOPLE)]
    return [
        Contact(
            f"p{number}",
            f"Person {number}",
            company=f"Company {min(int(chance.paretovariate(0.8)), COMPANIES)}",
            knows=tuple(sorted(knows.get(number, ()))),
            offers=(entries[3 * number],),
            needs=(entries[3 * number + 1],),
            interests=(f"interest {chance.randrange(600)}", f"interest {chance.randrange(600)}"),
        )
        for number in range(PEOPLE)
    ]


def tables(chance: random.Random) -> list[ConversationHeader]:
    """Return invented conversations with several people."""
    return [
        ConversationHeader(
            f"t{number}",
            f"2026-{1 + number % 12:02}-03",
            "meeting",
            tuple(f"p{each}" for each in chance.sample(range(PEOPLE), chance.choice((2, 2, 2, 3, 4, 6)))),
            "both",
            None,
            "",
        )
        for number in range(TABLES)
    ]


def timed_ms(act: object) -> float:
    """Return how much of the processor a call takes, in milliseconds: others may be busy beside it."""
    assert callable(act)
    begun = time.process_time()
    act()
    return 1000 * (time.process_time() - begun)


def graph_of(everybody: list[Contact], together: list[ConversationHeader]) -> EvidenceGraph:
    """Return the graph, made in one go."""
    return EvidenceGraph(one for one in evidence_of(everybody, together, (), {}) if one is not None)


def gathered(looking: Looking) -> list[Idea]:
    """Return all ideas, found in one go."""
    for _ in looking.steps():
        pass
    return looking.found


def main() -> int:
    """Measure and print; 1 when an answer takes too long."""
    chance = random.Random(1)
    everybody, together = people(chance), tables(chance)
    ties = {one.id: chance.choice((0, 0, 0, 8, 22, 41, 63, 88)) for one in everybody}
    built = [timed_ms(lambda: graph_of(everybody, together)) for _ in range(5)]
    graph = graph_of(everybody, together)
    finder = WayFinder(graph, lambda one: PathNode(one, one, ties[one]))
    answers = sorted(timed_ms(lambda one=one: finder.ways_to(one.id)) for one in chance.sample(everybody, ANSWERS))
    candidates = {one.id: Candidate(one, ties[one.id]) for one in everybody if ties[one.id] >= 15}
    looking = Looking(candidates)
    suggested = timed_ms(lambda: sorted(gathered(looking), key=looking.order))
    print(f"{PEOPLE} people, {len(graph.pairs)} pairs, {len(graph.circles)} circles")
    print(f"graph    median {statistics.median(built):6.1f} ms")
    p95 = answers[int(0.95 * len(answers))]
    print(f"answer   median {statistics.median(answers):6.2f} ms   p95 {p95:6.2f}   max {answers[-1]:6.2f}")
    print(f"ideas    {suggested:6.1f} ms for {len(candidates)} people")
    too_slow = answers[-1] > MOST_MS
    print("too slow" if too_slow else f"within {MOST_MS:.0f} ms")
    return int(too_slow)


if __name__ == "__main__":
    sys.exit(main())
