"""The store as a TinyDB storage: TinyDB's own seam, so that everything TinyDB documents works on it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from datetime import datetime
from typing import Any

from tinydb.storages import Storage

from netui.storage.journal.format import Op
from netui.storage.snapshot.rows import Rows, document_text
from netui.storage.store import Store


class JournalStorage(Storage):
    """Keeps every change in an fsynced journal, and the JSON file up to date when it is closed.

    ``write`` takes whole tables, as TinyDB gives them: it finds out what has changed and saves that as one step.
    ``JournalTable`` saves single documents through ``store`` directly, at the same cost in a database of any size.

    Closed, it takes and gives nothing more, like a closed file: what somebody reads there may be of yesterday, and what
    they save would stand in the journal alone.
    """

    def __init__(self, path: str, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self._store, self._is_closed = Store(path, clock), False

    @property
    def store(self) -> Store:
        """The durable store that keeps everything.

        Raises:
            ValueError: it is closed.
        """
        if self._is_closed:
            raise ValueError(f"{self._store.folder.name} is closed.")
        return self._store

    def read(self) -> dict[str, dict[str, Any]] | None:
        """All tables there are, each document fresh; None when there is none. A table may be empty, as in TinyDB."""
        tables = {name: rows.decoded() for name, rows in self.store.state.tables.items()}
        found = {
            name: {str(number): document for number, document in documents.items()}
            for name, documents in tables.items()
        }
        return found or None

    def write(self, data: Mapping[str, Mapping[str, Mapping[str, Any]]]) -> None:
        """Make the tables these, in one step.

        An empty table has no documents to save: it stands in the JSON file once that is rewritten.

        Raises:
            TypeError: these are no tables, or a value is of a type that JSON does not know; nothing is saved.
            ValueError: a value that JSON cannot say, or a key that is no number; nothing is saved. Or it is closed.
        """
        store = self.store
        new = {name: _by_number(name, documents) for name, documents in _mapping(data, "All tables").items()}
        store.commit("Changed through TinyDB", lambda: self._differences(new))
        store.state.know_tables(new.keys())

    def _differences(self, tables: Mapping[str, Mapping[int, str]]) -> Iterator[Op]:
        for name in dict.fromkeys([*self.store.state.tables, *tables]):
            old = dict(self.store.state.tables.get(name, Rows()))
            new = tables.get(name, {})
            for number in dict.fromkeys([*old, *new]):
                before, after = old.get(number), new.get(number)
                if before != after and not _equal(before, after):
                    yield Op(name, number, after, before)

    def close(self) -> None:
        """Bring the JSON file up to date and let go of it; nothing is done when it is closed."""
        if self._is_closed:
            return
        try:
            self._store.fold()
        finally:
            self._is_closed = True
            self._store.close()


def number_of(doc_id: object) -> int | None:
    """Return the number that is meant; TinyDB takes ``"3"`` for 3 as well. None when it is none as TinyDB writes it.

    ``"03"`` and ``3.5`` are none: they would take the place of document 3.
    """
    with suppress(ValueError):
        number = int(str(doc_id))
        return number if str(number) == str(doc_id) else None
    return None


def _by_number(name: str, documents: object) -> dict[int, str]:
    """Return the documents of a table as they are stored."""
    found: dict[int, str] = {}
    for key, document in _mapping(documents, f"What stands under {name!r}").items():
        number = number_of(key)
        if number is None:
            raise ValueError(f"{key!r} in {name!r} is no document number.")
        found[number] = document_text(_mapping(document, f"What stands under {name!r}, {key}"))
    return found


def _mapping(found: object, what: str) -> Mapping[Any, Any]:
    if not isinstance(found, Mapping):
        raise TypeError(f"{what} should be a mapping, not {type(found).__name__}.")
    return found


def _equal(before: str | None, after: str | None) -> bool:
    """True if two documents are the same but for the order of their fields."""
    return before is not None and after is not None and json.loads(before) == json.loads(after)
