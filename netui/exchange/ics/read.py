"""Calendars (RFC 5545): events with people become conversations, tasks that mean somebody promises."""

from __future__ import annotations

import re
from collections.abc import Generator, Iterable, Sequence
from datetime import timedelta
from typing import TypeAlias

from netui.domain.core.errors import RefusedError
from netui.domain.dates.duration import moved
from netui.domain.text.display import cut
from netui.exchange.common.batch import Batch, FileRead, Skipped
from netui.exchange.common.files.sniff import has_beginning, what_it_is
from netui.exchange.common.files.text import decode, wide_text
from netui.exchange.common.incoming import IncomingConversation, IncomingFollowUp
from netui.exchange.common.options import NO_OPTIONS, ReadOptions
from netui.exchange.ics.components import Block, blocks
from netui.exchange.ics.events import CalendarWindow, SeenComponent, conversations_of, seen_or_skipped
from netui.exchange.ics.parsed import attendees, is_zone, text_of, unknown_zone
from netui.exchange.ics.people import organizer_of_nearly_all
from netui.exchange.ics.series import beyond_all_measure
from netui.exchange.ics.tasks import journal_of, promise_of

_Result: TypeAlias = IncomingConversation | IncomingFollowUp | Skipped | None
"""The record that a component becomes; None when it lies outside the window."""
_BEGINS = re.compile(rb"^[ \t]*BEGIN:VCALENDAR", re.IGNORECASE | re.MULTILINE)
_HEAD_BYTES = 4096
_COMPONENTS_A_STEP = 20
_ZONES_NAMED, _ZONE_CELLS = 5, 40
_YEAR, _AHEAD = timedelta(days=365), timedelta(days=60)
_PLAIN_START = re.compile(r"^DTSTART[^:\r\n]*:\s*(\d{4})(\d\d)(\d\d)", re.IGNORECASE | re.MULTILINE)
_RECURS = re.compile(r"^(?:RRULE|RDATE|RECURRENCE-ID)[;:]", re.IGNORECASE | re.MULTILINE)


def looks_like_it(content: bytes) -> bool:
    """True if a calendar begins within the first 4 KB."""
    wide = wide_text(content[: 4 * _HEAD_BYTES])
    head = content[:_HEAD_BYTES].removeprefix(b"\xef\xbb\xbf") if wide is None else wide.text.encode("utf-8", "replace")
    return has_beginning(_BEGINS, head[:_HEAD_BYTES])


def reading(content: bytes, options: ReadOptions = NO_OPTIONS) -> Generator[float, None, Batch]:
    """The people and events of a calendar, in steps of a few milliseconds, which yield how much is done, from 0 to 1.

    Raises:
        RefusedError: there is no calendar in it; nothing was read.
    """
    decoded = decode(content, options.encoding)
    if not re.search(r"^\s*BEGIN:VCALENDAR", decoded.text, re.IGNORECASE | re.MULTILINE):
        what = what_it_is(content, decoded.text)
        raise RefusedError(
            "Not a calendar",
            f"This is {what}. Nothing was imported. Give a calendar (.ics), as every program exports it.",
        )
    window = CalendarWindow(options.since or options.today - _YEAR, options.until or options.today + _AHEAD)
    found = list(blocks(decoded.text))
    near = [block for block in found if _may_be_near(block, window)]
    skipped: list[Skipped] = []
    seen: list[SeenComponent] = []
    for done, block in enumerate(near):
        if done % _COMPONENTS_A_STEP == 0:
            yield done / len(near) / 2
        outcome = seen_or_skipped(block)
        if isinstance(outcome, Skipped):
            skipped.append(outcome)
        else:
            seen.append(outcome)
    me, notice = _me(seen, found, options)
    results: list[_Result] = []
    groups = _grouped(one for one in seen if not (one.own is not None and one.own.is_reckoned))
    beyond = beyond_all_measure(([one.component for one in series] for series in groups), window.last)
    for done, series in enumerate(groups):
        if done % _COMPONENTS_A_STEP == 0 or _RECURS.search(series[0].block.text):
            yield 0.5 + done / len(groups) / 2
        too_old = Skipped(series[0].block.line, "one of too many that are repeated for centuries")
        results += [too_old] if done in beyond else _outcomes(series, me, window, options)
    skipped += [one for one in results if isinstance(one, Skipped)]
    outside = len(found) - len(near) + results.count(None)
    return Batch(
        conversations=tuple(one for one in results if isinstance(one, IncomingConversation)),
        follow_ups=tuple(_tasks_before_days(one for one in results if isinstance(one, IncomingFollowUp))),
        skipped=tuple(sorted(skipped, key=lambda one: one.line)),
        notices=(*notice, *_outside(outside, window), *_of_netui(seen, options), *_zones(seen)),
        files=(FileRead("", "ics", decoded.encoding, len(found)),),
    )


