"""Records that cannot count, or not in full: named to the user, skipped by everything else, left as they stand."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import Enum, auto
from operator import itemgetter
from typing import NamedTuple

from netui.domain.headers.table import HeaderTable
from netui.domain.records.conversation import ConversationHeader
from netui.domain.records.document import (
    TABLES,
    Record,
    UnreadableDocumentError,
    from_document,
    shown_value,
    unread_fields,
)
from netui.domain.records.follow_up import FollowUp, FollowUpStatus
from netui.domain.records.plain_reader import plain_reader
from netui.storage.journal.format import Op
from netui.storage.snapshot.headers import SnapshotHeaders
from netui.storage.snapshot.rows import Rows, record_id_of

_RECORDS_NAMED = 3
"""Most records that are named in a sentence; the doctor names all."""


_id_of: Callable[[ConversationHeader], str] = itemgetter(ConversationHeader._fields.index("id"))
_people_of: Callable[[ConversationHeader], tuple[str, ...]] = itemgetter(ConversationHeader._fields.index("contacts"))


class _Fault(Enum):
    """Kinds of faults: of each one sentence is said."""

    UNREADABLE = auto()
    SECOND = auto()
    IN_PART = auto()
    OF_NOBODY = auto()
    WITH_STRANGER = auto()


class _Found(NamedTuple):
    """A document that does not count, or not in full.

    Attributes:
        text: text of the document; when it stands otherwise now, nothing is said of it any more.
        words: which document, and what about it.
        fault: what is wrong with it.
    """

    text: str
    words: str
    fault: _Fault


class PassedOver:
    """The documents of one database that do not count, or not in full, as far as somebody has come across them."""

    def __init__(self, rows_of: Callable[[str], Rows]) -> None:
        self._rows_of = rows_of
        self._found: dict[tuple[str, int], _Found] = {}
        self._contacts: set[str] = set()
        self._conversations: HeaderTable | list[ConversationHeader] = []

    def records_of(self, table: str) -> Iterator[Record]:
        """Yield all records of a table, in the order in which they were made; what is none is noted.

        Of two with one id the first counts, which is the one that a change would be made to.
        """
        rows, quick = self._rows_of(table), plain_reader(table)
        seen: set[str] = set()
        for number, document in rows.decoded().items():
            record = None if quick is None else quick(document)
            if record is None:
                # What the quick reader has begun is half a record by now.
                whole = document if quick is None else json.loads(rows.get(number) or "{}")
                record = self.read(table, number, whole)
            if record is None:
                continue
            if record.id in seen:
                self._note_second(table, number, record)
                continue
            seen.add(record.id)
            if isinstance(record, FollowUp) and record.contact and record.contact not in self._contacts:
                self._note_of_nobody(number, record)
            yield record
        if table == "contacts":
            self._contacts = seen
            self._look_for_strangers()

    def _note_second(self, table: str, number: int, record: Record) -> None:
        rows = self._rows_of(table)
        first = rows.find(record.id)
        if first is not None and rows.get(first) != rows.get(number):  # who stands there twice is not missed
            name = shown_value(getattr(record, "name", "") or record.id)
            words = f"{table} {number}, {name} (its id {record.id} is that of {table} {first})"
            self._note(table, number, words, _Fault.SECOND)

    def _note_of_nobody(self, number: int, record: FollowUp) -> None:
        if record.status is FollowUpStatus.OPEN and self._is_stranger(record.contact):
            words = f"follow_ups {number}, {shown_value(record.what or record.kind)} (contact: {record.contact})"
            self._note("follow_ups", number, words, _Fault.OF_NOBODY)

    def _is_stranger(self, contact_id: str) -> bool:
        """True if there is nobody of that id, not even somebody who cannot be read."""
        return self._rows_of("contacts").find(contact_id) is None

    def readable(self, headers: SnapshotHeaders) -> Iterator[ConversationHeader]:
        """Yield all headers; the documents that are no conversation, or one of an id before, are noted afterwards."""
        found = list(headers)
        yield from found
        self.look_at("conversations", headers.unreadable)
        self._conversations = found
        if len(set(map(_id_of, found))) < len(found):
            self._note_second_conversations(Counter(map(_id_of, found)))

    def kept(self, table: HeaderTable) -> HeaderTable:
        """Return the headers as they were kept: each is there once."""
        self._conversations = table
        return table

    def _note_second_conversations(self, counts: Mapping[str, int]) -> None:
        seen: set[str] = set()
        for number, text in self._rows_of("conversations"):
            record_id = record_id_of(text)
            if record_id is None or counts.get(record_id, 0) < 2:
                continue
            record = self.read("conversations", number, json.loads(text))
            if record is not None and record_id in seen:
                self._note_second("conversations", number, record)
            seen |= set() if record is None else {record_id}

    def _look_for_strangers(self) -> None:
        """Note the conversations with somebody who is not among the contacts."""
        headers, self._conversations = self._conversations, []
        if isinstance(headers, HeaderTable):
            missing = headers.people.keys() - self._contacts
            with_strangers = [one for who in missing for one in headers.headers_with(who)]
        elif set().union(*set(map(_people_of, headers))) <= self._contacts:
            return
        else:
            with_strangers = [header for header in headers if not self._contacts.issuperset(header.contacts)]
        for header in with_strangers:
            number = self._rows_of("conversations").find(header.id)
            strangers = [who for who in header.contacts if who not in self._contacts and self._is_stranger(who)]
            if number is not None and strangers:
                words = f"conversations {number}, {header.channel} of {header.on} (contacts: {', '.join(strangers)})"
                self._note("conversations", number, words, _Fault.WITH_STRANGER)

    def read(self, table: str, number: int, document: dict[str, object]) -> Record | None:
        """The record in a document, noted when it cannot be read in full; None when it is no record."""
        try:
            record = from_document(table, document)
        except UnreadableDocumentError as error:
            self._note(table, number, f"{table} {number} ({error})", _Fault.UNREADABLE)
            return None
        if record.extra and (fields := unread_fields(record)):
            wrong = ", ".join(f"{field}: {shown_value(record.extra[field])}" for field in fields)
            name = str(getattr(record, "name", "") or record.id)
            self._note(table, number, f"{table} {number}, {name} ({wrong})", _Fault.IN_PART)
        return record

    def look_at(self, table: str, numbers: Iterable[int]) -> None:
        """Note those of these documents that cannot be read."""
        rows = self._rows_of(table)
        for number in numbers:
            text = rows.get(number)
            if text is not None:
                self.read(table, number, json.loads(text))

    def look_after(self, ops: Iterable[Op]) -> None:
        """Note what another program has written that does not count, or not in full."""
        for op in ops:
            if op.table not in TABLES or op.after is None:
                continue
            record = self.read(op.table, op.number, json.loads(op.after))
            if record is not None and self._rows_of(op.table).find(record.id) != op.number:
                self._note_second(op.table, op.number, record)

    def _note(self, table: str, number: int, words: str, fault: _Fault) -> None:
        text = self._rows_of(table).get(number)
        if text is not None:
            self._found[table, number] = _Found(text, words, fault)

    def _still(self, fault: _Fault) -> list[str]:
        """The documents with that fault that stand as they were found."""
        return [
            found.words
            for (table, number), found in self._found.items()
            if found.fault is fault and self._rows_of(table).get(number) == found.text
        ]

    def sentences(self) -> Iterator[str]:
        """Yield sentences about them; none when all can be read."""
        if whole := self._still(_Fault.UNREADABLE):
            one = len(whole) == 1
            yield (
                f"{_count(whole)} {'is' if one else 'are'} passed over, because {'it' if one else 'they'} cannot be "
                f"read: {_list(whole)}. {'It stays' if one else 'They stay'} in the file as {_IT[one]}; netui doctor "
                "names each, and netui doctor --repair sets it aside."
            )
        if second := self._still(_Fault.SECOND):
            one = len(second) == 1
            yield (
                f"{_count(second)} {'is' if one else 'are'} passed over, because another has the same id: "
                f"{_list(second)}. {'It stays' if one else 'They stay'} in the file as {_IT[one]}; netui doctor "
                "--repair gives it an id of its own."
            )
        if partly := self._still(_Fault.IN_PART):
            one = len(partly) == 1
            yield (
                f"{_count(partly)} {'counts' if one else 'count'} without a field that cannot be read: "
                f"{_list(partly)}. It stays in the file as it is; netui doctor names each."
            )
        if lost := self._still(_Fault.OF_NOBODY):
            one = len(lost) == 1
            yield (
                f"{_count(lost)} {'is' if one else 'are'} never due, because {'it names' if one else 'they name'} "
                f"somebody who is not among the contacts: {_list(lost)}. {'It stays' if one else 'They stay'} in the "
                f"file as {_IT[one]}; netui doctor names each."
            )
        if strange := self._still(_Fault.WITH_STRANGER):
            one = len(strange) == 1
            yield (
                f"{_count(strange)} {'names' if one else 'name'} somebody who is not among the contacts: "
                f"{_list(strange)}. {'It counts' if one else 'They count'} for the others alone, and "
                f"{'stays' if one else 'stay'} in the file as {_IT[one]}; netui doctor names each."
            )

    def in_short(self) -> str:
        """Return in a few words what does not count, for a line of the screen; empty when all does."""
        whole = self._still(_Fault.UNREADABLE) + self._still(_Fault.SECOND)
        partly, lost = self._still(_Fault.IN_PART), self._still(_Fault.OF_NOBODY) + self._still(_Fault.WITH_STRANGER)
        words = [f"{_count(whole)} passed over: {_list(whole[:1])}"] if whole else []
        words += [f"{_count(partly)} unread in part: {_list(partly[:1])}"] if partly else []
        words += [f"{_count(lost)} of nobody: {_list(lost[:1])}"] if lost else []
        return " · ".join(words)


_IT = {True: "it is", False: "they are"}


def _count(found: list[str]) -> str:
    return f"{len(found)} {'record' if len(found) == 1 else 'records'}"


def _list(words: list[str]) -> str:
    more = f" and {len(words) - _RECORDS_NAMED} more" if len(words) > _RECORDS_NAMED else ""
    return ", ".join(words[:_RECORDS_NAMED]) + more
