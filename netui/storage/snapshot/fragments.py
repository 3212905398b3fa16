"""Whole documents picked out of a JSON file that cannot be read as one: cut off, or with something else in the middle.

A document starts with its number, ``"12": {``. Within a string that cannot stand, for there each quotation mark has a
backslash before it: so each document is tried on its own, with any damage between two starts. Pure: bytes in,
documents out; the time grows with the length of the file, not with the damage.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple, NoReturn, TypeAlias

from netui.domain.records.document import TABLES, UnreadableDocumentError, from_document
from netui.storage.snapshot.format import OWN_TABLE

_Document: TypeAlias = dict[str, Any]

_START = re.compile(
    r'(?<!\\)"(?:(?P<number>\d{1,18})"\s{0,64}:\s{0,64}(?=\{)'
    r'|(?P<table>(?:[^"\\\x00-\x1f]|\\.){1,80})"\s{0,64}:\s{0,64}\{\s{0,64}(?="\d{1,18}"\s{0,64}:\s{0,64}\{))'
)
"""Number of a document, or name of a table with at least one document."""

_BETWEEN = re.compile(r"\s*,?\s*")
"""Text between two documents where nothing is damaged."""

_END = re.compile(r'\s*\}(?:\s*,\s*"(?:[^"\\\x00-\x1f]|\\.){1,80}"\s*:\s*\{\s*\})*\s*(\}\s*)?')
"""Text after the last document where nothing is cut off: empty tables at most."""

_OF_UNKNOWN_TABLE = "salvaged"
"""Table for documents whose table is not known."""

_STARTS_WITHIN = (1, 2, 4, 8, 16, 32, 64)
"""Most document starts that one document of another program may hold; else one that never ends would eat the rest."""


class Fragments(NamedTuple):
    """The remains of a file.

    Attributes:
        tables: the documents by table and number, in the order of the file; only tables that have one.
        broken: table and number of each document that begins and is not whole, in the order of the file.
        places: number of places with a content that a database does not have there.
        cut: the file has no end.
    """

    tables: Mapping[str, Mapping[int, Mapping[str, Any]]]
    broken: tuple[tuple[str, int], ...]
    places: int
    cut: bool


NOTHING = Fragments({}, (), 0, False)


def found_in(content: bytes) -> Fragments:
    """Every document that stands whole in these bytes.

    Where the same record stands twice, as when a shorter file was written over a longer one, the first counts.
    """
    text = content.decode("utf-8-sig", "surrogateescape")
    starts = list(_START.finditer(text))
    places = [start.start() for start in starts]
    gathered = _Gathered()
    end, damage, table = 0, 0, ""
    for position, start in enumerate(starts):
        if start.start() < end:
            continue  # within a document
        if start["table"] is not None:
            table, end = _name(start["table"]), start.end()
            gathered.next_table(table)
            continue
        regular = _BETWEEN.fullmatch(text, end, start.start()) is not None
        damage += not regular
        found = _document(text, start.end(), places, position)
        if found is None:
            gathered.add_broken(int(start["number"]))
        else:
            document, end = found
            gathered.add(int(start["number"]), document, regular=regular)
    cut = _END.fullmatch(text, end) is None
    return Fragments(gathered.tables, tuple(gathered.broken), damage, cut)


def _name(escaped: str) -> str:
    try:
        return str(json.loads(f'"{escaped}"'))
    except ValueError:
        return _OF_UNKNOWN_TABLE


def _document(text: str, begin: int, places: list[int], position: int) -> tuple[_Document, int] | None:
    """The document that begins there and where it ends; None when it is not whole."""
    for reach in _STARTS_WITHIN:
        last = position + reach >= len(places)
        end = len(text) if last else places[position + reach]
        try:
            document, length = _DECODER.raw_decode(text[begin:end])
            text[begin : begin + length].encode()  # bytes that are no text are no document either
        except (ValueError, RecursionError):
            if last:
                return None
            continue
        return None if _has_swallowed_others(document) else (document, begin + length)
    return None


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no JSON")


_DECODER = json.JSONDecoder(parse_constant=_refuse)


def _has_swallowed_others(document: _Document) -> bool:
    """True if a brace is missing, so that the documents after it seem to be a part of it."""
    return any(name.isdecimal() and isinstance(value, dict) for name, value in document.items())


class _Gathered:
    """The documents so far, each in its table."""

    def __init__(self) -> None:
        self.tables: dict[str, dict[int, _Document]] = {}
        self.broken: list[tuple[str, int]] = []
        self._ids: dict[str, set[str]] = {}
        self._table = ""
        self._certain = True

    def next_table(self, name: str) -> None:
        self._table, self._certain = name, True

    def add_broken(self, number: int) -> None:
        if self._table != OWN_TABLE:
            self.broken.append((self._table or _OF_UNKNOWN_TABLE, number))

    def add(self, number: int, document: _Document, *, regular: bool) -> None:
        self._certain = self._certain and regular and bool(self._table)
        if not self._certain:
            # The name of its table may be among what is damaged.
            self._table = _best_table(document, self._table)
        if self._table == OWN_TABLE or {"fmt", "db", "sum"} <= document.keys():
            return
        documents = self.tables.setdefault(self._table, {})
        ids = self._ids.setdefault(self._table, set())
        record_id = document.get("id")
        if isinstance(record_id, str) and record_id:
            if record_id in ids:
                return
            ids.add(record_id)
        elif documents.get(number) == document:
            return
        documents[number if number not in documents else max(documents) + 1] = document


def _best_table(document: _Document, table: str) -> str:
    """The table whose records look most like it; ``table`` where it is as good as any."""
    if table and table not in TABLES:
        return table
    fitting = sorted(
        (left, name != table, name)
        for name in TABLES
        for left in _unread(name, document)
        if not left or name != "meta"  # whose records need nothing but an id
    )
    return fitting[0][2] if fitting else table or _OF_UNKNOWN_TABLE


def _unread(table: str, document: _Document) -> Iterator[int]:
    """Yield the number of fields left over when it is read as a record of that table; nothing when it is none."""
    try:
        yield len(from_document(table, {"id": "any", **document}).extra)
    except UnreadableDocumentError:
        return
