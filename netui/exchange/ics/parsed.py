"""A component of a calendar as values: by ``icalendar``, one at a time, with what cannot be read named."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, tzinfo
from typing import Protocol, cast
from warnings import catch_warnings, simplefilter
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from netui.domain.core.frozen import frozen
from netui.exchange.common.files.text import one_line
from netui.exchange.ics.components import Block

_COUNT = re.compile(r"[0-9]{1,9}")
"""A number of changes; a longer one (RFC 5545 knows none beyond 2147483647) was damaged on the way."""


class Component(Protocol):
    """The parts used of a component of ``icalendar``."""

    errors: list[tuple[str, str]]

    def get(self, key: str, default: object = None) -> object:
        """The value of a property; a list of them where it stands several times."""

    def walk(self, name: str) -> list[Component]:
        """The components within it of that name."""


@frozen
class Attendee:
    """Somebody whom a component names.

    Attributes:
        address: small; empty when there is none.
        name: as written, or empty.
        answer: of PARTSTAT, in capitals.
        kind: of CUTYPE, in capitals.
    """

    address: str
    name: str
    answer: str
    kind: str


@contextmanager
def unwarned() -> Iterator[None]:
    """Let no library warn of what it reads in its own way, such as the name of a zone: it would be on the screen."""
    with catch_warnings():
        simplefilter("ignore")
        yield


def component_of(block: Block) -> Component | str:
    """The component of a block; the name of the property because of which it cannot be read."""
    # Loaded here: only calendars need it.
    from icalendar import Calendar

    try:
        with unwarned():
            calendar = Calendar.from_ical(f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{block.text}END:VCALENDAR\r\n")
    except (ValueError, KeyError, IndexError, TypeError, AttributeError, OverflowError):
        return "COMPONENT"
    found = cast("Component", calendar).walk(block.kind)
    if not found:
        return "COMPONENT"
    (component, *_) = found
    broken = {name for name, _ in component.errors}
    return next((name for name in ("DTSTART", "DUE", "RRULE", "RECURRENCE-ID") if name in broken), component)


def text_of(component: Component, key: str) -> str:
    """A text on one line; the first where there are several; empty without one."""
    return next(texts_of(component, key), "")


def texts_of(component: Component, key: str) -> Iterator[str]:
    """Yield the texts of a property, each on one line; nothing without one."""
    found = component.get(key)
    for each in found if isinstance(found, list) else [found] if found is not None else []:
        yield one_line(str(each))


def time_of(component: Component, key: str) -> date | datetime | None:
    """The moment, or the day, of a property; None without one, and where it cannot be read."""
    try:
        found = getattr(component.get(key), "dt", None)
    except ValueError:  # a property that icalendar keeps as it stood, since it is broken
        return None
    return found if isinstance(found, date) else None


def revision_of(component: Component) -> str:
    """``2 20261101T090000Z``: how often a component was moved and when it was changed last; empty when it says neither.

    A DTSTAMP stands in for LAST-MODIFIED, though some programs write the moment of the export there.
    """
    changed = time_of(component, "LAST-MODIFIED") or time_of(component, "DTSTAMP")
    is_moment = isinstance(changed, datetime) and changed.tzinfo is not None
    at = f"{changed.astimezone(UTC):%Y%m%dT%H%M%SZ}" if isinstance(changed, datetime) and is_moment else ""
    times = text_of(component, "SEQUENCE")
    is_count = _COUNT.fullmatch(times) is not None
    return f"{times if is_count else 0} {at}" if at or is_count else ""


def local(moment: date | datetime, zone: tzinfo | None, of_calendar: str) -> tuple[date, datetime | None]:
    """The user's day of a moment, and the moment where it has a time.

    Args:
        moment: with a zone or without.
        zone: the user's; None: that of the computer.
        of_calendar: in which moments without a zone are; the user's when it is empty or unknown.
    """
    if not isinstance(moment, datetime):
        return moment, None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=_zone(of_calendar) or zone) if (_zone(of_calendar) or zone) else moment
    here = moment.astimezone(zone)
    return here.date(), here


def unknown_zone(component: Component) -> str:
    """The name of the time zone in which a component is, when nobody here knows it; empty otherwise."""
    for key in ("DTSTART", "DUE"):
        found = component.get(key)
        moment, name = time_of(component, key), one_line(str(getattr(found, "params", {}).get("TZID", "")))
        if isinstance(moment, datetime) and moment.tzinfo is None and name:
            return name
    return ""


def is_zone(name: str) -> bool:
    """True if a time zone of that name is known."""
    return _zone(name) is not None


def _zone(name: str) -> tzinfo | None:
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def attendees(component: Component, *keys: str) -> Iterator[Attendee]:
    """Yield those whom the properties of these names name, each address once."""
    seen: set[str] = set()
    for key in keys:
        found = component.get(key)
        for each in found if isinstance(found, list) else [found] if found is not None else []:
            parameters = getattr(each, "params", {})
            address = one_line(str(each))
            scheme, colon, rest = address.partition(":")
            if colon and scheme.lower() == "mailto":
                address = rest
            if "@" not in address:
                address = one_line(str(parameters.get("EMAIL", "")))
            address = address.strip().lower() if "@" in address else ""
            name = one_line(str(parameters.get("CN", "")).strip("\"'"))
            if (address or name) and (address or name) not in seen:
                seen.add(address or name)
                answer, kind = (str(parameters.get(each, "")).upper() for each in ("PARTSTAT", "CUTYPE"))
                yield Attendee(address, name, answer, kind)
