"""A journal in memory: what the database promises, without a disk. Two sessions may share one through ``twin``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta, timezone

from netui.domain.core.errors import SaveError, StaleError
from netui.domain.records.change import Change, Entry
from netui.domain.records.conversation import Conversation, ConversationHeader
from netui.domain.records.document import TABLES, Record

START = datetime(2026, 11, 20, 9, 0, tzinfo=timezone(timedelta(hours=1)))


class MemoryJournal:
    """Keeps changes in a list; ``broken`` makes the next saves fail."""

    def __init__(self, changes: list[Change] | None = None) -> None:
        self.changes: list[Change] = [] if changes is None else changes
        self.seen = len(self.changes)
        self.broken = False

    def twin(self) -> MemoryJournal:
        """Another program on the same database."""
        return MemoryJournal(self.changes)

    def _state(self) -> dict[tuple[str, str], Record]:
        state: dict[tuple[str, str], Record] = {}
        for change in self.changes:
            for edit in change.edits:
                if edit.after is None:
                    state.pop((edit.table, edit.id), None)
                else:
                    state[edit.table, edit.id] = edit.after
        return state

    def records(self, table: str) -> Iterable[Record]:
        assert table in TABLES
        return [record for (name, _), record in self._state().items() if name == table]

    def conversation_headers(self) -> Iterable[ConversationHeader]:
        return [record.header for record in self.records("conversations") if isinstance(record, Conversation)]

    def conversation(self, conversation_id: str) -> Conversation | None:
        record = self._state().get(("conversations", conversation_id))
        assert record is None or isinstance(record, Conversation)
        return record

    def conversation_as_kept(self, conversation_id: str) -> str:
        found = self.conversation(conversation_id)
        return repr(found) if found is not None else ""

    def conversations_with(self, field: str) -> Iterable[str]:
        return [record.id for record in self.records("conversations") if getattr(record, field)]

    def commit(self, change: Change) -> tuple[Entry, Sequence[Change]]:
        if self.broken:
            raise SaveError("Not saved", "The disk is full. Your work is still here.")
        state = self._state()
        if any(state.get((edit.table, edit.id)) != edit.before for edit in change.edits):
            raise StaleError("Changed meanwhile", "A record has changed.")
        others = self.refresh()
        self.changes.append(change)
        self.seen = len(self.changes)
        return self._entry(self.seen), others

    def pass_over(self, change: Change) -> Sequence[Change]:
        return self.commit(change)[1]

    def refresh(self) -> Sequence[Change]:
        new, self.seen = self.changes[self.seen :], len(self.changes)
        return new

    def entries(self) -> Iterator[Entry]:
        return (self._entry(number) for number in range(len(self.changes), 0, -1))

    def _entry(self, number: int) -> Entry:
        change = self.changes[number - 1]
        octets = 1_000 * len(change.edits)
        return Entry(number, START + timedelta(minutes=number), change.label, change.undoes, octets)

    def change(self, number: int) -> Change:
        if not 1 <= number <= len(self.changes):
            raise KeyError(number)
        return self.changes[number - 1]
