"""Files that lost the database's name, but that another program may still have open and write to.

A script that keeps plain TinyDB open reads and writes the file it has opened, even after another took its name. So
each file that loses the name stays under another one (``old/base-*``, ``aside/``), and its look of that moment is
noted in ``held``. When it looks otherwise, somebody has written to it, and meant the database. Their text is kept as
``held-INODE.json``: it is the state from which they write the next time.
"""

from __future__ import annotations

import json
import os
from collections.abc import Collection
from contextlib import suppress
from typing import NamedTuple

from netui.storage.layout import Folder
from netui.storage.snapshot import format as snapshot
from netui.storage.snapshot.format import NoDatabaseError, Snapshot
from netui.system import disk
from netui.system.disk import Identity

_WRITING = "held-"


class HeldFile(NamedTuple):
    """A file that was the database and has lost its name.

    Attributes:
        path: where it stands now.
        identity: what it looked like when it was last looked into.
        since: number of the last step that its writers know of.
    """

    path: str
    identity: Identity
    since: int


class HeldFiles:
    """The held files of a database; notes are advisory: without one an earlier snapshot is told by its checksum."""

    def __init__(self, folder: Folder) -> None:
        self._folder = folder
        self._path = os.path.join(folder.side, "held")
        self._looked_into: dict[str, Identity] = {}

    def note(self, path: str, identity: Identity | None, since: int) -> None:
        """Note what a file looks like that has lost the name; a disk that refuses costs a closer look, and no more."""
        if identity is None or since < 0:
            return
        noted = {held.path: held for held in self._noted()}
        noted[path] = HeldFile(path, identity, since)
        lines = [
            [os.path.relpath(held.path, self._folder.side), *held.identity, held.since]
            for held in noted.values()
            if os.path.exists(held.path)
        ]
        with suppress(OSError):
            disk.write_advisory(self._path, json.dumps(lines).encode())
        self._forget_writings({line[1] for line in lines})

    def written_to(self) -> list[HeldFile]:
        """The files that differ from what was noted, as they look now; a few microseconds for each unchanged one."""
        noted = {held.path: held for held in self._noted()}
        for base in self._folder.bases():
            if base.path not in noted and (identity := disk.identity(base.path)) is not None:
                noted[base.path] = HeldFile(base.path, (0, 0, 0), base.seq)
        found = []
        for held in noted.values():
            identity = disk.identity(held.path)
            if identity is not None and identity not in (held.identity, self._looked_into.get(held.path)):
                found.append(held._replace(identity=identity))
        return found

    def read(self, held: HeldFile) -> Snapshot | None:
        """Return what was written to a file; None while it is not to be read, or when we wrote that ourselves."""
        self._looked_into[held.path] = held.identity
        try:
            with disk.opened(held.path) as file:
                found = snapshot.read(file.read())
        except (OSError, NoDatabaseError):
            return None
        return None if found.whole else found

    def last_written(self, held: HeldFile) -> Snapshot | None:
        """Return what its writers had made of a file the last time that it was merged; None when it never was."""
        try:
            with disk.opened(self._writing(held.identity)) as file:
                return snapshot.read(file.read())
        except (OSError, NoDatabaseError):
            return None

    def keep_writing(self, path: str, identity: Identity | None) -> None:
        """Keep what was merged from a file that another program still has open, for it may write again.

        A disk that refuses, or a file that was written to meanwhile, leaves the next writing to a broader comparison.

        Args:
            path: where the file stands, which was noted before.
            identity: what it looked like when it was read.
        """
        if identity is None or not disk.is_open_elsewhere(path):
            return
        with suppress(OSError):
            with disk.opened(path) as file:
                content = file.read()
            if disk.identity(path) == identity:
                disk.write_advisory(self._writing(identity), content)

    def _writing(self, identity: Identity) -> str:
        return os.path.join(self._folder.side, f"{_WRITING}{identity[0]}.json")

    def _forget_writings(self, inodes: Collection[object]) -> None:
        """Remove what was written to files that are gone, whose inode may be another file's soon."""
        with suppress(OSError):
            for name in os.listdir(self._folder.side):
                inode = name.removeprefix(_WRITING).removesuffix(".json")
                if name.startswith(_WRITING) and inode.isdecimal() and int(inode) not in inodes:
                    os.unlink(os.path.join(self._folder.side, name))

    def _noted(self) -> list[HeldFile]:
        try:
            with disk.opened(self._path) as file:
                return [
                    HeldFile(os.path.join(self._folder.side, name), (inode, size, mtime_ns), since)
                    for name, inode, size, mtime_ns, since in json.loads(file.read())
                ]
        except (OSError, ValueError, TypeError):
            return []
