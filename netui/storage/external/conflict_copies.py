"""Copies of a database that a synchronising program has put beside it, known by what is in them and where they lie.

Every such program has names of its own, in the language of the machine: ``network.sync-conflict-20260301-AB.json``,
``network (In Konflikt stehende Kopie von ana).json``, ``network-LAPTOP.json``, ``network (1).json``,
``network 2.json``, ``Kopie von network.json``, ``Dokument (2).json``. So the content decides: the id of the database
in it, under any name; the same people, where the name holds that of the database; any database, where the name begins
with that one's, for two devices may each have begun one before they were synchronised; where the name says that it is
a copy in conflict with it, anything. Of files whose name says nothing only the end is read, only where their size may
be that of a copy, and only of so many.

The ending must be the database's too, in whatever case (``NETWORK.JSON`` comes from a machine that tells no cases
apart): all these programs leave it, so that a click still opens the copy. Rclone alone writes behind it, and says so:
``network.json.conflict1``. What else stands behind the ending (``network.json~``, ``.orig``, ``.bak``, ``.rej``) is
what an editor or a person has put aside before a change. It holds what that change has taken away, and to merge it
would bring all of it back.
"""

from __future__ import annotations

import json
import os
import re
import stat
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import Any

from netui.storage.layout import Folder, meta_of
from netui.storage.snapshot.format import OWN_TABLE, Meta, NoDatabaseError, is_whole, read
from netui.system import disk

_SAYS_SO = "conflict"
"""A word that marks a file as a conflict copy, regardless of its content: mistakes in it are told when it is merged."""

_UNNAMED_LOOKED_AT = 200
"""Most files without the name of the database in theirs that are looked at: a folder may hold any number."""
_TIMES_THE_SIZE, _MORE_BYTES = 4, 1 << 20
"""Times the size of the database, and bytes beyond that, which a copy of it may have under another name."""
_ID_OF_RECORD = re.compile(rb'"id":\s*"([0-9a-z]{16})"')


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
    others = [name for name in names if name != folder.name]
    named = [name for name in others if _may_be_copy(name, folder.name)]
    unnamed = _of_like_size(folder, [name for name in others if _has_its_ending(name, folder.name)], {*named})
    stems = {**dict.fromkeys(named, stem), **dict.fromkeys(unnamed, "")}
    found = [(os.path.join(parent, name), stems[name]) for name in sorted(stems)]
    read_before = _ReadBefore(folder)
    copies = tuple(Path(path) for path, its_stem in found if _is_copy(path, its_stem, known, read_before))
    read_before.keep()
    return copies


def _may_be_copy(name: str, original: str) -> bool:
    name, original = _alike(name), _alike(original)
    stem, suffix = os.path.splitext(original)
    return stem in name and (name.endswith(suffix) or _SAYS_SO in name.partition(original)[2])


def _has_its_ending(name: str, original: str) -> bool:
    return _alike(name).endswith(_alike(os.path.splitext(original)[1] or original)) and not name.startswith(".")


def _of_like_size(folder: Folder, names: list[str], named: set[str]) -> Iterator[str]:
    """The files without the database's name in theirs whose size may be that of a copy of it."""
    parent = os.path.dirname(folder.path)
    with suppress(OSError):
        most = _TIMES_THE_SIZE * os.stat(folder.path).st_size + _MORE_BYTES
        for name in islice((name for name in names if name not in named), _UNNAMED_LOOKED_AT):
            with suppress(OSError):
                if os.lstat(os.path.join(parent, name)).st_size <= most:
                    yield name


def _alike(name: str) -> str:
    """A name as file systems compare it that tell neither cases nor spellings of an accent apart."""
    return unicodedata.normalize("NFC", name).casefold()


