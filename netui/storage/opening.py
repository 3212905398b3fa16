"""Opening a database: from the JSON file if it is ours and the newest, else from the copies beside it."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import NamedTuple

from netui.domain.core.errors import DamagedError, RefusedError
from netui.storage.external.changes import not_quite_readable
from netui.storage.external.merge import UNRELATED
from netui.storage.journal.files import listed
from netui.storage.layout import Folder, Stamp
from netui.storage.snapshot import format as snapshot
from netui.storage.snapshot.format import Meta, NoDatabaseError, Snapshot
from netui.storage.snapshot.gaps import NO_GAPS, Gaps, Loose, set_aside
from netui.storage.snapshot.rows import Rows
from netui.storage.system.still import wait_until_still
from netui.system import disk
from netui.system.disk import Identity

_ROTTEN = "its bytes have changed on the disk"


class Beginning(NamedTuple):
    """The state before the journals are read, and what to do about the file that was found.

    Attributes:
        tables: by name.
        meta: number and digest of the last step in it, and the rest that a snapshot says.
        identity: identity of the JSON file that was looked at; None when there is none.
        whole: the JSON file is exactly this state: it need not be written again.
        aside: why the file that was found is to be kept aside, in two or three words; empty when it is not.
        notice: what happened, in a sentence; empty when nothing did.
        theirs: tables of a file that another program has edited, to be merged; None when there is none.
        since: number of the last step that file knew of; may be ``UNRELATED``.
        earlier: a whole state of this database that is older than what we wrote: a copy put back, or one that has
            grown apart from ours. Which of them, the journals tell.
        newest_written: number of the last step in the file that the last fold on this machine wrote, if that is another
            file; else 0.
        gaps: what of ``theirs`` could not be read.
    """

    tables: dict[str, Rows]
    meta: Meta
    identity: Identity | None
    whole: bool
    aside: str = ""
    notice: str = ""
    theirs: Mapping[str, Rows] | None = None
    since: int = 0
    earlier: Snapshot | None = None
    newest_written: int = 0
    gaps: Gaps = NO_GAPS


def begin(folder: Folder) -> Beginning:
    """Look at the JSON file and at what lies beside it. Writes nothing.

    Raises:
        DamagedError: the file cannot be read, and nothing lies beside it to rebuild it from.
        RefusedError: no permission to read it, or a later version wrote it and another program has edited it since.
    """
    identity, content = _file(folder)
    found, broken = _parsed(content)
    if found is None and identity is not None and wait_until_still(folder.path, folder.side):
        identity, content = _file(folder)
        found, broken = _parsed(content)
    bases = folder.bases()
    stamp = folder.stamp()
    if found is not None and found.whole and (not bases or found.meta.seq >= bases[-1].seq):
        written = 0 if stamp is None or stamp.identity == identity else stamp.seq
        return Beginning(dict(found.tables), found.meta, identity, True, newest_written=written)
    if found is not None and not found.whole and stamp is not None and stamp.identity == identity:
        # Nobody has written the file since we did, and yet its bytes have changed: the disk did that.
        found, broken = None, _ROTTEN
    if not bases and not listed(folder.side):
        return _first(folder, identity, content, found, broken)
    if not content and not bases:  # stopped before the first fold
        return Beginning({}, Meta(), identity, False)
    if found is not None and found.meta.schema > snapshot.SCHEMA:
        raise RefusedError(
            "A later version",
            f"{folder.path} was written by a later version of netui, and edited by another program since. "
            "Nothing was changed; open it with that version.",
        )
    if found is None:
        return _unreadable(folder, identity, content, broken, stamp)
    return _changed(folder, identity, found, stamp)


def _unreadable(
    folder: Folder, identity: Identity | None, content: bytes, broken: str, stamp: Stamp | None
) -> Beginning:
    """Begin where the file is missing or no database: ours is rebuilt, and the readable parts of the file count."""
    known = rebuilt(folder, identity)
    tables, meta = known.tables, known.meta
    read = None if broken == _ROTTEN else _loosely(content)
    if read is not None and read.meta.database in ("", meta.database):
        since = read.meta.seq if read.meta.database else stamp.seq if stamp else meta.seq
        notice = not_quite_readable(folder.name, broken)
        return Beginning(tables, meta, identity, False, "unreadable", notice, read.tables, since, gaps=read.gaps)
    what = "was missing" if identity is None else "was empty" if not content else f"could not be read ({broken})"
    notice = f"{folder.name} {what}; it was rebuilt from the copies beside it, with everything that was saved."
    # An empty one is kept aside, too: whoever emptied it to write it anew may only be about to.
    aside = "" if identity is None else "unreadable"
    return Beginning(tables, meta, identity, False, aside, notice, since=meta.seq)


def _changed(folder: Folder, identity: Identity | None, found: Snapshot, stamp: Stamp | None) -> Beginning:
    """Begin with a database that is not our newest: an older copy, or one that another program has changed."""
    known = rebuilt(folder, identity)
    tables, meta = known.tables, known.meta
    if found.whole and not meta.database:
        return Beginning(dict(found.tables), found.meta, identity, True)  # the copies beside it are worth nothing
    if found.whole and found.meta.database == meta.database:
        return Beginning(tables, meta, identity, False, earlier=found)
    kin = found.meta.database == meta.database
    since = found.meta.seq if kin else stamp.seq if stamp else meta.seq
    if meta.database and found.meta.database and not kin:
        since = UNRELATED
    return Beginning(tables, meta, identity, False, "edited outside netui", "", found.tables, since)


def _file(folder: Folder) -> tuple[Identity | None, bytes]:
    """The file's identity and content; None and nothing when there is no file."""
    try:
        if disk.is_device(folder.path):
            raise _no_file(f"{folder.path} is a device or a pipe")
        with open(folder.path, "rb") as file:
            return disk.identity_of(file), file.read()  # one file, even if its name goes to another
    except FileNotFoundError:
        return None, b""
    except (IsADirectoryError, NotADirectoryError):
        raise _no_file(f"{folder.path} is a folder, or lies below a file") from None
    except PermissionError:
        if os.path.isdir(folder.path):  # so Windows says it
            raise _no_file(f"{folder.path} is a folder, or lies below a file") from None
        raise RefusedError(
            "No permission",
            f"The database {folder.path} may not be read by you. Nothing was changed; check its owner and permissions.",
        ) from None
    except OSError as error:
        raise RefusedError(
            "Unreadable disk",
            f"The database {folder.path} could not be read: {error.strerror}. Nothing was changed.",
        ) from error


