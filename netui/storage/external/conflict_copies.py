"""Copies of a database that a synchronising program has put beside it, known by what is in them and where they lie.

Every such program has names of its own, in the language of the machine: ``network.sync-conflict-20260301-AB.json``,
``network (In Konflikt stehende Kopie von ana).json``, ``network-LAPTOP.json``, ``network (1).json``,
``network 2.json``, ``Copy of network.json``. So the name must hold that of the database, and the content decides.

The ending must be the database's too, in whatever case (``NETWORK.JSON`` comes from a machine that tells no cases
apart): all these programs leave it, so that a click still opens the copy. Rclone alone writes behind it, and says so:
``network.json.conflict1``. What else stands behind the ending (``network.json~``, ``.orig``, ``.bak``, ``.rej``) is
what an editor or a person has put aside before a change. It holds what that change has taken away, and to merge it
would bring all of it back.
"""

from __future__ import annotations

import json
import os
import stat
import unicodedata
from contextlib import suppress
from pathlib import Path
from typing import Any

from netui.storage.layout import Folder, meta_of
from netui.storage.snapshot.format import OWN_TABLE, Meta, NoDatabaseError, is_whole, read
from netui.system import disk

_SAYS_SO = "conflict"
"""A word that marks a file as a conflict copy, regardless of its content: mistakes in it are told when it is merged."""


def beside(folder: Folder, known: Meta) -> tuple[Path, ...]:
    """The copies beside a database, by name; empty when there is none.

    Not among them are a database that is used by itself, for it has a folder of its own, and an earlier state of
    this one that somebody has kept on purpose as netui wrote it: there is nothing new in it.

    Args:
        folder: folder of the database.
        known: what the database says about itself.
    """
    parent, stem = os.path.dirname(folder.path), os.path.splitext(folder.name)[0]
    try:
        names = sorted(os.listdir(parent))
    except OSError:
        return ()
    found = (os.path.join(parent, name) for name in names if name != folder.name and _may_be_copy(name, folder.name))
    read_before = _ReadBefore(folder)
    copies = tuple(Path(path) for path in found if _is_copy(path, stem, known, read_before))
    read_before.keep()
    return copies


def _may_be_copy(name: str, original: str) -> bool:
    name, original = _alike(name), _alike(original)
    stem, suffix = os.path.splitext(original)
    return stem in name and (name.endswith(suffix) or _SAYS_SO in name.partition(original)[2])


def _alike(name: str) -> str:
    """A name as file systems compare it that tell neither cases nor spellings of an accent apart."""
    return unicodedata.normalize("NFC", name).casefold()


def _is_copy(path: str, stem: str, known: Meta, read_before: _ReadBefore) -> bool:
    try:
        # A link leads somewhere else, and reading a pipe may never end.
        if not stat.S_ISREG(os.lstat(path).st_mode) or os.path.isdir(f"{path}.d"):
            return False
        name = os.path.basename(path)
        if name.startswith(stem) and _SAYS_SO in name[len(stem) :].casefold():
            return True
        meta = meta_of(path)
        is_as_written = True
        # Only what another program has written to, a script on another machine say, or what has nothing new in it, is
        # read whole.
        if not meta.database or (meta.database == known.database and known.follows(meta.seq, meta.chain)):
            meta, is_as_written = read_before.said_by(path)
    except OSError:
        return False
    if not meta.database:
        return False
    if meta.database != known.database:
        return name.startswith(stem)
    return not is_as_written or not known.follows(meta.seq, meta.chain)


class _ReadBefore:
    """The memory of files that had to be read whole: none is read again before it is another one.

    It is advisory, and stands beside the database: without it a file is read again.
    """

    def __init__(self, folder: Folder) -> None:
        self._path = os.path.join(folder.side, "copies")
        self._noted: dict[str, list[Any]] = {}
        self._seen: dict[str, list[Any]] = {}

    def said_by(self, path: str) -> tuple[Meta, bool]:
        """Return what a file says of itself, and whether it is as netui wrote it.

        Raises:
            OSError: it cannot be read.
        """
        self._noted = self._noted or self._recalled()
        name, looks = os.path.basename(path), list(disk.identity(path) or ())
        found = self._noted.get(name, [])
        if not found or found[:1] != [looks]:
            with disk.opened(path) as file:
                content = file.read()
            meta = meta_of(path)
            meta = meta if meta.database else _meta_anywhere(content)
            found = [looks, meta.database, meta.seq, meta.chain, is_whole(content)]
        self._seen[name] = found
        return Meta(database=found[1], seq=found[2], chain=found[3]), found[4]

    def keep(self) -> None:
        """Note what was read; a disk that refuses has it read again."""
        if self._seen != self._noted and self._seen and os.path.isdir(os.path.dirname(self._path)):
            with suppress(OSError):
                disk.write_advisory(self._path, json.dumps(self._seen).encode())

    def _recalled(self) -> dict[str, list[Any]]:
        try:
            with disk.opened(self._path) as file:
                noted = json.loads(file.read())
            return {name: found for name, found in noted.items() if _is_note(found)}
        except (OSError, ValueError, AttributeError):
            return {}


def _is_note(found: object) -> bool:
    return isinstance(found, list) and [type(each) for each in found] == [list, str, int, str, bool]


def _meta_anywhere(content: bytes) -> Meta:
    try:
        return read(content).meta if OWN_TABLE.encode() in content else Meta()
    except NoDatabaseError:
        return Meta()
