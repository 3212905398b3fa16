"""How long the follow-up queue takes: whole, and after one conversation.

Run: ``python benchmarks/cadence.py [contacts] [conversations]``.

The measure is a plain loop that does what cannot be avoided: look at each person, fetch their follow-ups and
conversations, compare the newest day with one other. All figures are medians of several runs in turns, in one process.
Two networks: one as people have it (most contacts imported and unsorted, most conversations with the closest), and one
in which everybody has a tier and a quarter of all people are due at once.
"""

from __future__ import annotations

import gc
import random
import statistics
import sys
import time
from collections.abc import Callable, Collection, Container, Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from netui.domain.cadence.rules import Channel, Rules, Tier
from netui.domain.dates.duration import Duration
from netui.domain.queue.reasons import reason
from netui.domain.records.contact import Contact
from netui.domain.records.conversation import Conversation, ConversationHeader
from netui.domain.records.event import Event
from netui.domain.records.follow_up import FollowUp
from netui.domain.records.introduction import Introduction
from netui.domain.records.link import Link
from netui.domain.records.reader import NewestConversation
from netui.domain.records.values import Anniversary
from netui.session.core.queue_projection import QueueProjection

TODAY = date(2026, 6, 10)
RUNS = 15
PEOPLE_A_STEP = 200
"""As in ``netui/session/rules/effect.py``."""


RULES = Rules(
    tiers=(
        Tier("inner", "Inner circle", Duration(2, "w"), Duration(1, "w"), 15),
        Tier("close", "Close", Duration(1, "m"), Duration(2, "w"), 50),
        Tier("active", "Active", Duration(3, "m"), Duration(1, "m"), 150),
        Tier("weak", "Weak tie", Duration(6, "m"), Duration(2, "m")),
        Tier("dormant", "Dormant"),
    ),
    channels=(
        Channel("meeting", 1.0, ("coffee",), "Meeting"),
        Channel("call", 1.0),
        Channel("email", 0.8),
        Channel("message", 0.7),
        Channel("note", 0.0),
        Channel("like", 0.1),
    ),
    tag_every={"mentor": Duration(6, "w")},
    quiet_weekdays=frozenset({5, 6}),
)


class Shelf:
    """A network in memory, indexed by person as the session's is."""

    def __init__(self, people: dict[str, Contact], headers: dict[str, list[ConversationHeader]]) -> None:
        self.people, self.headers = people, headers
        self.newest = {who: found[-1][1:3] for who, found in headers.items()}
        self.kept: dict[str, list[FollowUp]] = {}

    def contacts(self) -> Iterable[Contact]:
        """Everybody."""
        return self.people.values()

    def contact(self, contact_id: str) -> Contact | None:
        """One person."""
        return self.people.get(contact_id)

    def headers_with(self, contact_id: str) -> Sequence[ConversationHeader]:
        """Conversations with one person, oldest first."""
        return self.headers.get(contact_id, ())

    def conversation(self, conversation_id: str) -> Conversation | None:
        """None is read whole here."""
        return None

    def conversations_with(self, field: str) -> Collection[str]:
        """None: nobody gives anything here."""
        return ()

    def follow_ups_of(self, contact_id: str) -> Sequence[FollowUp]:
        """What was promised to one person."""
        return self.kept.get(contact_id, ())

    def introductions_of(self, contact_id: str) -> Sequence[Introduction]:
        """None was made."""
        return ()

    def newest_conversations(self) -> Mapping[str, NewestConversation]:
        """The newest conversation with each person."""
        return self.newest

    def noted_people(self) -> Container[str]:
        """Those to whom something was promised."""
        return self.kept.keys()

    def events(self) -> Iterable[Event]:
        """None was held."""
        return ()

    def links(self) -> Iterable[Link]:
        """None was kept."""
        return ()

    def fresh_start_on(self) -> date | None:
        """There was none."""
        return None


