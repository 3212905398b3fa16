"""The files of an export, made from what is asked for; nothing is written here."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from netui.domain.records.contact import Contact, ContactStatus
from netui.exchange.common.files.file_names import item_names
from netui.exchange.common.outgoing import OutgoingFile
from netui.exchange.csv_export import write as csv_writing
from netui.exchange.export_formats import CSV, ICS, JSON, MARKDOWN, VCARD, VCARD4
from netui.exchange.ics_export import write as ics_writing
from netui.exchange.json_export import write as json_writing
from netui.exchange.vcard import write as vcard_writing
from netui.session.core.session import Session
from netui.session.exports.calendar import CalendarEntries
from netui.session.exports.person import person
from netui.session.exports.request import Export, ExportRequest
from netui.session.exports.tables import tables_of, whole_tables
from netui.session.exports.vault import vault


def people_to_export(session: Session) -> list[Contact]:
    """Everybody but archived people, by id: those who are given out when nobody in particular is named."""
    found = (one for one in session.network.contacts() if one.status is not ContactStatus.ARCHIVED)
    return sorted(found, key=lambda one: one.id)


def export(request: ExportRequest, people: Sequence[Contact] | None, session: Session) -> Export:
    """The files of an export.

    Args:
        request: what is asked for.
        people: whom a query found; None when there is no query.
        session: where they are.
    """
    if people is None and request.format is JSON:
        return _json(session, None)
    if request.format is ICS:
        return _calendar(request, people, session)
    chosen = people_to_export(session) if people is None else sorted(people, key=lambda one: one.id)
    if request.format is MARKDOWN:
        return Export(len(chosen), vault(chosen, session, everybody=people is None))
    return _MAKERS[request.format.id](request, chosen, session)


def _one(count: int, content: bytes) -> Export:
    return Export(count, (OutgoingFile("", content),))


def _json(session: Session, people: Sequence[Contact] | None) -> Export:
    tables = whole_tables(session.network) if people is None else tables_of(people, session.network)
    document = json_writing.export_document(tables, session.today)
    return Export(len(tables["contacts"]), (OutgoingFile("", json_writing.write(document)),), document)


def _csv(request: ExportRequest, people: Sequence[Contact], session: Session) -> Export:
    return _one(len(people), csv_writing.write((person(one, session) for one in people), raw=request.raw))


def _vcards(request: ExportRequest, people: Sequence[Contact], _: Session) -> Export:
    dialect = vcard_writing.FOUR if request.format is VCARD4 else vcard_writing.THREE
    if not request.is_folder:
        return _one(len(people), vcard_writing.write(people, dialect, request.audience))
    names = item_names((vcard_writing.uid(one) for one in people), VCARD.suffix)
    files = (
        OutgoingFile(name, vcard_writing.write([one], dialect, request.audience))
        for name, one in zip(names, people, strict=True)
    )
    return Export(len(people), tuple(files))


def _calendar(request: ExportRequest, people: Sequence[Contact] | None, session: Session) -> Export:
    chosen = people_to_export(session) if people is None else sorted(people, key=lambda one: one.id)
    entries = CalendarEntries(request, chosen, session, everybody=people is None).all()
    if not request.is_folder:
        return _one(len(entries), ics_writing.write(entries))
    names = item_names((one.uid.removesuffix("@netui") for one in entries), ICS.suffix)
    files = (OutgoingFile(name, ics_writing.write([one])) for name, one in zip(names, entries, strict=True))
    return Export(len(entries), tuple(files))


_MAKERS: Mapping[str, Callable[[ExportRequest, Sequence[Contact], Session], Export]] = {
    VCARD.id: _vcards,
    VCARD4.id: _vcards,
    CSV.id: _csv,
    JSON.id: lambda _, people, session: _json(session, people),
}
