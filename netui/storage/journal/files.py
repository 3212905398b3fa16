"""The journals of a database: finding them, reading what is new, appending a step.

A journal is named after its first step, ``j-0000000000000042-00.log``; the last two digits count up when a start is
used again after a failure. The newest is the one with the highest (start, turn). A journal owns the numbers up to the
start of the next one: what stands beyond was never acknowledged. An instance appends only to a journal that it has
started itself, and only while that is the newest: what another process wrote is never touched.
"""

from __future__ import annotations

import os
import re
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import NamedTuple

from netui.storage.journal.format import (
    ZERO,
    JournalHeader,
    JournalLine,
    Step,
    frame,
    good_lines_follow,
    header_payload,
    read_header,
    read_step,
    scan,
)
from netui.system import disk

_NAME = re.compile(r"j-(\d{16})-(\d{2})\.log$")
_FULL_BYTES = 1 << 20
"""Size in bytes from which on a new journal is begun: the next start has less to read."""


class BrokenChainError(Exception):
    """The journals contradict each other, or the snapshot; no automatic answer is safe.

    Attributes:
        branch: both are whole, but of two histories that have parted.
    """

    def __init__(self, sentence: str, *, branch: bool = False) -> None:
        super().__init__(sentence)
        self.branch = branch


class JournalFile(NamedTuple):
    """A journal by its name. In order of age.

    Attributes:
        start: number of its first step.
        turn: 0, or more when the start was used again after a failure.
        path: where it lies.
    """

    start: int
    turn: int
    path: str

    @property
    def name(self) -> str:
        """The journal's name without the folder."""
        return os.path.basename(self.path)


class JournalPosition(NamedTuple):
    """A point in the history of a database.

    Attributes:
        database: its id; empty before its first save.
        seq: number of the last step.
        chain: digest of that step.
        schema: version of the documents there.
    """

    database: str
    seq: int
    chain: str
    schema: int


def listed(*folders: str) -> list[JournalFile]:
    """The journals in these folders, oldest first; a missing folder has none."""
    found = []
    for folder in folders:
        with suppress(FileNotFoundError, PermissionError):  # of somebody else's the file alone can be read
            found += [
                JournalFile(int(match[1]), int(match[2]), os.path.join(folder, name))
                for name in os.listdir(folder)
                if (match := _NAME.match(name))
            ]
    return sorted(found)


def temporary(folder: str) -> str:
    """A name for an unfinished file."""
    return os.path.join(folder, f"tmp-{os.getpid()}-{time.monotonic_ns()}")


