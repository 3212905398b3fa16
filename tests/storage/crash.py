"""Break the store in every way we can think of, and count what is lost.

    python tests/storage/crash.py MODE [--times N] [--seed N] [--every N] [--first]

    kill       SIGKILL at random moments; the database is carried over from one to the next
    kill-two   the same with two writers on one file
    calls      SIGKILL at the entry of every call that writes, in a scripted session
    faults     each of these calls fails: ENOSPC, EIO, EROFS; once, from then on, or after half a write; go on or die
    tails      the journal's end cut, zeroed, overwritten and flipped at every byte
    power      every state in which a power cut can leave the disk, for a recorded session; with --mutant NAME one
               kind of fsync is left out (journal, folder, snapshot, replayed), which must be noticed
    all        everything; takes some minutes

Prints a line of JSON with what was tried and what was lost; exit status 1 when anything was. A record is lost when the
database that is opened again holds anything but its last acknowledged state, or the state of the one change that was
under way or had failed. ``--every N`` tries each N-th case only; ``--first`` ends ``power`` at the first loss.

What is tried lies in memory where the system has room there: a killed program loses nothing that the system was told,
on no disk, and what a power cut leaves is worked out here and not asked of a disk. Only the waits are spared.
"""

from __future__ import annotations

import argparse
import errno
import json
import os
import random
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from functools import lru_cache
from pathlib import Path
from typing import BinaryIO

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tinydb import TinyDB

from netui.domain.core.errors import NetuiError
from netui.domain.records.change import Change, Edit
from netui.domain.records.contact import Contact
from netui.domain.records.conversation import Conversation
from netui.domain.records.document import from_document, to_document
from netui.storage.database import Database
from netui.storage.journal.format import Op, Step, frame, step_payload
from netui.storage.snapshot.rows import document_text
from netui.system import disk

CALLS = ("open", "write", "fsync", "ftruncate", "replace", "rename", "link", "unlink", "mkdir")
MOMENT = datetime(2026, 3, 1, tzinfo=UTC)
TABLES = ("contacts", "conversations")
MEMORY, MEMORY_NEEDED = "/dev/shm", 1 << 28
"""Where Linux keeps files in memory, and the free bytes there that the largest mode never comes near."""

folder_of = lru_cache(os.path.dirname)


def record(uid: str, version: int) -> Contact | Conversation:
    """A record whose every byte follows from its id and version, so that a garbled one shows."""
    text = chr(97 + version % 26) * (20 + version * 7919 % 400)
    if uid[0] == "c":
        return Contact(id=uid, name=f"{version}", notes=text)
    return Conversation(
        id=uid, on=date(2026, 1, 1 + version % 28), channel="call", contacts=(), summary=f"{version} {text}"
    )


def version_of(found: Contact | Conversation) -> int:
    return int(found.name if isinstance(found, Contact) else found.summary.split()[0])


class Writer:
    """Does at random what a program does, and says what was acknowledged."""

    def __init__(self, path: Path, seed: int, tag: str = "a", say: Callable[..., None] = lambda *_: None) -> None:
        self.path, self.tag, self.say = path, tag, say
        self.random = random.Random(seed)
        self.version = seed * 100_000
        self.open()

    def open(self) -> None:
        self.database = Database.open(self.path, clock=lambda: MOMENT)
        self.memory = everything(self.database)

    def take_in(self, changes: object) -> None:
        for change in changes:  # type: ignore[attr-defined]
            for edit in change.edits:
                if edit.after is None:
                    self.memory.pop(edit.id, None)
                else:
                    self.memory[edit.id] = edit.after

    def act(self, folds: float = 0.04) -> None:
        self.version += 1
        version, choose = self.version, self.random
        mine = [uid for uid in self.memory if uid[1] == self.tag]
        what = choose.choices(["put", "set", "remove", "fold"], [60, 28, 8, 100 * folds])[0] if len(mine) > 3 else "put"
        if what == "fold":
            self.database.fold_if_idle()
            return
        uid = f"{choose.choice('cvvvv')}{self.tag}{version}" if what == "put" else choose.choice(mine)
        before = self.memory.get(uid)
        after = None if what == "remove" else record(uid, version)
        self.say("S", version, uid, 0 if after is None else version)
        try:
            _, others = self.database.commit(Change(f"{what} {uid}", (Edit(before, after),)))
        except NetuiError as error:
            self.say("F", version, type(error).__name__)
            try:
                self.take_in(self.database.refresh())
            except NetuiError as again:
                self.say("F", version, type(again).__name__)
            return
        self.take_in(others)
        if after is None:
            self.memory.pop(uid, None)
        else:
            self.memory[uid] = after
        self.say("A", version)


