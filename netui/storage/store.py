"""The durable store: tables in memory, every step an fsynced journal line, the JSON file rewritten only when folding.

    network.json                the snapshot; only ever replaced by a rename
    network.json.d/lock         what writers lock; never replaced, never deleted, empty
    network.json.d/j-*.log      the journals (``journals``)
    network.json.d/stamp        which file the last fold wrote, and what was in it; advisory
    network.json.d/aside/       files found that netui did not write, under a name that says when and why
    network.json.d/old/         earlier snapshots, and journals that are folded in
    network.json.d/backups/     copies made daily and before large changes (``backups``)

What holds at every moment, whatever stops the machine: the newest whole snapshot and the journals after it are the
database. History is one line of numbered steps that is never rewound; undoing, restoring and merging are new steps. A
step is acknowledged only when its line is on the disk. A snapshot is replaced only by a file that is on the disk.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from datetime import datetime

from netui.domain.problem import DamagedError, RefusedError
from netui.storage import outside
from netui.storage.folder import Folder
from netui.storage.journal_line import Op, Step, step_payload
from netui.storage.journals import BrokenChainError, Journals, Position
from netui.storage.lock import Lock
from netui.storage.opening import Beginning, begin, rebuilt
from netui.storage.outside import Finding
from netui.storage.rows import Rows
from netui.storage.snapshot import Meta, Snapshot
from netui.storage.snapshot_file import SnapshotFile

SCHEMA = 1
"""Version of the documents that this program writes."""

LOCK_TIMEOUT_S = 5.0
"""So long a writer waits for another one."""


class Store:
    """One open database. Used from one thread, but for ``fold``, which may run in another.

    Attributes:
        folder: where everything lies.
        tables: by name; read them, change them through ``commit`` only.
        notices: what was found and done, in sentences.
        read_only_because: why nothing can be saved; empty when it can.
    """

    def __init__(self, path: str, clock: Callable[[], datetime], timeout_s: float = LOCK_TIMEOUT_S) -> None:
        self.folder = Folder(path)
        self.notices: list[str] = []
        self.read_only_because = ""
        self._clock, self._timeout_s = clock, timeout_s
        self._lock: Lock | None = None
        self._news: list[Step] = []
        with self._opening():
            beginning = begin(self.folder)
            if not self._take(beginning):
                self._reconcile(beginning)
            self._news.clear()
            if self._known.schema > SCHEMA:
                self.read_only_because = "it was written by a later version of netui"
            if not self.read_only_because:
                self._settle(beginning)

    # Opening.

    def _opening(self) -> AbstractContextManager[None]:
        """The lock for the time of opening; without it where nothing was ever saved, or nothing can be."""
        place = self.folder.side if os.path.isdir(self.folder.side) else os.path.dirname(self.folder.path)
        if os.path.isdir(place) and not os.access(place, os.W_OK | os.X_OK):
            self.read_only_because = f"the folder {place} may not be written"
        if place != self.folder.side or self.read_only_because:
            return nullcontext()
        try:
            return self.locked()
        except OSError as error:
            self.read_only_because = f"{self.folder.lock} cannot be opened ({error.strerror})"
            return nullcontext()

    def locked(self) -> Lock:
        """The lock that keeps other writers out, for a ``with``."""
        if self._lock is None:
            self.folder.make()
            self._lock = Lock(self.folder.lock, self._timeout_s)
        return self._lock

    def _take(self, beginning: Beginning) -> bool:
        """Begin there and follow the journals; False when they have parted from it, as after a sync between machines.

        Raises:
            DamagedError: they cannot be followed.
        """
        meta = beginning.meta
        self.tables: dict[str, Rows] = beginning.tables
        self._file = SnapshotFile(self.folder, beginning.identity, meta, beginning.whole)
        self._known = Position(meta.database, meta.seq, meta.chain, meta.schema)
        self._journals = Journals(self.folder.side, self.folder.old)
        try:
            if self._catch_up():
                self.notices.append(
                    "The last save before the program stopped was unfinished and never confirmed; it was left out."
                )
        except BrokenChainError as error:
            if error.branch and beginning.whole:
                return False
            raise DamagedError(
                "Journal damaged",
                f"The journal beside {self.folder.path} cannot be followed: {error}. Nothing was overwritten; "
                "netui doctor --repair saves what can be saved.",
            ) from error
        if not beginning.whole or self._file.is_stamped():
            return True
        last = next(self._journals.backwards(), None)
        return last is None or last[0].number >= meta.seq or meta.follows(last[0].number, last[1])

    def _reconcile(self, beginning: Beginning) -> None:
        """The JSON file and the journals have parted: go on from what is ours, and bring in what is new in the file."""
        ours = rebuilt(self.folder, beginning.identity)
        self._take(ours)
        found = Snapshot(beginning.tables, beginning.meta, True)
        history = self._journals.backwards()
        self._act_on(outside.compared(self.folder.name, ours.identity, found, self._known, ours.meta, history))

    def _settle(self, beginning: Beginning) -> None:
        """What is to be written on opening."""
        if beginning.notice:
            self.notices.append(beginning.notice)
        try:
            if beginning.aside:
                with self.locked():
                    kept = self.folder.keep_aside(beginning.aside, self._clock())
                    if beginning.theirs is not None:
                        self._merge(beginning.theirs, beginning.since, kept)
            if self._lock is not None:
                self.folder.sweep()
        except OSError as error:
            self.read_only_because = f"the disk refuses ({error.strerror})"

    # Others.

    def news(self) -> list[Step]:
        """What others have saved since the last call, oldest first."""
        news, self._news = self._news, []
        return news

    def refresh(self) -> None:
        """Take in what others have saved; costs microseconds when that is nothing."""
        if self._lock is None and not os.path.isdir(self.folder.side):
            return
        if self._journals.grown() or not self._file.is_there():
            with nullcontext() if self.read_only_because else self.locked():
                self._look_around()

    def _catch_up(self) -> bool:
        """Apply the steps that others have appended; return whether an unfinished end was met."""
        steps, self._known, torn = self._journals.unread(self._known)
        for step, _ in steps:
            self._apply(step)
            self._news.append(step)
        return torn

    def _look_around(self) -> None:
        """Under the lock: what others have appended, and whether the JSON file is still the one we know."""
        self._catch_up()
        if not self._file.is_there() and not self._file.folded_by_another():
            self._act_on(outside.look(self.folder, self._known, self._file.meta, self._journals.backwards()))

    def _act_on(self, finding: Finding) -> None:
        """The JSON file is not what we wrote: take over what is new in it, keep it aside, write ours."""
        self._file.found(finding.identity, finding.ours)
        if finding.notice:
            self.notices.append(finding.notice)
        if finding.ours is not None and finding.newer is not None:
            self._take_over(finding.newer, finding.ours)
        if finding.ours is not None or self.read_only_because:
            return
        kept = self.folder.keep_aside(finding.aside, self._clock()) if finding.aside else ""
        if finding.edited is not None:
            self._merge(finding.edited, finding.since, kept)
        self.fold()

    def _take_over(self, tables: Mapping[str, Rows], meta: Meta) -> None:
        """Go on from a state that has grown from ours elsewhere; the difference is news."""
        ops = outside.difference(self.tables, tables)
        self._news.append(Step(meta.seq, self._clock(), "Taken over from another machine", ops))
        self.tables = dict(tables)
        self._known = Position(meta.database, meta.seq, meta.chain, meta.schema)

    def _merge(self, theirs: Mapping[str, Rows], since: int, kept: str) -> None:
        merging = outside.merge(self.tables, theirs, since, self._journals.backwards())
        if merging.ops:
            step = Step(self.seq + 1, self._clock(), "Merged what was changed outside netui", merging.ops)
            self._news.append(self._append(step))
        self.notices.append(outside.sentence(self.folder.name, merging, kept))

    # Saving.

    @property
    def seq(self) -> int:
        """Number of the last step; 0 when there was none."""
        return self._known.seq

    @property
    def schema(self) -> int:
        """Version of the documents."""
        return self._known.schema

    def commit(
        self, label: str, build: Callable[[], Iterable[Op]], *, undoes: int | None = None, schema: int | None = None
    ) -> Step | None:
        """Save what ``build`` makes of the newest state, all of it or nothing; None when that is nothing.

        ``build`` runs under the lock, after all that others have saved; what it raises goes through, nothing is saved.

        Raises:
            RefusedError: open for reading only.
            LockTimeoutError: another writer kept the lock for too long.
            OSError: the disk refused.
        """
        if self.read_only_because:
            raise RefusedError("Read-only", f"Nothing can be saved: {self.read_only_because}. Nothing was changed.")
        with self.locked():
            self._look_around()
            if not self._known.database:
                self._adopt()
            ops = tuple(build())
            if not ops and schema is None:
                return None
            retried = self._already_there(label, ops)
            if retried is not None:
                return retried
            return self._append(Step(self.seq + 1, self._clock(), label, ops, undoes, schema))

    def _adopt(self) -> None:
        """Give the database its id; a file of another program becomes ours first, with all that is in it."""
        self._known = self._known._replace(database=os.urandom(16).hex())
        if self._file.identity is not None:
            if any(self.tables.values()):
                self.folder.keep_aside("before netui", self._clock())
            self.fold()

    def _append(self, step: Step) -> Step:
        chain = self._journals.append(step_payload(step), self._known)
        self._apply(step)
        self._known = self._known._replace(seq=step.number, chain=chain, schema=step.schema or self._known.schema)
        return step

    def _apply(self, step: Step) -> None:
        for op in step.ops:
            rows = self.tables.get(op.table)
            if rows is None:
                rows = self.tables[op.table] = Rows()
            rows.put(op.number, op.after)

    def _already_there(self, label: str, ops: Sequence[Op]) -> Step | None:
        """The last step, when it is just this one: a save that failed, and yet reached the disk, is tried again."""
        last = self._news[-1] if self._news else None
        if last is None or last.label != label or len(last.ops) != len(ops):
            return None
        if all(op.after == done.after and op.table == done.table for op, done in zip(ops, last.ops, strict=True)):
            return self._news.pop()
        return None

    def fold(self) -> bool:
        """Write the JSON file anew; others may save meanwhile. False when nothing is new, or the file has just changed.

        Raises:
            OSError: the disk refused; nothing is lost, everything is in the journal.
            LockTimeoutError: another writer kept the lock for too long.
        """
        if self.read_only_because or not self._known.database:
            return False
        with self.locked():
            if self._file.holds(self.seq) or not self._file.is_there():
                return False
            draft = self._file.draft(self.tables, self._known)
        unfinished = draft.write()
        with self.locked():
            return self._file.publish(draft, unfinished)

    def history(self) -> Iterator[Step]:
        """The steps that are kept, newest first; read as they are asked for."""
        return (step for step, _ in self._journals.backwards())

    def close(self) -> None:
        """Let go of all files; nothing is written."""
        self._journals.close()
        if self._lock is not None:
            self._lock.close()
            self._lock = None
