"""Large networks to measure with, made by netui itself from a fixed seed.

    python benchmarks/big.py CONTACTS CONVERSATIONS FILE

Three years of conversations, more of them lately; most people are weak ties or unsorted, as after an import. The people
and most conversations come in one step, as by an import, the last one by itself, as on every day.
"""

import random
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from netui.domain.records.change import Change, Edit
from netui.domain.records.contact import Contact
from netui.domain.records.conversation import Conversation, KeyPoint
from netui.domain.records.document import Record
from netui.storage.database import Database

TODAY = date(2026, 11, 20)
NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)

FIRST = [
    "Ana",
    "Ben",
    "Carla",
    "Dmitri",
    "Elena",
    "Farid",
    "Grace",
    "Hana",
    "Ines",
    "Jonas",
    "Kofi",
    "Lena",
    "Mara",
    "Nils",
    "Olga",
    "Priya",
    "Rosa",
    "Sven",
    "Tara",
    "Uma",
]
LAST = [
    "Silva",
    "Ito",
    "Kraus",
    "Petrova",
    "Haddad",
    "Hopper",
    "Sato",
    "Okafor",
    "Weber",
    "Mensah",
    "Fischer",
    "Rossi",
    "Berg",
    "Novak",
    "Rao",
    "Blanc",
    "Diaz",
]
TIERS = ("inner", *("close",) * 4, *("active",) * 15, *("weak",) * 40, *("dormant",) * 20, *("",) * 20)
CHANNELS = ("meeting", "call", "email", "message", "like")


def people(count: int, chance: random.Random) -> list[Contact]:
    """So many contacts."""
    made = []
    for number in range(count):
        tier = chance.choice(TIERS)
        made.append(
            Contact(
                f"c{number:08d}",
                f"{chance.choice(FIRST)} {chance.choice(LAST)} {number}",
                company=chance.choice(("Acme", "Globex", "")),
                tags=("rust",) if chance.random() < 0.2 else (),
                tier=tier,
                tier_since=date(2024, 1, 1) if tier else None,
                created_at=NOW - timedelta(days=chance.randrange(1000)),
            )
        )
    return made


def make_conversations(count: int, contacts: list[Contact], chance: random.Random) -> list[Conversation]:
    """So many conversations, in the order of their days."""
    days = sorted(int(chance.random() ** 1.5 * 1000) for _ in range(count))
    made = []
    for number, ago in enumerate(reversed(days)):
        on = TODAY - timedelta(days=1 + ago)
        with_whom = {chance.choice(contacts).id for _ in range(1 if chance.random() < 0.9 else 2)}
        made.append(
            Conversation(
                f"v{number:08d}",
                on,
                chance.choice(CHANNELS),
                tuple(with_whom),
                created_at=datetime(on.year, on.month, on.day, 18, tzinfo=UTC),
                summary=f"coffee about project {number}, building a compiler and the usual things we talk about",
                key_points=(KeyPoint("daughter starts school"),) if number % 7 == 0 else (),
            )
        )
    return made


def write(path: Path, contacts: int, conversations: int) -> None:
    """Write a network to a file that does not exist yet."""
    chance = random.Random(1)
    known = people(contacts, chance)
    had = make_conversations(conversations, known, chance)
    _save(path, "Imported", [*known, *had[:-1]])
    _save(path, "Logged", had[-1:])


def _save(path: Path, label: str, records: list[Record]) -> None:
    database = Database.open(path, clock=lambda: NOW)
    list(database.conversation_headers())  # as every session does
    database.commit(Change(label, tuple(Edit(None, record) for record in records)))
    database.close()


if __name__ == "__main__":
    write(Path(sys.argv[3]), int(sys.argv[1]), int(sys.argv[2]))
