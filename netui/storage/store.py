"""The durable store: tables in memory, every step an fsynced journal line, the JSON file rewritten only when folding.

    network.json                the snapshot; only ever replaced by a rename
    network.json.d/lock         what writers lock; never replaced, never deleted, empty
    network.json.d/j-*.log      the journals (``journal``)
    network.json.d/stamp        which file the last fold wrote, and what was in it; advisory
    network.json.d/held         the look of files that have lost the name (``external.held``); advisory
    network.json.d/held-*.json  what was last written to one of them; advisory
    network.json.d/copies       what was in files beside it that may be copies of it; advisory
    network.json.d/heads        the cache of ``header_cache``; derived, never trusted
    network.json.d/queue        what a session has worked out of all records (``derived``); never trusted
    network.json.d/aside/       files found that netui did not write, under a name that says when and why
    network.json.d/old/         earlier snapshots, and journals that are folded in
    network.json.d/backups/     copies made daily and before large changes (``backups``)

The invariant at every moment, even if the machine stops: the newest whole snapshot and the journals after it are the
database. History is one line of numbered steps that is never rewound; undoing, restoring and merging are new steps. A
step is acknowledged only when its line is on the disk. A snapshot is replaced only by a file that is on the disk.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager, nullcontext
from datetime import datetime

from netui.domain.core.errors import DamagedError, RefusedError
from netui.storage.external import changes as outside
from netui.storage.external.changes import FoundFile
from netui.storage.journal.files import BrokenChainError
from netui.storage.journal.format import Op, Step
from netui.storage.layout import Folder
from netui.storage.opening import Beginning, begin, rebuilt
from netui.storage.rights import why_read_only
from netui.storage.snapshot.draft import SnapshotDraft
from netui.storage.snapshot.format import SCHEMA, Snapshot
from netui.storage.state import StoredState, all_empty
from netui.storage.taking_in import TakingIn
from netui.storage.write_lock import WriteLock

LOCK_TIMEOUT_S = 5.0
"""Seconds a writer waits for another one."""

_FOLDING_TRIES = 20
"""Number of times another netui may write the JSON file first before it is left to the next one."""


class Store:
    """One open database: its tables, its journal, its lock.

    Used from one thread, but for ``fold``, which may run in another.

    Attributes:
        folder: where everything lies.
        notices: what was found and done, in sentences.
        read_only_because: why nothing can be saved; empty when it can.
        last_fold: the JSON file as the last fold of this process wrote it; None when there was none.
    """

    def __init__(self, path: str, clock: Callable[[], datetime], timeout_s: float = LOCK_TIMEOUT_S) -> None:
        self.folder = Folder(path)
        self.notices: list[str] = []
        self.read_only_because = ""
        self.last_fold: SnapshotDraft | None = None
        self._clock = clock
        self._write_lock = WriteLock(self.folder, timeout_s)
        self._taking_in = TakingIn(self.folder, clock, self.notices.append)
        with self._opening():
            beginning = begin(self.folder)
            self._state = self._begin(beginning)
            self._state.news()
            if self._state.known.schema > SCHEMA:
                self.read_only_because = "it was written by a later version of netui"
            if not self.read_only_because:
                self._settle(beginning)

    # Opening.

    def _opening(self) -> AbstractContextManager[None]:
        """The lock for the time of opening; without it where nothing was ever saved, or nothing can be."""
        self.read_only_because = why_read_only(self.folder)
        if self.read_only_because or not os.path.isdir(self.folder.side):
            return nullcontext()
        try:
            return self._write_lock.locked()
        except OSError as error:
            self.read_only_because = f"{self.folder.lock} cannot be opened ({error.strerror})"
            return nullcontext()

    def _begin(self, beginning: Beginning) -> StoredState:
        """Return the state of the JSON file with the steps of the journals applied.

        Raises:
            DamagedError: the journals cannot be followed.
        """
        state = StoredState(self.folder, beginning)
        try:
            if state.catch_up():
                self.notices.append(
                    "The last save before the program stopped was unfinished and never confirmed; it was left out."
                )
            if not state.has_parted():
                return state
        except BrokenChainError as error:
            if not error.branch or not beginning.whole:
                raise DamagedError(
                    "Journal damaged",
                    f"The journal beside {self.folder.path} cannot be followed: {error}. Nothing was overwritten; "
                    "netui doctor --repair saves what can be saved.",
                ) from error
        return self._begin_apart(beginning)

    def _begin_apart(self, beginning: Beginning) -> StoredState:
        """Go on from our own state, as file and journals have parted, and bring in what is new in the file."""
        ours = rebuilt(self.folder, beginning.identity)
        self._state = self._begin(ours)
        found = Snapshot(beginning.tables, beginning.meta, True)
        marks = self._state.marks()
        self._act_on(outside.compared(self.folder.name, ours.identity, found, self._state.known, ours.meta, marks))
        return self._state

    def _settle(self, beginning: Beginning) -> None:
        """Write what is to be written on opening."""
        try:
            is_older = beginning.whole and self._state.known.seq >= beginning.newest_written > beginning.meta.seq
            if beginning.earlier is not None or beginning.aside or is_older:
                with self._write_lock.locked():
                    if self._taking_in.begin(self._state, beginning):
                        self.fold()
            elif beginning.notice:
                self.notices.append(beginning.notice)
            if self._write_lock.is_open:
                self._look_into_held()
                self.folder.sweep(self._clock())
            self._taking_in.warn_of_names_and_readers(self._state, may_write=not self.read_only_because)
        except OSError as error:
            self.read_only_because = f"the disk refuses ({error.strerror})"

    # Others.

    def refresh(self) -> None:
        """Take in what others have saved, as news; costs microseconds when that is nothing."""
        if not self._write_lock.is_open and not os.path.isdir(self.folder.side):
            return
        if self._state.journals.grown() or not self._state.file.is_there():
            with nullcontext() if self.read_only_because else self._write_lock.locked():
                self._look_around()
        if not self.read_only_because and self._write_lock.is_open:
            self._look_into_held()

    def _look_around(self) -> None:
        """Read what others have appended, and whether the JSON file is still the one we know; under the lock."""
        try:
            self._state.catch_up()
        except BrokenChainError:
            self._start_over()
        state = self._state
        if not state.file.is_there() and not state.file.folded_by_another():
            finding = outside.look(self.folder, state.known, state.file.meta, state.marks())
            if self._taking_in.is_settled(finding):
                self._act_on(finding)

    def _start_over(self) -> None:
        """Take over journals that somebody has repaired or exchanged; the difference is news.

        Raises:
            DamagedError: nothing can be made of them.
        """
        before, self._state = self._state, self._begin(begin(self.folder))
        self._state.succeed(before, self._clock())

    def _act_on(self, finding: FoundFile) -> None:
        """Take over what is new in a JSON file that we did not write, and write ours."""
        if self._taking_in.act_on(self._state, finding, may_write=not self.read_only_because):
            self.fold()

    def _look_into_held(self) -> None:
        """Take in what others have written to files that they have had open since before the last folds."""
        for held in self._taking_in.held.written_to():
            with self._write_lock.locked():
                self._state.catch_up()
                self._taking_in.look_into(self._state, held)

    # Saving.

    @property
    def state(self) -> StoredState:
        """Tables and history; to be read only."""
        return self._state

    def commit(
        self, label: str, build: Callable[[], Iterable[Op]], *, undoes: int | None = None, schema: int | None = None
    ) -> Step | None:
        """Save what ``build`` makes of the newest state, all of it or nothing; None when that is nothing, and no undo.

        ``build`` runs under the lock, after all that others have saved; what it raises goes through, nothing is saved.

        Raises:
            RefusedError: open for reading only.
            LockTimeoutError: another writer kept the lock for too long.
            OSError: the disk refused.
        """
        if self.read_only_because:
            raise RefusedError("Read-only", f"Nothing can be saved: {self.read_only_because}. Nothing was changed.")
        with self._write_lock.locked():
            self._look_around()
            if not self._state.known.database:
                self._adopt()
            elif self._state.journals_are_gone():
                self.fold()
            ops = tuple(build())
            if not ops and schema is None and undoes is None:
                return None
            return self._state.append(label, ops, self._clock(), undoes, schema)

    def agree_on_schema(self, schema: int) -> None:
        """Note that the documents are in that schema as they stand: the next thing written says so."""
        self._state.known = self._state.known._replace(schema=schema)

    def _adopt(self) -> None:
        """Give the database its id; a file of another program becomes ours first, with all that is in it."""
        state = self._state
        state.known = state.known._replace(database=os.urandom(16).hex())
        if state.file.identity is not None:
            if not all_empty(state.tables.values()):
                self.folder.keep_aside("before netui", self._clock())
            self.fold()

    def fold(self) -> bool:
        """Write the JSON file again; others may save meanwhile.

        False when nothing is new, or the file has just changed.

        Raises:
            OSError: the disk refused; nothing is lost, everything is in the journal.
            LockTimeoutError: another writer kept the lock for too long.
        """
        if self.read_only_because or not self._state.known.database:
            return False
        for _ in range(_FOLDING_TRIES):
            with self._write_lock.locked():
                draft = self._state.file.draft(self._state.tables, self._state.known)
            if draft is None:
                return False
            unfinished = draft.write()
            with self._write_lock.locked():
                if self._state.file.publish(draft, unfinished):
                    self.last_fold = draft
                    if self._state.file.left is not None:
                        self._taking_in.held.note(*self._state.file.left)
                    return True
        return False

    def close(self) -> None:
        """Close all files; nothing is written."""
        self._state.journals.close()
        self._write_lock.close()
