"""Copies of the database that stay: one a day, one before each large change, and whenever the user asks.

They lie in ``network.json.d/backups`` under names that say when and why, and open with plain TinyDB. All are copies,
the daily one of the snapshot as it was before the day's first changes: a second name of a file that another program
may still have open would change under its hands.

Which are superfluous is told by the times in their names, and a clock may have been wrong: what is dated after now
counts as the oldest, and what was just made is never removed.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import date, datetime, timedelta
from itertools import count

from netui.domain.core.errors import DamagedError, RefusedError
from netui.domain.core.frozen import frozen
from netui.storage.layout import WHEN, Folder
from netui.storage.maintenance.daily import DAILY
from netui.storage.snapshot import format as snapshot
from netui.storage.snapshot.format import NoDatabaseError, Snapshot
from netui.system import disk

_NAME = re.compile(r"(\d{4}-\d\d-\d\d)[- ](\d{6})(?:\.(\d{1,4}))?[- ](.+)\.json$")
"""Day, time, turn within that second, reason of a backup's name; the first versions of netui wrote blanks in it."""

_DAYS_KEPT, _WEEKS_KEPT, _OTHERS_KEPT = 7, 4, 10


@frozen
class Backup:
    """A copy of the database.

    Attributes:
        number: 1 is the newest.
        at: when it was made, local time as told by the clock then, without offset.
        why: ``daily``, ``before import``, ``asked for`` ...
        size: bytes.
        path: where it lies.
    """

    number: int
    at: datetime
    why: str
    size: int
    path: str


def listed(folder: Folder, now: datetime) -> tuple[Backup, ...]:
    """All backups, newest first; empty when there is none. What is dated after ``now`` comes last: see above."""
    found = sorted((each for name in folder.backup_names() for each in _read(folder, name)), reverse=True)
    return tuple(
        Backup(number, at, why, size, path)
        for number, (at, _, _, why, size, path) in enumerate(sorted(found, key=lambda each: is_ahead(each[0], now)), 1)
    )


def _read(folder: Folder, name: str) -> Iterator[tuple[datetime, int, int, str, int, str]]:
    """Yield day and turn of a backup, when its file was written (ns), its reason, size (bytes) and path.

    Nothing for whatever else lies there: people copy and rename files, and nothing but a file is read or removed.
    """
    if not (match := _NAME.match(name)):
        return
    path = os.path.join(folder.backups, name)
    with suppress(OSError, ValueError):  # it has gone meanwhile; there is no such day
        at = datetime.strptime(f"{match[1]}-{match[2]}", WHEN)  # noqa: DTZ007
        about = os.lstat(path)
        if stat.S_ISREG(about.st_mode):
            yield at, int(match[3] or 1), about.st_mtime_ns, match[4].replace("-", " "), about.st_size, path


def is_ahead(at: datetime, now: datetime) -> bool:
    """True if a backup is dated after now: the clock was wrong when it was made, or is."""
    return at > now.replace(tzinfo=None, microsecond=0)


def make(folder: Folder, why: str, at: datetime, state: Iterable[bytes] | None = None) -> Backup | None:
    """Copy the JSON file, which the caller has just folded, and drop what is superfluous; None without a file.

    Args:
        folder: of the database.
        why: two or three words for its name.
        at: now.
        state: written in the place of the file where that is not as netui wrote it: a copy of it would bear a checksum
            that does not hold, and count as damaged.

    Raises:
        OSError: the disk refused.
    """
    if not os.path.exists(folder.path):
        return None
    disk.private_folder(folder.backups)
    path = _copied(folder, why.replace(" ", "-"), at, state)
    rotate(folder, at, just_made=path)
    return next(backup for backup in listed(folder, at) if backup.path == path)


def _copied(folder: Folder, why: str, at: datetime, state: Iterable[bytes] | None) -> str:
    """Path of a new copy; two made within one second are two."""
    for turn in count(1):
        path = os.path.join(folder.backups, f"{at:{WHEN}}{f'.{turn}' if turn > 1 else ''}-{why}.json")
        with suppress(FileExistsError):
            disk.copy(folder.path, path) if state is None else disk.write_new(path, state)
            return path
    raise AssertionError  # count() has no end


def rotate(folder: Folder, now: datetime, *, just_made: str = "") -> None:
    """Remove what is superfluous, but never what was just made."""
    for backup in superfluous(listed(folder, now), now):
        if backup.path != just_made:
            with suppress(FileNotFoundError):  # another netui was faster
                os.unlink(backup.path)


def superfluous(backups: Sequence[Backup], now: datetime) -> tuple[Backup, ...]:
    """The backups to drop: of daily ones 7 stay and one for each of 4 weeks before, of the others 10.

    Args:
        backups: newest first, by the time in their names.
        now: what is dated later was made while the clock was wrong, and counts as the oldest.
    """
    by_age = sorted(backups, key=lambda backup: is_ahead(backup.at, now))
    daily = [backup for backup in by_age if backup.why == DAILY]
    others = [backup for backup in by_age if backup.why != DAILY]
    kept_weeks: set[date] = set()
    dropped = others[_OTHERS_KEPT:]
    for backup in daily[_DAYS_KEPT:]:
        monday = backup.at.date() - timedelta(days=backup.at.weekday())
        if monday in kept_weeks or len(kept_weeks) >= _WEEKS_KEPT:
            dropped.append(backup)
        kept_weeks.add(monday)
    return tuple(dropped)


def chosen(folder: Folder, number: int, now: datetime) -> Backup:
    """The backup of that number.

    Raises:
        RefusedError: there is none.
    """
    found = listed(folder, now)
    for backup in found:
        if backup.number == number:
            return backup
    there = f"there are {len(found)}" if found else "there is none yet"
    raise RefusedError("No such backup", f"There is no backup {number}; {there}. netui backup list shows them.")


def content(backup: Backup) -> Snapshot:
    """Return the content of a backup.

    Raises:
        DamagedError: it cannot be read, or is not as it was written.
    """
    try:
        with open(backup.path, "rb") as file:
            found = snapshot.read(file.read())
    except NoDatabaseError as error:
        raise _damaged(backup, str(error)) from error
    if not is_trusted(found):
        raise _damaged(backup, "its checksum does not hold")
    return found


def is_sound(path: str) -> bool:
    """True if the file is a database, and unchanged: a copy of it is as good as it is; false where there is none.

    Raises:
        OSError: it cannot be read.
    """
    try:
        with open(path, "rb") as file:
            return is_trusted(snapshot.read(file.read()))
    except (FileNotFoundError, NoDatabaseError):
        return False


def is_trusted(found: Snapshot) -> bool:
    """True if a copy is unchanged; one of another program's file, from before the first save, has no checksum."""
    return found.whole or not found.meta.schema


def _damaged(backup: Backup, why: str) -> DamagedError:
    return DamagedError(
        "Backup damaged",
        f"The backup {backup.path} is not as it was written ({why}). Nothing was changed; take another one.",
    )
