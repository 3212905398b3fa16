"""Places of the practice: what each has to work out first, next to one look at every conversation header.

Run: ``python benchmarks/places.py [contacts] [conversations]``. What is made between the keys (figures, ideas, ways,
the index of the shelf) is also told by its longest piece: so long a key may have to wait. Processor time, in one
process, each place on a session of its own.
"""

import gc
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.big import NOW, TODAY, make_conversations, people
from netui.config.rules.loading import default_rules
from netui.domain.records.change import Change, Edit
from netui.domain.records.contact import Contact
from netui.domain.records.conversation import Conversation, Direction, KeyPoint
from netui.domain.records.event import Event
from netui.domain.records.link import Link
from netui.domain.statistics.window import weeks_back
from netui.session.core.session import Session
from netui.session.dispatch import plan
from netui.session.giving.ledger import giving_in_steps
from netui.session.insights.topics import Insights
from netui.session.introductions.suggestions import Suggestions
from netui.session.outcomes.rows import look_back_in_steps, recap_in_steps
from netui.session.paths.acquaintance import acquaintance_of
from netui.session.shelf.matches import LinkMatches
from netui.session.statistics.style import own_style_in_steps
from netui.session.statistics.worked_out import WorkedOut
from netui.session.statistics.year import year_in_steps
from netui.storage.database import Database

LINKS = 100


def write(path: Path, contacts: int, conversations: int) -> None:
    """Write a network in which everything stands that the places look for."""
    chance = random.Random(1)
    words = ["".join(chance.choices("bcdfghklmnprst", k=3)) + "aeiou"[n % 5] + f"{n:04}" for n in range(4_000)]
    known = [_filled(each, words, chance) for each in people(contacts, chance)]
    talks = [
        _said(number, each, words, chance)
        for number, each in enumerate(make_conversations(conversations, known, chance))
    ]
    links = [
        Link(f"l{n}", f"https://example.org/{n}", chance.choice(words), tags=(chance.choice(words[:600]),))
        for n in range(LINKS)
    ]
    event = Event("e1", "A meetup", starts_on=TODAY - timedelta(900), ends_on=TODAY - timedelta(20))
    database = Database.open(path, clock=lambda: NOW)
    list(database.conversation_headers())
    database.commit(Change("Made", tuple(Edit(None, record) for record in (*known, *talks, *links, event))))
    database.close()


def _filled(contact: Contact, words: list[str], chance: random.Random) -> Contact:
    def entries(share: float) -> tuple[str, ...]:
        return (" ".join(chance.sample(words, 3)),) if chance.random() < share else ()

    return replace(
        contact,
        company=f"Company {int(chance.paretovariate(0.8)) % 400}",
        offers=entries(0.4),
        needs=entries(0.4),
        interests=(chance.choice(words[:600]),) if chance.random() < 0.5 else (),
    )


def _said(number: int, talk: Conversation, words: list[str], chance: random.Random) -> Conversation:
    point = KeyPoint(" ".join(chance.sample(words[:600], 2)), chance.choice(("insight", "trend", "point")))
    return replace(
        talk,
        direction=chance.choice((Direction.BOTH, Direction.BOTH, Direction.OUT, Direction.IN)),
        gave=("an introduction",) if chance.random() < 0.03 else (),
        got=("a slide",) if chance.random() < 0.03 else (),
        event="e1" if chance.random() < 0.01 else "",
        template="check-in" if chance.random() < 0.05 else "",
        key_points=(point,) if number % 7 == 0 else (),
    )


def opened(path: Path) -> Session:
    """Return a session over the network, as at the start of the program."""
    database = Database.open(path, clock=lambda: NOW)
    session = Session(database, default_rules(), plan=plan, today=TODAY, clock=lambda: NOW, new_id=lambda _now: "new")
    gc.collect()
    gc.freeze()  # as the program does: what stays to the end is no garbage, and what else there is is seldom looked for
    gc.set_threshold(700, 10, 1000)
    return session


def timed_ms(act: Callable[[], object]) -> float:
    """Return how much of the processor a call takes."""
    begun = time.process_time()
    act()
    return 1000 * (time.process_time() - begun)


def longest_ms(steps: Iterator[float]) -> tuple[float, float]:
    """Return how long all steps take, and the longest of them."""
    pieces = []
    while (begun := time.process_time()) >= 0:
        left = next(steps, None)
        pieces.append(1000 * (time.process_time() - begun))
        if left is None:
            return sum(pieces), max(pieces)
    return 0.0, 0.0


PREPARED: dict[str, Callable[[Session], Iterator[float]]] = {
    "heard (h)": lambda session: session.observer(Insights).prepare(),
    "the year (Y)": lambda session: WorkedOut(session, lambda: year_in_steps(session, weeks_back(52, TODAY))).prepare(),
    "giving (Y)": lambda session: WorkedOut(
        session, lambda: giving_in_steps(TODAY - timedelta(730), session)
    ).prepare(),
    "own style (Y)": lambda session: WorkedOut(session, lambda: own_style_in_steps(session)).prepare(),
    "wins and the week (Y)": lambda session: WorkedOut(session, lambda: look_back_in_steps(session)).prepare(),
    "recap of the week (W)": lambda session: WorkedOut(session, lambda: recap_in_steps(session, TODAY)).prepare(),
    "ideas (i), with ways and ties": lambda session: session.observer(Suggestions).prepare(),
    "ways (f)": lambda session: acquaintance_of(session).prepare(),
    "shelf (l)": lambda session: session.observer(LinkMatches).prepare(),
    "shelf (W), a hundred links": lambda session: session.observer(LinkMatches).prepare_all(),
}


def main() -> int:
    """Measure and print."""
    contacts = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    conversations = int(sys.argv[2]) if len(sys.argv) > 2 else 100_000
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "network.json"
        write(path, contacts, conversations)
        plain = opened(path)
        loop = timed_ms(lambda: [header.on for header in plain.network.headers()])
        print(f"{contacts:,} contacts, {conversations:,} conversations; a look at every header: {loop:.0f} ms")
        for name, prepare in PREPARED.items():
            took, longest = longest_ms(prepare(opened(path)))
            print(f"{name:32} {took:8.0f} ms {took / loop:6.1f} times the look; longest piece {longest:.0f} ms")
    return 0


if __name__ == "__main__":
    sys.exit(main())
