"""What keeping a network costs, side by side in one run: netui's store, a bare append and fsync, SQLite, stock TinyDB.

    python benchmarks/store.py [SIZE ...] [--rounds 12] [--without stock]

SIZE is a number of conversations (default 1000 10000 100000); there is a contact for every ten. For each size it prints
the medians in milliseconds of: opening with what a start needs (contacts, and a head of each conversation), logging one
conversation durably, changing one, reading those of one contact, closing; and the ratios that the targets speak of.
SQLite runs with a write-ahead log and synchronous=FULL. Stock TinyDB runs with JSONStorage, and under
CachingMiddleware, which saves at the end only. All take turns, round by round. The floor of opening is ``orjson.loads``
of the same bytes where orjson is installed (``json.loads`` else).

Then, each in a process of its own: the memory of an open database, and the longest pause of a thread that wants to act
every millisecond while another one folds.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import random
import resource
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections import defaultdict
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tinydb import TinyDB, where
from tinydb.middlewares import CachingMiddleware
from tinydb.storages import JSONStorage

from netui.domain.records.change import Change, Edit
from netui.domain.records.contact import Contact
from netui.domain.records.conversation import Conversation, KeyPoint
from netui.domain.records.document import to_document
from netui.storage.database import Database

NOW = datetime(2026, 3, 1, tzinfo=UTC)
WORDS = (  # noqa: SIM905
    "met for coffee talked about the new role asked for an introduction to Maya will send the paper follow up in March "
    "their kids started school moved to Lisbon"
).split()
OPERATIONS = ("open", "log one", "change one", "of one contact", "close")


class Network:
    """Invented people and conversations, the same for every system."""

    def __init__(self, size: int) -> None:
        self.random = random.Random(size)
        self.size, self.people = size, max(10, size // 10)
        self.last = size

    def contact(self, number: int) -> Contact:
        """An invented person."""
        words = self.random.choices(WORDS, k=14)
        return Contact(
            id=f"c{number:015x}", name=f"Person {number}", company=words[0], tags=tuple(words[1:3]), tier="close",
            notes=" ".join(words[3:]), created_at=NOW, updated_at=NOW,
        )  # fmt: skip

    def conversation(self, number: int) -> Conversation:
        """An invented conversation."""
        choose = self.random
        return Conversation(
            id=f"v{number:015x}",
            on=date(2020, 1, 1) + timedelta(days=choose.randint(0, 2200)),
            channel=choose.choice(("call", "mail", "coffee")),
            contacts=(self.person(),),
            created_at=NOW,
            summary=" ".join(choose.choices(WORDS, k=20)),
            key_points=(KeyPoint(" ".join(choose.choices(WORDS, k=6))),),
        )

    def person(self) -> str:
        """Id of some person."""
        return f"c{self.random.randint(1, self.people):015x}"

    def fresh(self) -> Conversation:
        """One more conversation."""
        self.last += 1
        return self.conversation(self.last)

    def any_conversation(self) -> str:
        """Id of some conversation."""
        return f"v{self.random.randint(1, self.size):015x}"


class Raw:
    """The unavoidable: one line to the end of a file, and fsync."""

    name = "append+fsync"

    def __init__(self, folder: Path, network: Network) -> None:
        self.network = network
        self.fd = os.open(folder / "raw", os.O_WRONLY | os.O_CREAT | os.O_APPEND)

    def log(self) -> None:
        """Keep one more conversation, durably."""
        os.write(self.fd, json.dumps(to_document(self.network.fresh())).encode() + b"\n")
        os.fsync(self.fd)


class Netui:
    """The store of the program, with what a session keeps: heads by contact."""

    name = "netui"

    def __init__(self, folder: Path, network: Network) -> None:
        self.path, self.network = folder / "network.json", network
        self.database = Database.open(self.path, clock=lambda: NOW)
        records = [network.contact(number + 1) for number in range(network.people)]
        conversations = [network.conversation(number + 1) for number in range(network.size)]
        self.database.commit(Change("Filled", tuple(Edit(None, one) for one in (*records, *conversations))))
        self.database.close()
        self.open()
        self.close()
        self.open()

    def open(self) -> None:
        """Open, with what a start needs."""
        self.database = Database.open(self.path, clock=lambda: NOW)
        self.contacts = list(self.database.records("contacts"))
        self.headers = list(self.database.conversation_headers())
        self.by_contact: dict[str, list[str]] | None = None

    def close(self) -> None:
        """Close."""
        self.database.close()

    def log(self) -> None:
        """Keep one more conversation, durably."""
        self.database.commit(Change("Logged", (Edit(None, self.network.fresh()),)))

    def change(self) -> None:
        """Change one conversation, durably."""
        before = self.database.conversation(self.network.any_conversation())
        assert before is not None
        fields = {name: getattr(before, name) for name in before.__slots__}
        after = Conversation(**fields | {"summary": f"changed {time.time()}"})
        self.database.commit(Change("Changed", (Edit(before, after),)))

    def of_contact(self) -> None:
        """Read the conversations of one person."""
        if self.by_contact is None:
            self.by_contact = defaultdict(list)
            for header in self.headers:
                for person in header.contacts:
                    self.by_contact[person].append(header.id)
            return self.of_contact()
        return [self.database.conversation(one) for one in self.by_contact[self.network.person()]] and None


class Sqlite:
    """SQLite with a write-ahead log, synchronous=FULL and an index."""

    name = "sqlite"

    def __init__(self, folder: Path, network: Network) -> None:
        self.path, self.network = folder / "network.db", network
        self.connect()
        self.connection.executescript(
            "create table contacts(id text primary key, body text);"
            "create table conversations(id text primary key, contact text, body text);"
            "create index of_contact on conversations(contact)"
        )
        self.connection.execute("begin")
        for number in range(network.people):
            one = network.contact(number + 1)
            self.connection.execute("insert into contacts values(?,?)", (one.id, json.dumps(to_document(one))))
        for number in range(network.size):
            self.insert(network.conversation(number + 1))
        self.connection.execute("commit")
        self.close()
        self.open()

    def connect(self) -> None:
        """Connect."""
        self.connection = sqlite3.connect(self.path, isolation_level=None)
        self.connection.execute("pragma journal_mode=wal")
        self.connection.execute("pragma synchronous=full")

    def open(self) -> None:
        """Open, with what a start needs."""
        self.connect()
        self.connection.execute("select count(*) from sqlite_master").fetchone()

    def close(self) -> None:
        """Close."""
        self.connection.close()

    def insert(self, conversation: Conversation) -> None:
        """Insert one row."""
        body = json.dumps(to_document(conversation))
        self.connection.execute(
            "insert into conversations values(?,?,?)", (conversation.id, conversation.contacts[0], body)
        )

    def log(self) -> None:
        """Keep one more conversation, durably."""
        self.insert(self.network.fresh())

    def change(self) -> None:
        """Change one conversation, durably."""
        one = self.network.any_conversation()
        (body,) = self.connection.execute("select body from conversations where id=?", (one,)).fetchone()
        after = json.dumps(json.loads(body) | {"summary": f"changed {time.time()}"})
        self.connection.execute("update conversations set body=? where id=?", (after, one))

    def of_contact(self) -> None:
        """Read the conversations of one person."""
        rows = self.connection.execute("select body from conversations where contact=?", (self.network.person(),))
        for (body,) in rows:
            json.loads(body)


class Stock:
    """TinyDB as it comes."""

    def __init__(self, folder: Path, network: Network, caching: bool) -> None:
        self.name = "tinydb caching" if caching else "tinydb"
        self.path, self.network = folder / f"{self.name}.json", network
        self.storage = CachingMiddleware(JSONStorage) if caching else JSONStorage
        self.caching = caching
        contacts = {str(n + 1): to_document(network.contact(n + 1)) for n in range(network.people)}
        conversations = {str(n + 1): to_document(network.conversation(n + 1)) for n in range(network.size)}
        self.path.write_text(json.dumps({"contacts": contacts, "conversations": conversations}))
        self.open()

    def open(self) -> None:
        """Open, with what a start needs."""
        storage = CachingMiddleware(JSONStorage) if self.caching else JSONStorage
        self.db = TinyDB(self.path, storage=storage)
        self.table = self.db.table("conversations")
        len(self.table)

    def close(self) -> None:
        """Close."""
        self.db.close()

    def log(self) -> None:
        """Keep one more conversation, durably."""
        self.table.insert(to_document(self.network.fresh()))

    def change(self) -> None:
        """Change one conversation, durably."""
        number = self.network.random.randint(1, self.network.size)
        self.table.update({"summary": f"changed {time.time()}"}, doc_ids=[number])

    def of_contact(self) -> None:
        """Read the conversations of one person."""
        self.table.search(where("contacts").any([self.network.person()]))


def compare(size: int, rounds: int, without: set[str]) -> dict[str, dict[str, float]]:
    """Medians in milliseconds: system -> operation -> time."""
    times: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))

    def timed(name: str, operation: str, act: Callable[[], None]) -> None:
        began = time.perf_counter()
        act()
        times[name][operation].append((time.perf_counter() - began) * 1e3)

    gc.disable()  # as netui does at its start; for all the same
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        systems = [Raw(folder, Network(size)), Netui(folder, Network(size)), Sqlite(folder, Network(size))]
        if "stock" not in without:
            systems += [Stock(folder, Network(size), caching) for caching in (False, True)]
        floor = _floor((folder / "network.json").read_bytes())
        for turn in range(rounds):
            for system in systems:
                stock = isinstance(system, Stock)
                if stock and turn >= max(2, rounds * 1000 // size):
                    continue
                for _ in range(1 if stock else 20):
                    timed(system.name, "log one", system.log)
                if isinstance(system, Raw):
                    continue
                for _ in range(1 if stock else 20):
                    timed(system.name, "change one", system.change)
                    timed(system.name, "of one contact", system.of_contact)
                if turn < 5:
                    timed(system.name, "close", system.close)
                    gc.collect()
                    timed(system.name, "open", system.open)
            gc.collect()
            timed("floor", "open", floor)
    return {name: {one: statistics.median(each) for one, each in found.items()} for name, found in times.items()}


def _floor(content: bytes) -> Callable[[], None]:
    try:
        from orjson import loads
    except ImportError:
        from json import loads
    return lambda: loads(content) and None


def memory(path: str) -> None:
    """In a process of its own: what an open database takes, above what the imports take."""
    before = resident_mb()
    database = Database.open(Path(path), clock=lambda: NOW)
    kept = [list(database.records("contacts")), list(database.conversation_headers())]
    after = resident_mb()
    print(json.dumps({"heads": len(kept[1]), "whole_mb": after, "own_mb": after - before}))


def resident_mb() -> float:
    """Memory of this process now; the most it ever had where the system tells no more."""
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[1])
    except FileNotFoundError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return pages * resource.getpagesize() / 2**20


def pause(path: str) -> None:
    """In a process of its own: how late a thread acts that wants to act every millisecond while another one folds."""
    database = Database.open(Path(path), clock=lambda: NOW)
    headers = list(database.conversation_headers())
    gc.freeze()
    late: list[float] = []
    network = Network(len(headers))
    for turn in range(3):
        database.commit(Change("Logged", (Edit(None, network.conversation(10**8 + turn)),)))
        folder = threading.Thread(target=database.fold_if_idle)
        folder.start()
        while folder.is_alive():
            began = time.perf_counter()
            time.sleep(0.001)
            late.append((time.perf_counter() - began) * 1e3 - 1)
    late.sort()
    print(json.dumps({"pauses": len(late), "p50_ms": late[len(late) // 2], "longest_ms": late[-1]}))


def alone(what: str, size: int) -> dict[str, float]:
    """Run ``memory`` or ``pause`` on a database of that size."""
    with tempfile.TemporaryDirectory() as place:
        Netui(Path(place), Network(size)).close()
        command = [sys.executable, __file__, what, str(Path(place) / "network.json")]
        return json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def show(size: int, found: dict[str, dict[str, float]]) -> None:
    """Print one size."""
    print(f"\n{size} conversations, {max(10, size // 10)} contacts; medians in ms")
    print(f"{'':16}" + "".join(f"{operation:>16}" for operation in OPERATIONS))
    for name, each in found.items():
        cells = (f"{each[operation]:16.3f}" if operation in each else f"{'–':>16}" for operation in OPERATIONS)
        print(f"{name:16}" + "".join(cells))
    ours = found["netui"]
    raw, sqlite, floor = found["append+fsync"]["log one"], found["sqlite"]["log one"], found["floor"]["open"]
    print(f"log one: {ours['log one'] / raw:.2f} x append+fsync, {ours['log one'] / sqlite:.2f} x sqlite")
    print(f"open: {ours['open'] / floor:.2f} x floor")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", nargs="*", type=int, default=[1_000, 10_000, 100_000])
    parser.add_argument("--rounds", type=int, default=12)
    parser.add_argument("--without", action="append", default=[], choices=["stock"])
    asked = parser.parse_args()
    first = None
    for size in asked.sizes:
        found = compare(size, asked.rounds, set(asked.without))
        show(size, found)
        dear = found["netui"]["log one"] / found["append+fsync"]["log one"]
        first = first or dear
        print(f"growth of log one since the first size, by the ratio to append+fsync: {dear / first:.2f} x")
        took, late = alone("memory", size), alone("pause", size)
        print(f"memory {took['whole_mb']:.0f} MB, of it {took['own_mb']:.0f} for the database")
        print(f"while folding: pause p50 {late['p50_ms']:.2f} ms, longest {late['longest_ms']:.1f} ms", flush=True)


if __name__ == "__main__":
    if sys.argv[1:2] == ["memory"]:
        memory(sys.argv[2])
    elif sys.argv[1:2] == ["pause"]:
        pause(sys.argv[2])
    else:
        main()
