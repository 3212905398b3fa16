"""Records as JSON documents, and back: the field names of the database file and of ``--json``.

A document leaves out what is empty. Reading is tolerant, since the file is the user's and any program may edit it: a
field that is unknown or unreadable is kept under ``extra`` and written back as it stands; ``doctor`` reports it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields
from datetime import date, datetime
from enum import StrEnum
from typing import Any, TypeAlias

from netui.domain.contact import Contact, ContactStatus, LabelledDay, Met
from netui.domain.conversation import Conversation, Direction, KeyPoint
from netui.domain.duration import Duration
from netui.domain.event import Event, EventGoal, EventStatus
from netui.domain.follow_up import Decision, FollowUp, FollowUpKind, FollowUpStatus, Owner
from netui.domain.introduction import Introduction, IntroductionStatus, IntroductionStep
from netui.domain.link import Link, Shared
from netui.domain.setting import Setting
from netui.domain.values import Anniversary, Json, Labelled

Record: TypeAlias = Contact | Conversation | FollowUp | Introduction | Event | Link | Setting
"""Anything a table holds."""

Document: TypeAlias = dict[str, Json]
"""A record as it stands in the file."""

TABLES: Mapping[str, type[Record]] = {
    "contacts": Contact,
    "conversations": Conversation,
    "follow_ups": FollowUp,
    "introductions": Introduction,
    "events": Event,
    "links": Link,
    "meta": Setting,
}
"""Name of each table, and what it holds; the order is the order in the file."""

_TABLE_OF: Mapping[type[Record], str] = {record: table for table, record in TABLES.items()}

_Codec: TypeAlias = tuple[Callable[[Any], Any], Callable[[Any], Any]]
"""From JSON (raises ValueError, TypeError, KeyError or AttributeError when it cannot), to JSON."""


class UnreadableDocumentError(ValueError):
    """A document without an id, or without what its record cannot do without."""


def table_of(record: Record) -> str:
    """Name of the table that holds such records."""
    return _TABLE_OF[type(record)]


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is no text")
    return value


def _number(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError(f"{value!r} is no whole number")
    return value


def _rhythm(value: Any) -> Duration:
    every = Duration.parse(_text(value))
    if not every.count:
        raise ValueError(f"{value!r} is no time at all")
    return every


def _flag(value: Any) -> bool:
    if not isinstance(value, bool):
        raise TypeError(f"{value!r} is neither true nor false")
    return value


def _moment(value: Any) -> datetime:
    moment = datetime.fromisoformat(value)
    if moment.tzinfo is None:
        raise ValueError(f"{value!r} has no UTC offset")
    return moment


def _list_of(read: Callable[[Any], Any]) -> Callable[[Any], tuple[Any, ...]]:
    def read_all(value: Any) -> tuple[Any, ...]:
        if not isinstance(value, list):
            raise TypeError(f"{value!r} is no list")
        return tuple([read(item) for item in value])

    return read_all


def _write_all(write: Callable[[Any], Any]) -> Callable[[tuple[Any, ...]], list[Any]]:
    return lambda values: [write(value) for value in values]


def _same(value: Any) -> Any:
    return value


def _iso(value: date) -> str:
    return value.isoformat()


def _many(codec: _Codec) -> _Codec:
    return _list_of(codec[0]), _write_all(codec[1])


def _object(record: Callable[..., Any], shape: Mapping[str, _Codec]) -> _Codec:
    """A nested object of known keys; empty values are left out."""

    def read(value: Any) -> Any:
        if not value.keys() <= shape.keys():
            raise KeyError(f"unknown keys in {value!r}")
        return record(**{key: shape[key][0](item) for key, item in value.items()})

    def write(value: Any) -> dict[str, Any]:
        items = ((key, getattr(value, key)) for key in shape)
        return {key: shape[key][1](item) for key, item in items if item not in (None, "")}

    return read, write


def _enum(kind: type[StrEnum]) -> _Codec:
    return {each.value: each for each in kind}.__getitem__, str


def _texts_by_key(value: Any) -> dict[str, str]:
    return {_text(key): _text(item) for key, item in value.items()}


_TEXT: _Codec = (_text, _same)
_TEXTS: _Codec = (_list_of(_text), list)
_FLAG: _Codec = (_flag, _same)
_DAY: _Codec = (date.fromisoformat, _iso)
_MOMENT: _Codec = (_moment, _iso)
_NUMBER: _Codec = (_number, _same)
_YEARLY: _Codec = (Anniversary.parse, str)
_LABELLED: _Codec = _many(_object(Labelled, {"label": _TEXT, "value": _TEXT}))

_FIELDS: Mapping[type[Record], Mapping[str, _Codec]] = {
    Contact: {
        "id": _TEXT,
        "name": _TEXT,
        "aliases": _TEXTS,
        "emails": _LABELLED,
        "phones": _LABELLED,
        "links": _LABELLED,
        "company": _TEXT,
        "department": _TEXT,
        "title": _TEXT,
        "location": _TEXT,
        "tags": _TEXTS,
        "tier": _TEXT,
        "tier_since": _DAY,
        "roles": _TEXTS,
        "interests": _TEXTS,
        "offers": _TEXTS,
        "needs": _TEXTS,
        "met": _object(Met, {"on": _DAY, "where": _TEXT, "through": _TEXT}),
        "birthday": _YEARLY,
        "dates": _many(_object(LabelledDay, {"label": _TEXT, "on": _YEARLY})),
        "notes": _TEXT,
        "every": (_rhythm, str),
        "next_on": _DAY,
        "next_set_at": _MOMENT,
        "pinned": _FLAG,
        "status": _enum(ContactStatus),
        "knows": _TEXTS,
        "source": _TEXT,
        "imported": _TEXTS,
        "sorted_at": _MOMENT,
        "created_at": _MOMENT,
        "updated_at": _MOMENT,
    },
    Conversation: {
        # These seven come first, in this order: a reader that needs only the head can stop after them.
        "id": _TEXT,
        "on": _DAY,
        "channel": _TEXT,
        "contacts": _TEXTS,
        "direction": _enum(Direction),
        "answered": _FLAG,
        "created_at": _MOMENT,
        "at": _MOMENT,
        "summary": _TEXT,
        "key_points": _many(_object(KeyPoint, {"kind": _TEXT, "text": _TEXT})),
        "place": _TEXT,
        "gave": _TEXTS,
        "got": _TEXTS,
        "asked": _TEXTS,
        "told": _TEXTS,
        "event": _TEXT,
        "links": _TEXTS,
        "private": (_texts_by_key, dict),
        "updated_at": _MOMENT,
    },
    FollowUp: {
        "id": _TEXT,
        "contact": _TEXT,
        "kind": _enum(FollowUpKind),
        "owner": _enum(Owner),
        "what": _TEXT,
        "due_on": _DAY,
        "snoozed_until": _DAY,
        "status": _enum(FollowUpStatus),
        "conversation": _TEXT,
        "done_on": _DAY,
        "decisions": _many(_object(Decision, {"what": _TEXT, "at": _MOMENT, "until": _DAY})),
        "created_at": _MOMENT,
    },
    Introduction: {
        "id": _TEXT,
        "a": _TEXT,
        "b": _TEXT,
        "reason": _TEXT,
        "status": _enum(IntroductionStatus),
        "history": _many(_object(IntroductionStep, {"status": _enum(IntroductionStatus), "on": _DAY})),
        "outcome": _TEXT,
    },
    Event: {
        "id": _TEXT,
        "name": _TEXT,
        "place": _TEXT,
        "starts_on": _DAY,
        "ends_on": _DAY,
        "goals": _many(_object(EventGoal, {"what": _TEXT, "target": _NUMBER})),
        "status": _enum(EventStatus),
    },
    Link: {
        "id": _TEXT,
        "url": _TEXT,
        "title": _TEXT,
        "note": _TEXT,
        "tags": _TEXTS,
        "saved_on": _DAY,
        "shared": _many(_object(Shared, {"contact": _TEXT, "on": _DAY})),
    },
    Setting: {"id": _TEXT, "on": _DAY},
}

_READERS: Mapping[type[Record], Mapping[str, Callable[[Any], Any]]] = {
    record: {name: read for name, (read, _) in shape.items()} for record, shape in _FIELDS.items()
}

_ALWAYS_WRITTEN = frozenset({"direction", "status", "kind", "owner"})
"""Written even at their default, so that another program need not know the defaults."""

_REQUIRED = {
    record: frozenset(
        field.name for field in fields(record) if field.default is MISSING and field.default_factory is MISSING
    )
    for record in _FIELDS
}

_DEFAULTS: Mapping[type[Record], Mapping[str, Any]] = {
    record: {field.name: field.default for field in fields(record) if field.default is not MISSING}
    for record in _FIELDS
}


def to_document(record: Record) -> Document:
    """The record as JSON, in the order of its fields; empty fields are left out, ``extra`` comes last.

    A field that could not be read stands as it was found until it is given a value.
    """
    document: Document = {}
    needed = _REQUIRED[type(record)] | _ALWAYS_WRITTEN
    for name, (_, write) in _FIELDS[type(record)].items():
        value = getattr(record, name)
        if value is None or (not value and value is not False and name not in needed):
            continue
        if value is False and name == "pinned":
            continue
        document[name] = write(value)
    defaults = _DEFAULTS[type(record)]
    for name, value in record.extra.items():
        if name not in document or getattr(record, name) == defaults.get(name):
            document[name] = value
    return document


def from_document(table: str, document: Mapping[str, Any]) -> Record:
    """The record in a document of that table.

    Raises:
        UnreadableDocumentError: the id, or another field that the record cannot do without, is missing or unreadable.
    """
    kind = TABLES[table]
    readers, required = _READERS[kind], _REQUIRED[kind]
    values: dict[str, Any] = {}
    extra: dict[str, Json] = {}
    for name, value in document.items():
        if value is None:
            continue
        read = readers.get(name)
        if read is None:
            extra[name] = value
            continue
        try:
            values[name] = read(value)
        except (ValueError, TypeError, KeyError, AttributeError):
            extra[name] = value
    if not (required <= values.keys() and values["id"]):
        missing = required - values.keys()
        raise UnreadableDocumentError(f"a record of {table} has no readable {', '.join(sorted(missing)) or 'id'}")
    if extra:
        values["extra"] = extra
    return kind(**values)


def unread_fields(record: Record) -> tuple[str, ...]:
    """Names of known fields whose stored value could not be read; empty when all is well."""
    return tuple(name for name in record.extra if name in _FIELDS[type(record)])
