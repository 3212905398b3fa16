"""Unreadable parts of a readable database: named to the user, skipped by everything else, left as they stand."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from netui.domain.records.conversation import ConversationHeader
from netui.domain.records.document import (
    TABLES,
    Record,
    UnreadableDocumentError,
    from_document,
    shown_value,
    unread_fields,
)
from netui.domain.records.plain_reader import plain_reader
from netui.storage.journal.format import Op
from netui.storage.snapshot.headers import SnapshotHeaders
from netui.storage.snapshot.rows import Rows

_RECORDS_NAMED = 3
"""Most records that are named in a sentence; the doctor names all."""


class _Found(NamedTuple):
    """A document with something in it that cannot be read.

    Attributes:
        text: text of the document; when it stands otherwise now, nothing is said of it any more.
        words: which document, and what about it.
        is_record: it counts, without a field or two; else it is passed over as a whole.
    """

    text: str
    words: str
    is_record: bool


class PassedOver:
    """The documents of one database that cannot be read, or not in full, as far as somebody has come across them."""

    def __init__(self, rows_of: Callable[[str], Rows]) -> None:
        self._rows_of = rows_of
        self._found: dict[tuple[str, int], _Found] = {}

    def records_of(self, table: str) -> Iterator[Record]:
        """Yield all records of a table, in the order in which they were made; what is none is noted."""
        rows, quick = self._rows_of(table), plain_reader(table)
        for number, document in rows.decoded().items():
            record = None if quick is None else quick(document)
            if record is None:
                # What the quick reader has begun is half a record by now.
                whole = document if quick is None else json.loads(rows.get(number) or "{}")
                record = self.read(table, number, whole)
            if record is not None:
                yield record

    def readable(self, headers: SnapshotHeaders) -> Iterator[ConversationHeader]:
        """Yield all headers; the documents that are no conversation are noted afterwards."""
        yield from headers
        self.look_at("conversations", headers.unreadable)

    def read(self, table: str, number: int, document: dict[str, object]) -> Record | None:
        """The record in a document, noted when it cannot be read in full; None when it is no record."""
        try:
            record = from_document(table, document)
        except UnreadableDocumentError as error:
            self._note(table, number, f"{table} {number} ({error})", is_record=False)
            return None
        if record.extra and (fields := unread_fields(record)):
            wrong = ", ".join(f"{field}: {shown_value(record.extra[field])}" for field in fields)
            name = str(getattr(record, "name", "") or record.id)
            self._note(table, number, f"{table} {number}, {name} ({wrong})", is_record=True)
        return record

    def look_at(self, table: str, numbers: Iterable[int]) -> None:
        """Note those of these documents that cannot be read."""
        rows = self._rows_of(table)
        for number in numbers:
            text = rows.get(number)
            if text is not None:
                self.read(table, number, json.loads(text))

    def look_after(self, ops: Iterable[Op]) -> None:
        """Note what another program has written that cannot be read."""
        for op in ops:
            if op.table in TABLES and op.after is not None:
                self.look_at(op.table, (op.number,))

    def _note(self, table: str, number: int, words: str, *, is_record: bool) -> None:
        text = self._rows_of(table).get(number)
        if text is not None:
            self._found[table, number] = _Found(text, words, is_record)

    def _relationship_status(self, *, records: bool) -> list[str]:
        return [
            found.words
            for (table, number), found in self._found.items()
            if found.is_record is records and self._rows_of(table).get(number) == found.text
        ]

    def sentences(self) -> Iterator[str]:
        """Yield sentences about them; none when all can be read."""
        whole, partly = self._relationship_status(records=False), self._relationship_status(records=True)
        if whole:
            one = len(whole) == 1
            yield (
                f"{_count(whole)} {'is' if one else 'are'} passed over, because {'it' if one else 'they'} cannot be "
                f"read: {_list(whole)}. {'It stays' if one else 'They stay'} in the file as {_IT[one]}; netui doctor "
                "names each, and netui doctor --repair sets it aside."
            )
        if partly:
            one = len(partly) == 1
            yield (
                f"{_count(partly)} {'counts' if one else 'count'} without a field that cannot be read: "
                f"{_list(partly)}. It stays in the file as it is; netui doctor names each."
            )

    def in_short(self) -> str:
        """Return in a few words what cannot be read, for a line of the screen; empty when all can be read."""
        whole, partly = self._relationship_status(records=False), self._relationship_status(records=True)
        words = [f"{_count(whole)} passed over: {_list(whole[:1])}"] if whole else []
        words += [f"{_count(partly)} unread in part: {_list(partly[:1])}"] if partly else []
        return " · ".join(words)


_IT = {True: "it is", False: "they are"}


def _count(found: list[str]) -> str:
    return f"{len(found)} {'record' if len(found) == 1 else 'records'}"


def _list(words: list[str]) -> str:
    more = f" and {len(words) - _RECORDS_NAMED} more" if len(words) > _RECORDS_NAMED else ""
    return ", ".join(words[:_RECORDS_NAMED]) + more
