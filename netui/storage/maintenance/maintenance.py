"""Maintenance of a database: backups, copies elsewhere, copies from elsewhere, newer schemas."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path

from netui.domain.core.errors import DamagedError, RefusedError
from netui.domain.records.change import Change, Entry
from netui.storage.external import changes as outside
from netui.storage.external.changes import Merging
from netui.storage.external.conflict_copies import beside
from netui.storage.journal.files import temporary
from netui.storage.journal.format import Op, Step
from netui.storage.maintenance import backups, migrations
from netui.storage.maintenance.backups import Backup
from netui.storage.records import change_of, entry_of, operations
from netui.storage.rights import why_none_beside
from netui.storage.snapshot import format as snapshot
from netui.storage.snapshot.format import SCHEMA, Meta, NoDatabaseError, rows_of
from netui.storage.snapshot.rows import Rows
from netui.storage.store import Store
from netui.storage.system.errors import in_words
from netui.system import disk


class Maintenance:
    """The care of one open database. Used from the thread that commits.

    Every method raises SaveError when the disk refuses, and InUseError when another program keeps the lock; nothing is
    changed then.
    """

    def __init__(self, store: Store, clock: Callable[[], datetime]) -> None:
        self._store, self._clock = store, clock
        self._folder = store.folder

    # Backups.

    def backups(self) -> tuple[Backup, ...]:
        """All backups, newest first; empty when there is none."""
        return backups.listed(self._folder, self._clock())

    def backup(self, why: str = "asked for") -> Backup:
        """Make a copy of the database as it is now.

        Args:
            why: two or three words for its name: ``before import``.

        Raises:
            RefusedError: there is nothing to copy yet, or the folder beside the database is not the user's own.
        """
        if because := why_none_beside(self._folder):
            raise RefusedError("Not ours", f"No backup can be made: {because}. Nothing was written.")
        with in_words(self._folder.path):
            self._store.fold()
            is_as_written = self._store.state.file.whole
            made = backups.make(self._folder, why, self._clock(), None if is_as_written else _pieces(self._store))
        if made is None:
            raise RefusedError("Nothing to copy", "There is no database yet: nothing has been saved.")
        return made

    def chosen(self, number: int) -> Backup:
        """The backup of that number; 1 is the newest.

        Raises:
            RefusedError: there is none.
        """
        return backups.chosen(self._folder, number, self._clock())

    def restore(self, number: int) -> tuple[Entry, Change]:
        """Make the database what it was, as one change that undo takes back; the present state is backed up first.

        Args:
            number: number of the backup; 1 is the newest.

        Raises:
            RefusedError: there is no such backup, or nothing differs from it.
            DamagedError: the backup cannot be trusted.
        """
        backup = backups.chosen(self._folder, number, self._clock())
        found = backups.content(backup)
        if found.meta.schema > SCHEMA:
            raise RefusedError("Newer backup", f"{backup.path} was written by a later version of netui; use that one.")
        tables = _migrated(found.tables, found.meta.schema, self._clock())
        self.backup("before restore")
        label = f"Restored the backup of {backup.at:%Y-%m-%d %H:%M}"
        step = self._commit(label, lambda: outside.difference(self._store.state.tables, tables))
        if step is None:
            raise RefusedError("Nothing to restore", "The database is what it was in that backup; nothing was changed.")
        return entry_of(step), change_of(step, lambda table: self._store.state.tables.get(table, Rows()))

    def _commit(self, label: str, build: Callable[[], Sequence[Op]]) -> Step | None:
        with in_words(self._folder.path):
            return self._store.commit(label, build)

    # Elsewhere.

    def save_copy(self, path: Path, unsaved: Sequence[Change] = ()) -> None:
        """Write everything to another file, with changes that could not be saved here: a database of its own.

        Raises:
            RefusedError: there is such a file already.
            StaleError: an unsaved change does not fit what is here.
        """
        target = os.path.realpath(path)
        if os.path.lexists(target):
            raise RefusedError("Already there", f"{path} exists already and was not touched; choose another name.")
        tables = {name: rows.frozen() for name, rows in self._store.state.tables.items()}
        for change in unsaved:
            for op in operations(change, lambda table: tables.setdefault(table, Rows())):
                tables[op.table].put(op.number, op.after)
        numbers = {name: rows.next_number for name, rows in tables.items()}
        meta = Meta(database=os.urandom(16).hex(), next_numbers=numbers, schema=SCHEMA)
        with in_words(target):
            disk.private_folder(os.path.dirname(target))
            unfinished = temporary(os.path.dirname(target))
            disk.write_new(unfinished, snapshot.pieces(tables.items(), meta))
            disk.publish(unfinished, target)

    def conflict_copies(self) -> tuple[Path, ...]:
        """Files beside the database that a synchronising program has put there, by name; empty when there is none."""
        return beside(self._folder, self._store.state.file.meta)

    def merge_copy(self, path: Path) -> str:
        """Bring in what is new in a conflict copy, as one change, and put the copy aside; say so in a sentence.

        Raises:
            DamagedError: it is no database; it was not touched.
        """
        try:
            with in_words(str(path)), disk.opened(str(path)) as file:
                found = snapshot.read(file.read())
        except NoDatabaseError as error:
            raise DamagedError(
                "Copy unreadable", f"{path} cannot be read ({error}). Nothing was changed; look at it by hand."
            ) from error
        self.backup("before merge")
        state = self._store.state
        finding = outside.compared(path.name, None, found, state.known, state.file.meta, state.marks())
        theirs = finding.newer if finding.newer is not None else finding.edited
        since = state.known.seq if finding.newer is not None else finding.since
        merging = Merging((), ()) if theirs is None else self._merge(path, theirs, since)
        with in_words(str(path)):
            kept = self._folder.put_aside(str(path), "merged" if merging.ops else "kept", self._clock())
        said = outside.sentence(path.name, merging, kept, "was merged")
        return said if merging.clashes or not merging.possible else f"{said} The copy is kept in {kept}."

    def _merge(self, path: Path, theirs: Mapping[str, Rows], since: int) -> Merging:
        done = Merging((), ())

        def build() -> Sequence[Op]:
            nonlocal done
            state = self._store.state
            done = outside.merge(state.tables, theirs, since, state.known.seq, state.history())
            return done.ops

        self._commit(f"Merged {path.name}", build)
        return done


def upgrade(store: Store, now: datetime) -> None:
    """Bring the documents to the present schema, as one change; a backup of the file is made first, if there is one.

    Raises:
        OSError: the disk refused; the documents are as they were.
    """
    schema = store.state.known.schema
    new = _migrated(store.state.tables, schema, now)
    if not outside.difference(store.state.tables, new):
        store.agree_on_schema(SCHEMA)
        return
    state = None if backups.is_sound(store.folder.path) else _pieces(store)
    backups.make(store.folder, f"before schema {SCHEMA}", now, state)
    label = f"Brought up to schema {SCHEMA}"
    store.commit(label, lambda: outside.difference(store.state.tables, new), schema=SCHEMA)


def _pieces(store: Store) -> Iterator[bytes]:
    """The state as a file of its own."""
    tables = store.state.tables
    numbers = {name: rows.next_number for name, rows in tables.items()}
    return snapshot.pieces(tables.items(), Meta(next_numbers=numbers, schema=store.state.known.schema))


def _migrated(tables: Mapping[str, Rows], schema: int, now: datetime) -> Mapping[str, Rows]:
    """The tables in the present schema."""
    if schema >= SCHEMA:
        return tables
    decoded = {name: rows.decoded() for name, rows in tables.items()}
    found = migrations.migrated(decoded, schema, now)
    return {name: rows_of(name, dict(documents)) for name, documents in found.items()}
