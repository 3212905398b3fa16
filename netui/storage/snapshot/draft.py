"""A new JSON file in the making."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from netui.storage.snapshot import format as snapshot
from netui.storage.snapshot.format import Meta
from netui.storage.snapshot.rows import Rows
from netui.system import disk
from netui.system.disk import Identity


class SnapshotDraft:
    """A new JSON file in the making: the state at one moment, written while others go on.

    Attributes:
        meta: what it will say about itself.
        tables: by name.
        replaces: the file that it was made to replace; None when there is none.
        checksum: checksum of the file; empty until it is written.
    """

    def __init__(self, path: str, tables: Mapping[str, Rows], meta: Meta, replaces: Identity | None) -> None:
        self.meta, self.replaces = meta, replaces
        self.tables = {name: rows.frozen() for name, rows in tables.items()}
        self.checksum = ""
        self._path = path

    def write(self) -> str:
        """Write it under a name of its own, on the disk on return; return that name. Needs no lock."""
        disk.write_new(self._path, self._pieces())
        return self._path

    def _pieces(self) -> Iterator[bytes]:
        self.checksum = yield from snapshot.pieces(self.tables.items(), self.meta)