def network(contacts: int, conversations: int, sorted_all: bool) -> Shelf:
    """People with tiers, tags, birthdays and promises, and conversations over three years."""
    chance = random.Random(7)
    near = ["inner"] * 15 + ["close"] * 50 + ["active"] * 150
    far = ["weak", "weak", "dormant", "dormant", "weak", "dormant"] if sorted_all else ["weak", "dormant", *[""] * 4]
    people: dict[str, Contact] = {}
    for n in range(contacts):
        people[f"c{n}"] = Contact(
            f"c{n}",
            f"Person {n}",
            tier=near[n] if n < len(near) else chance.choice(far),
            tier_since=TODAY - timedelta(days=chance.randrange(900)),
            tags=("mentor",) if n % 50 == 0 else chance.choice([(), (), ("python",)]),
            birthday=Anniversary(chance.randint(1, 12), chance.randint(1, 28)) if n % 4 == 0 else None,
        )
    headers: dict[str, list[ConversationHeader]] = {}
    channels = ["meeting", "call", "email", "email", "message", "message", "like", "note"]
    for n in range(conversations):
        on = TODAY - timedelta(days=chance.randrange(1100))
        who = f"c{chance.randrange(contacts if sorted_all or n % 2 else len(near))}"
        text = sys.intern(on.isoformat())  # equal texts are one object each, as in heads that were read from a file
        header = ConversationHeader(
            f"t{n}", text, chance.choice(channels), (who,), "both", None, f"{on.isoformat()}T10:00:00+00:00"
        )
        headers.setdefault(who, []).append(header)
    for each in headers.values():
        each.sort(key=lambda header: (header.on, header.created_at, header.id))
    shelf = Shelf(people, headers)
    for n in range(contacts // 20):
        made = datetime(2026, 5, 1, tzinfo=UTC)
        promise = FollowUp(
            f"f{n}", f"c{n * 20}", what="send it", due_on=TODAY + timedelta(days=n % 60), created_at=made
        )
        shelf.kept[promise.contact] = [promise]
    return shelf


def plain_loop(shelf: Shelf) -> int:
    """What cannot be avoided: every person, their follow-ups, their newest conversation."""
    due = 0
    for contact in shelf.contacts():
        follow_ups = shelf.follow_ups_of(contact.id)
        headers = shelf.headers_with(contact.id)
        if follow_ups or (headers and headers[-1].on < "2026-03-10"):
            due += 1
    return due


def after_one(projection: QueueProjection) -> Callable[[], object]:
    """What a session does after one conversation with somebody: look at them, and at the order, again."""

    def look_again() -> object:
        projection.update(("c3",))
        return projection.queue()

    return look_again


def steps_ms(shelf: Shelf) -> list[float]:
    """Each step of the editor's preview, between two of which keys are answered; shortest first."""
    taken: list[float] = []
    projection = QueueProjection(shelf, RULES, TODAY)
    begun = time.perf_counter_ns()
    for _ in projection.look_at_all(PEOPLE_A_STEP):
        taken.append((time.perf_counter_ns() - begun) / 1e6)
        begun = time.perf_counter_ns()
    projection.queue()
    taken.append((time.perf_counter_ns() - begun) / 1e6)
    return sorted(taken)


def median_ms(*actions: Callable[[], object]) -> list[float]:
    """Median time of each action, run in turns."""
    times: list[list[float]] = [[] for _ in actions]
    for _ in range(RUNS):
        for action, taken in zip(actions, times, strict=True):
            begun = time.perf_counter_ns()
            action()
            taken.append((time.perf_counter_ns() - begun) / 1e6)
    return [statistics.median(taken) for taken in times]


def main() -> None:
    """Measure and print."""
    contacts = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    conversations = int(sys.argv[2]) if len(sys.argv) > 2 else 100_000
    for name, sorted_all in (("as people have it", False), ("everybody sorted, many late", True)):
        measure(name, network(contacts, conversations, sorted_all))


def measure(name: str, shelf: Shelf) -> None:
    """Measure one network and print."""
    gc.collect()
    gc.freeze()
    projection = QueueProjection(shelf, RULES, TODAY)
    queue, day = projection.queue(), projection.day
    shown = queue.today_items[:12]
    loop, whole, one, reasons = median_ms(
        lambda: plain_loop(shelf),
        lambda: QueueProjection(shelf, RULES, TODAY).queue(),
        after_one(projection),
        lambda: [reason(item, shelf, day) for item in shown],
    )
    print(f"{name}: {len(shelf.people):,} contacts, {sum(map(len, shelf.headers.values())):,} conversations")
    print(f"  in the queue {len(queue.today_items)}, later {len(queue.later)}, coming up {len(queue.coming_up)}")
    print(f"  plain loop over the same records   {loop:8.2f} ms")
    print(f"  whole queue                        {whole:8.2f} ms   {whole / loop:6.1f} times the loop")
    print(f"  after one conversation             {one:8.2f} ms   {one / loop:6.1f} times the loop")
    print(f"  reasons of {len(shown)} rows                 {reasons:8.2f} ms")
    steps = steps_ms(shelf)
    print(f"  a step of the editor's preview     {statistics.median(steps):8.2f} ms   longest {steps[-1]:.2f} ms")


if __name__ == "__main__":
    main()
