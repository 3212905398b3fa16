"""Copies of a database that a synchronising program has put beside it, known by what is in them and where they lie.

Every such program has names of its own, in the language of the machine: ``network.sync-conflict-20260301-AB.json``,
``network (In Konflikt stehende Kopie von ana).json``, ``network-LAPTOP.json``, ``network (1).json``,
``network 2.json``, ``Copy of network.json``. So the name must hold that of the database, and the content decides.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path

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
        folder: of the database.
        known: what the database says about itself.
    """
    parent, (stem, suffix) = os.path.dirname(folder.path), os.path.splitext(folder.name)
    try:
        names = sorted(os.listdir(parent))
    except OSError:
        return ()
    found = (
        os.path.join(parent, name)
        for name in names
        if name != folder.name and stem.casefold() in name.casefold() and name.endswith(suffix)
    )
    return tuple(Path(path) for path in found if _is_copy(path, stem, known))


def _is_copy(path: str, stem: str, known: Meta) -> bool:
    try:
        # A link leads somewhere else, and reading a pipe may never end.
        if not stat.S_ISREG(os.lstat(path).st_mode) or os.path.isdir(f"{path}.d"):
            return False
        name = os.path.basename(path)
        if name.startswith(stem) and _SAYS_SO in name[len(stem) :].casefold():
            return True
        meta, is_as_written = _said_of_itself(path, known)
    except OSError:
        return False
    if not meta.database:
        return False
    if meta.database != known.database:
        return name.startswith(stem)
    return not is_as_written or not known.follows(meta.seq, meta.chain)


def _said_of_itself(path: str, known: Meta) -> tuple[Meta, bool]:
    """Return the meta of a file, and whether it is as netui wrote it.

    Only what another program has written to, a script on another machine say, or what has nothing new in it, is read
    whole.
    """
    meta = meta_of(path)
    if meta.database and not (meta.database == known.database and known.follows(meta.seq, meta.chain)):
        return meta, True
    with disk.opened(path) as file:
        content = file.read()
    if meta.database:
        return meta, is_whole(content)
    return _meta_anywhere(content), False


def _meta_anywhere(content: bytes) -> Meta:
    try:
        return read(content).meta if OWN_TABLE.encode() in content else Meta()
    except NoDatabaseError:
        return Meta()
