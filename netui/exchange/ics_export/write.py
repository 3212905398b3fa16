"""Writing calendars: things to do as tasks or days, conversations as a journal, birthdays every year (RFC 5545)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from enum import StrEnum

from netui.domain.core.frozen import frozen
from netui.domain.dates.duration import moved
from netui.exchange.vcard.syntax import content_line, escape, fold

_PROGRAM = "-//netui//netui//EN"
_REMINDER = "PT9H"
"""The time of a reminder: nine in the morning, counted from the midnight at which the day begins."""


class EntrySort(StrEnum):
    """The sort of an entry."""

    TASK = "VTODO"
    DAY = "VEVENT"
    JOURNAL = "VJOURNAL"


@frozen
class Attendee:
    """Somebody an entry is about, and their address."""

    name: str
    email: str


@frozen
class CalendarEntry:
    """An entry of a calendar.

    Attributes:
        component: its sort.
        uid: the same whenever it is written again.
        on: the day it is due, or of.
        summary: one line.
        changed_at: when it last changed, aware.
        description: more of it, on lines of its own, or empty.
        categories: words it is filed under.
        sequence: how often it was moved.
        priority: 1 is the highest, 9 the least; 0 for none.
        done_on: the day it was done; None while it is open.
        shown_on: the day on which it shows where there are no tasks; None for the same day.
        is_yearly: whether it comes back on that day every year.
        is_private: whether others who see the calendar may not see it.
        has_reminder: whether to be reminded in the morning of the day.
        attendees: who is named as taking part.
        record: id of the record or item it comes from.
        contacts: ids of the people it is about.
        kind: what it is to netui: ``promise``, ``cadence`` ...
        channel: channel of a conversation that comes back from there as it was; or empty.
        at: moment of a conversation, aware, which its day does not say; None when it has none.
        said: the summary of a conversation that is called like its channel, which else stands for none.
    """

    component: EntrySort
    uid: str
    on: date
    summary: str
    changed_at: datetime
    description: str = ""
    categories: tuple[str, ...] = ()
    sequence: int = 0
    priority: int = 0
    done_on: date | None = None
    shown_on: date | None = None
    is_yearly: bool = False
    is_private: bool = False
    has_reminder: bool = False
    attendees: tuple[Attendee, ...] = ()
    record: str = ""
    contacts: tuple[str, ...] = ()
    kind: str = ""
    channel: str = ""
    at: datetime | None = None
    said: str = ""


def write(entries: Iterable[CalendarEntry]) -> bytes:
    """A calendar with an entry each, in their order: UTF-8, CRLF, no line over 75 octets, no control characters."""
    return b"".join(map(fold, _lines(entries)))


def _lines(entries: Iterable[CalendarEntry]) -> Iterator[str]:
    yield "BEGIN:VCALENDAR"
    yield "VERSION:2.0"
    yield f"PRODID:{_PROGRAM}"
    yield "CALSCALE:GREGORIAN"
    for entry in entries:
        yield f"BEGIN:{entry.component}"
        yield from _entry(entry)
        yield f"END:{entry.component}"
    yield "END:VCALENDAR"


def _entry(one: CalendarEntry) -> Iterator[str]:
    changed = f"{one.changed_at.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    yield content_line("UID", escape(one.uid))
    yield f"DTSTAMP:{changed}"
    yield f"LAST-MODIFIED:{changed}"
    yield f"SEQUENCE:{one.sequence}"
    yield content_line("SUMMARY", escape(one.summary))
    if one.description:
        yield content_line("DESCRIPTION", escape(one.description))
    yield from _when(one)
    if one.priority:
        yield f"PRIORITY:{one.priority}"
    if one.is_private:
        yield "CLASS:PRIVATE"
    if one.categories:
        yield content_line("CATEGORIES", ",".join(map(escape, one.categories)))
    for person in one.attendees:
        yield content_line("ATTENDEE", f"mailto:{person.email}", {"CN": (person.name,)})
    for name, values in _own(one):
        for value in filter(None, values):
            yield content_line(f"X-NETUI-{name}", escape(value))
    if one.has_reminder and one.done_on is None:
        yield from _reminder(one)


def _own(one: CalendarEntry) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the names of the lines that only netui reads, and what each says."""
    yield "ID", (one.record,)
    yield "CONTACT", one.contacts
    yield "KIND", (one.kind,)
    yield "CHANNEL", (one.channel,)
    yield "AT", (one.at.astimezone(UTC).isoformat() if one.at is not None else "",)
    yield "SUMMARY", (one.said,)


def _when(one: CalendarEntry) -> Iterator[str]:
    day = f"{one.on:%Y%m%d}".zfill(8)
    if one.component is EntrySort.TASK:
        yield f"DUE;VALUE=DATE:{day}"
        if one.done_on is None:
            yield "STATUS:NEEDS-ACTION"
        else:
            yield "STATUS:COMPLETED"
            yield f"COMPLETED:{one.done_on:%Y%m%d}T000000Z"
            yield "PERCENT-COMPLETE:100"
        return
    yield f"DTSTART;VALUE=DATE:{day}"
    if one.component is EntrySort.JOURNAL:
        yield "STATUS:FINAL"
        return
    yield f"DTEND;VALUE=DATE:{moved(one.on, 1):%Y%m%d}"
    if one.done_on is not None:
        yield "STATUS:CANCELLED"  # a day that was done is taken off by the next import, which a task only ticks off
    if one.is_yearly:
        yield "RRULE:FREQ=YEARLY"
    yield "TRANSP:TRANSPARENT"


def _reminder(one: CalendarEntry) -> Iterator[str]:
    yield "BEGIN:VALARM"
    yield "ACTION:DISPLAY"
    yield content_line("DESCRIPTION", escape(one.summary))
    yield f"TRIGGER;RELATED=END:{_REMINDER}" if one.component is EntrySort.TASK else f"TRIGGER:{_REMINDER}"
    yield "END:VALARM"
