"""Random histories of two devices and a phone on one address book: no word is lost, and all become equal.

Every edit writes a word that was never written before. A word is given up when somebody who sees it writes over it, or
removes it or its person; every other word has to be found at the end: on a card, or as what a remote says otherwise.
Runs are cut short at any moment, as by kill -9. ``NETUI_HISTORIES`` says how many are tried; ``make histories`` 2,000.
"""

from __future__ import annotations

import os
import random
import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta, timezone
from itertools import count
from types import SimpleNamespace
from typing import Any, cast

from netui.domain.records.change import Change, Edit
from netui.domain.records.contact import Contact
from netui.domain.records.values import Labelled
from netui.domain.sync.agreed import Item, KnownCollection, UnagreedItem
from netui.exchange.sync.remote import OutOfDateError
from netui.runtime.sync.synchronising import at_once
from netui.session.core.network import Network
from netui.session.sync.cards import card_of
from netui.session.sync.commands import TakeFromRemote
from netui.session.sync.planning import planning
from netui.session.sync.plans import take_from_remote
from netui.session.sync.steps import look, push, read, readings
from netui.session.sync.values import Part, SyncReport, Terms
from tests.session.memory_journal import MemoryJournal

HISTORIES = int(os.environ.get("NETUI_HISTORIES", "60"))
STEPS = 12
TODAY = date(2026, 11, 20)
NOW = datetime(2026, 11, 20, 10, 30, tzinfo=timezone(timedelta(hours=1)))
_WORD = re.compile(r"w\d+w")


def words(text: str) -> set[str]:
    return set(_WORD.findall(text.replace("\r\n ", "")))


class KilledError(BaseException):
    """The program ends here."""


@dataclass
class Book:
    """An address book on a server, in memory; ``dies_in`` ends whoever asks so many times more."""

    items: dict[str, tuple[str, str]] = field(default_factory=dict)
    memory: dict[str, Any] = field(default_factory=dict)
    dies_in: int = 0
    _tags: Any = field(default_factory=count)

    def list(self) -> dict[str, str]:
        return {name: tag for name, (_, tag) in self.items.items()}

    def get(self, names: Iterable[str]) -> dict[str, tuple[str, str]]:
        return {name: self.items[name] for name in names if name in self.items}

    def put(self, name: str, text: str, tag: str | None) -> str:
        self._die()
        if (self.items[name][1] if name in self.items else None) != tag:
            raise OutOfDateError(name)
        return self.write(name, text)

    def delete(self, name: str, tag: str) -> None:
        self._die()
        if name in self.items and self.items[name][1] != tag:
            raise OutOfDateError(name)
        self.items.pop(name, None)

    def write(self, name: str, text: str) -> str:
        self.items[name] = (text, f"t{next(self._tags)}")
        return self.items[name][1]

    def _die(self) -> None:
        if self.dies_in:
            self.dies_in -= 1
            if not self.dies_in:
                raise KilledError


class Device:
    """A netui with its people, and what it knows of the book."""

    def __init__(self, name: str, book: Book, ids: Iterable[int]) -> None:
        journal = MemoryJournal()
        self.name, self.book, self._ids = name, book, ids
        self.network = Network(
            journal.records,
            journal.conversation_headers(),
            journal.conversation,
            journal.conversations_with,
            journal.conversation_as_kept,
        )
        self.items: dict[str, Item] = {}
        self.readings: dict[str, UnagreedItem] = {}

    def new_id(self) -> str:
        return f"{next(iter(self._ids)):016d}"

    @property
    def people(self) -> list[Contact]:
        return sorted(self.network.contacts(), key=lambda one: one.id)

    def apply(self, before: Contact | None, after: Contact | None) -> None:
        self.network.apply(Change("by hand", (Edit(before, after),)))

    def plan(self) -> tuple[Part, SyncReport]:
        terms = Terms(self.name, lambda _: True, True, TODAY, self.new_id, "— from it:", NOW)
        seen = look(self.book, KnownCollection(self.items, readings=self.readings))
        while True:
            report = SyncReport()
            part = at_once(planning(seen, self.items, self.network, terms, report))
            if not part.unread:
                self.readings = readings(seen, part, may_cut=True)
                return part, report
            seen = read(self.book, seen, part.unread)

    def run(self, dies_in: int = 0) -> None:
        """Synchronise; killed at a moment, it knows only what it had noted."""
        for _ in range(3):
            part, _ = self.plan()
            if dies_in == 1:
                return
            command = TakeFromRemote("book", tuple(part.changed), tuple(part.added), tuple(part.removed))  # type: ignore[arg-type]
            if command.changed or command.added or command.removed:
                at = cast("Any", SimpleNamespace(network=self.network, now=NOW))
                self.network.apply(take_from_remote(command, at))
            if dies_in == 2:
                return
            agreed = self.items = dict(part.agreed)
            self.book.dies_in = max(0, dies_in - 2)
            try:
                # What is noted while it writes is lost with it: the next run finds its own cards there.
                done = push(part, self.book, agreed if not dies_in else dict(agreed), {}, lambda _name: None)
            except KilledError:
                return
            finally:
                self.book.dies_in = 0
            if dies_in or not done.late:
                return

    def texts(self) -> str:
        return "".join(f"{card_of(one)}{[each.value for each in one.differs]}" for one in self.people)