def everything(database: Database) -> dict[str, Contact | Conversation]:
    contacts = {found.id: found for found in database.records("contacts")}
    talks = {head.id: database.conversation(head.id) for head in database.conversation_headers()}
    return contacts | talks  # type: ignore[return-value]


def read(path: Path, fold: bool = False) -> dict[str, Contact | Conversation]:
    """All records as a fresh start sees them; after a fold plain TinyDB must see the same."""
    database = Database.open(path, clock=lambda: MOMENT)
    found = everything(database)
    if not fold:
        database._store.close()
        return found
    database.close()
    if path.exists():
        with TinyDB(path, access_mode="r") as plain:
            documents = [from_document(table, document) for table in TABLES for document in plain.table(table)]
        assert {document.id: document for document in documents} == found, "plain TinyDB sees something else"
    return found


def fresh(path: Path, count: int) -> dict[str, Contact | Conversation]:
    shutil.rmtree(path.parent, ignore_errors=True)
    path.parent.mkdir(parents=True)
    records = [record(f"{'c' if n % 5 == 0 else 'v'}s{n}", n + 1) for n in range(count)]
    database = Database.open(path, clock=lambda: MOMENT)
    database.commit(Change("Filled", tuple(Edit(None, one) for one in records)))
    database.close()
    return {one.id: one for one in records}


class Judge:
    """Knows for each record what the database may hold."""

    def __init__(self, records: dict[str, Contact | Conversation]) -> None:
        self.sure = {uid: version_of(found) for uid, found in records.items()}
        self.allowed: dict[str, set[int | None]] = {uid: {version} for uid, version in self.sure.items()}
        self.count: Counter[str] = Counter()

    def hear(self, said: str) -> None:
        begun: dict[str, tuple[str, int | None]] = {}
        for line in said.splitlines():
            word, *rest = line.split(" ")
            if word == "S" and len(rest) == 3:
                begun[rest[0]] = (rest[1], int(rest[2]) or None)
                self.allowed.setdefault(rest[1], {None}).add(int(rest[2]) or None)
            elif word == "A" and rest[0] in begun:
                uid, version = begun.pop(rest[0])
                self.allowed[uid] = {version}
                self.count["acknowledged"] += 1
            elif word == "F":
                self.count["refused"] += 1

    def look(self, path: Path, fold: bool = False) -> bool:
        """Open the database and compare; what is there counts as sure from then on."""
        try:
            found = read(path, fold)
        except (NetuiError, OSError, AssertionError) as error:
            self.count["unreadable"] += 1
            self.count[f"! {type(error).__name__}: {str(error)[:150]}"] += 1
            return False
        bad = sum(
            (version_of(found[uid]) if uid in found else None) not in self.allowed.get(uid, {None})
            for uid in self.allowed.keys() | found.keys()
        )
        self.count["lost"] += bad
        self.count["garbled"] += sum(found[uid] != record(uid, version_of(found[uid])) for uid in found)
        self.sure = {uid: version_of(one) for uid, one in found.items()}
        self.allowed = {uid: {version} for uid, version in self.sure.items()}
        return not bad


# Killed at random.


