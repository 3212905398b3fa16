"""The commands about events carried out."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import replace

from netui.cli.core.table import table, wrapped
from netui.cli.events.plan import planned
from netui.cli.prep.questions import bank_of
from netui.domain.core.errors import RefusedError
from netui.domain.dates.parse import DAY_NAMES
from netui.domain.records.event import Event
from netui.domain.text.folding import fold
from netui.domain.writing.questions import Bank
from netui.runtime.context import AppContext
from netui.runtime.output import Line, Piece, Style
from netui.session.core.command import Command
from netui.session.core.labels import dated
from netui.session.events.book import running_event
from netui.session.events.commands import CloseReview, PlanEvent, RemoveEvent, StartEvent, StopEvent
from netui.session.events.meant import event_meant
from netui.session.events.rows import (
    EventPart,
    EventRow,
    EventView,
    days_words,
    event_document,
    event_rows,
    event_view,
    is_looked_at,
    looking_back_words,
    state_words,
    talks_with,
)

_NOTHING = "No event planned. Where will you meet people next? netui event add NAME --on DATE"


def add(options: argparse.Namespace, work: AppContext) -> int:
    """Plan an event."""
    event = planned(Event("", options.name), options, work)
    twins = [one for one in work.session.network.events() if _is_twin(one, event)]
    result = _do(PlanEvent(None, event), None, work)
    if twins:
        number = "two" if len(twins) == 1 else len(twins) + 1
        work.tell(f"{twins[0].name} was planned for that day already ({twins[0].id}); now there are {number}.")
    return result


def _is_twin(one: Event, other: Event) -> bool:
    """True if two events have one name and begin on one day, or both on no day that is known."""
    return one.starts_on == other.starts_on and fold(one.name.strip()) == fold(other.name.strip())


def plan(options: argparse.Namespace, work: AppContext) -> int:
    """Change the plan."""
    event = event_meant(options.event, work.session)
    after = planned(event, options, work)
    if options.name is not None:
        after = replace(after, name=options.name)
    return _do(PlanEvent(event, after), event, work)


def list_all(options: argparse.Namespace, work: AppContext) -> int:
    """List events in the order of the screen."""
    rows = [
        row for row in event_rows(work.session) if options.all or row.part not in (EventPart.REVIEWED, EventPart.LEFT)
    ]
    bank = _bank(work)
    documents = [event_document(row.event, work.session, bank) for row in rows] if work.output.as_json else []
    work.output.result(documents, _listed(rows, work) if rows else [_NOTHING])
    return 0


def show(options: argparse.Namespace, work: AppContext) -> int:
    """Show one event."""
    event = event_meant(options.event, work.session)
    bank = _bank(work)
    view = event_view(event, work.session, bank)
    work.output.result(event_document(event, work.session, bank), _shown(view, work))
    return 0


def start(options: argparse.Namespace, work: AppContext) -> int:
    """Start an event."""
    event = _meant(options.event, EventPart.PLANNED, work)
    return _do(StartEvent(event.id), event, work)


def stop(options: argparse.Namespace, work: AppContext) -> int:
    """End an event."""
    running = running_event(work.session)
    if options.event is None and running is None:
        raise RefusedError("Not running", "No event is running. See: netui event list")
    event = running if options.event is None and running is not None else event_meant(options.event, work.session)
    return _do(StopEvent(event.id), event, work)


def review(options: argparse.Namespace, work: AppContext) -> int:
    """Show whom one met, or be done with looking back."""
    event = _meant(options.event, EventPart.PAST, work)
    if options.done or options.lesson.strip():
        return _do(CloseReview(event.id, options.lesson, is_done=options.done), event, work)
    bank = _bank(work)
    view = event_view(event, work.session, bank)
    work.output.result(event_document(event, work.session, bank), _reviewed(view, work))
    return 0


def remove(options: argparse.Namespace, work: AppContext) -> int:
    """Remove an event."""
    event = event_meant(options.event, work.session)
    document = event_document(event, work.session, _bank(work))
    work.execute(RemoveEvent(event.id))
    work.output.result(document, [f"Removed {event.name}; netui undo brings it back."])
    return 0


def _bank(work: AppContext) -> Bank:
    """The questions in force; openers also come from who the user is."""
    work.session.preferences = replace(work.session.preferences, me=work.settings.me)
    return bank_of(work)


def _meant(text: str | None, part: EventPart, work: AppContext) -> Event:
    """The event that is named; without a name the only one of that part of the list, for a planned one of today.

    Raises:
        RefusedError: none is meant, or several may be.
    """
    if text is not None:
        return event_meant(text, work.session)
    found = [row.event for row in event_rows(work.session) if row.part is part]
    if part is EventPart.PLANNED:
        found = [event for event in found if event.starts_on is not None and event.starts_on <= work.today]
    if len(found) == 1:
        return found[0]
    what = "planned for today" if part is EventPart.PLANNED else part.value
    how = f"{len(found)} events are {what}" if found else f"No event is {what}"
    raise RefusedError("Which event?", f"{how}: name one. See: netui event list")


def _do(command: Command, event: Event | None, work: AppContext) -> int:
    """Carry a command out, and tell of the event as it stands then."""
    change = work.execute(command)
    changed = next((edit.after for edit in change.edits if isinstance(edit.after, Event)), event) if change else event
    document = event_document(changed, work.session, _bank(work)) if changed is not None else None
    # The label is read again among the steps to undo: which day a word such as “3 nov” was taken for is said here.
    when = days_words(changed, work.today) if isinstance(command, PlanEvent) and changed is not None else ""
    said = " · ".join(filter(None, (change.label, when))) if change else "Nothing to change"
    work.output.result(document, [said])
    return 0


def _listed(rows: Sequence[EventRow], work: AppContext) -> Iterator[Line]:
    cells = [
        (Piece(row.event.name, Style.STRONG), Piece(row.when), Piece(row.event.place, Style.QUIET), Piece(row.words))
        for row in rows
    ]
    part = None
    for row, line in zip(rows, table(cells, work.output.width_cells), strict=True):
        if row.part is not part:
            if part is not None:
                yield ""
            part = row.part
            yield [Piece(f"{part.value[:1].upper()}{part.value[1:]}", Style.STRONG)]
        yield line


def _heading(event: Event, work: AppContext) -> Line:
    said = " · ".join(filter(None, (event.place, days_words(event, work.today), state_words(event, work.today))))
    return [Piece(event.name, Style.STRONG), Piece(f" · {said}" if said else "")]


def _shown(view: EventView, work: AppContext) -> Iterator[Line]:
    yield _heading(view.event, work)
    goals = [
        (Piece(goal.what), Piece(f"{goal.done} of {goal.target}"), Piece("✓" if goal.reached else ""))
        for goal in view.goals
    ]
    yield from table(goals, work.output.width_cells)
    if view.meet:
        yield from ("", [Piece("To meet", Style.STRONG)])
        yield from table([_meet_cells(view, place) for place in range(len(view.meet))], work.output.width_cells)
    if view.there.guests:
        yield from ("", [Piece("Met here", Style.STRONG)])
        yield from table(
            [
                (
                    Piece(DAY_NAMES[guest.on.weekday()], Style.QUIET),
                    Piece(guest.name),
                    Piece("new" if guest.is_new else ""),
                    Piece(talks[0].summary if (talks := talks_with(guest, work.session)) else ""),
                )
                for guest in view.there.guests
            ],
            work.output.width_cells,
        )


def _meet_cells(view: EventView, place: int) -> tuple[Piece, ...]:
    row = view.meet[place]
    way, unknown = row.opening.way, "not in your network yet" if row.opening.contact is None and not row.is_met else ""
    through = f"through {way.ask.name}" if way is not None and way.ask is not None else ""
    words = " · ".join(filter(None, (unknown or through, row.opening.opener)))
    return Piece("✓" if row.is_met else "○"), Piece(row.opening.name), Piece(words)


def _reviewed(view: EventView, work: AppContext) -> Iterator[Line]:
    count = len(view.there.guests)
    looked_at = f"{view.looked_at} of {count} looked at" if count else ""
    yield [Piece(f"Looking back at {view.event.name}", Style.STRONG), Piece(f"  {looked_at}", Style.QUIET)]
    yield looking_back_words(view)
    for guest in view.there.guests:
        new = "new · " if guest.is_new else ""
        seen = "✓ " if is_looked_at(guest, view.event) else ""
        yield from ("", [Piece(f"{seen}{guest.name}", Style.STRONG), Piece(f" · {new}{dated(guest.on, work.today)}")])
        for talk in talks_with(guest, work.session):
            for line in (talk.summary, *(f"* {point.text}" for point in talk.key_points)):
                if line:
                    yield from wrapped(line, work.output.width_cells, "  ")
