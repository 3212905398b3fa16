"""A cache of the conversation headers in a JSON file, kept beside it: a start takes columns, and searches nothing.

    heads 6 CHECKSUM CRC
    {"on":[...],"channel":[...],...,"people":[...],"parts":{"id":BYTES,"id starts":BYTES,...,"lines":BYTES}}
    the parts, one after the other

The first line names the format, the JSON file by the checksum of its bytes, and the CRC-32 of what follows: one column
for each field of a head, whose heads each person has (``HeaderTable``), and where each line starts, counted from the
first, with the end of the last. A column whose values recur is a list of the values, and a part with the place of each
row in it; for the days there are the rows of each, too. Any other column is a part with all texts, joined, and one that
says where each starts. Of a few fields that stand further back (``TOLD_FIELDS``) a part lists the rows in which they
do. A part is text in UTF-8 or numbers of 32 bits, the lowest byte first: a hundred thousand take no time. The file is
derived and never trusted: it is used only when it was made from the very file that has just been read and checked, when
it is whole, and when its columns fit; else it is as if there were none.
"""

from __future__ import annotations

import json
import os
import sys
from array import array
from collections.abc import Hashable, Iterable, Iterator, Sequence
from contextlib import suppress
from functools import reduce
from itertools import accumulate
from typing import Any, Final
from zlib import crc32

from netui.domain.headers.columns import Grouped, HeaderColumns, Joined, Recurring, grouped
from netui.domain.headers.table import HeaderTable
from netui.domain.records.conversation import ConversationHeader
from netui.storage.journal.files import temporary
from netui.storage.snapshot.draft import SnapshotDraft
from netui.storage.snapshot.headers import TOLD_FIELDS, KeptHeaders, SnapshotHeaders, WrittenHeaders
from netui.storage.snapshot.rows import Rows
from netui.system import disk

_FORMAT: Final = "heads 6"
_RECURRING: Final = frozenset({"on", "channel", "contacts", "direction", "answered"})
_GROUPED: Final = "on"
_ROWS_A_PIECE: Final = 4096
_NUMBER: Final = "I"


class HeaderCache:
    """The kept heads of one table of conversations."""

    def __init__(self, side: str) -> None:
        """Keep them in this folder, which need not exist."""
        self._side = side
        self._path = os.path.join(side, "heads")
        self._kept = ""

    def recall(self, rows: Rows) -> WrittenHeaders | None:
        """Return the cached lines of the table's file; None when there are none, or anything about the cache is odd."""
        if not rows.source:
            return None
        try:
            with open(self._path, "rb", buffering=0) as file:  # seven megabytes, copied nowhere
                kept = file.read()
            begin = kept.index(b"\n") + 1
            middle = kept.index(b"\n", begin) + 1
            title, columns, parts = kept[:begin], kept[begin:middle], memoryview(kept)[middle:]
            if title != _title(rows.source, columns, parts):
                return None
            found = _read(json.loads(columns), parts, *rows.span)
        except (OSError, ValueError, TypeError, KeyError, IndexError, RecursionError):
            return None
        self._kept = rows.source
        return found

    def keep(self, headers: SnapshotHeaders, fold: SnapshotDraft | None) -> None:
        """Keep the heads for the next start: of the file that the last fold wrote, else of the one they were read from.

        A disk that refuses costs the next start its speed, and nothing else.
        """
        source = headers.source if fold is None else fold.checksum
        if not source or source == self._kept:
            return
        found = headers.as_written(None if fold is None else fold.tables.get("conversations", Rows()))
        if found is not None:
            content = list(_columns(found))
            with suppress(OSError):
                disk.put_in_place(temporary(self._side), self._path, (_title(source, *content), *content))
            self._kept = source


def _title(source: str, *content: bytes | memoryview) -> bytes:
    checksum = reduce(lambda so_far, piece: crc32(piece, so_far), content, 0)
    return f"{_FORMAT} {source} {checksum:08x}\n".encode()


