"""One event: its goals counting, whom to meet and how to begin, and who was met."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from textual.app import ComposeResult

from netui.domain.core.frozen import frozen
from netui.domain.dates.parse import DAY_NAMES
from netui.domain.events.progress import Guest
from netui.domain.records.change import Change
from netui.domain.records.event import Event
from netui.session.core.session import Session
from netui.session.events.commands import PlanEvent
from netui.session.events.rows import EventView, MeetRow, event_view, state_words, talks_with
from netui.ui.actions.places import Place
from netui.ui.events.form import plan_event
from netui.ui.events.sheet import bar_of, heading_words, meet_words
from netui.ui.events.writing_down import count_one, log_met, think_of
from netui.ui.places.goal_bars import GoalBars
from netui.ui.places.key_phrase import key_phrase
from netui.ui.places.people_screen import PeopleScreen
from netui.ui.places.person_sheet import person_sheet
from netui.ui.shell.program import Program
from netui.ui.text.cells import fit
from netui.ui.widgets.rows.columns import Column, Divider, Span
from netui.ui.widgets.text_lines import CardLine, CardWriter

_LABEL_CELLS = 9
_NOBODY = (
    "Nobody on the list yet. [key]{event_meet}[/]: whom do you want to meet? "
    "[key]{capture}[/]: write down whom you met."
)


@frozen
class PersonRow:
    """Somebody to meet, or met.

    Attributes:
        id: tells rows apart.
        name: user text.
        sign: ``✓`` once met, ``○`` before; a day for who was not on the list.
        words: how to begin, or what was said.
        contact_id: id of the contact; empty for a name that is none yet.
        place: in the list of those to meet, from 0; None for who was not on it.
    """

    id: str
    name: str
    sign: str
    words: str
    contact_id: str
    place: int | None = None

    @property
    def is_to_meet(self) -> bool:
        """True if they are on the list and were not met yet."""
        return self.place is not None and self.sign == "○"


_COLUMNS = (
    Column[PersonRow]("sign", lambda row: (Span(row.sign, "good" if row.sign == "✓" else "quiet"),), 3, gap_cells=2),
    Column[PersonRow]("name", lambda row: (Span(row.name, "strong"),), 22),
    Column[PersonRow]("words", lambda row: (Span(row.words, "reason"),)),
)


class EventScreen(PeopleScreen[PersonRow, None], places=(Place.EVENT, Place.OPENED)):
    """One event with all that counts.

    More than a list: goals count above it, and the people met are other rows than those to meet.

    Attributes:
        situation: of the bank of questions, for the person prepared for from here.
    """

    situation = "event"
    asks = True

    def __init__(self, program: Program, event_id: str) -> None:
        super().__init__(program, _COLUMNS, empty=key_phrase(_NOBODY, program.keys), sheet=self._person)
        self._session = program.services.session
        self._event_id = event_id
        self._goals = GoalBars()

    def extra(self) -> ComposeResult:
        """The goals."""
        yield self._goals

    @property
    def event(self) -> Event | None:
        """The event as it stands; None once it is removed."""
        return next((one for one in self._session.network.events() if one.id == self._event_id), None)

    @property
    def selected_id(self) -> str:
        """Id of the contact under the cursor; empty for a name that is none yet."""
        return self.list.row.contact_id if self.list.row is not None else ""

    @property
    def stranger(self) -> str:
        """Name of the person under the cursor who is no contact yet; empty for everybody else."""
        row = self.list.row
        return row.name if row is not None and not row.contact_id else ""

    def follow(self, change: Change | None) -> None:
        """Show what has changed."""
        if self.event is None:
            self.dismiss()
        else:
            super().follow(change)

    # Actions of the keys

    def met(self) -> None:
        """Log the talk with the selected person."""
        row, event = self.list.row, self.event
        if row is not None and event is not None:
            log_met(self, event, row.name)

    def count(self) -> None:
        """Count one for a goal that does not count itself."""
        if self.event is not None:
            count_one(self, self.event)

    def add_to_meet(self) -> None:
        """Think of somebody more to meet."""
        if self.event is not None:
            think_of(self, self.event)

    def drop(self) -> None:
        """Take the selected person off the list."""
        row, event = self.list.row, self.event
        if row is None or event is None or row.place is None:
            self.program.tell("They were met: only who is to be met can be taken off the list.")
            return
        meet = (*event.meet[: row.place], *event.meet[row.place + 1 :])
        self.program.perform(PlanEvent(event, replace(event, meet=meet)))

    def edit(self) -> None:
        """Change the plan."""
        if self.event is not None:
            plan_event(self.program, self.event, lambda _event_id: self.show_rows())

    # Drawing

    def show_rows(self, go_to: str | None = None) -> None:
        """Show the goals, whom to meet, and who was met."""
        event = self.event
        if event is None:
            return
        bank, _ = self.program.services.practice.questions()
        view = event_view(event, self._session, bank)
        self._goals.show([bar_of(goal) for goal in view.goals])
        self.fill([*_rows(view, self._session)], go_to)
        self.key_bar.show_at(self.here, is_empty=self.list.row is None)
        self.show_title(event.name, heading_words(view, self._session), state_words(event, self._session.today))

    def _person(self, cells: int) -> tuple[CardLine, ...]:
        """The way to begin with a person to be met, for which their row is often too short; then their card."""
        row, writer = self.list.row, CardWriter(cells - 1)
        if row is not None and row.is_to_meet:
            if row.contact_id:
                writer.text(row.words, "reason", label=fit("begin", _LABEL_CELLS))
            else:
                writer.line(Span(row.name, "strong"))
                writer.text(row.words, "reason")
        return (*writer.finished, *person_sheet(self.program, self.sheet, self.selected_id, cells))


def _rows(view: EventView, session: Session) -> Iterator[PersonRow | Divider]:
    if view.meet:
        yield Divider("to meet")
        yield from (_to_meet(place, row, session) for place, row in enumerate(view.meet))
    listed = {row.guest.contact_id for row in view.meet if row.guest is not None}
    others = [guest for guest in view.there.guests if guest.contact_id not in listed]
    if others:
        yield Divider("met here")
        yield from (_met(guest, session) for guest in others)


def _to_meet(place: int, row: MeetRow, session: Session) -> PersonRow:
    contact = row.opening.contact
    contact_id = contact.id if contact is not None else row.guest.contact_id if row.guest is not None else ""
    words = _said(row.guest, session) if row.guest is not None else meet_words(row)
    return PersonRow(f"meet-{place}", row.opening.name, "✓" if row.is_met else "○", words, contact_id, place)


def _met(guest: Guest, session: Session) -> PersonRow:
    day = DAY_NAMES[guest.on.weekday()]
    words = " · ".join(filter(None, ("new" if guest.is_new else "", _said(guest, session, with_day=False))))
    return PersonRow(f"met-{guest.contact_id}", guest.name, day, words, guest.contact_id)


def _said(guest: Guest, session: Session, *, with_day: bool = True) -> str:
    """The first thing worth remembering of a talk there, else its summary."""
    talks = talks_with(guest, session)
    points = [point.text for talk in talks for point in talk.key_points]
    said = f"“{points[0]}”" if points else next((talk.summary for talk in talks if talk.summary), "")
    return " · ".join(filter(None, (DAY_NAMES[guest.on.weekday()] if with_day else "", said)))
