"""Events of a calendar as conversations, series of them as far as they lie in the window."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime

from netui.domain.core.frozen import frozen
from netui.domain.text.folding import fold
from netui.exchange.common.batch import Skipped
from netui.exchange.common.incoming import IncomingConversation
from netui.exchange.common.options import ReadOptions
from netui.exchange.ics.components import Block
from netui.exchange.ics.description import told_elsewhere
from netui.exchange.ics.own import OwnEntry, own_entry
from netui.exchange.ics.parsed import Component, attendees, component_of, local, revision_of, text_of, time_of
from netui.exchange.ics.people import others, participant_of
from netui.exchange.ics.series import instances, is_endless, text_within

MOST_PEOPLE = 8
_CALLS = re.compile(r"meet\.google\.|zoom\.|teams\.(?:microsoft|live)\.|webex\.|whereby\.|jit\.?si", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://\S+|\S+@\S+", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+(?:[-'][^\W_]+)*")
_SUMMARY_CHARACTERS, _PLACE_CHARACTERS = 200, 200


@frozen
class CalendarWindow:
    """The days of which a calendar is read, both inclusive."""

    first: date
    last: date

    def holds(self, day: date) -> bool:
        """True if a day lies in it."""
        return self.first <= day <= self.last


@frozen
class SeenComponent:
    """A component with its block, and what netui's own lines in it say; None where another program wrote it."""

    block: Block
    component: Component
    own: OwnEntry | None = None


def conversations_of(
    series: Sequence[SeenComponent], me: frozenset[str], window: CalendarWindow, options: ReadOptions
) -> Iterator[IncomingConversation | Skipped | None]:
    """Yield what the components of one UID become; None for each that lies outside the window."""
    first = series[0]
    if len(series) == 1 and not any(first.component.get(key) for key in ("RRULE", "RDATE", "RECURRENCE-ID")):
        yield _conversation(first.block, first.component, me, window, options, key=f"ics:{_uid(first)}")
        return
    if any(is_endless(one.component, window.last) for one in series):
        yield Skipped(first.block.line, "unreadable: RRULE")
        return
    texts = (text_within(one.block.text, one.component, window.first, window.last) for one in series)
    for component in instances("".join(texts), window.first, window.last) or _once(series):
        start = _start_of_instance(component)
        block = next((one.block for one in series if _is_override(one, start)), first.block)
        yield _conversation(block, component, me, window, options, key=f"ics:{_uid(first)}/{start}")


def _once(series: Sequence[SeenComponent]) -> Iterable[Component]:
    """An event whose repetitions cannot be worked out, or of which none counts: it took place once all the same.

    What is said of single days of it stands in the place of the first, or beside it.
    """
    if any(one.component.get("EXDATE") for one in series):
        return ()
    first_of_all = sorted((one.component for one in series), key=lambda each: each.get("RECURRENCE-ID") is not None)
    return {_start_of_instance(each): each for each in first_of_all}.values()


def _uid(one: SeenComponent) -> str:
    return text_of(one.component, "UID") or f"{text_of(one.component, 'SUMMARY')}/{time_of(one.component, 'DTSTART')}"


def _is_override(one: SeenComponent, start: str) -> bool:
    moment = time_of(one.component, "RECURRENCE-ID")
    return moment is not None and _written(moment) == start


def _start_of_instance(component: Component) -> str:
    moment = time_of(component, "RECURRENCE-ID") or time_of(component, "DTSTART")
    return _written(moment) if moment is not None else ""


def _written(moment: date | datetime) -> str:
    """``YYYYMMDDTHHMMSSZ`` in UTC, or the day."""
    if not isinstance(moment, datetime):
        return moment.strftime("%Y%m%d")
    return (moment.astimezone(UTC) if moment.tzinfo is not None else moment).strftime("%Y%m%dT%H%M%SZ")


def _conversation(
    block: Block, component: Component, me: frozenset[str], window: CalendarWindow, options: ReadOptions, *, key: str
) -> IncomingConversation | Skipped | None:
    start = time_of(component, "DTSTART")
    if start is None:
        return Skipped(block.line, "unreadable: DTSTART")
    on, at = local(start, options.zone, block.zone)
    if not window.holds(on):
        return None
    named = list(attendees(component, "ORGANIZER", "ATTENDEE"))
    if any(one.address in me and one.answer == "DECLINED" for one in named):
        return Skipped(block.line, "you declined")
    people = others(named, me)
    is_called_off = text_of(component, "STATUS").upper() == "CANCELLED"
    if not is_called_off and not people:
        return Skipped(block.line, "names nobody but you")
    if not is_called_off and len(people) > MOST_PEOPLE:
        return Skipped(block.line, "more than 8 people")
    place, description = text_of(component, "LOCATION"), str(component.get("DESCRIPTION") or "")
    summary = text_of(component, "SUMMARY")[:_SUMMARY_CHARACTERS]
    return IncomingConversation(
        key=key,
        on=on,
        channel=channel_in(summary, place, description, options),
        people=tuple(participant_of(one, block.line) for one in people),
        lines=(block.line,),
        nobody="nobody you know ({})",
        at=at,
        summary=summary,
        place="" if _ADDRESS.search(place) else place[:_PLACE_CHARACTERS],
        key_points=told_elsewhere(description).key_points if options.with_bodies else (),
        is_called_off=is_called_off,
        revision=revision_of(component),
    )


def channel_in(summary: str, place: str, description: str, options: ReadOptions) -> str:
    """The channel that the first telling word of a summary names; else a call or a meeting."""
    words = (options.channels.get(fold(word)) for word in _WORD.findall(summary))
    named = next((word for word in words if word), "")
    return named or ("call" if _CALLS.search(f"{place}\n{description}") else "meeting")


def seen_or_skipped(block: Block) -> SeenComponent | Skipped:
    """A block with its component, or why it cannot be read."""
    component = component_of(block)
    if isinstance(component, str):
        return Skipped(block.line, f"unreadable: {component}")
    return SeenComponent(block, component, own_entry(component))
