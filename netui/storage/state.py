"""The state of a database in one process: the tables, how far it has followed the history, and the JSON file."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import datetime

from netui.storage.external import changes as outside
from netui.storage.external.changes import Merging
from netui.storage.journal.files import JournalPosition, Journals
from netui.storage.journal.format import Op, Step, StepHead, step_payload
from netui.storage.json_file import SnapshotFile
from netui.storage.layout import Folder
from netui.storage.opening import Beginning
from netui.storage.snapshot.format import Meta
from netui.storage.snapshot.gaps import NO_GAPS, Gaps
from netui.storage.snapshot.rows import Rows


class StoredState:
    """Tables that move on step by step; every change of them, ours or another's, goes through here. Under the lock.

    Attributes:
        tables: by name; to be read only.
        known: the point in history that the tables stand at.
        journals: where the steps are.
        file: the JSON file as it was last seen.
    """

    def __init__(self, folder: Folder, beginning: Beginning) -> None:
        meta = beginning.meta
        self.tables: dict[str, Rows] = beginning.tables
        self.known = JournalPosition(meta.database, meta.seq, meta.chain, meta.schema)
        self.journals = Journals(folder.side, folder.old)
        self.file = SnapshotFile(folder, beginning.identity, meta, beginning.whole)
        self._folders = folder.old, folder.side
        self._news: list[Step] = []

    def catch_up(self) -> bool:
        """Apply the steps that others have appended; return whether an unfinished end was met.

        Raises:
            BrokenChainError: a step is missing, damaged, or follows another history.
        """
        steps, self.known, torn = self.journals.unread(self.known)
        for step, _ in steps:
            self._apply(step)
            self._news.append(step)
        return torn

    def has_parted(self) -> bool:
        """True if the JSON file has come from a machine that did not know the last step in our journals."""
        meta = self.file.meta
        if not self.file.whole or self.file.is_stamped():
            return False
        last = next(self.marks(), None)
        return last is not None and last[0] < meta.seq and not meta.follows(*last)

    def journals_are_gone(self) -> bool:
        """True if the steps that are not in the JSON file have vanished from the disk with their folder."""
        return not self.file.holds(self.known.seq) and self.journals.are_gone()

    def append(self, label: str, ops: tuple[Op, ...], at: datetime, undoes: int | None, schema: int | None) -> Step:
        """Make one more step durable, then apply it.

        Raises:
            OSError: the disk refused; nothing has changed.
        """
        step = Step(self.known.seq + 1, at, label, ops, undoes, schema)
        chain = self.journals.append(step_payload(step), self.known)
        self._apply(step)
        self.known = self.known._replace(seq=step.number, chain=chain, schema=schema or self.known.schema)
        return step

    def _apply(self, step: Step) -> None:
        for op in step.ops:
            rows = self.tables.get(op.table)
            if rows is None:
                rows = self.tables[op.table] = Rows()
            rows.put(op.number, op.after)

    def know_tables(self, names: Collection[str]) -> None:
        """Set which tables there are: those that hold nothing come and go without a step."""
        for name in names:
            self.tables.setdefault(name, Rows())
        for name in [name for name, rows in self.tables.items() if name not in names and not rows]:
            del self.tables[name]

    def merge(
        self,
        theirs: Mapping[str, Rows],
        since: int,
        label: str,
        at: datetime,
        gaps: Gaps = NO_GAPS,
        base: Mapping[str, Rows] | None = None,
    ) -> Merging:
        """Bring in what another program has changed since that step, or since ``base``, as one step that is news."""
        merging = outside.merge(self.tables, theirs, since, self.known.seq, self.history(), gaps, base)
        if merging.ops:
            self._news.append(self.append(label, merging.ops, at, None, None))
        return merging

    def take_over(self, tables: Mapping[str, Rows], meta: Meta, at: datetime) -> None:
        """Go on from a state that has grown from ours elsewhere; the difference is news."""
        ops = outside.difference(self.tables, tables)
        self._news.append(Step(meta.seq, at, "Taken over from another machine", ops))
        self.tables = dict(tables)
        self.known = JournalPosition(meta.database, meta.seq, meta.chain, meta.schema)

    def succeed(self, before: StoredState, at: datetime) -> None:
        """Take the place of a state that could not go on; the news is what it had not told, and the difference."""
        ops = outside.difference(before.tables, self.tables)
        self._news = [*before.news(), Step(self.known.seq, at, "Taken over from a repaired database", ops)]
        before.journals.close()

    def news(self) -> list[Step]:
        """Return the steps that others have saved since the last call, oldest first."""
        news, self._news = self._news, []
        return news

    def last_news(self) -> Step | None:
        """The newest of the news, which stays news; None when there is none."""
        return self._news[-1] if self._news else None

    def history(self) -> Iterator[Step]:
        """The steps that are kept, newest first; read as they are asked for."""
        from netui.storage.journal import history as past  # a start needs no history

        return past.steps(*self._folders)

    def step(self, number: int) -> Step | None:
        """The step of that number; None when it is no longer kept, or there never was one."""
        from netui.storage.journal import history as past

        return past.step(number, *self._folders)

    def heads(self) -> Iterator[StepHead]:
        """The steps that are kept, newest first, without their operations."""
        from netui.storage.journal import history as past

        return past.heads(*self._folders)

    def marks(self) -> Iterator[tuple[int, str]]:
        """Number and digest of each of them, and of the one before them all; read as they are asked for."""
        from netui.storage.journal import history as past

        return past.marks(*self._folders)


def all_empty(tables: Iterable[Rows]) -> bool:
    """True if there is not one document in them."""
    return not any(tables)
