"""An event: an occasion with a game plan."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from enum import StrEnum

from netui.domain.core.frozen import frozen
from netui.domain.records.values import Json, no_prints, nothing_extra


class EventStatus(StrEnum):
    """The state of an event: before it, during it, after it."""

    PLANNED = "planned"
    RUNNING = "running"
    REVIEWED = "reviewed"


class EventCount(StrEnum):
    """The things a goal may count: new people, people talked to, lessons, or what the user counts by hand."""

    PEOPLE = "people"
    TALKS = "talks"
    LEARNED = "learned"
    HAND = "hand"


@frozen
class EventGoal:
    """``meet three people``.

    Attributes:
        what: in the user's words.
        target: how many; None: as the words say.
        count: what is counted; None: as the words say.
        done: how many were counted by hand; None: none yet.
    """

    what: str
    target: int | None = None
    count: EventCount | None = None
    done: int | None = None


@frozen
class ToMeet:
    """Somebody to be met at an event.

    Attributes:
        contact: id of the contact; empty when they are none yet.
        name: of somebody who is no contact yet; empty for a contact.
        opener: how to begin, in the user's words; empty: what the records propose.
    """

    contact: str = ""
    name: str = ""
    opener: str = ""


@frozen
class Event:
    """An occasion at which people meet.

    Attributes:
        id: unique across devices, never reused.
        name: in the user's words; never empty.
        place: where, or empty.
        starts_on: first day.
        ends_on: last day, inclusive; None when it is one day or unknown.
        goals: what the user wants from it.
        status: planned, running or reviewed.
        meet: whom to meet there, in the order they were thought of.
        looked_at: ids of those whom the review has been through.
        stopped_on: the day on which the user ended it; None unless they did. A planned event with it is over.
        source: what an import brought it from; empty when it was written down here.
        imported: keys by which an import knows it again.
        said: source -> fingerprint of what it said last.
        extra: fields this version does not know or could not read, kept as they stand.
    """

    id: str
    name: str
    place: str = ""
    starts_on: date | None = None
    ends_on: date | None = None
    goals: tuple[EventGoal, ...] = ()
    status: EventStatus = EventStatus.PLANNED
    meet: tuple[ToMeet, ...] = ()
    looked_at: tuple[str, ...] = ()
    stopped_on: date | None = None
    source: str = ""
    imported: tuple[str, ...] = ()
    said: Mapping[str, str] = field(default_factory=no_prints)
    extra: Mapping[str, Json] = field(default_factory=nothing_extra)
