"""Events of a file: known again by their key, or by name and day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from netui.domain.records.change import Edit
from netui.domain.records.event import Event
from netui.domain.text.folding import fold
from netui.exchange.common.incoming import IncomingEvent
from netui.session.imports.commands import EVENTS
from netui.session.imports.people.said import is_said_before, print_of, with_said_before
from netui.session.imports.records.taking import LEFT_OUT, Taking


def plan_events(incoming: Sequence[IncomingEvent], taking: Taking) -> None:
    """Plan them in order."""
    stored = list(taking.network.events()) if taking.network is not None else []
    known = {key: one for one in stored for key in one.imported}
    same = {(fold(one.name), one.starts_on): one for one in stored}
    for one in incoming:
        before = known.get(one.key) or same.get((fold(one.name), one.starts_on))
        if taking.is_left_out(EVENTS, one.key):
            taking.skip(one, LEFT_OUT)
        elif before is None:
            known[one.key] = same[fold(one.name), one.starts_on] = made = _made(one, taking)
            taking.take(Edit(None, made))
        elif before.said.get(before.source) == event_print(before):
            known[one.key] = _renewed(one, before, taking)


def _made(one: IncomingEvent, taking: Taking) -> Event:
    source = one.source or taking.source
    made = Event(
        id=taking.new_id(),
        name=one.name,
        place=one.place,
        starts_on=one.starts_on,
        ends_on=one.ends_on,
        status=one.status,
        source=source,
        imported=(one.key,),
    )
    return replace(made, said={source: event_print(made)})


def _renewed(one: IncomingEvent, before: Event, taking: Taking) -> Event:
    """The event as the file has it now; as it is here when the file says nothing new."""
    told = replace(before, name=one.name, place=one.place, starts_on=one.starts_on, ends_on=one.ends_on)
    now = event_print(told)
    if told == before or is_said_before(before.imported, now):
        return before
    imported = with_said_before(before.imported, event_print(before))
    told = replace(told, said={**before.said, before.source: now}, imported=imported)
    taking.take(Edit(before, told))
    return told


def event_print(one: Event) -> str:
    """The fingerprint of an event: name, place and days."""
    days = (day.isoformat() if day is not None else "" for day in (one.starts_on, one.ends_on))
    return print_of("\n".join((one.name, one.place, *days)))
