"""A database file that is not quite JSON, or not quite TinyDB's: read record by record, as far as it goes.

People and programs leave a comment or a comma too many, break a line within a text, write NaN, name a document
otherwise than by a number, or put a list where a document should be. The text around the slip is as good as ever. Pure:
bytes in, tables out.

What JSON cannot say (NaN, 1e999, a number of thousands of digits) is no value of a field, and must not be read as the
words it was written with: it stays as ``{"not_json": ["NaN"]}``, which no field can be, and is named.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from netui.storage.snapshot import fragments
from netui.storage.snapshot.format import OWN_TABLE, Meta, is_number, meta_of_table, rows_of
from netui.storage.snapshot.gaps import WHOLE_TABLE, Gaps, Loose
from netui.storage.snapshot.rows import Rows, document_text

_COMMENT = re.compile(r'"(?:[^"\\]|\\.)*"|//[^\n]*|/\*.*?\*/|\#[^\n]*', re.DOTALL)
_COMMA = re.compile(r'"(?:[^"\\]|\\.)*"|,(?=\s*[}\]])', re.DOTALL)
_AGAIN = "\x00"
"""Separator between a name that was there before and its count; no name has it, for JSON escapes it."""


def read(content: bytes) -> Loose | None:
    """Return what can be read of a file that ``format.read`` refuses; None when that is not one document."""
    found = _relaxed(content)
    if found is None:
        return _picked(content)
    own = found.pop(OWN_TABLE, None)
    tables, unread, values = dict[str, Rows](), set[tuple[str, int]](), list[tuple[str, str, Any]]()
    fields: dict[tuple[str, int, str], str] = {}
    for name, documents in _tables(found):
        good = dict(_documents(name, documents, unread, values))
        for number, document in good.items():
            fields |= {(name, number, field): value for field, value in _unsayable(document)}
        tables[name] = rows_of(name, {str(number): document for number, document in good.items()})
    if not any(tables.values()):
        return None
    return Loose(tables, meta_of_table(own), Gaps(frozenset(unread), fields=fields), tuple(values))


def _relaxed(content: bytes) -> dict[str, Any] | None:
    """The file as JSON, once comments and commas too many are gone; None when it is none even then."""
    encoding = "utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        text = content.decode(encoding)
        text = _COMMA.sub(_kept, _COMMENT.sub(_kept, text))
        found = json.loads(
            text,
            strict=False,  # a tab or a line break typed into a text
            parse_constant=_NotJson,
            parse_float=_number,
            parse_int=_whole_number,
            object_pairs_hook=_with_all,
        )
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _kept(match: re.Match[str]) -> str:
    return match[0] if match[0].startswith('"') else ""


class _NotJson(dict[str, Any]):
    """A value that JSON cannot say, as it is kept: as an object that no field can be."""

    def __init__(self, text: str) -> None:
        super().__init__(not_json=[text])


def _number(text: str) -> float | _NotJson:
    return float(text) if math.isfinite(float(text)) else _NotJson(text)


def _whole_number(text: str) -> int | _NotJson:
    try:
        return int(text)
    except ValueError:  # of thousands of digits
        return _NotJson(text)


def _unsayable(document: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the fields that hold a value that JSON cannot say, however deep, and what was written there."""
    for field, value in document.items():
        within = [value]
        while within:
            one = within.pop()
            if isinstance(one, _NotJson):
                yield field, one["not_json"][0]
                break
            within += one.values() if isinstance(one, dict) else one if isinstance(one, list) else ()


def _with_all(pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    """An object whose names may stand twice: of two objects both are kept, of other values the last, as JSON has it."""
    found: dict[str, Any] = {}
    for name, value in pairs:
        turn, free = 1, name
        while free in found and isinstance(value, dict) and not isinstance(value, _NotJson):
            turn += 1
            free = f"{name}{_AGAIN}{turn}"
        found[free] = value
    return found


def _tables(found: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Tables by name; of one that stands twice, all documents together."""
    for name, documents in found.items():
        if _AGAIN in name:
            continue
        again = [more for other, more in found.items() if other.startswith(name + _AGAIN)]
        for turn, more in enumerate(again, 2):
            if isinstance(documents, dict):
                documents = {**documents, **{f"{key}{_AGAIN}{turn}": document for key, document in more.items()}}
        yield name, documents


def _documents(
    table: str, documents: Any, unread: set[tuple[str, int]], values: list[tuple[str, str, Any]]
) -> Iterator[tuple[int, dict[str, Any]]]:
    """The documents of a table by number; with another key, or that of another one, it gets one of its own."""
    if isinstance(documents, list):
        documents = {str(number): document for number, document in enumerate(documents, 1)}
    if not isinstance(documents, dict) or isinstance(documents, _NotJson):
        unread.add((table, WHOLE_TABLE))
        values.append((table, "", documents))
        return
    numbers = {key: int(key) for key in documents if is_number(key)}
    free = max(numbers.values(), default=0) + 1
    taken: set[int] = set()
    for key, document in documents.items():
        number = numbers.get(key)
        if number is None or number in taken:
            number, free = free, free + 1
        taken.add(number)
        if isinstance(document, dict) and not isinstance(document, _NotJson) and _can_be_said(document):
            yield number, {name.replace(_AGAIN, " "): value for name, value in document.items()}
        else:
            unread.add((table, number))
            values.append((table, key, document))


def _can_be_said(document: dict[str, Any]) -> bool:
    try:
        return bool(document_text(document))
    except (ValueError, TypeError, RecursionError):
        return False


def _picked(content: bytes) -> Loose | None:
    """Whole documents picked out of what is no JSON at all."""
    found = fragments.found_in(content)
    tables = {
        name: rows_of(name, {str(number): document for number, document in sorted(documents.items())})
        for name, documents in found.tables.items()
    }
    if not any(tables.values()):
        return None
    complete = not found.cut and not found.places
    return Loose(tables, Meta(schema=0), Gaps(frozenset(found.broken), complete))
