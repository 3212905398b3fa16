"""Whether an event lies ahead, is running or is over, as its days and its status say."""

from __future__ import annotations

from datetime import date

from netui.domain.records.event import Event, EventStatus


def last_day(event: Event) -> date | None:
    """Return the last day of an event, inclusive; None while nobody knows when it is."""
    if event.stopped_on is not None:
        return event.stopped_on
    return event.ends_on or event.starts_on


def is_over(event: Event, today: date) -> bool:
    """True if an event lies behind: it was looked back at, ended by the user, or its last day is past.

    The status alone does not decide: nobody presses a key when the last talk is over.
    """
    if event.status is EventStatus.REVIEWED or event.stopped_on is not None:
        return True
    last = last_day(event)
    return last is not None and last < today


def is_running(event: Event, today: date) -> bool:
    """True if an event was started and is going on."""
    return event.status is EventStatus.RUNNING and not is_over(event, today)


def covers(event: Event, day: date) -> bool:
    """True if what happened on a day counts for an event: it was started, and the day is one of its own.

    One without a known end is over after its last day. After the user ended it, what was written down too late still
    counts for the days before.
    """
    if event.stopped_on is not None:
        return event.starts_on is not None and event.starts_on <= day < event.stopped_on
    if event.status is not EventStatus.RUNNING:
        return False
    first = event.starts_on or day
    return first <= day <= (event.ends_on or first)
