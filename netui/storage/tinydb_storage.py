"""The store as a TinyDB storage: TinyDB's own seam, so that everything TinyDB documents works on it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
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

    Attributes:
        store: what keeps it.
    """

    def __init__(self, path: str, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self.store = Store(path, clock)

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
            ValueError, TypeError: a value that JSON cannot say, or that is no table; nothing is saved.
        """
        for name, documents in data.items():
            if not isinstance(documents, Mapping):
                raise TypeError(f"{name!r} is no table: {documents!r}")
        self.store.commit("Changed through TinyDB", lambda: self._differences(data))
        self.store.state.know_tables(data.keys())

    def _differences(self, tables: Mapping[str, Mapping[str, Mapping[str, Any]]]) -> Iterator[Op]:
        for name in dict.fromkeys([*self.store.state.tables, *tables]):
            old = dict(self.store.state.tables.get(name, Rows()))
            new = {int(number): document_text(document) for number, document in tables.get(name, {}).items()}
            for number in dict.fromkeys([*old, *new]):
                before, after = old.get(number), new.get(number)
                if before != after and not _equal(before, after):
                    yield Op(name, number, after, before)

    def close(self) -> None:
        """Bring the JSON file up to date and let go of it."""
        try:
            self.store.fold()
        finally:
            self.store.close()


def _equal(before: str | None, after: str | None) -> bool:
    """True if two documents are the same but for the order of their fields."""
    return before is not None and after is not None and json.loads(before) == json.loads(after)
