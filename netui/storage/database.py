"""The database as the session sees it: records and changes, kept by the durable store through TinyDB."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import datetime
from functools import partial
from pathlib import Path
from threading import Lock
from typing import cast

from netui.domain.core.errors import InUseError, SaveError, StaleError
from netui.domain.records.change import Change, Entry
from netui.domain.records.conversation import Conversation, ConversationHeader
from netui.domain.records.document import Record
from netui.storage.external.conflict_copies import beside
from netui.storage.journal.format import Op, Step
from netui.storage.maintenance.daily import make_daily
from netui.storage.records import change_of, entry_of, entry_of_head, operations, record_of, taking_back
from netui.storage.snapshot.format import SCHEMA
from netui.storage.snapshot.header_cache import HeaderCache
from netui.storage.snapshot.headers import SnapshotHeaders
from netui.storage.snapshot.passed_over import PassedOver
from netui.storage.snapshot.rows import Rows
from netui.storage.store import Store
from netui.storage.system.errors import in_words, not_up_to_date
from netui.storage.table import JournalTable, NetworkDB

CONVERSATIONS = "conversations"


class Database:
    """An open database: the journal that a session needs.

    Used from one thread, but for ``fold_if_idle`` and, one at a time, ``commit``; meanwhile it may be read.
    """

    def __init__(self, path: Path, clock: Callable[[], datetime]) -> None:
        self._tinydb = NetworkDB(str(path), clock)
        self.path, self._clock = path, clock
        self._store = self._table("contacts").store
        self._saving = Lock()
        self._passed_over = PassedOver(self._rows)
        self._header_cache = HeaderCache(self._store.folder.side)
        self._headers: SnapshotHeaders | None = None
        if self._store.state.known.schema < SCHEMA and not self._store.read_only_because:
            from netui.storage.maintenance.maintenance import upgrade  # once in the life of a database

            upgrade(self._store, clock())
        self._conflict_copies = beside(self._store.folder, self._store.state.file.meta)

    @classmethod
    def open(cls, path: Path, *, clock: Callable[[], datetime]) -> Database:
        """Open the database, or begin one: no file is made before something is saved.

        Args:
            path: the JSON file.
            clock: tells the moment of a save, aware.

        Raises:
            DamagedError: it cannot be read, and cannot be rebuilt; nothing was overwritten.
            RefusedError: it may not be read by this user.
            InUseError: another program keeps its lock.
        """
        with _uncollected(), in_words(str(path)):
            return cls(path, clock)

    @property
    def store(self) -> Store:
        """The durable store behind it: for the care of the database (``maintenance``, ``doctor``)."""
        return self._store

    @property
    def notices(self) -> tuple[str, ...]:
        """Findings and repairs since opening, in sentences, oldest first; empty when all is well."""
        copies = [
            f"Another copy of the database lies beside it, from a synchronising program perhaps: {copy.name}. "
            "netui doctor --repair merges what is new in it."
            for copy in self._conflict_copies
            if copy.exists()
        ]
        return (*self._store.notices, *copies, *self._passed_over.sentences())

    @property
    def passed_over(self) -> str:
        """The unreadable records, which do not count, in a few words; empty when all can be read."""
        return self._passed_over.in_short()

    @property
    def read_only_because(self) -> str:
        """The reason why nothing can be saved; empty when it can."""
        return self._store.read_only_because

    # Reading.

    def records(self, table: str) -> Iterator[Record]:
        """All records of a table, in the order in which they were made.

        A document that is no record is passed over: it stays in the file, and ``notices`` names it.
        """
        return self._passed_over.records_of(table)

    def conversation_headers(self) -> Iterable[ConversationHeader]:
        """A header for each conversation, in the order in which they were made; a ``HeaderTable`` if one was kept."""
        headers = self._snapshot_headers()
        return self._passed_over.readable(headers) if headers.table is None else self._passed_over.kept(headers.table)

    def _snapshot_headers(self) -> SnapshotHeaders:
        """The headers of the table as it is: others are read once another table is in its place."""
        rows = self._rows(CONVERSATIONS)
        if self._headers is None or self._headers.rows is not rows:
            self._headers = SnapshotHeaders(rows, self._header_cache.recall(rows))
        return self._headers

    def conversation(self, conversation_id: str) -> Conversation | None:
        """One conversation, whole; None when there is none."""
        record = record_of(CONVERSATIONS, self._rows(CONVERSATIONS).document(conversation_id))
        return record if isinstance(record, Conversation) else None

    def conversation_as_kept(self, conversation_id: str) -> str:
        """The document of a conversation, as it stands in the file, undecoded; empty when there is none."""
        return self._rows(CONVERSATIONS).document(conversation_id) or ""

    def conversations_with(self, field: str) -> Iterator[str]:
        """Yield ids of the conversations in whose document a field stands; a few others may be among them."""
        return self._snapshot_headers().ids_with(field)

    def _table(self, name: str) -> JournalTable:
        return cast(JournalTable, self._tinydb.table(name))

    def _rows(self, table: str) -> Rows:
        return self._table(table).rows

    # Saving.

    def commit(self, change: Change) -> tuple[Entry, Sequence[Change]]:
        """Make the change durable, all of it or nothing; return it as an entry, with what others had saved before it.

        Raises:
            StaleError: a record differs from its ``before``; ``refresh`` brings what is new.
            SaveError: the disk refused; nothing was saved.
            InUseError: another program held the lock for too long; nothing was saved.
            RefusedError: the database is open for reading only.
            ValueError: the change changes nothing.
        """
        with self._saving:
            try:
                with in_words(str(self.path)):
                    ops = partial(_operations, change, self._store, self._rows)
                    step = self._store.commit(change.label, ops, undoes=change.undoes)
            except StaleError:
                if (step := self._saved_before(change)) is None:
                    raise
                return entry_of(step), self._news()[:-1]
            if step is None:
                raise ValueError("a change that changes nothing is not saved")
            return entry_of(step), self._news()

    def pass_over(self, change: Change) -> Sequence[Change]:
        """Keep an undo that leaves everything as it is; return what others saved before it. Raises as ``commit``."""
        with self._saving, in_words(str(self.path)):
            self._store.commit(change.label, tuple, undoes=change.undoes)
            return self._news()

    def _saved_before(self, change: Change) -> Step | None:
        """The last step, when it is this very change: a save that was refused, and yet reached the disk, is retried."""
        last = self._store.state.last_news()
        return last if last is not None and change_of(last, self._rows) == change else None

    def refresh(self) -> Sequence[Change]:
        """Return the changes others have saved since the last call, oldest first; empty (in microseconds) without any.

        Raises:
            SaveError, InUseError: what others have written could not be read now.
        """
        with in_words(str(self.path)):
            self._store.refresh()
        return self._news()

    def _news(self) -> tuple[Change, ...]:
        steps = self._store.state.news()
        for step in steps:
            self._passed_over.look_after(step.ops)
        return tuple([change_of(step, self._rows, is_news=True) for step in steps])

    # History.

    def entries(self) -> Iterator[Entry]:
        """Yield the saved changes, newest first, as far back as the journal is kept. Read lazily: stop when enough."""
        return map(entry_of_head, self._store.state.heads())

    def change(self, number: int) -> Change:
        """The change of that number, with its records before and after.

        Raises:
            KeyError: it is no longer kept, or there never was one.
        """
        step = self._store.state.step(number)
        if step is None:
            raise KeyError(number)
        return change_of(step, self._rows)

    # The JSON file.

    def fold_if_idle(self) -> bool:
        """Bring the JSON file up to date; False when it was. May run in a thread: commits go on meanwhile.

        A disk that refuses is told in ``notices``: nothing is lost, everything is in the journal.
        """
        return self._folded()

    def close(self) -> None:
        """Bring the JSON file up to date, and let go of it; plain TinyDB sees everything afterwards."""
        with self._saving, closing(self._store):  # what another thread is just saving is saved before
            self._folded()

    def _folded(self) -> bool:
        try:
            with in_words(str(self.path)):
                if folded := self._store.fold():
                    self._store.folder.forget_derived()
                if self._headers is not None and not self.read_only_because:
                    self._header_cache.keep(self._headers, self._store.last_fold)
                if folded and make_daily(self._store.folder, now := self._clock()):
                    from netui.storage.maintenance.backups import rotate  # once a day

                    rotate(self._store.folder, now)
                return folded
        except (SaveError, InUseError) as error:
            if self._store.state.known.seq:  # else nothing was ever saved, and every attempt was answered
                self._store.notices.append(not_up_to_date(self.path.name, error))
            return False


@contextmanager
def _uncollected() -> Iterator[None]:
    """Put collections of garbage off: the loading of many documents would set off one after the other, all in vain."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _operations(change: Change, store: Store, rows_of: Callable[[str], Rows]) -> list[Op]:
    """Return the operations of a change on the newest state, those besides its records with those of an undo."""
    ops = operations(change, rows_of)
    undone = None if change.undoes is None else store.state.step(change.undoes)
    return ops if undone is None else taking_back(undone, ops, rows_of)
