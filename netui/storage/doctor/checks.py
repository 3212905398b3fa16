"""The invariants of the documents, checked in one pass. Pure.

Checked are: every document is a record, with an id that no other has; every reference leads to a record; no day is
impossible; no field was left unread. ``mending`` puts right what can be; ``examine`` checks the files.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from itertools import pairwise
from typing import TypeAlias

from netui.domain.core.frozen import frozen
from netui.domain.records.contact import Contact
from netui.domain.records.conversation import Conversation
from netui.domain.records.document import (
    TABLES,
    Record,
    UnreadableDocumentError,
    from_document,
    shown_value,
    unread_fields,
)
from netui.domain.records.event import Event
from netui.domain.records.follow_up import ABOUT_NOBODY, AboutKind, FollowUp
from netui.domain.records.introduction import Introduction, IntroductionStatus
from netui.domain.records.link import Link
from netui.domain.records.outcome import Outcome
from netui.storage.maintenance.migrations import Documents, Tables

Progress = Callable[[int, int], None]
"""Function that is told how many documents of how many are done."""

_TELL_EVERY_DOCUMENTS = 500


@frozen
class Finding:
    """A fault that the check has found.

    Attributes:
        table: name of the table; empty when the files themselves are meant.
        number: TinyDB's number of the document; 0 when the whole table or file is meant.
        sentence: what is wrong, in the user's words.
        mendable: ``--repair`` can put it right without loss.
    """

    table: str
    number: int
    sentence: str
    mendable: bool = False


@frozen
class CheckReport:
    """The result of a check.

    Attributes:
        documents: number of documents examined.
        findings: in the order of the tables and numbers; empty when all is well.
        done: the repairs made, in sentences; empty for a check alone.
    """

    documents: int
    findings: tuple[Finding, ...]
    done: tuple[str, ...] = ()


def check(tables: Tables, today: date, progress: Progress = lambda done, total: None) -> Iterator[Finding]:
    """Yield what is wrong with the documents, table by table.

    Args:
        tables: all documents.
        today: the local day; later conversations have not happened yet.
        progress: told every few hundred documents.
    """
    ids = {name: numbers_by_id(documents) for name, documents in tables.items()}
    total, done = sum(map(len, tables.values())), 0
    for name, documents in tables.items():
        if name not in TABLES:
            done += len(documents)
            continue
        for number, document in documents.items():
            yield from _one(name, number, document, ids, today)
            done += 1
            if done % _TELL_EVERY_DOCUMENTS == 0:
                progress(done, total)
    progress(total, total)


Ids: TypeAlias = Mapping[str, Mapping[str, list[int]]]
"""Table -> id -> numbers of the documents with that id, ascending."""


def numbers_by_id(documents: Documents) -> Mapping[str, list[int]]:
    """Id -> numbers of the documents with that id; a document without one is in none."""
    found: dict[str, list[int]] = defaultdict(list)
    for number, document in documents.items():
        record_id = document.get("id")
        if isinstance(record_id, str) and record_id:
            found[record_id].append(number)
    return found


def _one(table: str, number: int, document: Mapping[str, object], ids: Ids, today: date) -> Iterator[Finding]:
    try:
        record = from_document(table, document)
    except UnreadableDocumentError as error:
        yield Finding(table, number, f"It is no record: {error}. It is passed over, and stays as it is.", mendable=True)
        return
    twins = ids[table].get(record.id, [])
    if len(twins) > 1 and twins[0] != number:
        yield Finding(table, number, f"The id {record.id} is also that of document {twins[0]}.", mendable=True)
    for field in unread_fields(record):
        value = shown_value(record.extra[field])
        sentence = f"The field {field} could not be read and is kept as it stands: {value}."
        yield Finding(table, number, sentence, mendable=True)
    for field, target, record_id in references(record):
        if record_id not in ids.get(target, {}):
            mendable = field in LOOSE
            yield Finding(
                table,
                number,
                f"{field} names {record_id}, which is not among the {target.replace('_', '-')}.",
                mendable,
            )
    if isinstance(record, Contact) and not record.name.strip():
        yield Finding(table, number, f"Nobody can tell who it is: netui contact edit {record.id} --name NAME names it.")
    yield from (Finding(table, number, sentence) for sentence in impossible_days(record, today))


LOOSE = frozenset(
    {"knows", "not_same", "conversation", "about", "event", "shared", "not_for", "meet", "looked_at", "from"}
)
"""References that may be set aside when they lead nowhere: the record says as much without them."""


def references(record: Record) -> Iterator[tuple[str, str, str]]:
    """Field, table and id of every record that this one names."""
    if isinstance(record, Contact):
        yield from (("knows", "contacts", one) for one in record.knows)
        yield from (("not_same", "contacts", one) for one in record.not_same)
    elif isinstance(record, Conversation):
        yield from (("contacts", "contacts", one) for one in record.contacts)
        if record.event:
            yield "event", "events", record.event
    elif isinstance(record, FollowUp):
        if record.contact or record.kind not in ABOUT_NOBODY:
            yield "contact", "contacts", record.contact
        if record.conversation:
            yield "conversation", "conversations", record.conversation
        if record.about is not None and record.about.kind in TABLE_OF_ABOUT:
            yield "about", TABLE_OF_ABOUT[record.about.kind], record.about.id
    elif isinstance(record, Introduction):
        yield from (("a", "contacts", record.a), ("b", "contacts", record.b))
    elif isinstance(record, Event):
        yield from (("meet", "contacts", one.contact) for one in record.meet if one.contact)
        yield from (("looked_at", "contacts", one) for one in record.looked_at)
    elif isinstance(record, Link):
        yield from (("shared", "contacts", one.contact) for one in record.shared)
        yield from (("shared", "conversations", one.conversation) for one in record.shared if one.conversation)
        yield from (("not_for", "contacts", one) for one in record.not_for)
    elif isinstance(record, Outcome):
        yield from (("from", one.table, one.id) for one in record.sources)


TABLE_OF_ABOUT = {AboutKind.EVENT: "events", AboutKind.INTRODUCTION: "introductions"}
"""Table of the record that a follow-up is about; an aim is no record."""


def impossible_days(record: Record, today: date) -> Iterator[str]:
    """Yield what cannot be true about the days of a record, in sentences."""
    if isinstance(record, Conversation) and record.on > today:
        yield f"The conversation is dated {record.on}, which is still to come."
    if isinstance(record, Contact) and record.met is not None and record.met.on is not None and record.met.on > today:
        yield f"The day you met is {record.met.on}, which is still to come."
    if isinstance(record, FollowUp) and record.done_on is not None and record.done_on > today:
        yield f"It was done on {record.done_on}, which is still to come."
    if isinstance(record, Event) and record.starts_on and record.ends_on and record.ends_on < record.starts_on:
        yield f"The event ends on {record.ends_on}, before it starts."
    if isinstance(record, Outcome) and record.on > today:
        yield f"The outcome is dated {record.on}, which is still to come."
    if isinstance(record, Introduction):
        yield from _steps_back(record, today)


def _steps_back(introduction: Introduction, today: date) -> Iterator[str]:
    """Yield where the history of an introduction does not go forward, in sentences."""
    steps = introduction.history
    yield from (
        f"The step {step.status} is dated {step.on}, which is still to come." for step in steps if step.on > today
    )
    for before, after in pairwise(steps):
        if after.on < before.on:
            yield f"The step {after.status} of {after.on} comes after {before.status} of {before.on}, which is later."
        elif _ORDER.index(after.status) < _ORDER.index(before.status):
            yield f"The step {after.status} of {after.on} comes after {before.status}, and leads back."


_ORDER = tuple(IntroductionStatus)
"""The statuses as an introduction goes through them; declined and dismissed may follow any other."""
