"""Records as JSON documents, and back: the field names of the database file and of ``--json``.

A document leaves out what is empty. Reading is tolerant, since the file is the user's and any program may edit it: a
field that is unknown or unreadable is kept under ``extra`` and written back as it stands; ``doctor`` reports it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields
from typing import Any, TypeAlias

from netui.domain.core.frozen import value_of
from netui.domain.records.codecs import (
    DAY,
    FLAG,
    MOMENT,
    NUMBER,
    REMARKS,
    TEXT,
    TEXTS,
    Codec,
    many,
    nested,
    one_of,
    values_of,
)
from netui.domain.records.contact import Contact
from netui.domain.records.contact_fields.fields import CONTACT_FIELDS
from netui.domain.records.conversation import Conversation, Direction, KeyPoint
from netui.domain.records.event import Event, EventCount, EventGoal, EventStatus, ToMeet
from netui.domain.records.follow_up import (
    ABOUT_OF,
    About,
    AboutKind,
    Decision,
    FollowUp,
    FollowUpKind,
    FollowUpStatus,
    Owner,
)
from netui.domain.records.introduction import Introduction, IntroductionStatus, IntroductionStep
from netui.domain.records.link import Link, Shared
from netui.domain.records.network_fact import Setting
from netui.domain.records.outcome import Outcome, Source, SourceKind
from netui.domain.records.values import Json
from netui.domain.text.edit import TextEdit

Record: TypeAlias = Contact | Conversation | FollowUp | Introduction | Event | Link | Outcome | Setting
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
    "outcomes": Outcome,
    "meta": Setting,
}
"""Name of each table -> class of its records; the order is the order in the file."""

_TABLE_OF: Mapping[type[Record], str] = {record: table for table, record in TABLES.items()}
_SHOWN_CHARACTERS = 40
"""Length in characters to which an unreadable value is cut for showing."""


class UnreadableDocumentError(ValueError):
    """A document without an id, or without what its record cannot do without; says which, and what stands there."""


def table_of(record: Record) -> str:
    """Name of the table that holds such records."""
    return _TABLE_OF[type(record)]


_IMPORTED: Mapping[str, Codec] = {"source": TEXT, "imported": TEXTS}
_TOLD: Mapping[str, Codec] = {**_IMPORTED, "said": REMARKS}
"""Fields of records that an import may bring, and tell of again."""

_FIELDS: Mapping[type[Record], Mapping[str, Codec]] = {
    Contact: {one.name: one.codec for one in CONTACT_FIELDS},
    Conversation: {
        # These seven come first, in this order: a reader that needs only the head can stop after them.
        "id": TEXT,
        "on": DAY,
        "channel": TEXT,
        "contacts": TEXTS,
        "direction": one_of(Direction),
        "answered": FLAG,
        "created_at": MOMENT,
        "at": MOMENT,
        "summary": TEXT,
        "key_points": many(nested(KeyPoint, {"kind": TEXT, "text": TEXT})),
        "place": TEXT,
        "gave": TEXTS,
        "got": TEXTS,
        "asked": TEXTS,
        "told": TEXTS,
        "event": TEXT,
        "links": TEXTS,
        "template": TEXT,
        "private": REMARKS,
        "updated_at": MOMENT,
        **_TOLD,
    },
    FollowUp: {
        "id": TEXT,
        "contact": TEXT,
        "kind": one_of(FollowUpKind),
        "owner": one_of(Owner),
        "what": TEXT,
        "due_on": DAY,
        "snoozed_until": DAY,
        "status": one_of(FollowUpStatus),
        "conversation": TEXT,
        "about": nested(About, {"kind": one_of(AboutKind), "id": TEXT}),
        "done_on": DAY,
        "decisions": many(nested(Decision, {"what": TEXT, "at": MOMENT, "until": DAY})),
        "created_at": MOMENT,
        **_TOLD,
    },
    Introduction: {
        "id": TEXT,
        "a": TEXT,
        "b": TEXT,
        "reason": TEXT,
        "status": one_of(IntroductionStatus),
        "history": many(
            nested(
                IntroductionStep,
                {"status": one_of(IntroductionStatus), "on": DAY, "by": TEXT, "answer": TEXT, "note": TEXT},
            )
        ),
        "outcome": TEXT,
        "rests": FLAG,
        **_IMPORTED,
    },
    Event: {
        "id": TEXT,
        "name": TEXT,
        "place": TEXT,
        "starts_on": DAY,
        "ends_on": DAY,
        "goals": many(nested(EventGoal, {"what": TEXT, "target": NUMBER, "count": one_of(EventCount), "done": NUMBER})),
        "status": one_of(EventStatus),
        "meet": many(nested(ToMeet, {"contact": TEXT, "name": TEXT, "opener": TEXT})),
        "looked_at": TEXTS,
        "stopped_on": DAY,
        **_TOLD,
    },
    Link: {
        "id": TEXT,
        "url": TEXT,
        "title": TEXT,
        "note": TEXT,
        "tags": TEXTS,
        "saved_on": DAY,
        "shared": many(nested(Shared, {"contact": TEXT, "on": DAY, "conversation": TEXT})),
        "not_for": TEXTS,
        **_IMPORTED,
    },
    Outcome: {
        "id": TEXT,
        "on": DAY,
        "kind": TEXT,
        "what": TEXT,
        "from": many(nested(Source, {"kind": one_of(SourceKind), "id": TEXT})),
        "created_at": MOMENT,
    },
    Setting: {
        "id": TEXT,
        "on": DAY,
        "print": TEXT,
        "edit": nested(TextEdit, {"at": NUMBER, "removed": TEXT, "added": TEXT, "sum_before": TEXT, "sum_after": TEXT}),
        "step": TEXT,
        "passed": TEXTS,
        "ended_on": DAY,
        "declined": TEXTS,
    },
}

_ATTRIBUTES: Mapping[type[Record], Mapping[str, str]] = {Outcome: {"from": "sources"}}
"""Attributes whose name in the file is a word of Python."""

READERS: Mapping[type[Record], Mapping[str, Callable[[Any], Any]]] = {
    record: {name: read for name, (read, _) in shape.items()} for record, shape in _FIELDS.items()
}

_ALWAYS_WRITTEN = frozenset({"direction", "status", "kind", "owner"})
"""Fields that are written even at their default, so that another program need not know the defaults."""

_LEFT_OUT_WHEN_FALSE = frozenset({"pinned", "rests"})
"""Flags that are written only when set; others say something when they are false."""

REQUIRED = {
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
    needed = REQUIRED[type(record)] | _ALWAYS_WRITTEN
    attributes = _ATTRIBUTES.get(type(record), {})
    for name, (_, write) in _FIELDS[type(record)].items():
        value = getattr(record, attributes.get(name, name))
        if value is None or (not value and value is not False and name not in needed):
            continue
        if value is False and name in _LEFT_OUT_WHEN_FALSE:
            continue
        document[name] = write(value)
    defaults = _DEFAULTS[type(record)]
    for name, value in record.extra.items():
        if name not in document or getattr(record, attributes.get(name, name)) == defaults.get(name):
            document[name] = value
    return document


def from_document(table: str, document: Mapping[str, Any]) -> Record:
    """The record in a document of that table.

    Raises:
        UnreadableDocumentError: the id, or another field that the record cannot do without, is missing or unreadable.
    """
    kind = TABLES[table]
    if kind is FollowUp:
        document = with_about(document)
    values, extra = values_of(READERS[kind], document)
    required = REQUIRED[kind]
    if not (required <= values.keys() and values["id"]):
        missing = sorted(required - values.keys()) or ["id"]
        raise UnreadableDocumentError(f"no readable {', '.join(_with_value(name, document) for name in missing)}")
    if extra:
        values["extra"] = extra
    for name, attribute in _ATTRIBUTES.get(kind, {}).items():
        if name in values:
            values[attribute] = values.pop(name)
    return value_of(kind, values)


def with_about(document: Mapping[str, Any]) -> Mapping[str, Any]:
    """The document of a follow-up in its present form.

    Up to schema 1 the id of an event or an introduction stood under ``conversation``. A step of the history still says
    so, and must mean what it meant; nor need another program that kept a copy know better.
    """
    kind = document.get("kind")
    about = _ABOUT_OF.get(kind) if isinstance(kind, str) else None
    named = document.get("conversation")
    if about is None or "about" in document or not isinstance(named, str) or not named:
        return document
    return {
        name if name != "conversation" else "about": value if name != "conversation" else {"kind": about, "id": named}
        for name, value in document.items()
    }


_ABOUT_OF = {kind.value: about.value for kind, about in ABOUT_OF.items()}


def _with_value(name: str, document: Mapping[str, Any]) -> str:
    value = document.get(name)
    return name if value is None else f"{name}: {shown_value(value)}"


def shown_value(value: Json) -> str:
    """Return an unreadable value as it is named to the user: on one line, and short."""
    text = repr(value) if not isinstance(value, str) else f"“{value}”"
    return text if len(text) <= _SHOWN_CHARACTERS else f"{text[:_SHOWN_CHARACTERS]}…"


def unread_fields(record: Record) -> tuple[str, ...]:
    """Names of known fields whose stored value could not be read; empty when all is well."""
    return tuple(name for name in record.extra if name in _FIELDS[type(record)])
