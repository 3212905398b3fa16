"""A change is a value: the records before and after, and what it did in words. Its inverse undoes it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from netui.domain.core.frozen import frozen
from netui.domain.records.document import Record, table_of


@frozen
class Edit:
    """One record made, changed or removed.

    Attributes:
        before: the record as it stood; None when it is new.
        after: the record as it will stand; None when it goes. Never both None; both have the same id.
    """

    before: Record | None
    after: Record | None

    @property
    def _record(self) -> Record:
        record = self.after if self.after is not None else self.before
        if record is None:
            raise ValueError("an edit needs a record before or after")
        return record

    @property
    def table(self) -> str:
        """Name of the table the record stands in."""
        return table_of(self._record)

    @property
    def id(self) -> str:
        """Id of the record."""
        return self._record.id

    def inverse(self) -> Edit:
        """The edit that undoes this one."""
        return Edit(self.after, self.before)


@frozen
class Change:
    """The change that one action of the user makes: all of it happens, or nothing.

    Attributes:
        act: what it did, in the past tense, with its day and name: ``Talked to Ann Lee``; never cut before ``about``.
        edits: in the order in which they were decided; at most one for each record.
        undoes: number of the change it takes back, or None.
        about: what the act was about, as it stands behind it: ``thanks for the paper``; may be empty.
    """

    act: str
    edits: tuple[Edit, ...]
    undoes: int | None = None
    about: str = ""

    @property
    def label(self) -> str:
        """Return what it did in one sentence, as the journal and the command line have it."""
        return with_about(self.act, self.about)

    def __bool__(self) -> bool:
        """True if there is anything to change."""
        return any(edit.before != edit.after for edit in self.edits)

    def in_parts(self, edits: int) -> Iterator[Change]:
        """Yield the change in parts of so many edits at most, in order: it is taken over a little at a time."""
        for at in range(0, len(self.edits), edits):
            yield Change(self.act, self.edits[at : at + edits], self.undoes, self.about)

    def inverse(self, act: str, undoes: int) -> Change:
        """Return the change that takes this one back; ``act`` says so."""
        return Change(act, tuple(edit.inverse() for edit in reversed(self.edits)), undoes)


def with_about(act: str, about: str) -> str:
    """Return an act and what it was about as one sentence; the act alone where that is not said."""
    return f"{act} · {about}" if about else act


@frozen
class Entry:
    """A change as the journal keeps it.

    Attributes:
        number: 1 is the first; grows by one with each change of the database, whoever made it.
        at: when it was saved, aware.
        label: what it did, in the past tense.
        undoes: number of the change it took back; None when it is no undo.
        octets: its size in the journal; 0 where that was not asked.
    """

    number: int
    at: datetime
    label: str
    undoes: int | None = None
    octets: int = 0