def _columns(kept: KeptHeaders) -> Iterator[bytes]:
    """The columns as JSON and their parts, in small pieces: each holds up the other threads while it is made."""
    headers, lengths, told = kept
    parts: dict[str, bytes] = {}
    yield b"{"
    for place, name in enumerate(ConversationHeader._fields):
        values = [header[place] for header in headers]
        if name in _RECURRING:
            distinct, places = _recurring(values)
            yield from (f'"{name}":'.encode(), *_array(distinct), b",")
            parts[name] = _packed(places)
            if name == _GROUPED:
                days = grouped(distinct, places)
                parts |= {f"{name} rows": _packed(days.rows), f"{name} starts": _packed(days.starts)}
        else:
            texts = list(map(str, values))
            parts[name] = "".join(texts).encode("utf-8", "surrogatepass")
            parts[f"{name} starts"] = _packed(list(accumulate(map(len, texts), initial=0)))
    table = HeaderTable.of(headers)
    yield from (b'"people":', *_array(list(table.people)))
    parts |= {"starts": _packed(table.starts), "places": _packed(table.places)}
    parts["lines"] = _packed(list(accumulate(lengths, initial=0)))
    parts |= {f"with {name}": _packed(rows) for name, rows in told.items()}
    yield f',"parts":{json.dumps({name: len(content) for name, content in parts.items()})}}}\n'.encode()
    yield from parts.values()


def _array(values: Sequence[object]) -> Iterator[bytes]:
    yield b"["
    for start in range(0, len(values), _ROWS_A_PIECE):
        part = json.dumps(values[start : start + _ROWS_A_PIECE], separators=(",", ":"))
        yield f"{',' if start else ''}{part[1:-1]}".encode()
    yield b"]"


def _packed(numbers: Sequence[int]) -> bytes:
    packed = array(_NUMBER, numbers)
    if sys.byteorder == "big":
        packed.byteswap()
    return packed.tobytes()


def _unpacked(content: memoryview) -> array[int]:
    packed = array(_NUMBER)
    packed.frombytes(content)
    if sys.byteorder == "big":
        packed.byteswap()
    return packed


def _recurring(values: Iterable[Hashable]) -> tuple[list[Hashable], list[int]]:
    place_of: dict[Hashable, int] = {}
    places = [place_of.setdefault(value, len(place_of)) for value in values]
    return list(place_of), places


def _read(columns: dict[str, Any], content: memoryview, start: int, end: int) -> WrittenHeaders:
    """The heads and lines in these columns.

    Raises:
        ValueError, TypeError, KeyError, IndexError: they do not fit each other, or lines from ``start`` to ``end``.
    """
    parts: dict[str, memoryview] = {}
    at = 0
    for name, length in columns["parts"].items():
        parts[name] = content[at : at + length]
        at += length
    columns["contacts"] = list(map(tuple, columns["contacts"]))
    fields: list[Any] = [_column(name, columns, parts) for name in ConversationHeader._fields]
    count = len(fields[0])
    people, starts = columns["people"], _unpacked(parts["starts"])
    places, lines = _unpacked(parts["places"]), _unpacked(parts["lines"])
    fits = {*map(len, fields), len(lines) - 1} == {count} and len(starts) == len(people) + 1 and at == len(content)
    if not fits or starts[-1] != len(places) or lines[-1] != (end + 1 - start if count else 0):
        raise ValueError("the lines are not those of the file")
    place_of = {contact_id: place for place, contact_id in enumerate(people)}
    told = {name: _unpacked(parts[f"with {name}"]) for name in TOLD_FIELDS}
    if any(rows and max(rows) >= count for rows in told.values()):
        raise ValueError("a field stands in a row that is not there")
    return WrittenHeaders(HeaderTable(HeaderColumns(*fields), place_of, starts, places), lines[:-1], [], told)


def _column(name: str, columns: dict[str, Any], parts: dict[str, memoryview]) -> Joined | Recurring[Any]:
    """The column of a field. Raises as ``_read``."""
    if name not in _RECURRING:
        return Joined(str(parts[name], "utf-8", "surrogatepass"), _unpacked(parts[f"{name} starts"]))
    values, places = columns[name], _unpacked(parts[name])
    if name != _GROUPED:
        return Recurring(values, places)
    rows, starts = _unpacked(parts[f"{name} rows"]), _unpacked(parts[f"{name} starts"])
    if len(starts) != len(values) + 1 or not starts[-1] == len(rows) == len(places):
        raise ValueError("a row is of no day, or of several")
    return Grouped(values, places, rows, starts)
