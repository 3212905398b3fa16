"""The people met at an event, and the progress of its goals: counted from what was written down there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from netui.domain.cadence.rules_today import DayRules
from netui.domain.core.frozen import frozen
from netui.domain.events.goals import count_of, target_of
from netui.domain.records.conversation import LEARNED_KINDS, Conversation
from netui.domain.records.event import Event, EventCount, ToMeet
from netui.domain.records.reader import NetworkReader
from netui.domain.text.folding import fold


@frozen
class Guest:
    """Somebody who was talked to at an event.

    Attributes:
        contact_id: who.
        name: name of the contact: user text.
        on: the day of the first conversation with them there.
        is_new: whether that was the first touch with them of all.
        conversation_ids: of the conversations with them there, oldest first.
    """

    contact_id: str
    name: str
    on: date
    is_new: bool
    conversation_ids: tuple[str, ...]


@frozen
class Attendance:
    """The records written down at an event.

    Attributes:
        guests: everybody talked to: new people first, by day and time, then the others.
        learned: number of key points that teach something.
    """

    guests: tuple[Guest, ...] = ()
    learned: int = 0

    @property
    def new(self) -> int:
        """The number of new people."""
        return sum(guest.is_new for guest in self.guests)


@frozen
class EventGoalProgress:
    """The progress of one goal of an event.

    Attributes:
        what: in the user's words.
        count: what is counted.
        done: number reached, 0 or more; may be over the target.
        target: number wanted, 1 or more.
    """

    what: str
    count: EventCount
    done: int
    target: int

    @property
    def reached(self) -> bool:
        """True if it is reached."""
        return self.done >= self.target


def attendance(
    event: Event, conversations: Iterable[Conversation], network: NetworkReader, day: DayRules
) -> Attendance:
    """Return who was talked to at an event, and how much was learned there.

    A note is no talk, though what it teaches counts; what lies ahead has not happened yet.

    Args:
        event: which.
        conversations: those that belong to it, in any order.
        network: the contacts and their conversations.
        day: the rules of the day.
    """
    happened = sorted((one for one in conversations if one.on <= day.today), key=_when)
    talks: dict[str, list[Conversation]] = {}
    for conversation in happened:
        for contact_id in conversation.contacts if day.weight(conversation.channel) > 0 else ():
            talks.setdefault(contact_id, []).append(conversation)
    guests = []
    for contact_id, those in talks.items():
        contact = network.contact(contact_id)
        if contact is not None:
            ids = tuple(one.id for one in those)
            guests.append(Guest(contact_id, contact.name, those[0].on, _is_first(contact_id, ids, network, day), ids))
    learned = sum(point.kind in LEARNED_KINDS for one in happened for point in one.key_points)
    # The sort is stable: within each half they stay in the order in which they were met.
    return Attendance(tuple(sorted(guests, key=lambda guest: not guest.is_new)), learned)


def progress_of(event: Event, there: Attendance) -> tuple[EventGoalProgress, ...]:
    """Return how far each goal of an event is, in their order."""
    counted = {
        EventCount.PEOPLE: there.new,
        EventCount.TALKS: len(there.guests),
        EventCount.LEARNED: there.learned,
    }
    return tuple(
        EventGoalProgress(
            goal.what,
            count_of(goal),
            max(0, counted.get(count_of(goal), goal.done or 0)),
            target_of(goal),
        )
        for goal in event.goals
    )


def met_guest(wanted: ToMeet, guests: Sequence[Guest]) -> Guest | None:
    """Return whom somebody on the list turned out to be, once talked to there; None before.

    Somebody who is no contact yet counts as met with the first contact of that name.
    """
    if wanted.contact:
        return next((guest for guest in guests if guest.contact_id == wanted.contact), None)
    name = fold(wanted.name).split()
    return next((guest for guest in guests if fold(guest.name).split() == name), None)


def _when(conversation: Conversation) -> tuple[date, str, str]:
    moment = conversation.at or conversation.created_at
    return conversation.on, moment.isoformat() if moment is not None else "", conversation.id


def _is_first(contact_id: str, ids: Sequence[str], network: NetworkReader, day: DayRules) -> bool:
    """True if the first touch with somebody is one of these conversations."""
    touches = (header for header in network.headers_with(contact_id) if day.weight(header.channel) > 0)
    first = next(touches, None)
    return first is not None and first.id in ids
