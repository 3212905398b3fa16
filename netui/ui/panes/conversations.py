"""The list of recent conversations."""

from __future__ import annotations

from datetime import date

from textual.content import Content

from netui.session.views import ConversationRow
from netui.ui.render import phrase
from netui.ui.when import short_day
from netui.ui.widgets.columns import Column, Span


def columns(today: date) -> tuple[Column[ConversationRow], ...]:
    """The columns of the list on a day."""
    return (
        Column[ConversationRow]("on", lambda row: (Span(short_day(row.on, today), "muted"),), 9),
        Column[ConversationRow]("people", _people, min_cells=12),
        Column[ConversationRow]("channel", lambda row: (Span(row.channel, "muted"),), 8, hide_below=40),
        Column[ConversationRow]("summary", lambda row: row.summary, min_cells=14, hide_below=52),
    )


def empty(query: str) -> Content:
    """What stands in the list when there is no conversation."""
    if query:
        return phrase("[$text-muted]No conversation matches[/] $query[$text-muted] · esc shows all[/]", query=query)
    return phrase("[$text-muted]No conversation yet ·[/] [$text-accent]c[/] [$text-muted]writes one down[/]")


def _people(row: ConversationRow) -> tuple[Span, ...]:
    if not row.people:
        return (Span("nobody named", "muted"),)
    if len(row.people) < 3:
        return (Span(", ".join(row.people)),)
    return (Span(row.people[0]), Span(f" +{len(row.people) - 1}", "muted"))
