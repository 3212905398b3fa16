"""TinyDB's table on our storage: documents are read and saved by themselves, at the same cost in a file of any size.

Methods that are not here are TinyDB's own. They work on the whole tables of ``JournalStorage.read`` and ``write``:
slower, with the same result.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping
from typing import Any, TypeAlias, cast

from tinydb import TinyDB
from tinydb.queries import QueryLike
from tinydb.table import Document, Table

from netui.storage.journal.format import Op
from netui.storage.snapshot.rows import Rows, document_text
from netui.storage.store import Store
from netui.storage.tinydb_storage import JournalStorage, number_of

Fields: TypeAlias = Mapping[str, Any] | Callable[[MutableMapping[str, Any]], None]
"""The fields that an update sets, or a function that changes the document it is given."""


class JournalTable(Table):
    """A table of a ``NetworkDB``. Every method that changes something has saved it durably when it returns.

    Documents are handed out fresh: changing one changes nothing else. Numbers are never used twice.
    """

    default_query_cache_capacity = 0

    @property
    def store(self) -> Store:
        """The durable store that keeps the table."""
        return cast(JournalStorage, self.storage).store

    @property
    def rows(self) -> Rows:
        """The documents as text; empty when there is no such table."""
        rows = self.store.state.tables.get(self.name)
        return Rows() if rows is None else rows

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[Document]:
        for number, document in self.rows.decoded().items():
            yield self.document_class(document, self.document_id_class(number))

    def search(self, cond: QueryLike) -> list[Document]:
        """All documents that the condition holds for, in ascending order of their numbers."""
        return [document for document in self if cond(document)]

    def get(  # type: ignore[override]
        self, cond: QueryLike | None = None, doc_id: int | None = None, doc_ids: list[int] | None = None
    ) -> Document | list[Document] | None:
        """The document of that number, those of these numbers, or the first that the condition holds for."""
        if doc_id is not None:
            return self._one(doc_id)
        if doc_ids is not None:
            numbers = sorted({number for each in doc_ids if (number := number_of(each)) is not None})
            return [document for number in numbers if (document := self._one(number)) is not None]
        if cond is None:
            raise RuntimeError("You have to pass either cond or doc_id or doc_ids")
        return next((document for document in self if cond(document)), None)

    def insert(self, document: Mapping[str, Any]) -> int:
        """Save a new document; return its number."""
        return self.insert_multiple([document])[0]

    def insert_multiple(self, documents: Iterable[Mapping[str, Any]]) -> list[int]:
        """Save new documents in one step; return their numbers.

        Raises:
            ValueError: one is no mapping, or its number is taken; nothing is saved.
        """
        new = list(documents)
        ops: list[Op] = []

        def build() -> list[Op]:
            rows = self.rows
            free, taken = rows.next_number, set[int]()
            for document in new:
                if not isinstance(document, Mapping):
                    raise ValueError("Document is not a Mapping")
                number = document.doc_id if isinstance(document, self.document_class) else free
                if number in taken or rows.get(number) is not None:
                    raise ValueError(f"Document with ID {number} already exists")
                free = max(free, number + 1)
                taken.add(number)
                ops.append(Op(self.name, number, document_text(document), None))
            return ops

        self.store.commit("Inserted through TinyDB", build)
        return [op.number for op in ops]

    def update(self, fields: Fields, cond: QueryLike | None = None, doc_ids: Iterable[int] | None = None) -> list[int]:
        """Change documents in one step: those of these numbers, those that the condition holds for, or all."""
        updated: list[int] = []

        def build() -> Iterator[Op]:
            for number, before in self._chosen(cond, doc_ids):
                document = json.loads(before)
                if callable(fields):
                    fields(document)
                else:
                    document.update(fields)
                updated.append(number)
                after = document_text(document)
                if after != before:
                    yield Op(self.name, number, after, before)

        self.store.commit("Updated through TinyDB", build)
        return updated

    def remove(self, cond: QueryLike | None = None, doc_ids: Iterable[int] | None = None) -> list[int]:
        """Remove documents in one step: those of these numbers, or those that the condition holds for."""
        if cond is None and doc_ids is None:
            raise RuntimeError("Use truncate() to remove all documents")
        removed: list[int] = []

        def build() -> Iterator[Op]:
            for number, before in self._chosen(cond, doc_ids):
                removed.append(number)
                yield Op(self.name, number, None, before)

        self.store.commit("Removed through TinyDB", build)
        return removed

    def _one(self, doc_id: object) -> Document | None:
        number = number_of(doc_id)
        if number is None or (text := self.rows.get(number)) is None:
            return None
        return self.document_class(json.loads(text), number)

    def _chosen(self, cond: QueryLike | None, doc_ids: Iterable[int] | None) -> Iterator[tuple[int, str]]:
        rows = self.rows
        if doc_ids is not None:
            found = ((number, rows.get(number)) for number in dict.fromkeys(doc_ids))  # each is one change
            yield from [(number, text) for number, text in found if text is not None]
            return
        for number, text in list(rows):
            if cond is None or cond(json.loads(text)):
                yield number, text


class NetworkDB(TinyDB):
    """TinyDB on the durable store: ``NetworkDB(path, clock)``."""

    default_storage_class = JournalStorage  # type: ignore[assignment]
    table_class = JournalTable
