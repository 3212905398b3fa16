"""A database that cannot be opened, brought back with every whole document of its file and every whole step.

Each step of the journals carries whole documents, so those after a gap are as good as those before; of a file that is
cut off or garbled, every document that stands whole is taken (``fragments``). The losses are named, and everything that
was there is kept aside.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from netui.domain.core.errors import DamagedError
from netui.storage import opening
from netui.storage.journal.files import JournalFile, listed
from netui.storage.journal.format import ZERO, Step, digest_of, read_header, read_step
from netui.storage.layout import WHEN, Folder
from netui.storage.maintenance import backups
from netui.storage.opening import Beginning
from netui.storage.snapshot import format as snapshot
from netui.storage.snapshot import fragments
from netui.storage.snapshot.format import Meta, NoDatabaseError
from netui.storage.snapshot.fragments import Fragments
from netui.storage.snapshot.rows import Rows, document_text
from netui.storage.store import LOCK_TIMEOUT_S
from netui.storage.system.errors import in_words
from netui.storage.system.lock import Lock
from netui.system import disk

_RECORDS_NAMED = 8
"""Most lost records that are named one by one."""


def salvage(path: Path, clock: Callable[[], datetime]) -> tuple[str, ...]:
    """Make a readable database of what is left; return what was done, in sentences.

    Raises:
        DamagedError: nothing readable is left; nothing was changed.
        SaveError, InUseError: the disk refused, or another program keeps the lock.
    """
    folder = Folder(str(path))
    with in_words(folder.path):
        folder.make()
        lock = Lock(folder.lock, LOCK_TIMEOUT_S)
        try:
            with lock:
                return _salvage(folder, clock())
        finally:
            lock.close()


def _salvage(folder: Folder, now: datetime) -> tuple[str, ...]:
    beginning, came_from = _beginning(folder, now)
    found = _fragments(folder)
    journals = listed(folder.old, folder.side)
    steps, damaged = _steps_after(beginning.meta.seq, journals)
    if not steps and not beginning.tables and not found.tables:
        raise DamagedError(
            "Nothing to salvage",
            f"Neither {folder.path} nor what lies beside it holds a readable record. Nothing was changed; put a copy "
            "from elsewhere in its place, or begin anew in another file with --db.",
        )
    for table, documents in found.tables.items():
        rows = beginning.tables.setdefault(table, Rows())
        for number, document in documents.items():
            rows.put(number, document_text(document))
    for op in (op for step in steps for op in step.ops):
        beginning.tables.setdefault(op.table, Rows()).put(op.number, op.after)
    kept = disk.free_name(os.path.join(folder.aside, f"{now:{WHEN}}-before-salvage"))
    disk.private_folder(kept)
    if os.path.exists(folder.path):
        disk.second_name(folder.path, os.path.join(kept, folder.name))
    unfinished = folder.unfinished()
    disk.write_new(unfinished, snapshot.pieces(beginning.tables.items(), _new_meta(beginning, steps)))
    disk.publish(unfinished, folder.path)
    for old in [journal.path for journal in journals] + [base.path for base in folder.bases()]:
        os.rename(old, os.path.join(kept, os.path.basename(old)))
    return (
        f"Wrote {folder.name} anew with {_count(beginning.tables)}.",
        *([f"Of these, what the file no longer holds is from {came_from}."] if came_from and found.tables else []),
        *(
            [f"Read from the journals: {len(steps)} steps. Lines that could not be read: {damaged}."]
            if journals
            else []
        ),
        *_lost(folder.name, found),
        f"Everything as it was is kept in {kept}.",
    )


def _fragments(folder: Folder) -> Fragments:
    """Return the whole documents of a JSON file that cannot be read as one; empty when it can, or there is no file."""
    if not os.path.isfile(folder.path):
        return fragments.NOTHING
    with open(folder.path, "rb") as file:
        content = file.read()
    try:
        snapshot.read(content)
    except NoDatabaseError:
        return fragments.found_in(content)
    return fragments.NOTHING


def _steps_after(seq: int, journals: list[JournalFile]) -> tuple[list[Step], int]:
    """The good steps after that number in order, and how many lines are not good."""
    steps: dict[int, Step] = {}
    damaged = 0
    for journal in journals:
        good, bad = _good_steps(journal)
        damaged += bad
        steps.update((step.number, step) for step in good if step.number > seq)
    return [steps[number] for number in sorted(steps)], damaged


def _new_meta(beginning: Beginning, steps: list[Step]) -> Meta:
    """A database of its own from here on: nothing may continue the history that was broken."""
    schemas = [step.schema for step in steps if step.schema]
    return Meta(
        database=os.urandom(16).hex(),
        seq=(steps[-1].number if steps else beginning.meta.seq) + 1,
        chain=os.urandom(16).hex(),
        schema=schemas[-1] if schemas else beginning.meta.schema,
        next_numbers={name: rows.next_number for name, rows in beginning.tables.items()},
    )


def _beginning(folder: Folder, now: datetime) -> tuple[Beginning, str]:
    """The JSON file where it can be read, else the newest copy beside it that is whole, and which one that is."""
    try:
        found = opening.begin(folder)
    except DamagedError:
        found = opening.rebuilt(folder, None)
    if found.tables:
        return found, "" if found.whole else "the copies beside it"
    for backup in backups.listed(folder, now):
        with suppress(DamagedError):
            copy = backups.content(backup)
            return Beginning(dict(copy.tables), copy.meta, None, False), f"the backup of {backup.at:%Y-%m-%d %H:%M}"
    return found, ""


def _good_steps(journal: JournalFile) -> tuple[list[Step], int]:
    """The steps whose checksum holds, and how many lines have none that does."""
    with open(journal.path, "rb") as file:
        lines = file.read().split(b"\n")[:-1]
    before = _first_key(lines)
    good = []
    for line in lines[1:]:
        with suppress(ValueError):
            stated = line[:32].decode("ascii")
            if stated == digest_of(before, line[33:]):
                good.append(read_step(line[33:]))
            before = stated
    return good, max(0, len(lines) - 1 - len(good))


def _first_key(lines: list[bytes]) -> str:
    """Return the key of the first step, as far as the header can be read."""
    try:
        return read_header(lines[0][33:]).before
    except (ValueError, IndexError):
        return ZERO


def _count(tables: Mapping[str, Rows]) -> str:
    """Return the number of documents in each table: ``2 contacts, 1 conversation``."""
    counts = [(len(rows), name.replace("_", "-")) for name, rows in tables.items()]
    return ", ".join(f"{count} {name.removesuffix('s') if count == 1 else name}" for count, name in counts if count)


def _lost(name: str, found: Fragments) -> Iterator[str]:
    """Yield what is gone, and what can still be done about it; nothing when the file could be read."""
    if found.broken:
        named = ", ".join(f"{table} {number}" for table, number in found.broken[:_RECORDS_NAMED])
        more = f" and {len(found.broken) - _RECORDS_NAMED} more" if len(found.broken) > _RECORDS_NAMED else ""
        yield f"Not whole, and so not among them: {named}{more}."
    if found.places:
        yield f"Places in the file where something else stands, and a record may have stood: {found.places}."
    if found.cut:
        yield "The file has no end: what stood after its last line is not in it."
    if found is not fragments.NOTHING:
        stem, suffix = os.path.splitext(name)
        yield (
            "What to do next: look through it with netui. A copy from before, from another machine or from a backup of "
            f"the disk, gives back what is missing: put it beside the file as {stem}-conflict{suffix}, and run netui "
            "doctor --repair once more."
        )
