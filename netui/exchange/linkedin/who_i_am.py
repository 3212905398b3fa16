"""The files of LinkedIn's archive that speak of the user alone: profile, positions, addresses, numbers."""

from __future__ import annotations

from collections.abc import Generator, Sequence

from netui.domain.people.names.name_parts import NameParts
from netui.exchange.common.batch import Batch, FileRead
from netui.exchange.common.options import ReadOptions
from netui.exchange.tabular.table_file import TableFile

_HEADERS = (
    {"headline", "first name"},
    {"company name", "started on"},
    {"email address", "confirmed", "primary"},
    {"extension", "number", "type"},
)


def is_header(keys: Sequence[str]) -> bool:
    """True for the header of one of these tables."""
    return any(columns <= set(keys) for columns in _HEADERS)


def reading(content: bytes, options: ReadOptions) -> Generator[float, None, Batch]:
    """The user's own identity: nobody is imported; yields how much is done.

    Raises:
        RefusedError: the table is damaged.
    """
    yield 0.0
    file = yield from TableFile.opening(content, options, is_header, "Give LinkedIn's archive as it was downloaded.")
    me: list[str] = []
    if "headline" in file.table.keys or "confirmed" in file.table.keys:
        for row in file.rows:
            cells = file.cells(row)
            name = NameParts(cells["last name"], cells["first name"]).name
            me += [each for each in (name, cells["email address"]) if each]
    files = (FileRead("", "linkedin", file.decoded.encoding, 0),)
    return Batch(files=files, me=tuple(dict.fromkeys(me)))