def forked_worker(path: Path, seed: int, tag: str) -> tuple[int, BinaryIO]:
    """A program that writes until it is killed, its process and what it says.

    It is a fork: a new interpreter for each kill took longer than all that it did before it was killed.
    """
    outlet, inlet = os.pipe()
    child = os.fork()
    if child:
        os.close(inlet)
        return child, os.fdopen(outlet, "rb")
    try:
        os.close(outlet)
        os.dup2(inlet, 1)  # what is written there is no write to the disk
        work(path, seed, tag)
    finally:
        os._exit(9)


def work(path: Path, seed: int, tag: str) -> None:
    def say(*words: object) -> None:
        os.write(1, (" ".join(map(str, words)) + "\n").encode())

    writer = Writer(path, seed, tag, say)
    say("R")
    while True:
        writer.act(0.01)


def kill(place: Path, times: int, seed: int, tags: str = "a") -> Counter[str]:
    choose, path = random.Random(seed), place / "network.json"
    judge = Judge(fresh(path, 500))
    for turn in range(times):
        programs = [forked_worker(path, turn * len(tags) + number + 1, tag) for number, tag in enumerate(tags)]
        heads = [said.readline() for _, said in programs]
        time.sleep(choose.uniform(0, 0.12))
        for child, _ in programs:
            os.kill(child, signal.SIGKILL)
        for head, (child, said) in zip(heads, programs, strict=True):
            with said:
                judge.hear((head + said.read()).decode())
            os.waitpid(child, 0)
        judge.count["kills"] += 1
        if not judge.look(path, fold=choose.random() < 0.5):
            judge_count = judge.count
            judge = Judge(fresh(path, 500))
            judge.count = judge_count
    return judge.count


# Killed or refused at each call. The session runs in a fork, where the calls are looked up on ``os``.


