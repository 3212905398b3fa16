"""How long whole command lines take, next to ``python -c "import tinydb, yaml"`` and to ``python -c pass``.

    python benchmarks/commands.py [--contacts 1000] [--conversations 10000] [--turns 15]

Whole processes in turns (A B C A B C ...), medians, and the ratio to the import of the two libraries. Compile first
(``python -m compileall -q netui``).
"""

import argparse
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from netui.domain.records.change import Change, Edit  # noqa: E402
from netui.domain.records.contact import Contact  # noqa: E402
from netui.domain.records.conversation import Conversation, KeyPoint  # noqa: E402
from netui.storage.database import Database  # noqa: E402

TODAY = date(2026, 11, 20)
BASE, FLOOR = 'python -c "import tinydb, yaml"', "python -c pass"
TIERS = ("inner", "close", "close", "active", "active", "active", "weak", "weak", "")
CHANNELS = ("meeting", "call", "email", "message", "message", "like")


def write_network(path: Path, contacts: int, conversations: int) -> None:
    """A network as people have it: most talks with the closest, three years back."""
    chance = random.Random(7)
    now = datetime(2026, 11, 20, 9).astimezone()
    first = TODAY - timedelta(days=3 * 365)
    people = [
        Contact(
            id=f"p{number:05d}",
            name=f"Person{number:05d} Of{chance.randrange(400):03d}",
            company=f"Company {chance.randrange(200)}",
            tags=(f"tag{chance.randrange(30)}",),
            tier=chance.choice(TIERS),
            tier_since=first,
            created_at=now - timedelta(days=1100),
        )
        for number in range(contacts)
    ]
    logged = [
        Conversation(
            id=f"c{number:06d}",
            on=TODAY - timedelta(days=int(3 * 365 * chance.random() ** 1.5)),
            channel=chance.choice(CHANNELS),
            contacts=(people[int(contacts * chance.random() ** 2)].id,),
            created_at=now,
            summary="coffee and a long talk about what everybody builds this year and why it takes longer",
            key_points=(KeyPoint("daughter starts school"), KeyPoint("everyone moves to WebAssembly", "trend")),
            place="Lisbon",
        )
        for number in range(conversations)
    ]
    database = Database.open(path, clock=lambda: now)
    database.commit(Change("Made for measuring", tuple(Edit(None, record) for record in (*people, *logged))))
    database.close()


def commands_of(python: str) -> Mapping[str, Sequence[str]]:
    """What is measured, by name."""
    netui = (python, "-m", "netui")
    return {
        BASE: (python, "-c", "import tinydb, yaml"),
        FLOOR: (python, "-c", "pass"),
        "netui --version": (*netui, "--version"),
        "netui due --json": (*netui, "due", "--json"),
        "netui due --count": (*netui, "due", "--count"),
        "netui contact show NAME": (*netui, "contact", "show", "person00042"),
        "netui contact list --json": (*netui, "contact", "list", "--json"),
        "netui capture --dry-run": (*netui, "capture", "Person00042: coffee, *moves to Lyon", "--dry-run"),
    }


def measure(
    commands: Mapping[str, Sequence[str]], environment: Mapping[str, str], turns: int
) -> dict[str, list[float]]:
    """Milliseconds of each run, by name; the first turn warms up and does not count."""
    taken: dict[str, list[float]] = {name: [] for name in commands}
    for turn in range(turns + 1):
        for name, command in commands.items():
            begun = time.perf_counter()
            done = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True)
            lasted = (time.perf_counter() - begun) * 1000
            assert done.returncode == 0, done.stderr.decode()
            if turn:
                taken[name].append(lasted)
    return taken


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--contacts", type=int, default=1000)
    parser.add_argument("--conversations", type=int, default=10000)
    parser.add_argument("--turns", type=int, default=15)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "network.json"
        write_network(database, asked.contacts, asked.conversations)
        environment = {
            **os.environ,
            "NETUI_DB": str(database),
            "NETUI_CONFIG_DIR": str(Path(folder) / "config"),
            "NETUI_TODAY": TODAY.isoformat(),
        }
        taken = measure(commands_of(sys.executable), environment, asked.turns)
    base = statistics.median(taken[BASE])
    print(f"{asked.contacts} contacts, {asked.conversations} conversations, {asked.turns} turns; whole processes\n")
    print(f"{'':36}{'median ms':>10}{'least ms':>10}{'ratio':>8}")
    for name, values in taken.items():
        median = statistics.median(values)
        print(f"{name:36}{median:>10.1f}{min(values):>10.1f}{median / base:>8.2f}")


if __name__ == "__main__":
    main()
