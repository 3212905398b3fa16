"""An event: an occasion with a game plan."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from enum import StrEnum

from netui.domain.core.frozen import frozen
from netui.domain.records.values import Json, no_prints, nothing_extra


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
    source: str = ""
    imported: tuple[str, ...] = ()
    said: Mapping[str, str] = field(default_factory=no_prints)
    extra: Mapping[str, Json] = field(default_factory=nothing_extra)