@contextmanager
def failing(op: str, number: int, how: str, code: int) -> Iterator[list[int]]:
    """The ``number``-th call of ``op`` below the database's folder is a kill, or fails; yields the count of calls."""
    seen, real, half = [0], {name: getattr(os, name) for name in CALLS}, [False]

    def wrapped(name: str) -> Callable[..., object]:
        def call(*args: object, **kwargs: object) -> object:
            if name == "open" and not int(args[1]) & (os.O_WRONLY | os.O_RDWR):  # type: ignore[call-overload]
                return real[name](*args, **kwargs)
            if name == "write" and args[0] == 1:
                return real[name](*args, **kwargs)
            seen[0] += 1
            if seen[0] == number or (how == "sticky" and seen[0] > number):
                if how == "kill":
                    os.kill(os.getpid(), signal.SIGKILL)
                if how == "half" and not half[0]:
                    half[0], content = True, bytes(args[1])  # type: ignore[arg-type]
                    seen[0] -= 1
                    return real[name](args[0], content[: max(1, len(content) // 2)])
                raise OSError(code, os.strerror(code), str(args[0]))
            return real[name](*args, **kwargs)

        return call

    for name in CALLS if op == "any" else (op,):
        setattr(os, name, wrapped(name))
    try:
        yield seen
    finally:
        for name in CALLS:
            setattr(os, name, real[name])


def session(path: Path, op: str, number: int, how: str, code: int, die: bool) -> tuple[str, int]:
    """A scripted session in a fork; returns what it said and its exit status (negative: killed)."""
    outlet, inlet = os.pipe()
    child = os.fork()
    if child == 0:
        status = 9
        try:
            os.close(outlet)
            with failing(op, number, how, code) as seen:

                def say(*words: object) -> None:
                    content = (" ".join(map(str, words)) + "\n").encode()
                    with os.fdopen(os.dup(inlet), "wb", buffering=0) as pipe:
                        pipe.write(content)
                    if words[0] == "F" and die:
                        os._exit(3)

                try:
                    writer = Writer(path, 1, "a", say)
                except NetuiError as error:
                    say("F", 0, type(error).__name__)
                    os._exit(3)
                for turn in range(30):
                    writer.act(0.0)
                    if turn in (9, 19):
                        writer.database.fold_if_idle()
                say("M", json.dumps({uid: version_of(one) for uid, one in writer.memory.items()}))
                writer.database.close()
                say("N", seen[0])
            status = 0
        finally:
            os._exit(status)
    os.close(inlet)
    with os.fdopen(outlet, "rb") as pipe:
        said = pipe.read().decode()
    return said, os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def one_case(seed: Seed, op: str, number: int, how: str, code: int, die: bool, count: Counter[str]) -> None:
    place = seed.place
    path = place / "network.json"
    judge = Judge(seed.records)
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(f"{place}-seed", place)
    said, status = session(path, op, number, how, code, die)
    judge.hear(said)
    count["runs"] += 1
    if status not in (0, 3, -signal.SIGKILL):
        count[f"! crashed at {op} {number} {how} {errno.errorcode.get(code)}"] += 1
    remembered = [json.loads(line[2:]) for line in said.splitlines() if line.startswith("M ")]
    for memory in remembered:
        count["wrong in memory"] += sum(memory.get(uid) not in allowed for uid, allowed in judge.allowed.items())
    if not judge.look(path):
        count[f"! lost at {op} {number} {how} {errno.errorcode.get(code)} die={die}"] += 1
    judge.look(path, fold=True)
    count.update(judge.count)


class Seed:
    """A database to begin each case with: a folder's copy, and its records."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self.records = fresh(Path(f"{place}-seed") / "network.json", 40)

    def calls_of(self, op: str) -> int:
        """How many such calls the session makes when nothing goes wrong."""
        shutil.rmtree(self.place, ignore_errors=True)
        shutil.copytree(f"{self.place}-seed", self.place)
        said, _ = session(self.place / "network.json", op, -1, "", 0, False)
        return int(said.rpartition("N ")[2])


def calls(place: Path, every: int) -> Counter[str]:
    count, seed = Counter[str](), Seed(place)
    for number in range(1, seed.calls_of("any") + 1, every):
        one_case(seed, "any", number, "kill", 0, False, count)
    return count


def faults(place: Path, every: int) -> Counter[str]:
    count, seed = Counter[str](), Seed(place)
    cases = []
    for op in CALLS:
        for number in range(1, seed.calls_of(op) + 1):
            for code in (errno.ENOSPC, errno.EIO, errno.EROFS):
                for how in ("once", "sticky", "half") if op == "write" else ("once", "sticky"):
                    cases += [(op, number, how, code, die) for die in (False, True)]
    for case in cases[::every]:
        one_case(seed, *case, count)
    return count


# A journal's end in every state.


def tails(place: Path, every: int) -> Counter[str]:
    path, count, marks = place / "network.json", Counter[str](), []
    fresh(path, 20)
    database = Database.open(path, clock=lambda: MOMENT)
    for number in range(6):
        database.commit(Change("put", (Edit(None, record(f"vz{number}", number + 1)),)))
        (journal,) = [name for name in database._store.state.journals._read_to if os.path.exists(name)][-1:]
        marks.append(os.path.getsize(journal))
    database._store.close()
    content, seed = Path(journal).read_bytes(), Path(f"{place}-tails")
    shutil.rmtree(seed, ignore_errors=True)
    shutil.copytree(place, seed)
    garbage = random.Random(5).randbytes(len(content))
    start = content.index(b"\n") + 1
    for cut in range(start, len(content) + 1, every):
        rest = len(content) - cut
        flipped = bytes([content[cut] ^ 255]) if rest else b""
        for tail in (b"", b"\0" * rest, garbage[:rest], flipped):
            shutil.rmtree(place)
            shutil.copytree(seed, place)
            Path(journal).write_bytes(content[:cut] + tail)
            want = {f"vz{number}" for number, mark in enumerate(marks) if mark <= cut}
            count["cases"] += 1
            try:
                for _ in range(2):
                    database = Database.open(path, clock=lambda: MOMENT)
                    found = everything(database)
                    count["lost"] += len(want - found.keys())
                    count["extra"] += len({uid for uid in found if uid[1] == "z"} - want)
                    if "vnew" not in found:
                        database.commit(Change("put", (Edit(None, record("vnew", 99)),)))
                        want.add("vnew")
                    database._store.close()
            except NetuiError as error:
                count["unreadable"] += 1
                count[f"! {error}"[:200]] += 1
    return count


# Power cuts, after ALICE (Pillai and others, OSDI 2014): data is durable after fsync of its file, a name after fsync of
# its folder; what is not may be there or not, the last write by half, or as zeros.


class Recorder:
    """Writes down what a session asks of the system."""

    NAMES = ("open", "write", "fsync", "replace", "rename", "link", "unlink", "ftruncate", "mkdir", "close")

    def __init__(self, root: str, mutant: str) -> None:
        self.root, self.mutant = os.path.realpath(root), mutant
        self.events: list[tuple] = []
        self.files: dict[int, tuple[int, bool, str, bool]] = {}
        self.born: dict[int, int] = {}  # inode -> number of the file: the system uses inodes again
        self.real = {name: getattr(os, name) for name in self.NAMES}

    def __enter__(self) -> Recorder:
        for name in self.NAMES:
            setattr(os, name, getattr(self, name))
        return self

    def __exit__(self, *_: object) -> None:
        for name, call in self.real.items():
            setattr(os, name, call)

    def inside(self, path: str) -> str | None:
        path = os.path.abspath(path)
        return os.path.relpath(path, self.root) if path.startswith(self.root) else None

    def open(self, path: str, flags: int, mode: int = 0o777) -> int:
        name = self.inside(path)
        new = name and not os.path.lexists(path)
        fd = self.real["open"](path, flags, mode)
        if name:
            inode = os.fstat(fd).st_ino
            if new:
                self.born[inode] = len(self.events)
            inode = self.born.get(inode, -inode)
            self.files[fd] = (inode, os.path.isdir(path), name, bool(flags & os.O_WRONLY))
            if new:
                self.events.append(("name", name, inode))
            if flags & os.O_TRUNC:
                self.events.append(("cut", inode, 0))
        return fd

    def close(self, fd: int) -> None:
        self.files.pop(fd, None)
        self.real["close"](fd)

    def write(self, fd: int, content: bytes) -> int:
        written = self.real["write"](fd, content)
        if fd in self.files:
            self.events.append(("data", self.files[fd][0], bytes(content[:written])))
        return written

    def ftruncate(self, fd: int, size: int) -> None:
        self.real["ftruncate"](fd, size)
        if fd in self.files:
            self.events.append(("cut", self.files[fd][0], size))

    def fsync(self, fd: int) -> None:
        if fd not in self.files:
            return
        inode, folder, name, writes = self.files[fd]
        kind = "folder" if folder else "snapshot" if "tmp-" in name else "journal" if writes else "replayed"
        if kind != self.mutant:
            self.events.append(("sync", name if folder else inode, folder))

    def replace(self, source: str, target: str) -> None:
        self.real["replace"](source, target)
        self.events.append(("move", self.inside(source), self.inside(target)))

    rename = replace

    def link(self, source: str, target: str) -> None:
        self.real["link"](source, target)
        self.events.append(("name", self.inside(target), self.born[os.stat(target).st_ino]))

    def unlink(self, path: str) -> None:
        self.real["unlink"](path)
        self.events.append(("drop", self.inside(path)))

    def mkdir(self, path: str, mode: int = 0o777) -> None:
        self.real["mkdir"](path, mode)
        if self.inside(path):
            self.events.append(("mkdir", self.inside(path)))


def recorded(root: str, mutant: str) -> list[tuple]:
    """Three sessions: one that ends well, one killed between write and fsync, one killed."""
    path, choose = Path(root) / "network.json", random.Random(11)
    with Recorder(root, mutant) as recorder:
        for number in range(3):
            database = Database.open(path, clock=lambda: MOMENT)
            memory = everything(database)
            for turn in range(14):
                version = number * 100 + turn + 1
                what = choose.choice(["put", "put", "set", "remove"]) if len(memory) > 2 else "put"
                uid = f"{choose.choice('cv')}a{version}" if what == "put" else choose.choice(sorted(memory))
                after = None if what == "remove" else record(uid, version)
                state = None if after is None else version
                recorder.events.append(("begin", uid, state))
                database.commit(Change(what, (Edit(memory.get(uid), after),)))
                recorder.events.append(("acknowledged", uid, state))
                memory.pop(uid, None)
                if after is not None:
                    memory[uid] = after
                if turn in (5, 9):
                    database.fold_if_idle()
            if number == 1:
                unfinished(database, recorder)
            database.close() if number == 0 else database._store.close()
    return recorder.events


def unfinished(database: Database, recorder: Recorder) -> None:
    """A record that was written and not fsynced when its program died: the next session reads it and builds on it."""
    store, one = database._store, record("va199", 199)
    recorder.events.append(("begin", one.id, 199))
    number = store.state.tables["conversations"].next_number
    step = Step(
        store.state.known.seq + 1, MOMENT, "put", (Op("conversations", number, document_text(to_document(one)), None),)
    )
    os.write(store.state.journals._fd, b"".join(frame(store.state.known.chain, step_payload(step))[0]))


def after_cut(durable: bytes, pending: list[tuple[str, object]], mode: str) -> bytes:
    for position, (kind, what) in enumerate(pending):
        if mode == "none":
            break
        if kind == "cut":
            durable = durable[: int(what)]  # type: ignore[call-overload]
        elif mode == "torn" and position == len(pending) - 1:
            durable += bytes(what)[: len(bytes(what)) // 2]  # type: ignore[arg-type]
        elif mode == "zeros":
            durable += b"\0" * len(bytes(what))  # type: ignore[arg-type]
        else:
            durable += bytes(what)  # type: ignore[arg-type]
    return durable


class Disk:
    """What may be on the disk at a moment of the recorded session."""

    def __init__(self) -> None:
        self.names: list[tuple[tuple, list[bool]]] = []
        self.content: dict[int, tuple[bytes, list[tuple[str, object]]]] = {}
        self.shown: dict[int, dict[str, bytes]] = {}  # number of the file -> mode -> what a cut leaves of it
        self.allowed: dict[str, set[int | None]] = {}

    def take(self, event: tuple) -> bool:
        """Take the event in; whether new states are possible after it."""
        kind = event[0]
        if kind in ("name", "move", "drop", "mkdir"):
            if kind == "name":
                self.content.setdefault(event[2], (b"", []))
            self.names.append((event, [False]))
        elif kind in ("data", "cut"):
            self.content[event[1]][1].append((kind, event[2]))
            self.shown.pop(event[1], None)
        elif kind == "sync" and event[2]:
            for change, durable in self.names:
                paths = [change[1]] if change[0] in ("name", "drop", "mkdir") else [change[1], change[2]]
                if event[1] in {folder_of(path) or "." for path in paths}:
                    durable[0] = True
        elif kind == "sync":
            self.content[event[1]] = (after_cut(*self.content[event[1]], "all"), [])
            self.shown.pop(event[1], None)
        elif kind == "begin":
            self.allowed.setdefault(event[1], {None}).add(event[2])
            return False
        else:
            self.allowed[event[1]] = {event[2]}
        return True

    def states(self) -> Iterator[tuple[dict[str, bytes], set[str]]]:
        """Files and folders of every state: each subset of the names that are not durable, when many each prefix."""
        loose = [change for change, durable in self.names if not durable[0]]
        subsets = (
            [set(range(size)) for size in range(len(loose) + 1)]
            if len(loose) > 6
            else [{bit for bit in range(len(loose)) if mask >> bit & 1} for mask in range(1 << len(loose))]
        )
        for subset in subsets:
            kept = {id(loose[position]) for position in subset}
            chosen = [change for change, durable in self.names if durable[0] or id(change) in kept]
            for mode in ("none", "all", "torn", "zeros"):
                yield self._state(chosen, mode)

    def _state(self, chosen: list[tuple], mode: str) -> tuple[dict[str, bytes], set[str]]:
        names: dict[str, int] = {}
        folders = {""}
        for change in chosen:
            if change[0] == "name":
                names[change[1]] = change[2]
            elif change[0] == "move" and change[1] in names:
                names[change[2]] = names.pop(change[1])
            elif change[0] == "drop":
                names.pop(change[1], None)
            elif change[0] == "mkdir" and folder_of(change[1]) in folders:
                folders.add(change[1])
        return {path: self._left(inode, mode) for path, inode in names.items() if folder_of(path) in folders}, folders

    def _left(self, inode: int, mode: str) -> bytes:
        shown = self.shown.setdefault(inode, {})
        if mode not in shown:
            shown[mode] = after_cut(*self.content[inode], mode)
        return shown[mode]


def power(place: Path, every: int, mutant: str, first: bool) -> Counter[str]:
    root, work = tempfile.mkdtemp(dir=place), Path(tempfile.mkdtemp(dir=place)) / "cut"
    real_fsync, count, seen, model = disk.fsync, Counter[str](), set[int](), Disk()
    events = recorded(root, mutant)
    disk.fsync = lambda fd: None  # the many openings below need no durability
    try:
        for event in events:
            if not model.take(event):
                continue
            for files, folders in model.states():
                allowed = frozenset((uid, frozenset(states)) for uid, states in model.allowed.items())
                key = hash((frozenset(files.items()), allowed))
                if key in seen:
                    continue
                seen.add(key)
                if len(seen) % every:
                    continue
                shutil.rmtree(work, ignore_errors=True)
                for folder in sorted(folders):
                    (work / folder).mkdir()
                for name, content in files.items():
                    (work / name).write_bytes(content)
                judge = Judge({})
                judge.allowed = {uid: set(states) for uid, states in model.allowed.items()}
                judge.look(work / "network.json")
                count["states"] += 1
                count.update(judge.count)
                if first and any(judge.count[name] for name in LOSSES):
                    return count
    finally:
        disk.fsync = real_fsync
    return count


def in_memory() -> str | None:
    """Where files lie in memory; ``None``, for the usual place, when the system has none or little room there."""
    has_room = os.path.isdir(MEMORY) and shutil.disk_usage(MEMORY).free >= MEMORY_NEEDED
    return MEMORY if has_room and os.access(MEMORY, os.W_OK) else None


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("mode")
    parser.add_argument("--times", type=int, default=200, help="kills (default 200)")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--every", type=int, default=1, help="try each N-th case only")
    parser.add_argument("--mutant", default="", help="for power: which fsync to leave out")
    parser.add_argument("--first", action="store_true", help="for power: end at the first loss")
    options = parser.parse_args()
    modes: dict[str, Callable[[Path], Counter[str]]] = {
        "kill": lambda place: kill(place, options.times, options.seed),
        "kill-two": lambda place: kill(place, options.times, options.seed, "ab"),
        "calls": lambda place: calls(place, options.every),
        "faults": lambda place: faults(place, options.every),
        "tails": lambda place: tails(place, options.every),
        "power": lambda place: power(place, options.every, options.mutant, options.first),
    }
    lost = False
    for mode in modes if options.mode == "all" else (options.mode,):
        began = time.monotonic()
        with tempfile.TemporaryDirectory(dir=in_memory()) as folder:
            place = Path(folder) / "place"
            place.mkdir()
            count = modes[mode](place)
        bad = {name: number for name, number in count.items() if name[0] == "!" or name in LOSSES}
        lost |= any(bad.values())
        took = round(time.monotonic() - began, 1)
        print(json.dumps({"mode": mode, "seconds": took, **count, "losses": sum(count[name] for name in LOSSES)}))
    return int(lost)


LOSSES = ("lost", "extra", "garbled", "unreadable", "wrong in memory")
"""What must never be counted."""

if __name__ == "__main__":
    raise SystemExit(main())
