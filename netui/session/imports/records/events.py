"""Events of a file: known again by their key, or by name and day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from netui.domain.records.change import Edit
from netui.domain.records.event import Event
from netui.domain.text.folding import fold
from netui.exchange.common.incoming import IncomingEvent
from netui.session.imports.commands import EVENTS
from netui.session.imports.people.said import print_of
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
            known[one.key] = made = _made(one, taking)
            taking.edits.append(Edit(None, made))
        elif before.said.get(before.source) == event_print(before):
            told = replace(before, name=one.name, place=one.place, starts_on=one.starts_on, ends_on=one.ends_on)
            if told != before:
                said = {**before.said, before.source: event_print(told)}
                taking.edits.append(Edit(before, replace(told, said=said)))


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


def event_print(one: Event) -> str:
    """The fingerprint of an event: name, place and days."""
    days = (day.isoformat() if day is not None else "" for day in (one.starts_on, one.ends_on))
    return print_of("\n".join((one.name, one.place, *days)))
