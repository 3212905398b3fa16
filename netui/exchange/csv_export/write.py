"""Writing people as a table: a row each, for spreadsheets and other programs that read CSV (RFC 4180)."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Mapping

from netui.domain.records.contact import Met
from netui.domain.records.contact_fields.fields import CONTACT_FIELDS, ContactField, FieldKind
from netui.domain.records.values import Labelled
from netui.domain.text.display import without_controls
from netui.exchange.common.formulas import marked_as_text
from netui.exchange.common.outgoing import OutgoingPerson, octets

BETWEEN = " ::: "
"""The separator between the values of one cell, as Google has it: no name or address holds it."""
_MARK = "\ufeff"
"""The byte order mark by which spreadsheets know that the file is in UTF-8."""
_NOWHERE = Met()


def _listed(words: Iterable[object]) -> str:
    return BETWEEN.join(map(str, words))


def _labelled(values: Iterable[Labelled]) -> str:
    return BETWEEN.join(f"{one.label}: {one.value}" if one.label else one.value for one in values)


COLUMNS: Mapping[str, Callable[[OutgoingPerson], object]] = {
    "id": lambda one: one.contact.id,
    "name": lambda one: one.contact.name,
    "aliases": lambda one: _listed(one.contact.aliases),
    "emails": lambda one: _labelled(one.contact.emails),
    "phones": lambda one: _labelled(one.contact.phones),
    "links": lambda one: _labelled(one.contact.links),
    "company": lambda one: one.contact.company,
    "department": lambda one: one.contact.department,
    "title": lambda one: one.contact.title,
    "location": lambda one: one.contact.location,
    "tags": lambda one: _listed(one.contact.tags),
    "tier": lambda one: one.contact.tier,
    "met_on": lambda one: (one.contact.met or _NOWHERE).on,
    "met_where": lambda one: (one.contact.met or _NOWHERE).where,
    "birthday": lambda one: one.contact.birthday,
    "dates": lambda one: _listed(f"{each.label}: {each.on}" for each in one.contact.dates),
    "interests": lambda one: _listed(one.contact.interests),
    "offers": lambda one: _listed(one.contact.offers),
    "needs": lambda one: _listed(one.contact.needs),
    "roles": lambda one: _listed(one.contact.roles),
    "status": lambda one: one.contact.status,
    "notes": lambda one: one.contact.notes,
    "last_on": lambda one: one.last_on,
    "due_on": lambda one: one.due_on,
    "state": lambda one: one.state,
    "tie": lambda one: one.tie,
}
"""Name of each column, in order, and what stands in it; None stands for nothing. Scripts count on all of them."""


def _value_of(field: ContactField) -> Callable[[OutgoingPerson], object]:
    shown = _listed if field.kind is FieldKind.WORDS else str
    return lambda one: shown(getattr(one.contact, field.name))


FURTHER_COLUMNS: Mapping[str, Callable[[OutgoingPerson], object]] = {
    field.name: _value_of(field)
    for field in CONTACT_FIELDS
    if field.kind in (FieldKind.TEXT, FieldKind.WORDS) and field.name not in COLUMNS
}
"""Columns behind ``COLUMNS``: every other field of one text or of several words, left out where nobody has any."""


def write(people: Iterable[OutgoingPerson], *, raw: bool = False) -> bytes:
    """A table with a header and a row for each person, in their order.

    UTF-8 with its mark, CRLF. Values of a list stand with `` ::: `` between them, with their labels before them.

    Args:
        people: may be empty.
        raw: whether cells that a spreadsheet would take for a formula stand as they are.
    """
    cell = str if raw else marked_as_text
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\r\n")
    rows = list(people)
    further = {name: read for name, read in FURTHER_COLUMNS.items() if any(map(read, rows))}
    columns = {**COLUMNS, **further}
    table.writerow(columns)
    for one in rows:
        values = (read(one) for read in columns.values())
        # Characters that may not leave go first: behind an invisible mark a formula still is one.
        table.writerow(["" if value is None else cell(without_controls(str(value))) for value in values])
    return _MARK.encode() + octets(text.getvalue())
