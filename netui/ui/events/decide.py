"""Decisions about the event under the cursor of the list: its next step, its plan, and when it is brought up."""

from __future__ import annotations

from datetime import date, timedelta

from netui.domain.events.days import is_over
from netui.domain.queue.items import QueueItem
from netui.session.commands import SkipItems, SnoozeItems
from netui.session.events.commands import RemoveEvent, StartEvent, StopEvent
from netui.session.events.rows import EventPart
from netui.session.triage.far_ahead import items_about_events
from netui.ui.actions.key_names import key_of
from netui.ui.ask.ask_day import ask_for_day
from netui.ui.events.form import plan_event
from netui.ui.events.list_screen import EventsScreen
from netui.ui.events.opening import open_event_of

_NOT_DUE = "Nothing is due about it: there is nothing to put off."


def open_event(screen: EventsScreen) -> None:
    """Open the event; one to look back at opens its review."""
    if screen.row is not None:
        open_event_of(screen.program, screen.row.id, looks_back=screen.row.part is EventPart.PAST)


def take_step(screen: EventsScreen) -> None:
    """Take the next step: start, end, or look back."""
    row = screen.row
    if row is None or not screen.is_seen:
        return
    if is_over(row.event, screen.program.services.session.today):
        open_event_of(screen.program, row.id, looks_back=True)
        return
    starts_on = row.event.starts_on
    if (
        row.part is not EventPart.RUNNING
        and starts_on is not None
        and starts_on > screen.program.services.session.today
    ):
        screen.program.tell(f"It is on {row.when}: {key_of(screen.program.keys, 'event_step')} starts it then.")
        return
    screen.wait_until_seen()
    screen.program.perform(StopEvent(row.id) if row.part is EventPart.RUNNING else StartEvent(row.id))


def stay_away(screen: EventsScreen) -> None:
    """Drop what the queue has about the event: nobody goes there, or nobody looks back."""
    item = _item(screen)
    if item is None:
        screen.program.tell(_NOT_DUE)
    elif screen.is_seen:
        screen.wait_until_seen()
        screen.program.perform(SkipItems((item,)))


def snooze(screen: EventsScreen) -> None:
    """Ask for the day before which the event is not brought up."""
    item = _item(screen)
    if item is None:
        screen.program.tell(_NOT_DUE)
        return

    def until(day: date) -> None:
        screen.program.perform(SnoozeItems((item,), day))

    snoozing = key_of(screen.program.keys, "event_snooze")
    ask_for_day(screen.ask, screen.program, snoozing, "snooze", timedelta(1), until)


def begin(screen: EventsScreen) -> None:
    """Plan another event."""
    plan_event(screen.program, None, screen.show_rows)


def edit(screen: EventsScreen) -> None:
    """Change the plan."""
    if screen.row is not None:
        plan_event(screen.program, screen.row.event, screen.show_rows)


def remove(screen: EventsScreen) -> None:
    """Remove the event."""
    if screen.row is not None:
        screen.program.perform(RemoveEvent(screen.row.id))


def _item(screen: EventsScreen) -> QueueItem | None:
    """Return the item of the queue about the event, however far ahead; None when there is none."""
    items = items_about_events(screen.program.services.session)
    return next((one for one in items if screen.row is not None and one.about == screen.row.id), None)
