"""The sheet of an event: its goals with their bars, whom to meet, and who was there."""

from __future__ import annotations

from collections.abc import Iterator

from netui.domain.events.progress import EventGoalProgress
from netui.domain.records.event import EventCount
from netui.session.core.session import Session
from netui.session.events.rows import EventView, MeetRow, days_words, met_words, state_words
from netui.ui.places.goal_bars import GoalBar, goal_lines
from netui.ui.text.looks import Span
from netui.ui.widgets.text_lines import CardLine, CardWriter

_PEOPLE_SHOWN = 12


def bar_of(goal: EventGoalProgress) -> GoalBar:
    """Return a goal as its line shows it."""
    return GoalBar(goal.what, goal.done, goal.target, "+ counts it" if goal.count is EventCount.HAND else "")


def heading_words(view: EventView, session: Session) -> str:
    """Return where and when an event is: ``Ghent · Thu 8 to Sat 10 Oct``."""
    return " · ".join(filter(None, (view.event.place, days_words(view.event, session.today))))


def meet_words(row: MeetRow) -> str:
    """Return how to begin with somebody on the list; empty once they were met."""
    if row.is_met:
        return ""
    way, opener = row.opening.way, row.opening.opener
    if row.opening.contact is None:
        return " · ".join(filter(None, ("not in your network yet", opener)))
    through = f"through {way.ask.name}" if way is not None and way.ask is not None else ""
    return " · ".join(filter(None, (through, opener)))


def event_sheet(view: EventView | None, session: Session, cells: int) -> tuple[CardLine, ...]:
    """Return the lines about an event; none without one."""
    if view is None:
        return ()
    writer = CardWriter(cells - 1)
    writer.line(Span(view.event.name, "strong"))
    writer.text(
        " · ".join(filter(None, (heading_words(view, session), state_words(view.event, session.today)))), "quiet"
    )
    for spans in goal_lines([bar_of(goal) for goal in view.goals], writer.cells):
        writer.line(*spans)
    if view.meet:
        writer.heading("To meet")
        for spans in _meet_lines(view):
            writer.line(*spans)
    if view.there.guests:
        writer.heading("Met there", met_words(view.there))
        for guest in view.there.guests[:_PEOPLE_SHOWN]:
            writer.line(Span("  "), Span(guest.name), Span(" · new" if guest.is_new else "", "quiet"))
    return writer.finished


def _meet_lines(view: EventView) -> Iterator[tuple[Span, ...]]:
    for row in view.meet[:_PEOPLE_SHOWN]:
        sign = Span("✓ ", "good") if row.is_met else Span("○ ", "quiet")
        yield (sign, Span(row.opening.name, "strong"), Span(f"  {meet_words(row)}", "quiet"))
