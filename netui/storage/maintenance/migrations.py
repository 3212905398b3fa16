"""Migrations of the documents from one schema to the next: pure functions, none of which loses a field.

A migration is saved as one step like any other change, after a backup was made. Schema 0 is a TinyDB file that netui
has never written.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, TypeAlias

from netui.domain.records.document import TABLES, UnreadableDocumentError, from_document, with_about
from netui.domain.records.identity import new_id
from netui.storage.snapshot.format import SCHEMA

Documents: TypeAlias = Mapping[int, Mapping[str, Any]]
"""One table: TinyDB's number -> document."""

Tables: TypeAlias = Mapping[str, Documents]
"""All tables by name."""


def to_1(tables: Tables, now: datetime) -> Tables:
    """Give records without an id one: netui and other machines know a record by its id, not by its number."""
    return {
        name: {number: with_id(name, document, now) for number, document in documents.items()}
        for name, documents in tables.items()
    }


def with_id(table: str, document: Mapping[str, Any], now: datetime) -> Mapping[str, Any]:
    """The document with an id, if all it lacks to be a record is one; else as it is."""
    return {**document, "id": new_id(now)} if lacks_only_an_id(table, document) else document


def lacks_only_an_id(table: str, document: Mapping[str, Any]) -> bool:
    """True if the document would be a record, had it an id."""
    if document.get("id") or table not in TABLES:
        return False
    try:
        from_document(table, {**document, "id": "any"})
    except UnreadableDocumentError:
        return False
    return True


def to_2(tables: Tables, _now: datetime) -> Tables:
    """Say under ``about`` which event or introduction a follow-up is about; ``conversation`` names no other things."""
    follow_ups = {number: with_about(document) for number, document in tables.get("follow_ups", {}).items()}
    return {**tables, "follow_ups": follow_ups} if follow_ups else tables


def to_3(tables: Tables, _now: datetime) -> Tables:
    """Change no document: an older netui cannot read what is new, follow-ups about events and aims and outcomes.

    It would take such a follow-up for a promise, so it must know that the file is of a later schema.
    """
    return tables


STEPS: Mapping[int, Callable[[Tables, datetime], Tables]] = {0: to_1, 1: to_2, 2: to_3}
"""Schema -> what makes the next one of it. Each is pure but for the ids it draws."""


def migrated(tables: Tables, schema: int, now: datetime) -> Tables:
    """The tables in the present schema, through every one in between."""
    while schema < SCHEMA:
        tables = STEPS[schema](tables, now)
        schema += 1
    return tables
