"""Repairs of faulty documents, without losing a word of them. Pure.

A document or field that is taken out of its place is kept in the table ``set_aside`` with the place it had and the
reason: it travels with the database, plain TinyDB reads it, and no command looks at it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any, NamedTuple, TypeAlias

from netui.domain.records.contact import Contact
from netui.domain.records.conversation import Conversation
from netui.domain.records.document import (
    TABLES,
    Record,
    UnreadableDocumentError,
    from_document,
    to_document,
    unread_fields,
)
from netui.domain.records.event import Event
from netui.domain.records.follow_up import FollowUp
from netui.domain.records.identity import new_id
from netui.domain.records.link import Link
from netui.domain.records.outcome import Outcome
from netui.storage.doctor.checks import TABLE_OF_ABOUT, Ids, numbers_by_id
from netui.storage.maintenance.migrations import Tables, with_id
from netui.storage.snapshot.format import SET_ASIDE

_Document: TypeAlias = Mapping[str, Any]


class Mending(NamedTuple):
    """The repair of one document.

    Attributes:
        table: name of its table.
        number: TinyDB's number of it.
        document: as it will stand; None when it goes.
        sentence: the repair, in the user's words.
        set_aside: the part of it kept in the table ``set_aside``; None when nothing was taken out.
    """

    table: str
    number: int
    document: _Document | None
    sentence: str
    set_aside: _Document | None = None


def mended(tables: Tables, now: datetime) -> Iterator[Mending]:
    """Everything that can be mended without loss.

    A record that lacks nothing but an id gets one. A document that is no record is set aside, and so is a field that
    cannot be read, or names what is not there and may be missing. A second document with the same id goes when it says
    the same, else it gets an id of its own.
    """
    ids = {name: numbers_by_id(documents) for name, documents in tables.items()}
    for name in TABLES:
        documents = tables.get(name, {})
        for number, document in documents.items():
            try:
                record = from_document(name, document)
            except UnreadableDocumentError as error:
                yield _no_record(name, number, document, str(error), now)
                continue
            first = ids[name].get(record.id, [number])[0]
            if first != number and _record(name, documents[first]) == record:
                yield Mending(
                    name, number, None, f"Removed document {number} of {name}, which said the same as {first}."
                )
                continue
            tidy = _without_loose_ends(_without_unread_fields(record), ids)
            sentence, aside = "", None
            if tidy != record:
                aside = _aside(name, number, now, "unreadable, or names what is not there", record=record.id)
                aside["fields"] = _taken_out(to_document(record), to_document(tidy))
                fields = ", ".join(aside["fields"])
                sentence = f"Set aside what could not stand in document {number} of {name}: {fields}."
            if first != number:
                tidy = replace(tidy, id=new_id(now))
                sentence = f"{sentence} Gave document {number} of {name} an id of its own: {tidy.id}.".strip()
            if tidy != record:
                yield Mending(name, number, to_document(tidy), sentence, aside)


def _no_record(table: str, number: int, document: _Document, why: str, now: datetime) -> Mending:
    named = with_id(table, document, now)
    if named is not document:
        return Mending(table, number, named, f"Gave document {number} of {table} an id: {named['id']}.")
    aside = {**_aside(table, number, now, why), "document": document}
    sentence = f"Set document {number} of {table} aside ({why}): it stands whole in the table {SET_ASIDE}."
    return Mending(table, number, None, sentence, aside)


def _aside(table: str, number: int, now: datetime, why: str, record: str = "") -> dict[str, Any]:
    found = {"id": new_id(now), "table": table, "number": number, "record": record, "why": why, "at": now.isoformat()}
    return {name: value for name, value in found.items() if value != ""}


def _taken_out(before: _Document, after: _Document) -> dict[str, Any]:
    """Fields of the one that are otherwise in the other, as they stood; of a list, what is no longer in it."""
    found: dict[str, Any] = {}
    for name, value in before.items():
        left = after.get(name)
        if value == left:
            continue
        listed = isinstance(value, list) and isinstance(left, list)
        found[name] = [one for one in value if one not in left] if listed and left is not None else value
    return found


def _record(table: str, document: _Document) -> Record | None:
    try:
        return from_document(table, document)
    except UnreadableDocumentError:
        return None


def _without_unread_fields(record: Record) -> Record:
    unread = unread_fields(record)
    if not unread:
        return record
    return replace(record, extra={name: value for name, value in record.extra.items() if name not in unread})


def _without_loose_ends(record: Record, ids: Ids) -> Record:
    contacts = ids.get("contacts", {})
    if isinstance(record, Contact):
        return replace(
            record,
            knows=tuple(one for one in record.knows if one in contacts),
            not_same=tuple(one for one in record.not_same if one in contacts),
        )
    if isinstance(record, Conversation) and record.event not in ids.get("events", {}):
        return replace(record, event="")
    if isinstance(record, FollowUp):
        about = record.about
        table = TABLE_OF_ABOUT.get(about.kind) if about is not None else None
        lost = about is not None and table is not None and about.id not in ids.get(table, {})
        is_known = record.conversation in ids.get("conversations", {})
        return replace(record, conversation=record.conversation if is_known else "", about=None if lost else about)
    if isinstance(record, Event):
        meet = tuple(one for one in record.meet if not one.contact or one.contact in contacts)
        return replace(record, meet=meet, looked_at=tuple(one for one in record.looked_at if one in contacts))
    if isinstance(record, Link):
        conversations = ids.get("conversations", {})
        shared = (
            one if one.conversation in conversations else replace(one, conversation="")
            for one in record.shared
            if one.contact in contacts
        )
        not_for = tuple(one for one in record.not_for if one in contacts)
        return replace(record, shared=tuple(shared), not_for=not_for)
    if isinstance(record, Outcome):
        known = (one for one in record.sources if one.id in ids.get(one.table, {}))
        return replace(record, sources=tuple(known))
    return record