def _no_file(what: str) -> DamagedError:
    return DamagedError(
        "Not a database",
        f"{what}; the database is a JSON file. Nothing was changed; name the file with --db.",
    )


def _parsed(content: bytes) -> tuple[Snapshot | None, str]:
    if not content:
        return None, "it is empty"
    try:
        found = snapshot.read(content)
    except NoDatabaseError as error:
        return None, str(error)
    return found, ""


def _first(folder: Folder, identity: Identity | None, content: bytes, found: Snapshot | None, broken: str) -> Beginning:
    """Return the beginning of a database without journals: its JSON file alone is there, or nothing at all."""
    if not content:
        return Beginning({}, Meta(), identity, False)
    read = _loosely(content) if found is None else None
    if read is not None and read.is_all_there and not read.meta.database:
        notice = not_quite_readable(folder.name, broken)
        return Beginning(set_aside(read), Meta(schema=0), identity, False, notice=notice)
    if found is None:
        raise DamagedError(
            "Database unreadable",
            f"{folder.path} is not a database that netui can read ({broken}), and no copy lies beside it. "
            "Nothing was overwritten. netui doctor --repair saves every record that still stands whole in it and keeps "
            "the file aside; or put a backup in its place, or name another file with --db.",
        )
    meta = Meta(schema=found.meta.schema)
    return Beginning(dict(found.tables), meta, identity, False)


def _loosely(content: bytes) -> Loose | None:
    """Return what can be read of a file that is no database as it stands; None when that is nothing."""
    from netui.storage.snapshot import loose  # hardly ever needed

    return loose.read(content)


def rebuilt(folder: Folder, identity: Identity | None) -> Beginning:
    """The state of the newest of the earlier snapshots that is whole; an empty one when there is none."""
    for base in reversed(folder.bases()):
        try:
            with open(base.path, "rb") as file:
                found = snapshot.read(file.read())
        except (OSError, NoDatabaseError):
            continue
        if found.whole:
            return Beginning(dict(found.tables), found.meta, identity, False)
    return Beginning({}, Meta(), identity, False)
