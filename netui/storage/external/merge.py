"""Three-way merging: what somebody else made of an earlier state, brought into ours. Pure: text in, operations out."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any, NamedTuple, TypeAlias

from netui.storage.journal.format import Op
from netui.storage.snapshot.rows import document_text

Key: TypeAlias = str | int
"""A record's id; TinyDB's number for a document without one."""

_Document: TypeAlias = dict[str, Any]


UNRELATED = -1
"""Number of the last step in common where there is none: the two were never one database."""

_SHOWN_CHARACTERS = 40


class ClashingField(NamedTuple):
    """A field that both sides have changed, not in the same way.

    Attributes:
        name: name of the field; of one within another, both with a full stop between.
        ours: the value that stays, as text; empty when it is no text.
        theirs: the other value, as text; empty when it is no text.
    """

    name: str
    ours: str
    theirs: str

    def __str__(self) -> str:
        return f"{self.name}: “{self.ours}” here, “{self.theirs}” there" if self.ours and self.theirs else self.name


class Clash(NamedTuple):
    """A record that both sides have changed, not in the same way.

    Attributes:
        table: name of the table.
        key: id of the record, or number of a document without one.
        name: the record's name where it has one, else its key as text.
        fields: names of the fields where ours was kept; empty when one side had removed the record: then it stays.
    """

    table: str
    key: Key
    name: str
    fields: tuple[ClashingField, ...]


class MergeResult(NamedTuple):
    """The changes to be made on our side.

    Attributes:
        ops: operations on our documents; empty when there is nothing new in theirs.
        clashes: in the order of the tables; empty when all went together.
    """

    ops: tuple[Op, ...]
    clashes: tuple[Clash, ...]


def three_way(
    table: str, base: Mapping[int, str], ours: Mapping[int, str], theirs: Mapping[int, str], next_number: int
) -> MergeResult:
    """Bring their changes of one table since ``base`` into ours. Documents are text by number.

    Records are matched by id, so the same person has the same record under any number. A field changed on one side
    only is taken from there; of a list, what either side added or removed. Where both changed the same field, ours
    stays; a record that one side removed and the other changed stays.
    """
    # Most documents are the same everywhere; only the others are decoded.
    same = {number for number, text in theirs.items() if ours.get(number) == text}
    parents = _by_key(base, {number for number in same if base.get(number) == ours[number]})
    mine = _by_key(ours, same)
    others = _by_key(theirs, same)
    ops: list[Op] = []
    clashes: list[Clash] = []
    for key in dict.fromkeys([*others, *mine]):
        number, a = mine.get(key, (None, None))
        b = others.get(key, (None, None))[1]
        o = parents.get(key, (None, None))[1]
        merged, fields = _merged(o, a, b)
        if fields is not None:
            clashes.append(Clash(table, key, _name(a or b, key), fields))
        if merged == a:
            continue
        if number is None:
            number, next_number = next_number, next_number + 1
        ops.append(
            Op(table, number, None if merged is None else document_text(merged), ours.get(number) if a else None)
        )
    return MergeResult(tuple(ops), tuple(clashes))


def _merged(
    base: _Document | None, ours: _Document | None, theirs: _Document | None
) -> tuple[_Document | None, tuple[ClashingField, ...] | None]:
    """The record that both agree on, and the fields where they do not (None when there is none)."""
    if theirs in (base, ours):
        return ours, None
    if ours == base:
        return theirs, None
    if ours is None or theirs is None:
        return ours if theirs is None else theirs, ()
    merged, fields = _united(base or {}, ours, theirs)
    return merged, tuple(fields) or None


def _united(base: _Document, ours: _Document, theirs: _Document) -> tuple[_Document, list[ClashingField]]:
    """Return both records united field by field, and the fields in which they do not agree."""
    merged: _Document = {}
    fields: list[ClashingField] = []
    for name in dict.fromkeys([*ours, *theirs]):
        o, a, b = base.get(name), ours.get(name), theirs.get(name)
        value = b if a == o else a
        if b not in (o, a) and a != o:
            if name in _MOMENTS:
                value = max(a, b, key=_moment)
            elif isinstance(a, list) and isinstance(b, list):
                value = _united_list(o if isinstance(o, list) else [], a, b)
            elif isinstance(a, dict) and isinstance(b, dict):
                value, inner = _united(o if isinstance(o, dict) else {}, a, b)
                fields += [field._replace(name=f"{name}.{field.name}") for field in inner]
            else:
                fields.append(ClashingField(name, _shown(a), _shown(b)))
        if value is not None:
            merged[name] = value
    return merged, fields


_MOMENTS = frozenset({"updated_at"})
"""Fields that say when; the later one is right for both."""


def _moment(value: object) -> float:
    """Return the moment as a number to compare; long ago for a value that is no moment."""
    try:
        return datetime.fromisoformat(str(value)).timestamp()
    except (ValueError, OverflowError):
        return float("-inf")


def _united_list(base: list[Any], ours: list[Any], theirs: list[Any]) -> list[Any]:
    """Return the list with all that either side has added, without all that either has removed; ours first."""
    kept = [one for one in ours if one in theirs or one not in base]
    return kept + [one for one in theirs if one not in base and one not in ours]


def _shown(value: object) -> str:
    if not isinstance(value, str):
        return ""
    return value if len(value) <= _SHOWN_CHARACTERS else f"{value[:_SHOWN_CHARACTERS]}..."


def _by_key(documents: Mapping[int, str], without: set[int]) -> dict[Key, tuple[int, _Document]]:
    return {key: (number, document) for key, number, document in _keyed(documents, without)}


def _keyed(documents: Mapping[int, str], without: set[int]) -> Iterator[tuple[Key, int, _Document]]:
    seen: set[Key] = set()
    for number, text in documents.items():
        if number in without:
            continue
        document: _Document = json.loads(text)
        record_id = document.get("id")
        key: Key = record_id if isinstance(record_id, str) and record_id and record_id not in seen else number
        seen.add(key)
        yield key, number, document


def _name(document: _Document | None, key: Key) -> str:
    name = (document or {}).get("name") or (document or {}).get("summary") or key
    return str(name)
