"""The names around a database: its file, and the folder beside it with everything that protects it."""

from __future__ import annotations

import json
import os
import re
from contextlib import suppress
from datetime import datetime
from itertools import pairwise
from typing import NamedTuple

from netui.storage.journal.files import listed, temporary
from netui.storage.journal.gather import gather
from netui.storage.snapshot import format as snapshot
from netui.storage.snapshot.format import Meta, meta_at_end
from netui.system import disk
from netui.system.disk import Identity

WHEN = "%Y-%m-%d-%H%M%S"
"""Time stamp with which the name of every kept file begins."""

_BASE = re.compile(r"base-(\d{16})(?:-\d+)?\.json$")
"""Pattern of an earlier snapshot's name; it has an end where another file with that step had taken the name."""
_ASIDE = re.compile(
    r"\d{4}-\d\d-\d\d-\d{6}-(edited-outside-netui|older-copy|from-elsewhere|unreadable)(?:-(\d+))?(-stays)?(?:-\d+)?\.json$"
)
"""Pattern of the names of files kept aside.

Those with ``-stays`` were not taken over in full: the user may have them nowhere else.
"""
_END = 1 << 15
"""Bytes in which a snapshot's own table surely fits."""
_BASES_KEPT = 3
_ASIDE_KEPT, _STAYING_KEPT = 5, 20
"""Most files kept aside: of those that were taken over, and of those that were not in full."""
_ABANDONED_AFTER_S = 3600.0
_HISTORY_BYTES = 64 << 20
"""Folded journals are kept up to this size in all; beyond, the oldest go."""


class Base(NamedTuple):
    """An earlier snapshot. In order of age.

    Attributes:
        seq: number of the last step in it.
        path: where it lies.
    """

    seq: int
    path: str


class Stamp(NamedTuple):
    """A note about the file that the last fold on this machine wrote.

    Attributes:
        identity: identity of the file.
        seq: number of the last step in it.
        chain: digest of that step.
    """

    identity: Identity
    seq: int
    chain: str


