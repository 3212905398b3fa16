"""The JSON file as this process knows it: which one it is, what is in it, and how a new one takes its place."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress

from netui.storage.journal.files import JournalPosition
from netui.storage.layout import Folder, Stamp
from netui.storage.snapshot.draft import SnapshotDraft
from netui.storage.snapshot.format import Meta
from netui.storage.snapshot.rows import Rows
from netui.system import disk
from netui.system.disk import Identity


class SnapshotFile:
    """The file under the database's name, as it was last read or written.

    Attributes:
        identity: which file it is; None when there is none.
        meta: what is in it, or in what was rebuilt when it is not whole.
        whole: it is exactly a state of ours.
        left: where the file stands that the last fold replaced, what it looked like, and the last step in it.
    """

    def __init__(self, folder: Folder, identity: Identity | None, meta: Meta, whole: bool) -> None:
        self._folder = folder
        self.identity, self.meta, self.whole = identity, meta, whole
        self.left: tuple[str, Identity | None, int] | None = None

    def is_there(self) -> bool:
        """True if the file is still the one we know."""
        return disk.identity(self._folder.path) == self.identity

    def is_stamped(self) -> bool:
        """True if the file that we know is the one that the last fold on this machine wrote."""
        stamp = self._folder.stamp()
        return stamp is not None and stamp.identity == self.identity

    def holds(self, seq: int) -> bool:
        """True if all up to that step is in it."""
        return self.whole and self.meta.seq == seq

    def found(self, identity: Identity | None, meta: Meta | None) -> None:
        """Note that another file stands there now; ``meta`` when it is a state of ours."""
        self.identity, self.whole = identity, meta is not None
        if meta is not None:
            self.meta = meta

    def folded_by_another(self) -> bool:
        """Take note of the file when another netui has folded; False when it was somebody else."""
        identity, stamp = disk.identity(self._folder.path), self._folder.stamp()
        if identity is None or stamp is None or stamp.identity != identity:
            return False
        self.found(identity, self._folder.meta_of_file())
        return True

    def draft(self, tables: Mapping[str, Rows], known: JournalPosition) -> SnapshotDraft | None:
        """The state as it is now, as the file that is to replace this one; to be asked for under the lock.

        None when all of it stands there already, or when what stands there is not ours to replace.
        """
        if self.is_there():
            is_done = self.holds(known.seq)
        else:  # Of several that end together the one with the newest step must not leave it to the others.
            is_done = not self.folded_by_another() or (self.whole and self.meta.seq >= known.seq)
        if is_done:
            return None
        numbers = {name: rows.next_number for name, rows in tables.items()}
        grown = self.meta.grown(known.seq, known.chain, numbers)
        meta = grown._replace(database=known.database, schema=known.schema)
        return SnapshotDraft(self._folder.unfinished(), tables, meta, self.identity)

    def publish(self, draft: SnapshotDraft, unfinished: str) -> bool:
        """Put the written draft in the place of the file, under the lock; False when the file has changed meanwhile.

        Raises:
            OSError: the disk refused; the old file stands.
        """
        try:
            if disk.identity(self._folder.path) != draft.replaces:
                os.unlink(unfinished)
                return False
            if self.whole:
                self.left = self._folder.keep_base(self.meta.seq), draft.replaces, self.meta.seq
            disk.publish(unfinished, self._folder.path)
        except BaseException:
            with suppress(OSError):
                os.unlink(unfinished)
            raise
        self.found(disk.identity(self._folder.path), draft.meta)
        if self.identity is not None:
            self._folder.write_stamp(Stamp(self.identity, draft.meta.seq, draft.meta.chain))
        self._folder.tidy(draft.meta.seq)
        return True
