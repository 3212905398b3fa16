"""The rows of what is synchronised: each remote, what it says otherwise, and what it would not have."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from netui.domain.core.frozen import frozen
from netui.domain.dates.parse import spoken_day
from netui.domain.records.contact import Contact, Differing
from netui.session.core.labels import plural
from netui.session.core.session import Session
from netui.session.sync.cards import said_of
from netui.session.sync.status import RemoteStatus, came_and_went, standing
from netui.ui.text.looks import Span
from netui.ui.widgets.rows.columns import Column
from netui.ui.widgets.text_lines import CardLine, CardWriter


@frozen
class SyncRow:
    """A line of the place.

    Attributes:
        id: unique in the list.
        remote: its name.
        name: name of the person, or of the item; of the remote itself, its name.
        field: in which it says otherwise; empty for another row.
        mine: what I say; of another row, how it stands.
        theirs: what it says; of another row, what is told of it.
        contact_id: whom it is about; empty for nobody.
        is_remote: whether it is about the remote itself.
        when: the day it was noticed, in words.
        item: of somebody who is there and not here, the name of the card; empty for another row.
    """

    id: str
    remote: str
    name: str
    field: str = ""
    mine: str = ""
    theirs: str = ""
    contact_id: str = ""
    is_remote: bool = False
    when: str = ""
    item: str = ""


COLUMNS = (
    Column[SyncRow]("name", lambda row: (Span(row.name, "strong" if row.is_remote else "name"),), min_cells=12),
    Column[SyncRow]("field", lambda row: (Span(row.field, "quiet"),), 10),
    Column[SyncRow]("mine", lambda row: (Span(row.mine),), min_cells=14),
    Column[SyncRow]("theirs", lambda row: (Span(row.theirs, "soon" if row.field else "quiet"),), min_cells=14),
)


def sync_rows(statuses: Mapping[str, RemoteStatus], session: Session) -> list[SyncRow]:
    """Each remote, and below it what is to be decided, then what it did not take."""
    differing: dict[str, list[SyncRow]] = {}
    for contact in session.network.contacts():
        for one in contact.differs:
            differing.setdefault(one.source, []).append(_conflict(contact, one, session))
    found: list[SyncRow] = []
    for name in dict.fromkeys((*statuses, *differing)):
        status = statuses.get(name, RemoteStatus())
        found.append(_remote(name, status))
        found += differing.get(name, [])
        found += _left(name, status)
    return found


def sheet_of(row: SyncRow, cells: int) -> tuple[CardLine, ...]:
    """All that a row says, whole."""
    writer = CardWriter(cells)
    writer.text(f"{row.name}  {row.field}".strip(), "strong")
    if row.field:
        writer.text(row.mine or "nothing", label="here   ")
        writer.text(row.theirs or "nothing", label="there  ")
        writer.text(f"{row.remote} said so {row.when}.".replace(" .", "."), "quiet")
    else:
        writer.text(row.mine)
        writer.text(row.theirs, "quiet")
    return writer.finished


def _conflict(contact: Contact, one: Differing, session: Session) -> SyncRow:
    return SyncRow(
        f"{contact.id} {one.source} {one.field}",
        one.source,
        contact.name,
        one.field,
        said_of(contact, one.field),
        one.value,
        contact.id,
        when=spoken_day(one.on, session.today) if one.on is not None else "",
    )


def _remote(name: str, status: RemoteStatus) -> SyncRow:
    told = status.trouble
    if not told and status.report is not None:
        told = came_and_went(status.report)
        if status.report.not_taken:
            told = f"{told}; {plural(status.report.not_taken, 'entry', 'entries')} there not taken"
    return SyncRow(f"remote {name}", name, name, "", standing(status), told, is_remote=True)


def _left(remote: str, status: RemoteStatus) -> Iterator[SyncRow]:
    if status.report is None:
        return
    for item, who in status.report.new_there.items():
        yield SyncRow(f"new {remote} {item}", remote, who.name, "", "not here", "is there, and may come in", item=item)
    for number, (record, name, reason) in enumerate(status.report.refused):
        yield SyncRow(f"refused {remote} {number}", remote, name, "", "not taken there", reason, record)
    for number, (name, reason) in enumerate(status.report.left):
        yield SyncRow(f"left {remote} {number}", remote, name, "", "left alone", reason)
