"""The rows of what is synchronised: each remote, then what it says otherwise, and what it would not have."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from netui.domain.core.frozen import frozen
from netui.domain.dates.parse import spoken_day
from netui.domain.records.contact import Contact, Differing
from netui.session.core.labels import plural
from netui.session.core.session import Session
from netui.session.sync.cards import said_of
from netui.session.sync.status import RemoteStatus, came_and_went, standing
from netui.ui.actions.key_names import key_of
from netui.ui.text.looks import Span
from netui.ui.widgets.rows.columns import Column
from netui.ui.widgets.text_lines import CardLine, CardWriter

_NOTHING = "nothing"
_HERE_CELLS = 8


@frozen
class SyncRow:
    """A row of the place.

    Attributes:
        id: unique in the list.
        head: the heading below which it stands.
        remote: name of the remote.
        name: name of the person, or of the item; of the remote itself, its name.
        words: what is told of it.
        field: in which the remote says otherwise; empty for another row.
        mine: what I say in that field; may be empty.
        theirs: what the remote says in it; may be empty.
        contact_id: whom it is about; empty for nobody.
        end: what stands at the right: how a remote stands, when it was noticed, or of which remote it is.
        look: look of that.
        item: of somebody who is there and not here, the name of the card; empty for another row.
    """

    id: str
    head: str
    remote: str
    name: str
    words: str
    field: str = ""
    mine: str = ""
    theirs: str = ""
    contact_id: str = ""
    end: str = ""
    look: str = "quiet"
    item: str = ""


COLUMNS = (
    Column[SyncRow](
        "name",
        lambda row: (Span(row.name, "strong"), Span(f"  {row.field}" if row.field else "", "quiet")),
        gap_cells=2,
    ),
    Column[SyncRow]("end", lambda row: (Span(row.end, row.look),), 19, right=True),
)
SECOND = (Column[SyncRow]("words", lambda row: (Span(row.words, "reason"),), gap_cells=2),)


def sync_rows(statuses: Mapping[str, RemoteStatus], session: Session) -> list[SyncRow]:
    """Each remote, then what is to be decided, then what the remotes did not take."""
    differing = [(contact, one) for contact in session.network.contacts() for one in contact.differs]
    remotes = {
        name: statuses.get(name, RemoteStatus())
        for name in dict.fromkeys((*statuses, *(one.source for _, one in differing)))
    }
    several = len(remotes) > 1
    return [
        *(_remote(name, status) for name, status in remotes.items()),
        *(_conflict(contact, one, session) for contact, one in differing),
        *(row for name, status in remotes.items() for row in _new_there(name, status, several=several)),
        *(row for name, status in remotes.items() for row in _refused(name, status, several=several)),
        *(row for name, status in remotes.items() for row in _left(name, status, several=several)),
    ]


def sheet_of(row: SyncRow, cells: int, keys: Mapping[str, Sequence[str]]) -> tuple[CardLine, ...]:
    """All that a row says, whole, and what can be done about it; ``keys`` are those in force."""
    writer = CardWriter(cells)
    writer.line(Span(row.name, "strong"), Span(f"  {row.field}" if row.field else "", "quiet"))
    if row.field:
        label_cells = min(max(_HERE_CELLS, len(row.remote) + 1), cells // 3)
        writer.text(row.mine or _NOTHING, label="here".ljust(label_cells))
        writer.text(row.theirs or _NOTHING, label=row.remote.ljust(label_cells))
        writer.text(f"noticed {row.end}" if row.end else "", "quiet")
        return writer.finished
    writer.text(row.end if row.remote == row.name else "", row.look)
    writer.text(row.words)
    if row.item:
        takes, leaves = key_of(keys, "sync_new"), key_of(keys, "sync_mine")
        writer.blank()
        writer.text(f"{takes} takes in everybody who is there and not here", "quiet")
        writer.text(f"{leaves} leaves {row.name} there, and never asks again", "quiet")
    return writer.finished


def _remote(name: str, status: RemoteStatus) -> SyncRow:
    told, look = "", "quiet"
    if status.report is not None:
        told = came_and_went(status.report)
        if status.report.not_taken:
            told = f"{told}; {plural(status.report.not_taken, 'entry', 'entries')} there not taken"
    if status.is_running:
        told, look = "sending what has changed here" if status.whole else "looking what has changed", "accent"
    elif status.trouble:
        told, look = status.trouble, "warn"
    elif status.offline_since is not None:
        told = "cannot be reached; your work goes with the next run"
    return SyncRow(f"remote {name}", "synchronised with", name, name, told, end=standing(status), look=look)


def _conflict(contact: Contact, one: Differing, session: Session) -> SyncRow:
    mine = said_of(contact, one.field)
    return SyncRow(
        f"{contact.id} {one.source} {one.field}",
        "says otherwise",
        one.source,
        contact.name,
        f"{one.source} says {one.value or _NOTHING} · here {mine or _NOTHING}",
        one.field,
        mine,
        one.value,
        contact.id,
        end=spoken_day(one.on, session.today) if one.on is not None else "",
    )


def _new_there(remote: str, status: RemoteStatus, *, several: bool) -> Iterator[SyncRow]:
    for item, who in status.report.new_there.items() if status.report is not None else ():
        yield SyncRow(
            f"new {remote} {item}",
            "there, and not here",
            remote,
            who.name,
            "may come in, or stay there alone",
            end=remote if several else "",
            item=item,
        )


def _refused(remote: str, status: RemoteStatus, *, several: bool) -> Iterator[SyncRow]:
    for number, (record, name, reason) in enumerate(status.report.refused if status.report is not None else ()):
        row_id, end = f"refused {remote} {number}", remote if several else ""
        yield SyncRow(row_id, "not taken there", remote, name, reason, contact_id=record, end=end)


def _left(remote: str, status: RemoteStatus, *, several: bool) -> Iterator[SyncRow]:
    for number, (name, reason) in enumerate(status.report.left if status.report is not None else ()):
        row_id, end = f"left {remote} {number}", remote if several else ""
        yield SyncRow(row_id, "left alone", remote, name, reason, end=end)
