"""A text worked out of all records, kept beside the database: the next start need not work it out again.

    queue 1 CHECKSUM CRC
    the text

The first line names the format, the JSON file by the checksum of its bytes, and the CRC-32 of the text. The file is
never trusted: it is used only when it was made from the very file that has just been read and checked, with no step in
the journals after it, and when it is whole; else it is as if there were none.
"""

from __future__ import annotations

from contextlib import suppress
from zlib import crc32

from netui.storage.journal.files import temporary
from netui.storage.store import Store
from netui.system import disk

_FORMAT = "queue 1"


class DerivedText:
    """The text derived from the records of a store."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._path = store.folder.derived

    def recall(self) -> str:
        """Return the text that was derived from exactly these records; empty without any, or if it is odd."""
        try:
            with disk.opened(self._path) as file:
                title, _, content = file.read().partition(b"\n")
            source = _source(self._store)
            return content.decode("ascii") if source and title == _title(source, content) else ""
        except (OSError, ValueError):
            return ""

    def keep(self, text: str) -> None:
        """Keep a text in ASCII that was derived from exactly these records; to be called once they are folded.

        A disk that refuses costs the next start its speed, and nothing else.
        """
        source, content = _source(self._store), text.encode("ascii")
        if source and not self._store.read_only_because:
            pieces = (_title(source, content), b"\n", content)
            with suppress(OSError):
                disk.put_in_place(temporary(self._store.folder.side), self._path, pieces)


def _title(source: str, content: bytes) -> bytes:
    return f"{_FORMAT} {source} {crc32(content):08x}".encode()


def _source(store: Store) -> str:
    """The checksum of the JSON file that holds exactly what the session knows; empty when none is known to."""
    state, fold = store.state, store.last_fold
    if state.last_news() is not None:  # of which the session has not been told
        return ""
    if fold is not None:
        return fold.checksum if (fold.meta.seq, fold.meta.chain) == (state.known.seq, state.known.chain) else ""
    tables = [rows for rows in state.tables.values() if rows or rows.is_changed]
    sources = {"" if rows.is_changed else rows.source for rows in tables}
    return sources.pop() if len(sources) == 1 else ""
