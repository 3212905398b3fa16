"""An event: an occasion with a game plan."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from enum import StrEnum

from netui.domain.core.frozen import frozen
from netui.domain.records.values import Json, nothing_extra


class EventStatus(StrEnum):
    """Before, during, after."""

    PLANNED = "planned"
    RUNNING = "running"
    REVIEWED = "reviewed"


@frozen
class EventGoal:
    """``meet people``, 3."""

    what: str
    target: int = 1


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
        extra: fields this version does not know or could not read, kept as they stand.
    """

    id: str
    name: str
    place: str = ""
    starts_on: date | None = None
    ends_on: date | None = None
    goals: tuple[EventGoal, ...] = ()
    status: EventStatus = EventStatus.PLANNED
    extra: Mapping[str, Json] = field(default_factory=nothing_extra)
