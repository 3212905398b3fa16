"""The list of contacts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from textual.content import Content

from netui.domain.cadence.due import State
from netui.domain.records.contact import ContactStatus
from netui.session.lists.rows import ContactRow
from netui.ui.text.day_labels import short_day, since
from netui.ui.text.render import phrase
from netui.ui.widgets.rows.columns import Column, Span

_STATUS_WORDS = {
    ContactStatus.PAUSED: " (paused)",
    ContactStatus.ARCHIVED: " (archived)",
    ContactStatus.DO_NOT_CONTACT: " (no contact)",
    ContactStatus.DECEASED: " (deceased)",
}
_DRIFTING = Span("~", "muted")
_SIGNS = {State.OVERDUE: Span("•", "warning"), State.DUE: Span("•", "accent"), State.SOON: Span("·", "muted")}


def columns(today: date, why: Callable[[ContactRow], str] | None = None) -> tuple[Column[ContactRow], ...]:
    """The columns of the list on a day. The name has 22 cells and more wherever it stands beside the due day.

    Filtered by words, ``why`` says what of somebody these were found in, in the place of tier and due day.
    """
    if why is not None:
        found_in = why
        return (
            Column[ContactRow]("sign", _sign, 1),
            Column[ContactRow]("name", _name, 22, min_cells=12),
            Column[ContactRow]("why", lambda row: (Span(found_in(row) or row.tier, "muted"),), hide_below=34),
        )

    def last(row: ContactRow) -> tuple[Span, ...]:
        on = row.standing.last_on
        return (Span(since(on, today) if on else "–", "muted"),)

    def due(row: ContactRow) -> tuple[Span, ...]:
        on = row.standing.due_on
        look = "warning" if row.standing.state is State.OVERDUE else "muted"
        return (Span(short_day(on, today) if on else "", look),)

    return (
        Column[ContactRow]("sign", _sign, 1),
        Column[ContactRow]("name", _name, min_cells=12),
        Column[ContactRow]("tier", lambda row: (Span(row.tier or "no tier", "muted"),), 12, hide_below=54),
        Column[ContactRow]("due", due, 9, right=True, hide_below=43),
        Column[ContactRow]("last", last, 5, right=True),
    )


def empty(query: str) -> Content:
    """What stands in the list when nobody does."""
    if query == "is:hidden":
        return phrase("[$text-muted]Nobody is archived or not to be contacted · esc shows everybody[/]")
    if query:
        return phrase("[$text-muted]Nobody matches[/] $query[$text-muted] · esc shows everybody[/]", query=query)
    return phrase("[$text-muted]Nobody yet ·[/] [$text-accent]n[/] [$text-muted]adds somebody[/]")


def _name(row: ContactRow) -> tuple[Span, ...]:
    if row.status in _STATUS_WORDS:
        return (Span(row.name, "muted"), Span(_STATUS_WORDS[row.status], "muted"))
    return (Span(row.name),)


def _sign(row: ContactRow) -> tuple[Span, ...]:
    if row.status is not ContactStatus.ACTIVE:
        return (Span("z" if row.status is ContactStatus.PAUSED else "x", "muted"),)
    if row.pinned:
        return (Span("●", "accent"),)
    standing = row.standing
    sign = _SIGNS.get(standing.state) if standing.state else None
    if sign is None and standing.drift is not None and standing.drift.drifting:
        sign = _DRIFTING
    return (sign or Span(" "),)
