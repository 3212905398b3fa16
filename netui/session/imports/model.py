"""The plan of an import as a value: what it does, what it found, and what is to be asked."""

from __future__ import annotations

from collections.abc import Iterator

from netui.domain.core.frozen import frozen
from netui.domain.records.change import Change
from netui.domain.records.contact import Contact
from netui.domain.records.document import Record
from netui.domain.records.follow_up import FollowUp, FollowUpKind
from netui.exchange.common.batch import Skipped
from netui.exchange.common.incoming import IncomingContact
from netui.session.imports.people.filling import Move, PersonInImport
from netui.session.imports.people.matching import United
from netui.session.imports.people.merging import Difference
from netui.session.imports.people.rows import ImportRow

_COLUMNS_NAMED = 12
"""Most columns without a place that are named."""


@frozen
class FieldConflict:
    """A field in which the user's word and the file's differ.

    Attributes:
        contact: whose, as they are after the import.
        row: where the file says it.
        difference: the field, and both words.
    """

    contact: Contact
    row: ImportRow
    difference: Difference


@frozen
class ImportPlan:
    """The plan of an import; nothing has been done yet.

    Attributes:
        change: all of it as one step; false when nothing changes.
        added: people who are new.
        updated: people who were known and of whom something new was learned.
        unchanged: people who were known, all of them as the file says.
        skipped: rows that were not taken over and why, by line.
        united: further rows for somebody of whom an earlier row of the same import spoke.
        moved: those of the updated who have another job.
        conflicts: fields in which the user's word and the file's differ; the user's stands.
        notices: further sentences about the files.
        columns_left: names of columns that hold something and were not taken.
        ambiguous: rows that may mean several people, with those whom they may mean.
        rows: each row that was matched, with its person, in order.
        asked: what is said of those who took part and may be several, by its ``row_key``, with those whom it may mean.

    Each row that was read is counted once: for the first of a person the person is added, updated or unchanged, the
    further ones are united, and rows without a person are skipped.
    """

    change: Change
    added: int
    updated: int
    unchanged: int
    skipped: tuple[Skipped, ...]
    united: tuple[United, ...] = ()
    moved: tuple[Move, ...] = ()
    conflicts: tuple[FieldConflict, ...] = ()
    notices: tuple[str, ...] = ()
    columns_left: tuple[str, ...] = ()
    ambiguous: tuple[tuple[ImportRow, tuple[Contact, ...]], ...] = ()
    rows: tuple[tuple[ImportRow, PersonInImport], ...] = ()
    asked: tuple[tuple[str, IncomingContact, tuple[Contact, ...]], ...] = ()

    @property
    def unclear(self) -> tuple[tuple[int | str, IncomingContact, tuple[Contact, ...]], ...]:
        """All that may mean several people: the rows by their places, then those who took part."""
        return (*((row.place, row.incoming, found) for row, found in self.ambiguous), *self.asked)

    @property
    def told_of_files(self) -> tuple[str, ...]:
        """The sentences about the files, and what columns hold that had no place: nothing is dropped without a word."""
        if not self.columns_left:
            return self.notices
        more = f" and {len(self.columns_left) - _COLUMNS_NAMED} more" if len(self.columns_left) > _COLUMNS_NAMED else ""
        left = f"Left out, for no field is meant: {', '.join(self.columns_left[:_COLUMNS_NAMED])}{more}."
        return (*self.notices, left)

    @property
    def newcomers(self) -> Iterator[Contact]:
        """The people who are new, as they come in."""
        return (edit.after for edit in self.change.edits if edit.before is None and isinstance(edit.after, Contact))

    @property
    def new_promises(self) -> int:
        """The number of new promises; other follow-ups are what was decided about computed items."""
        return sum(isinstance(one, FollowUp) and one.kind is FollowUpKind.PROMISE for one in self._new_others())

    def new(self, kind: type[Record]) -> int:
        """The number of new records of a kind beside the people."""
        return sum(isinstance(one, kind) for one in self._new_others())

    def _new_others(self) -> Iterator[Record]:
        """The new records beside the people, whose edits stand before the others."""
        others = self.change.edits[self.added + self.updated :]
        return (edit.after for edit in others if edit.before is None and edit.after is not None)
