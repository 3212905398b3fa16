"""The CSV that netui itself writes, with or without the sign that keeps a spreadsheet from running a cell."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from dataclasses import replace
from typing import Any

from netui.domain.records.contact import Contact, ContactStatus, LabelledDay, Met
from netui.domain.records.contact_fields.fields import CONTACT_FIELDS, FieldKind
from netui.domain.records.values import Anniversary, Labelled
from netui.exchange.common.batch import Batch
from netui.exchange.common.days import DayColumn
from netui.exchange.common.formulas import without_mark
from netui.exchange.common.incoming import IncomingContact
from netui.exchange.common.options import ReadOptions
from netui.exchange.common.own_contact import NO_ID, incoming_of
from netui.exchange.tabular.file_head import FileHead
from netui.exchange.tabular.table_file import Cells, TableFile, several

_COMPUTED = ("last_on", "due_on", "state", "tie")
"""Columns that are computed again."""


def looks_like_it(head: FileHead) -> bool:
    """True if the file is such a table."""
    return head.has_header(is_header)


def is_header(keys: Sequence[str]) -> bool:
    """True for the header of such a table."""
    return {"id", "name", "met_where"} <= set(keys)


def reading_own(content: bytes, options: ReadOptions) -> Generator[float, None, Batch]:
    """The people in the table, in steps, which yield how much is done, from 0 to 1.

    Raises:
        RefusedError: it is another file, or damaged; nothing was read.
    """
    file = yield from TableFile.opening(content, options, is_header, "Give the CSV that netui export --as csv writes.")
    file.is_own = True
    file.use(_COMPUTED)
    contacts, skipped = yield from file.people(
        lambda cells: _person(cells, options) if without_mark(cells["name"]) else None
    )
    return file.finished("csv", contacts, skipped)


def _person(cells: Cells, options: ReadOptions) -> IncomingContact:
    """The person in a row; what its field cannot hold, because somebody changed the table, stays in the notes."""
    contact = _contact(cells, options)
    unread = tuple(_unread(cells, contact))
    notes = "\n".join((contact.notes, *unread) if contact.notes else unread)
    return replace(incoming_of(replace(contact, notes=notes), cells.line), unread=unread)


def _unread(cells: Cells, contact: Contact) -> Iterator[str]:
    if (text := cells["met_on"]) and (contact.met is None or contact.met.on is None):
        yield f"Met on: {text}"
    if (text := cells["birthday"]) and contact.birthday is None:
        yield f"Birthday: {text}"
    for label, text in map(_cut_day, several(without_mark(cells["dates"]))):
        if _yearly(text) is None:
            yield f"{label[:1].upper()}{label[1:]}: {text}" if label else f"Date: {text}"
    if (text := cells["status"]) and text not in set(ContactStatus):
        yield f"Status: {text}"


def _contact(cells: Cells, options: ReadOptions) -> Contact:
    def words(key: str) -> tuple[str, ...]:
        return several(without_mark(cells[key]))

    def labelled(key: str) -> tuple[Labelled, ...]:
        return tuple(Labelled(value, label) for label, value in map(_cut, words(key)))

    days = DayColumn(())
    met_on = days.full_day(cells["met_on"], options.today.year, options.zone) if cells["met_on"] else None
    where, tier = without_mark(cells["met_where"]), without_mark(cells["tier"])
    yearly = ((label or "date", day) for label, text in map(_cut_day, words("dates")) if (day := _yearly(text)))
    status = cells["status"]
    alike: dict[str, Any] = {  # fields that are all read alike, whichever the table of fields has
        **{one.name: without_mark(cells[one.name]) for one in CONTACT_FIELDS if one.kind is FieldKind.TEXT},
        **{one.name: words(one.name) for one in CONTACT_FIELDS if one.kind is FieldKind.WORDS},
    }
    return Contact(
        id=without_mark(cells["id"]) or NO_ID,
        name=without_mark(cells["name"]),
        emails=labelled("emails"),
        phones=labelled("phones"),
        links=labelled("links"),
        tier=tier,
        tier_since=options.today if tier else None,
        met=Met(met_on, where) if met_on or where else None,
        birthday=_yearly(cells["birthday"]),
        dates=tuple(LabelledDay(label, day) for label, day in yearly),
        status=ContactStatus(status) if status in set(ContactStatus) else ContactStatus.ACTIVE,
        notes=without_mark(cells.text("notes")),
        **alike,
    )


def _cut(text: str) -> tuple[str, str]:
    """Return label and value of ``work: ann@example.org``; a value without a label has an empty one."""
    label, colon, value = text.partition(": ")
    return (label, value) if colon and value else ("", text)


def _cut_day(text: str) -> tuple[str, str]:
    """Label and day of ``name day: --07-26``; the day holds no colon, and the label may."""
    label, colon, day = text.rpartition(": ")
    return (label, day) if colon else ("", text)


def _yearly(text: str) -> Anniversary | None:
    try:
        return Anniversary.parse(without_mark(text)) if text else None
    except ValueError:
        return None