def _is_copy(path: str, stem: str, known: Meta, read_before: _ReadBefore) -> bool:
    """True if a file is a copy with something new in it; without a stem one whose name says nothing."""
    try:
        # A link leads somewhere else, and reading a pipe may never end.
        if not stat.S_ISREG(os.lstat(path).st_mode) or os.path.isdir(f"{path}.d"):
            return False
        name = os.path.basename(path)
        begins_alike = bool(stem) and name.startswith(stem)
        if begins_alike and _SAYS_SO in name[len(stem) :].casefold():
            return True
        meta = meta_of(path)
        if stem or (meta.database and meta.database == known.database):
            return _has_news(path, meta, known, read_before, of_any=begins_alike)
    except OSError:
        pass
    return False


def _has_news(path: str, meta: Meta, known: Meta, read_before: _ReadBefore, *, of_any: bool) -> bool:
    """True if a file is of the same database, or has the same people, and holds what the database has never held.

    Only what another program has written to, a script on another machine say, or what has nothing new in it, is read
    whole. ``of_any``: whether another database counts, whoever is in it.

    Raises:
        OSError: it cannot be read.
    """
    is_as_written = True
    if not meta.database or (meta.database == known.database and known.follows(meta.seq, meta.chain)):
        meta, is_as_written = read_before.said_by(path)
    if meta.database and meta.database != known.database:
        return of_any or read_before.has_people_of_ours(path, known.next_numbers.get("contacts", 0))
    return bool(meta.database) and (not is_as_written or not known.follows(meta.seq, meta.chain))


class _ReadBefore:
    """The memory of files that had to be read whole: none is read again before it is another one.

    It is advisory, and stands beside the database: without it a file is read again.
    """

    def __init__(self, folder: Folder) -> None:
        self._path, self._own_file = os.path.join(folder.side, "copies"), folder.path
        self._noted: dict[str, list[Any]] = {}
        self._seen: dict[str, list[Any]] = {}

    def said_by(self, path: str) -> tuple[Meta, bool]:
        """Return what a file says of itself, and whether it is as netui wrote it.

        Raises:
            OSError: it cannot be read.
        """
        found = self._noted_or_read(path, "", self._read_whole)
        return Meta(database=found[1], seq=found[2], chain=found[3]), found[4]

    def has_people_of_ours(self, path: str, next_number: int) -> bool:
        """True if some record of the database is in a file, too.

        A file that had none is compared anew once the next free number of our contacts, ``next_number``, is another
        one: somebody has come who may be in it.

        Raises:
            OSError: one of them cannot be read.
        """

        def compare(path: str) -> list[Any]:
            own, others = ({*_ID_OF_RECORD.findall(_content(each))} for each in (self._own_file, path))
            return ["", next_number, "", not own.isdisjoint(others)]

        return bool(self._noted_or_read(path, "/records", compare, lambda note: note[4] or note[2] == next_number)[4])

    def _noted_or_read(
        self,
        path: str,
        about: str,
        read_now: Callable[[str], list[Any]],
        is_still_so: Callable[[list[Any]], bool] = lambda note: True,
    ) -> list[Any]:
        self._noted = self._noted or self._recalled()
        name, looks = os.path.basename(path) + about, list(disk.identity(path) or ())
        found = self._noted.get(name, [])
        if not found or found[:1] != [looks] or not is_still_so(found):
            found = [looks, *read_now(path)]
        self._seen[name] = found
        return found

    def _read_whole(self, path: str) -> list[Any]:
        content = _content(path)
        meta = meta_of(path)
        meta = meta if meta.database else _meta_anywhere(content)
        return [meta.database, meta.seq, meta.chain, is_whole(content)]

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


def _content(path: str) -> bytes:
    with disk.opened(path) as file:
        return file.read()


def _is_note(found: object) -> bool:
    return isinstance(found, list) and [type(each) for each in found] == [list, str, int, str, bool]


def _meta_anywhere(content: bytes) -> Meta:
    try:
        return read(content).meta if OWN_TABLE.encode() in content else Meta()
    except NoDatabaseError:
        return Meta()