def _may_be_near(block: Block, window: CalendarWindow) -> bool:
    """False for a single event whose day alone says that it lies outside the window, by two days and more."""
    match = _PLAIN_START.search(block.text)
    if block.kind == "VTODO" or match is None or _RECURS.search(block.text):
        return True
    before, after = moved(window.first, -2), moved(window.last, 2)
    return before.isoformat() <= f"{match[1]}-{match[2]}-{match[3]}" <= after.isoformat()


def _grouped(seen: Iterable[SeenComponent]) -> list[list[SeenComponent]]:
    """The events of one UID together, in the order of their first; every other component by itself."""
    groups: dict[object, list[SeenComponent]] = {}
    for one in seen:
        uid = text_of(one.component, "UID")
        is_event = uid and one.block.kind == "VEVENT" and one.own is None
        key: object = (one.block.calendar, uid) if is_event else one.block.line
        groups.setdefault(key, []).append(one)
    return list(groups.values())


def _outcomes(
    series: Sequence[SeenComponent], me: frozenset[str], window: CalendarWindow, options: ReadOptions
) -> Iterable[_Result]:
    kind, own = series[0].block.kind, series[0].own
    if kind == "VTODO" or (own is not None and own.is_promise):
        return (promise_of(one, me, options) for one in series)
    if kind == "VEVENT" and not (own is not None and own.is_conversation):
        return conversations_of(series, me, window, options)
    journals = (journal_of(one, me, options) for one in series)
    return (None if isinstance(one, IncomingConversation) and not window.holds(one.on) else one for one in journals)


def _me(
    seen: Sequence[SeenComponent], found: Sequence[Block], options: ReadOptions
) -> tuple[frozenset[str], tuple[str, ...]]:
    """The user's own addresses, and a sentence where they were found out."""
    said = {each.lower() for each in (*options.me, *options.said_me) if "@" in each}
    said |= {block.calendar.lower() for block in found if "@" in block.calendar and " " not in block.calendar}
    if said:
        return frozenset(said), ()
    events = [one for one in seen if one.block.kind == "VEVENT"]
    organizers = [next((each.address for each in attendees(one.component, "ORGANIZER")), "") for one in events]
    # One event alone is as likely an invitation of somebody else, whom it would hide.
    address = organizer_of_nearly_all([each for each in organizers if each]) if len(events) > 1 else ""
    if not address:
        return frozenset(), ()
    return frozenset({address}), (f"{address} organizes most of it, and counts as you; --me says otherwise",)


def _tasks_before_days(found: Iterable[IncomingFollowUp]) -> list[IncomingFollowUp]:
    """The promises, a task before the day on which the same promise is shown: the task says when it is due."""
    return sorted(found, key=lambda one: one.is_only_shown)


def _of_netui(seen: Iterable[SeenComponent], options: ReadOptions) -> Iterable[str]:
    """Yield sentences about entries that netui itself wrote, and what of them is not taken in."""
    own = [(one, one.own) for one in seen if one.own is not None]
    if reckoned := sum(entry.is_reckoned for _, entry in own):
        entries = "1 entry is" if reckoned == 1 else f"{reckoned} entries are"
        yield f"{entries} what netui works out by itself (who is due, birthdays), and not taken in"
    told = [one for one, entry in own if entry.is_conversation and text_of(one.component, "DESCRIPTION")]
    if told and not options.with_bodies:
        talks = "1 conversation comes" if len(told) == 1 else f"{len(told)} conversations come"
        yield f"{talks} without what was said, given and got; --with-bodies brings that too"


def _zones(seen: Iterable[SeenComponent]) -> Iterable[str]:
    """Yield a sentence about each time zone that is unknown; of many the others together."""
    read_as = {name: one.block.zone for one in reversed(tuple(seen)) if (name := unknown_zone(one.component))}
    named = sorted(read_as)
    for name in named[:_ZONES_NAMED]:
        zone = f"times of {read_as[name]}" if is_zone(read_as[name]) else "your own"
        yield f"the time zone “{cut(name, _ZONE_CELLS)}” is unknown: its times count as {zone}"
    if (more := len(named) - _ZONES_NAMED) > 0:
        yield f"{more} further time zones are unknown, too"


def _outside(count: int, window: CalendarWindow) -> tuple[str, ...]:
    if not count:
        return ()
    entries = "1 entry lies" if count == 1 else f"{count} entries lie"
    return (f"{entries} outside {window.first} to {window.last}; --since and --until say otherwise",)