class Journals:
    """The journals of one database, with how far each was read."""

    def __init__(self, side: str, old: str) -> None:
        self._side, self._old = side, old
        self._read_to: dict[str, tuple[int, str]] = {}
        self._newest: str | None = None
        self._mine: str | None = None
        self._fd = -1

    def grown(self) -> bool:
        """True if there is anything that was not read yet; costs a few microseconds."""
        files = listed(self._side)
        if not files:
            return False
        newest = files[-1].path
        try:
            return os.stat(newest).st_size != self._read_to.get(newest, (0, ZERO))[0]
        except FileNotFoundError:
            return True

    def unread(self, known: JournalPosition) -> tuple[list[tuple[Step, str]], JournalPosition, bool]:
        """The steps after what is known with their digests, the position after them, whether an unfinished end was met.

        Raises:
            BrokenChainError: a step is missing, damaged, or follows another history.
        """
        files = listed(self._side)
        if files and files[0].start > known.seq + 1:
            files = listed(self._old, self._side)
        self._newest = files[-1].path if files else None
        steps: list[tuple[Step, str]] = []
        read_to = dict(self._read_to)
        torn = False
        stops = [file.start for file in files[1:]] + [None]
        for file, stop in zip(files, stops, strict=False):
            if stop is not None and stop <= known.seq + 1:
                continue
            known, torn = self._read(file, stop, known, steps, read_to)
        self._read_to = read_to
        return steps, known, torn

    def _read(
        self,
        file: JournalFile,
        stop: int | None,
        known: JournalPosition,
        steps: list[tuple[Step, str]],
        read_to: dict[str, tuple[int, str]],
    ) -> tuple[JournalPosition, bool]:
        at, before = read_to.get(file.path, (0, ZERO))
        if at and os.stat(file.path).st_size == at:
            return known, False
        with open(file.path, "rb") as journal:
            journal.seek(at)
            content = journal.read()
        offset = 0
        if not at:
            known, offset, before = _enter(file, content, known)
        for line in scan(content, before, offset):
            if stop is not None and line.number >= stop:
                break
            known = _follow(file, line, before, known, steps)
            offset, before = line.end, line.digest
        read_to[file.path] = (at + offset, before)
        torn = offset < len(content) and (stop is None or known.seq < stop - 1)
        if torn and good_lines_follow(content, offset):
            raise BrokenChainError(f"{file.name} has bad bytes at {at + offset}, and good lines after them")
        return known, torn

    def are_gone(self) -> bool:
        """True if there was no journal at all when the new steps were last looked for."""
        return self._newest is None

    # Writing.

    def append(self, payload: Iterable[bytes], known: JournalPosition) -> str:
        """Put one more step on the disk, its payload in pieces; return its digest.

        The caller holds the lock and has read everything.

        Raises:
            OSError: it is not there; the next one will go into a new file (after a failed fsync no second one can be
                believed: lwn.net/Articles/752063).
        """
        line, digest = frame(known.chain, payload)
        mine = self._mine
        at = _FULL_BYTES if mine is None else self._read_to[mine][0]
        if mine is None or self._newest != mine or at >= _FULL_BYTES:
            self._start(line, digest, known)
            return digest
        octets = sum(map(len, line))
        try:
            for piece in _letting_go(line):
                disk.write_all(self._fd, piece)
            disk.fsync(self._fd)
        except BaseException:
            with suppress(OSError):
                os.ftruncate(self._fd, at)
            self.close()
            raise
        self._read_to[mine] = (at + octets, digest)
        return digest

    def _start(self, line: list[bytes], digest: str, known: JournalPosition) -> None:
        """Start a journal with its first step in it: both are on the disk before it has a name."""
        self.close()
        files = listed(self._side)
        for file in files:
            # A step that was read may still be in the system's memory only, if its writer died before the fsync.
            disk.fsync_path(file.path)
        start = known.seq + 1
        turn = files[-1].turn + 1 if files and files[-1].start == start else 0
        path = os.path.join(self._side, f"j-{start:016d}-{turn:02d}.log")
        header, _ = frame(ZERO, header_payload(JournalHeader(known.database, start, known.chain, known.schema)))
        unfinished = temporary(self._side)
        line[:0] = header
        octets = sum(map(len, line))
        disk.write_new(unfinished, _letting_go(line))
        try:
            disk.publish(unfinished, path)
            self._fd = os.open(path, os.O_WRONLY | os.O_APPEND | getattr(os, "O_BINARY", 0))
        except BaseException:
            for left in (unfinished, path):
                with suppress(OSError):
                    os.unlink(left)
            raise
        self._mine = self._newest = path
        self._read_to[path] = (octets, digest)

    def close(self) -> None:
        """Close the journal that is being written; the next step starts a new one."""
        if self._fd >= 0:
            os.close(self._fd)
        self._fd, self._mine = -1, None


def _letting_go(pieces: list[bytes]) -> Iterator[bytes]:
    """Take pieces out one by one: to free those of a large step at once would hold every other thread."""
    pieces.reverse()
    while pieces:
        yield pieces.pop()


def _enter(file: JournalFile, content: bytes, known: JournalPosition) -> tuple[JournalPosition, int, str]:
    """Read the header; go straight to what is new where the journal holds the last known step."""
    first = next(scan(content[: content.find(b"\n") + 1], ZERO), None)
    try:
        header = None if first is None else read_header(first.payload)
    except ValueError:
        header = None
    if first is None or header is None:
        raise BrokenChainError(f"{file.name} has no readable beginning")
    if known.database and header.database != known.database:
        raise BrokenChainError(f"{file.name} belongs to another database", branch=True)
    if file.start > known.seq + 1:
        raise BrokenChainError(f"step {known.seq + 1} is missing before {file.name}")
    if not known.seq:
        known = known._replace(database=header.database, schema=header.schema)
    if file.start <= known.seq:
        at = content.find(b"\n" + known.chain.encode() + b" ", first.end - 1)
        if at >= 0:
            end = content.find(b"\n", at + 1)
            return known, len(content) if end < 0 else end + 1, known.chain
    return known, first.end, header.before


def _follow(
    file: JournalFile, line: JournalLine, before: str, known: JournalPosition, steps: list[tuple[Step, str]]
) -> JournalPosition:
    number = line.number
    if number > known.seq + 1:
        raise BrokenChainError(f"step {known.seq + 1} is missing in {file.name}")
    if (number == known.seq + 1 and before != known.chain) or (number == known.seq and line.digest != known.chain):
        raise BrokenChainError(f"step {number} in {file.name} does not follow what the database holds", branch=True)
    if number <= known.seq:
        return known
    step = read_step(line.payload)
    steps.append((step, line.digest))
    return known._replace(seq=number, chain=line.digest, schema=step.schema or known.schema)
