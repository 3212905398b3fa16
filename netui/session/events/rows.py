"""Events as the two faces show them: the list, one event with all that counts, and its document."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from netui.domain.core.frozen import frozen
from netui.domain.dates.parse import DAY_NAMES, ago
from netui.domain.events.days import is_over, is_running
from netui.domain.events.progress import Attendance, EventGoalProgress, Guest, met_guest, progress_of
from netui.domain.queue.reasons import plan_words
from netui.domain.queue.triggers.event_prompts import is_let_go, stays_away
from netui.domain.records.conversation import Conversation
from netui.domain.records.document import Document, to_document
from netui.domain.records.event import Event, EventStatus
from netui.domain.records.values import Json
from netui.domain.writing.questions import Bank
from netui.session.core.labels import dated, plural
from netui.session.core.session import Session
from netui.session.events.book import attendance_of
from netui.session.events.openers import Opening, opening
from netui.session.paths.chains import chain_document


class EventPart(StrEnum):
    """The parts of the list, in its order; the value is the heading."""

    RUNNING = "running"
    PLANNED = "planned"
    PAST = "to look back at"
    REVIEWED = "looked back at"
    LEFT = "left alone"


@frozen
class EventRow:
    """One row of the list.

    Attributes:
        part: where it stands.
        event: the record.
        when: its days in words; empty while nobody knows.
        words: what is planned, or how it stands.
    """

    part: EventPart
    event: Event
    when: str
    words: str

    @property
    def id(self) -> str:
        """The identity of the row."""
        return self.event.id


@frozen
class MeetRow:
    """Somebody to meet, with how to begin, and whether it has happened."""

    opening: Opening
    guest: Guest | None

    @property
    def is_met(self) -> bool:
        """True if they were talked to there."""
        return self.guest is not None


@frozen
class EventView:
    """One event with all that counts.

    Attributes:
        event: the record.
        there: who was talked to.
        goals: how far each goal is, in their order.
        meet: whom to meet, in the order of the list.
        looked_at: number of guests the review has been through.
    """

    event: Event
    there: Attendance
    goals: tuple[EventGoalProgress, ...]
    meet: tuple[MeetRow, ...]
    looked_at: int


def part_of(event: Event, session: Session) -> EventPart:
    """Return where in the list an event stands: one that the user does not go to, or back to, asks for nothing."""
    today, decided = session.today, session.network.follow_ups_of("")
    if event.status is EventStatus.REVIEWED:
        return EventPart.REVIEWED
    if stays_away(event, decided):
        return EventPart.LEFT
    if is_over(event, today):
        if is_let_go(event, decided):
            return EventPart.LEFT
        return EventPart.PAST
    return EventPart.RUNNING if is_running(event, today) else EventPart.PLANNED


def event_rows(session: Session) -> list[EventRow]:
    """Return the list: running, planned by day, past without review, then reviewed; what is past newest first."""
    rows = [
        EventRow(part_of(event, session), event, days_words(event, session.today), _words(event, session))
        for event in session.network.events()
    ]
    places = {part: place for place, part in enumerate(EventPart)}
    return sorted(rows, key=lambda row: (places[row.part], _order(row)))


def _order(row: EventRow) -> tuple[int, str, str]:
    on = (row.event.starts_on or date.max).toordinal()
    ahead = row.part in (EventPart.RUNNING, EventPart.PLANNED)
    return on if ahead else -on, row.event.name.casefold(), row.event.id


def _words(event: Event, session: Session) -> str:
    part = part_of(event, session)
    if part is EventPart.PLANNED:
        starts_on = event.starts_on
        near = ago(starts_on, session.today) if starts_on is not None and starts_on > session.today else ""
        return " · ".join(filter(None, (near or ("today" if starts_on else "no day yet"), plan_words(event))))
    if part is EventPart.LEFT and stays_away(event, session.network.follow_ups_of("")):
        return "not going" if not is_over(event, session.today) else "you did not go"
    there = attendance_of(event, session)
    if part is EventPart.RUNNING:
        counts = " · ".join(f"{goal.what} {goal.done}/{goal.target}" for goal in progress_of(event, there))
        return counts or met_words(there)
    return met_words(there)


def days_words(event: Event, today: date) -> str:
    """Return when an event is: ``Thu 8 Oct``, ``Thu 8 to Sat 10 Oct``; empty while nobody knows."""
    first, last = event.starts_on, event.ends_on
    if first is None:
        return ""
    if last is None or last == first:
        return dated(first, today)
    same_month = (last.year, last.month) == (first.year, first.month)
    begins = f"{DAY_NAMES[first.weekday()]} {first.day}" if same_month else dated(first, today)
    return f"{begins} to {dated(last, today)}"


def state_words(event: Event, today: date) -> str:
    """Return how an event stands: ``on · day 2``, ``in 3 days``, ``over``; empty for one without a day."""
    if event.status is EventStatus.REVIEWED:
        return "looked back at"
    if is_over(event, today):
        return "over"
    if event.starts_on is None:
        return ""
    if is_running(event, today):
        days = (today - event.starts_on).days + 1
        return f"on · day {days}" if event.ends_on is not None else "on"
    return ago(event.starts_on, today) if event.starts_on > today else "today"


def met_words(there: Attendance) -> str:
    """Return who was met in figures: ``met 12, 9 of them new``."""
    if not there.guests:
        return "nobody written down"
    new = f", {there.new} of them new" if there.new else ""
    return f"met {len(there.guests)}{new}"


def looking_back_words(view: EventView) -> str:
    """Return the headline of a review: ``met 12, 9 of them new (you wanted 5 ✓) · learned 4 things``."""
    wanted = next((goal for goal in view.goals if goal.count.value == "people"), None)
    said = f" (you wanted {wanted.target}{' ✓' if wanted.reached else ''})" if wanted is not None else ""
    learned = f"learned {plural(view.there.learned, 'thing')}" if view.there.learned else ""
    by_hand = [goal for goal in view.goals if goal.count.value == "hand"]
    counted = [f"{goal.what} {'✓' if goal.reached else f'{goal.done} of {goal.target}'}" for goal in by_hand]
    return " · ".join(filter(None, (f"{met_words(view.there)}{said}", learned, *counted)))


def event_view(event: Event, session: Session, bank: Bank) -> EventView:
    """Return one event with all that counts; ``bank`` holds the questions in force."""
    there = attendance_of(event, session)
    meet = tuple(MeetRow(opening(one, session, bank), met_guest(one, there.guests)) for one in event.meet)
    looked_at = sum(is_looked_at(guest, event) for guest in there.guests)
    return EventView(event, there, progress_of(event, there), meet, looked_at)


def is_looked_at(guest: Guest, event: Event) -> bool:
    """True if the review has been through somebody."""
    return event.status is EventStatus.REVIEWED or guest.contact_id in event.looked_at


def talks_with(guest: Guest, session: Session) -> Sequence[Conversation]:
    """Return the conversations with somebody at an event, oldest first."""
    found = (session.network.conversation(each) for each in guest.conversation_ids)
    return [each for each in found if each is not None]


def event_document(event: Event, session: Session, bank: Bank) -> Document:
    """An event as ``--json`` prints it: the record, its progress, whom to meet, and who was there."""
    view = event_view(event, session, bank)
    people: list[Json] = [
        {
            "id": guest.contact_id,
            "name": guest.name,
            "new": guest.is_new,
            "on": guest.on.isoformat(),
            "looked_at": is_looked_at(guest, event),
        }
        for guest in view.there.guests
    ]
    return {
        **to_document(event),
        "progress": [
            {
                "what": goal.what,
                "count": goal.count.value,
                "done": goal.done,
                "target": goal.target,
                "reached": goal.reached,
            }
            for goal in view.goals
        ],
        "meet": [_meet_document(row, session) for row in view.meet],
        "people": people,
    }


def _meet_document(row: MeetRow, session: Session) -> Document:
    way = row.opening.way
    return {
        "contact_id": _whose_id(row),
        "name": row.opening.name,
        "met": row.is_met,
        "opener": row.opening.opener,
        "path": chain_document(way, session) if way is not None else None,
    }


def _whose_id(row: MeetRow) -> str | None:
    """Id of the contact; of somebody who was none, once they were met."""
    if row.opening.contact is not None:
        return row.opening.contact.id
    return row.guest.contact_id if row.guest is not None else None
