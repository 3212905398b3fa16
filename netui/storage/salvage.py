"""A database whose journals cannot be followed, brought back with every step whose checksum holds.

Each step carries whole documents, so those after a gap are as good as those before; only what stood in the damaged
lines themselves is gone, and that is said. Everything that was there is kept aside.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from netui.domain.problem import DamagedError
from netui.storage import disk, opening, snapshot
from netui.storage.folder import Folder
from netui.storage.journal_line import ZERO, Step, digest_of, read_header, read_step
from netui.storage.journals import JournalFile, listed
from netui.storage.lock import Lock
from netui.storage.opening import Beginning
from netui.storage.rows import Rows
from netui.storage.snapshot import Meta
from netui.storage.store import LOCK_TIMEOUT_S
from netui.storage.trouble import in_words


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
    beginning = _beginning(folder)
    journals = listed(folder.old, folder.side)
    steps, damaged = _steps_after(beginning.meta.seq, journals)
    if not steps and not beginning.tables:
        raise DamagedError(
            "Nothing to salvage", f"Neither {folder.path} nor the journals beside it hold a readable record."
        )
    for op in (op for step in steps for op in step.ops):
        beginning.tables.setdefault(op.table, Rows()).put(op.number, op.after)
    kept = os.path.join(folder.aside, f"{now:%Y-%m-%d %H%M%S} before salvage")
    disk.private_folder(kept)
    if os.path.exists(folder.path):
        with suppress(FileExistsError):
            disk.second_name(folder.path, os.path.join(kept, folder.name))
    unfinished = folder.unfinished()
    disk.write_new(unfinished, snapshot.pieces(beginning.tables.items(), _new_meta(beginning, steps)))
    disk.publish(unfinished, folder.path)
    for old in [journal.path for journal in journals] + [base.path for base in folder.bases()]:
        os.rename(old, os.path.join(kept, os.path.basename(old)))
    return (
        f"Wrote {folder.name} anew with {len(steps)} steps from the journals.",
        f"Lines that could not be read: {damaged}.",
        f"Everything as it was is kept in {kept}.",
    )


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


def _beginning(folder: Folder) -> Beginning:
    """The JSON file where it can be read, else the newest earlier snapshot."""
    try:
        found = opening.begin(folder)
    except DamagedError:
        found = opening.rebuilt(folder, None)
    return found


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
    """What the first step is keyed with, as far as the header can be read."""
    try:
        return read_header(lines[0][33:]).before
    except (ValueError, IndexError):
        return ZERO
