"""Merging what a file held into the network: who is known already, what is new about them, as one change.

An import fills blanks, adds to lists, and renews what the same source said before and nobody has touched since; it
never overwrites what the user wrote, and never gives a tier. The same file again changes nothing: each row that changed
somebody leaves its fingerprint on them, and the other rows were looked at until a whole round of them changed nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator
from datetime import datetime

from netui.domain.core.frozen import frozen
from netui.domain.core.progress import finished
from netui.domain.records.change import Change
from netui.domain.records.contact import Contact
from netui.domain.records.document import Record
from netui.exchange.common.batch import Batch, Skipped
from netui.session.commands import ImportBatch
from netui.session.core.plan_context import PlanContext
from netui.session.imports.filling import Move
from netui.session.imports.matching import People, Rounds, United
from netui.session.imports.merging import Difference
from netui.session.imports.rows import Row

_ROWS_A_STEP = 200


@frozen
class Conflict:
    """A field in which the user's word and the file's differ.

    Attributes:
        contact: whose, as they are after the import.
        row: where the file says it.
        difference: the field, and both words.
    """

    contact: Contact
    row: Row
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
    conflicts: tuple[Conflict, ...] = ()
    notices: tuple[str, ...] = ()
    columns_left: tuple[str, ...] = ()

    def new(self, kind: type[Record]) -> int:
        """The number of new records of a kind."""
        return sum(edit.before is None and isinstance(edit.after, kind) for edit in self.change.edits)


def import_batch(command: ImportBatch, at: PlanContext) -> Change:
    """Take in what a file held."""
    planned = command.planned
    if planned is not None and all(at.network.contact(edit.id) == edit.before for edit in planned.edits):
        return planned
    return plan_import(
        command.batch,
        at.network.contacts(),
        source=command.source,
        file_name=command.name,
        now=at.now,
        new_id=at.new_id,
    ).change


def plan_import(
    batch: Batch,
    contacts: Iterable[Contact],
    *,
    source: str,
    file_name: str,
    now: datetime,
    new_id: Callable[[], str],
) -> ImportPlan:
    """Return the plan that merges a batch into a network.

    Rows are matched by the rule of ``same_person``, and merged by that of ``merging``. Two rows for one
    person become one contact; a row that fits several people equally well is skipped.

    Args:
        batch: the content of the file.
        contacts: everybody in the network.
        source: id of the format, kept on new contacts.
        file_name: for the label of the change.
        now: aware moment, when new contacts count as made.
        new_id: gives an id that was never used.
    """
    return finished(planning(batch, contacts, source=source, file_name=file_name, now=now, new_id=new_id))


def planning(
    batch: Batch,
    contacts: Iterable[Contact],
    *,
    source: str,
    file_name: str,
    now: datetime,
    new_id: Callable[[], str],
) -> Generator[float, None, ImportPlan]:
    """The same in steps of a few milliseconds; yields how much is done, from 0 to 1."""
    people = People(contacts, now, new_id)
    rows: list[Row] = []
    twice = 2 * len(batch.contacts)  # each row is read, and then looked for
    for one in batch.contacts:
        if len(rows) % _ROWS_A_STEP == 0:
            yield len(rows) / twice
        rows.append(Row(len(rows), one, source))
    rounds = Rounds(rows, people)
    for number, _ in enumerate(rounds.run()):
        if number % _ROWS_A_STEP == 0:
            yield (len(rows) + rounds.done) / twice
    doubtful = [Skipped(row.incoming.line, people.doubt(row), row.incoming.file) for row in rounds.ambiguous()]
    edits = people.edits()
    added = sum(edit.before is None for edit in edits)
    updated = len(edits) - added
    return ImportPlan(
        Change(_label(added, updated, file_name), edits),
        added,
        updated,
        people.unchanged(),
        tuple(sorted((*batch.skipped, *doubtful), key=lambda one: one.line)),
        tuple(people.united()),
        people.moves(),
        tuple(_conflicts(people)),
        (*batch.notices, *_cards_of_two(rows, people)),
        batch.columns_left,
    )


def _conflicts(people: People) -> Iterator[Conflict]:
    for row, person in people.of_rows():
        for difference in person.differences.get(row.place, ()):
            yield Conflict(person.contact, row, difference)


def _cards_of_two(rows: Iterable[Row], people: People) -> Iterator[str]:
    """Yield sentences about ids that stand on the cards of two people: a fault of the other program."""
    told: set[frozenset[str]] = set()
    for row in rows:
        for other in people.others_with_uid(row):
            two = frozenset((row.incoming.name, other.name))
            if two in told:
                continue
            told.add(two)
            yield f"{row.incoming.name} and {other.name} have the same id on their cards, and are two people here."


def _label(added: int, updated: int, file_name: str) -> str:
    if added or not updated:
        also = f", filled in {updated}" if updated else ""
        return f"Imported {_people(added)} from {file_name}{also}"
    return f"Filled in {_people(updated)} from {file_name}"


def _people(count: int) -> str:
    return f"{count} {'person' if count == 1 else 'people'}"