class Folder:
    """Paths of one database.

    Attributes:
        path: the JSON file, links resolved: where a link points is replaced, the link stays.
        name: the file's name as shown to the user.
        side: the folder beside it.
        old: earlier snapshots and folded journals.
        aside: files that netui did not write.
        backups: copies that stay.
        lock: the file that a writer locks.
        derived: what a session has worked out of all records (``derived``).
    """

    def __init__(self, path: str) -> None:
        self.path = os.path.realpath(path)
        self.name = os.path.basename(self.path)
        self.side = self.path + ".d"
        self.old = os.path.join(self.side, "old")
        self.aside = os.path.join(self.side, "aside")
        self.backups = os.path.join(self.side, "backups")
        self.lock = os.path.join(self.side, "lock")
        self.derived = os.path.join(self.side, "queue")
        self._stamp = os.path.join(self.side, "stamp")

    def make(self) -> None:
        """Make the folders that are missing, private, their names on the disk."""
        disk.private_folder(self.old)

    def bases(self) -> list[Base]:
        """The earlier snapshots, oldest first."""
        try:
            names = os.listdir(self.old)
        except (FileNotFoundError, PermissionError):  # of somebody else's the file alone can be read
            return []
        return sorted(
            Base(int(match[1]), os.path.join(self.old, name)) for name in names if (match := _BASE.match(name))
        )

    def is_whole(self, base: Base) -> bool:
        """True if an earlier snapshot is exactly as we wrote it; it is read from beginning to end."""
        try:
            with open(base.path, "rb") as file:
                return snapshot.read(file.read()).whole
        except (OSError, snapshot.NoDatabaseError):
            return False

    def base_path(self, seq: int) -> str:
        """Name of the earlier snapshot that ends with that step."""
        return os.path.join(self.old, f"base-{seq:016d}.json")

    def keep_base(self, seq: int) -> str:
        """Keep the file among the earlier snapshots, even when another takes its name; return its path there."""
        path = self.base_path(seq)
        with suppress(FileNotFoundError):
            if os.path.samefile(path, self.path):
                return path
        kept = disk.free_name(path)  # a copy may have the name, made after the very first fold
        disk.second_name(self.path, kept)
        return kept

    def stamp(self) -> Stamp | None:
        """Return the note of the last fold; None when it is not known."""
        try:
            with disk.opened(self._stamp) as file:
                inode, size, mtime_ns, seq, chain = json.loads(file.read())
        except (OSError, ValueError, TypeError):
            return None
        return Stamp((inode, size, mtime_ns), seq, chain)

    def write_stamp(self, stamp: Stamp) -> None:
        """Remember what a fold wrote; a crash may lose it, which costs a closer look at the next start."""
        disk.write_advisory(self._stamp, json.dumps([*stamp.identity, stamp.seq, stamp.chain]).encode())

    def meta_of_file(self) -> Meta:
        """Return the meta of the JSON file, read from its end alone: for a file that a netui has just written."""
        return meta_of(self.path)

    def keep_aside(self, why: str, at: datetime) -> str:
        """Keep the file as it is now under a name that says when and why, and return that name (its path)."""
        here = os.stat(self.path)
        disk.private_folder(self.aside)
        for entry in os.scandir(self.aside):
            if entry.stat().st_ino == here.st_ino and here.st_ino:
                return entry.path
        kept = self._name_aside(f"{why.replace(' ', '-')}.json", at)
        disk.second_name(self.path, kept)
        return kept

    def keep_for_longer(self, kept: str) -> str:
        """Move a file that was kept aside to those that stay for longer; return its path."""
        stem, suffix = os.path.splitext(kept)
        if stem.endswith("-stays"):
            return kept
        stays = disk.free_name(f"{stem}-stays{suffix}")
        os.rename(kept, stays)
        return stays

    def forget_aside(self) -> None:
        """Remove the oldest of what is kept aside of the file, but nothing that another program has open."""
        for stays, count in ((False, _ASIDE_KEPT), (True, _STAYING_KEPT)):
            names = os.listdir(self.aside) if os.path.isdir(self.aside) else []
            found = sorted(
                (name[:17], int(match[2] or 1), name)
                for name in names
                if (match := _ASIDE.match(name)) and bool(match[3]) is stays
            )
            for _, _, name in found[:-count]:
                path = os.path.join(self.aside, name)
                if not disk.is_open_elsewhere(path):
                    os.unlink(path)

    def second_names(self) -> int:
        """Return the number of names that the file has besides the database's own and those that we have given it."""
        try:
            here = os.stat(self.path)
        except OSError:
            return 0
        if here.st_nlink < 2:
            return 0
        ours = 0
        for folder in (self.old, self.aside):
            with suppress(OSError):
                ours += sum(entry.inode() == here.st_ino for entry in os.scandir(folder))
        return here.st_nlink - 1 - ours

    def backup_names(self) -> list[str]:
        """Names in the folder of the backups; empty when there is none, or something else has its name."""
        try:
            return os.listdir(self.backups)
        except (FileNotFoundError, NotADirectoryError):
            return []

    def put_aside(self, path: str, why: str, at: datetime) -> str:
        """Move a file that is done with out of the way, under a name that says when and why; return its new path."""
        disk.private_folder(self.aside)
        kept = self._name_aside(f"{why}-{os.path.basename(path)}", at)
        os.rename(path, kept)
        return kept

    def _name_aside(self, name: str, at: datetime) -> str:
        return disk.free_name(os.path.join(self.aside, f"{at:{WHEN}}-{name}"))

    def forget_derived(self) -> None:
        """Remove what was worked out of an earlier file: it counts no longer, and may name whom this one does not."""
        with suppress(OSError):
            os.unlink(self.derived)

    def sweep(self, now: datetime) -> None:
        """Remove what a process that died has left unfinished."""
        abandoned_before = now.timestamp() - _ABANDONED_AFTER_S
        for name in os.listdir(self.side):
            path = os.path.join(self.side, name)
            with suppress(FileNotFoundError):
                if name.startswith("tmp-") and os.stat(path).st_mtime < abandoned_before:
                    os.unlink(path)

    def unfinished(self) -> str:
        """A name for a file that is being written."""
        return temporary(self.side)

    def tidy(self, base_seq: int) -> None:
        """Move folded journals away, and drop the oldest of what is kept.

        The newest journal stays: it tells an instance that lags behind where history stands.
        """
        files = listed(self.side)
        for file, following in pairwise(files):
            if following.start <= base_seq + 1:
                os.rename(file.path, os.path.join(self.old, file.name))
        bases = self.bases()
        if not bases:
            # After the very first fold there is no earlier one: a copy, so that one damaged file is never the end.
            with suppress(FileExistsError):
                disk.copy(self.path, self.base_path(base_seq))
            bases = self.bases()
        for base in bases[:-_BASES_KEPT]:
            if not disk.is_open_elsewhere(base.path):  # what is written to it is still to be noticed
                os.unlink(base.path)
        self._forget_beyond(bases[-_BASES_KEPT:][0].seq)
        gather(self.old)

    def _forget_beyond(self, needed_from: int) -> None:
        """Drop the oldest journals beyond the size allowed, but none that the oldest snapshot needs."""
        files = listed(self.old)
        size = sum(os.stat(file.path).st_size for file in files)
        for file, following in pairwise(files):
            if size <= _HISTORY_BYTES or following.start > needed_from + 1:
                return
            size -= os.stat(file.path).st_size
            os.unlink(file.path)


def meta_of(path: str) -> Meta:
    """Return the meta at the end of a file, unchecked; that of no database when there is none.

    Raises:
        OSError: it cannot be read, or is no file.
    """
    with disk.opened(path) as file:
        file.seek(max(0, os.fstat(file.fileno()).st_size - _END))
        return meta_at_end(file.read()) or Meta()