class World:
    """Two devices, the book, and somebody with a phone."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        ids = count(1)
        self.book = Book()
        self.devices = [Device(name, self.book, ids) for name in ("desk", "laptop")]
        self.words, self.names = (f"w{number}w" for number in count(1)), count(1)
        self.written: set[str] = set()
        self.given_up: set[str] = set()

    def word(self) -> str:
        word = next(self.words)
        self.written.add(word)
        return word

    def step(self) -> None:
        device = self.chance.choice(self.devices)
        acts = [self.add, *[self.edit] * 4, self.remove, *[self.by_phone] * 3, *[self.synchronise] * 4]
        self.chance.choice(acts)(device)

    def add(self, device: Device) -> None:
        device.apply(None, Contact(device.new_id(), f"Name{next(self.names)} Lee", title=self.word(), created_at=NOW))

    def edit(self, device: Device) -> None:
        if not device.people:
            return
        before = self.chance.choice(device.people)
        word, name = self.word(), self.chance.choice(("title", "company", "notes", "tags", "emails", "none"))
        if name == "tags":
            after = replace(before, tags=(*before.tags, word))
        elif name == "emails":
            after = replace(before, emails=(*before.emails, Labelled(f"{word}@x.org", "")))
        elif name == "none":
            self.written.discard(word)
            after = replace(before, tags=before.tags[1:])
        else:
            after = replace(before, **{name: word})  # type: ignore[arg-type]
        self.given_up |= words(card_of(before)) - words(card_of(after))
        device.apply(before, after)

    def remove(self, device: Device) -> None:
        if device.people:
            gone = self.chance.choice(device.people)
            self.given_up |= words(card_of(gone)) | {word for one in gone.differs for word in words(one.value)}
            device.apply(gone, None)

    def by_phone(self, _device: Device) -> None:
        """Write, change or remove a card as another program does: in its own order and spelling."""
        if not self.book.items or self.chance.random() < 0.2:
            lines = f"FN:Phone{next(self.names)} Lee", f"TITLE:{self.word()}", f"UID:u{next(self.names)}"
            text = "\n".join(("BEGIN:VCARD", "VERSION:3.0", *lines, "END:VCARD", ""))
            self.book.write(f"u{next(self.names)}.vcf", text)
            return
        name = self.chance.choice(sorted(self.book.items))
        before = self.book.items[name][0]
        if self.chance.random() < 0.15:
            self.given_up |= words(before)
            del self.book.items[name]
            return
        word = self.word()
        line = self.chance.choice((f"TITLE:{word}", f"X-RING:{word}", f"EMAIL:{word}@x.org", f"NOTE:{word}"))
        kept = [one for one in before.replace("\r\n ", "").splitlines() if not self._is_replaced(one, line)]
        middle = kept[1:-1]
        self.chance.shuffle(middle)
        after = "\n".join((kept[0], *middle, line, kept[-1], ""))
        self.given_up |= words(before) - words(after)
        self.book.write(name, after)

    @staticmethod
    def _is_replaced(line: str, by: str) -> bool:
        name = by.partition(":")[0]
        return name != "EMAIL" and line.startswith((f"{name}:", f"{name};"))

    def synchronise(self, device: Device) -> None:
        device.run(self.chance.choice((0, 0, 0, 1, 2, 3, 4, 5)))

    def lost(self) -> set[str]:
        texts = "".join((*(device.texts() for device in self.devices), *(text for text, _ in self.book.items.values())))
        return self.written - self.given_up - words(texts)


def unequal(device: Device, book: Book) -> list[str]:
    """What differs between a device and the book, apart from those that are no longer followed."""
    left = {item.record for item in device.items.values() if item.is_left}
    names = {item.record: name for name, item in device.items.items() if not item.is_left}
    wrong = [one.name for one in device.people if one.id not in left and names.get(one.id) not in book.items]
    wrong += [name for name in book.items if name not in device.items]
    for one in device.people:
        name = names.get(one.id)
        if name in book.items and words(card_of(one)) != words(book.items[name][0]):
            wrong.append(f"{one.name}: {card_of(one)} {book.items[name][0]}")
    return wrong


def history(seed: int) -> None:
    world = World(seed)
    for _ in range(STEPS):
        world.step()
    for device in (*world.devices, *world.devices):
        device.run()
    assert world.lost() == set(), seed
    for device in world.devices:
        part, report = device.plan()
        assert [*part.pushes, *part.changed, *part.added, *part.removed] == [], (seed, report)
        assert unequal(device, world.book) == [], seed


def test_no_word_is_lost_and_all_sides_become_equal() -> None:
    for seed in range(HISTORIES):
        history(seed)
