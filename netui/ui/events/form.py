"""The plan of an event as a form: name, days, place, goals, and whom to meet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from netui.domain.dates.parse import DayDirection, short_day
from netui.domain.events.goals import count_of, same_words, target_of
from netui.domain.records.change import Change
from netui.domain.records.event import Event, EventCount, EventGoal, ToMeet
from netui.session.capture.reader import reader_of
from netui.session.core.command import Command
from netui.session.core.session import Session
from netui.session.events.commands import PlanEvent
from netui.ui.forms import values
from netui.ui.forms.common_fields import day_meaning, names_of_all, plain_field
from netui.ui.forms.field import Field
from netui.ui.forms.record_form import FormScreen
from netui.ui.shell.program import Program

_NEW = Event(id="", name="")
_COUNTS = {
    EventCount.PEOPLE: "new people",
    EventCount.TALKS: "people talked to",
    EventCount.LEARNED: "to learn",
    EventCount.HAND: "by hand: + counts it",
}


def _name(event: Event, text: str, _session: Session) -> Event:
    if not text.strip():
        raise ValueError("an event needs a name")
    return replace(event, name=text.strip())


def _day(day: date | None) -> str:
    return short_day(day) if day is not None else ""


def _ends(event: Event, text: str, session: Session) -> Event:
    day = values.a_day(text, session.today, DayDirection.FORWARD)
    if day is not None and event.starts_on is not None and day < event.starts_on:
        raise ValueError("that is before it begins")
    return replace(event, ends_on=day)


def _goals(event: Event, text: str, _session: Session) -> Event:
    """The event with these goals; one that was there keeps its count."""
    goals: list[EventGoal] = []
    for what in values.parts_of(text):
        if any(same_words(what, goal.what) for goal in goals):
            raise ValueError(f"“{what}” stands there twice")
        known = next((goal for goal in event.goals if same_words(goal.what, what)), None)
        goals.append(known or EventGoal(what))
    return replace(event, goals=tuple(goals))


def _goals_meaning(text: str, _session: Session) -> str:
    goals = [EventGoal(what) for what in values.parts_of(text)]
    return " · ".join(f"{target_of(goal)} {_COUNTS[count_of(goal)]}" for goal in goals)


def _names(event: Event, session: Session) -> str:
    contacts = ((one, session.network.contact(one.contact) if one.contact else None) for one in event.meet)
    return values.listed(contact.name if contact is not None else one.name for one, contact in contacts)


def _meet(event: Event, text: str, session: Session) -> Event:
    """The event with these people; one who was on the list keeps their opener."""
    found: list[ToMeet] = []
    for name in values.parts_of(text):
        meant = reader_of(session).names.resolve(name)
        if meant.candidates and not meant.contact_id:
            raise ValueError(f"“{name}” may be several people: write more of the name")
        somebody = ToMeet(contact=meant.contact_id) if meant.contact_id else ToMeet(name=name)
        known = (one for one in event.meet if (one.contact, one.name) == (somebody.contact, somebody.name))
        found.append(next(known, somebody))
    return replace(event, meet=tuple(dict.fromkeys(found)))


FIELDS: tuple[Field[Event], ...] = (
    Field("name", "Name", lambda event, _session: event.name, _name, "Winter Meetup"),
    Field(
        "starts_on",
        "From",
        lambda event, _session: _day(event.starts_on),
        lambda event, text, session: replace(event, starts_on=values.a_day(text, session.today, DayDirection.FORWARD)),
        "3 dec, fri, 2w",
        day_meaning(DayDirection.FORWARD),
    ),
    Field(
        "ends_on",
        "To",
        lambda event, _session: _day(event.ends_on),
        _ends,
        "its last day",
        day_meaning(DayDirection.FORWARD),
    ),
    plain_field("place", "Place", "Hamburg"),
    Field(
        "goals",
        "Goals",
        lambda event, _session: values.listed(goal.what for goal in event.goals),
        _goals,
        "meet three people, learn one thing",
        _goals_meaning,
        listed=True,
    ),
    Field("meet", "To meet", _names, _meet, "Ana Silva, Ben Ito", None, names_of_all, listed=True),
)


class EventForm(FormScreen[Event]):
    """The plan of an event, to be written."""

    BEGINS, EDITS = "event_new", "event_plan"

    def __init__(self, program: Program, event: Event | None) -> None:
        """Open on an event; None: a new one."""
        super().__init__(program, event or _NEW, FIELDS, "event")

    def stored(self) -> Event | None:
        """The event as it is saved now."""
        return next((one for one in self._session.network.events() if one.id == self._entries.record.id), None)

    def saving(self, after: Event) -> Command:
        """The words for saving it."""
        return PlanEvent(None if self._is_new else self._entries.record, after)

    def heading(self) -> tuple[str, str]:
        """The heading, which says whose plan it is."""
        name = self._entries.texts["name"] or ("an event" if self._is_new else "")
        return "Plan:", name


def plan_event(program: Program, event: Event | None, saved: Callable[[str], None]) -> None:
    """Open the plan of an event; None: a new one. ``saved`` is told the id of the event that was saved."""

    def closed(change: Change | None) -> None:
        if change is not None:
            saved(change.edits[0].id)

    program.push_screen(EventForm(program, event), closed)
