"""Promises of a file: whom they are about, and on which day they are due."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from netui.domain.core.frozen import frozen
from netui.domain.records.change import Edit
from netui.domain.records.follow_up import FollowUp, FollowUpStatus
from netui.exchange.common.incoming import IncomingFollowUp
from netui.session.imports.commands import FOLLOW_UPS
from netui.session.imports.people.matching import doubt_about
from netui.session.imports.people.said import is_older, print_of, revision_key, with_revision, with_said_before
from netui.session.imports.records.names_in_front import without_name
from netui.session.imports.records.names_within import NamesWithin
from netui.session.imports.records.taking import LEFT_OUT, Taking

_PROMISES_A_DAY = 5
"""Most promises without a day of their own that are made due on one day."""


@frozen
class _Doubt:
    """Several people may be meant; the reason why nobody is."""

    reason: str


def plan_promises(incoming: Sequence[IncomingFollowUp], taking: Taking) -> None:
    """Plan them in order."""
    stored = taking.network.follow_ups() if taking.network is not None else ()
    known = {key: one for one in stored for key in (*one.imported, one.id)}
    days = _coming_days(taking.now.date())
    names = NamesWithin(taking.people)
    for one in incoming:
        contact_id = _who(one, taking)
        if isinstance(contact_id, _Doubt):
            taking.skip(one, contact_id.reason)
            continue
        if not contact_id and (contact_id := names.only_one_in(one.names_within)):
            one = replace(one, what=one.whole or one.what)
        elif contact_id and one.own_id:
            what, owner = without_name(one.whole, taking.people.contact(contact_id), one.owner)
            one = replace(one, what=what, owner=owner) if what != one.whole else one
        if taking.is_left_out(FOLLOW_UPS, one.key):
            taking.skip(one, LEFT_OUT)
        elif not contact_id:
            taking.skip(one, one.nobody)
        elif (before := known.get(one.key) or (known.get(one.own_id) if one.own_id else None)) is None:
            made = _made(one, contact_id, one.due_on or _due(one, days, taking.now.date()), taking)
            known[one.key] = known[made.id] = made
            taking.take(Edit(None, made))
        elif not one.is_only_shown and before.said.get(before.source) == promise_print(before):
            known[one.key] = _renew(one, contact_id, before, taking)


def _who(one: IncomingFollowUp, taking: Taking) -> str | _Doubt:
    """The id of the first of those named who is known; empty when nobody is; why not, when it may be several."""
    finds = taking.participants
    known = [(participant, len(finds.found(participant))) for participant in one.people]
    meant = next((who for who, count in known if count == 1), next((who for who, count in known if count), None))
    if meant is None:
        return ""
    found = finds.meant(meant)
    if len(found) == 1:
        return found[0].contact.id
    is_left_out = meant.person.row_key in taking.options.left_out
    return _Doubt(LEFT_OUT if is_left_out else doubt_about([person.contact for person in found]))


def _due(one: IncomingFollowUp, days: Iterator[date], today: date) -> date:
    """The day of a promise that has none: one of the coming days, or when it was done with."""
    return next(days) if one.status is FollowUpStatus.OPEN else one.done_on or today


def _made(one: IncomingFollowUp, contact_id: str, due_on: date, taking: Taking) -> FollowUp:
    source = one.source or taking.source
    made = FollowUp(
        id=taking.id_for("follow_ups", one.own_id),
        contact=contact_id,
        owner=one.owner,
        what=one.what,
        due_on=due_on,
        status=one.status,
        done_on=_done_on(one, min(due_on, taking.now.date())),
        created_at=one.made_at or taking.now,
        source=source,
        imported=(one.key,),
    )
    return replace(made, said={source: promise_print(made), **with_revision(source, one.revision)})


def _renew(one: IncomingFollowUp, contact_id: str, before: FollowUp, taking: Taking) -> FollowUp:
    """The promise as the file has it now; as it is here when the file says nothing new."""
    told = replace(
        before,
        contact=contact_id,
        what=one.what,
        due_on=one.due_on or before.due_on,
        status=one.status,
        done_on=_done_on(one, before.done_on or taking.now.date()),
    )
    now = promise_print(told)
    last = before.said.get(revision_key(before.source), "")
    if told == before or is_older(before.imported, now, last, one.revision):
        return before
    imported = with_said_before(before.imported, promise_print(before))
    said = {**before.said, before.source: now, **with_revision(before.source, one.revision)}
    told = replace(told, said=said, imported=imported)
    taking.take(Edit(before, told))
    return told


def _done_on(one: IncomingFollowUp, otherwise: date) -> date | None:
    """The day on which a promise was done with, where the file does not say it another; None while it is open."""
    return None if one.status is FollowUpStatus.OPEN else one.done_on or otherwise


def promise_print(one: FollowUp) -> str:
    """The fingerprint of a promise: whose, what, when, and whether it is done."""
    due = one.due_on.isoformat() if one.due_on is not None else ""
    return print_of("\n".join((one.contact, one.what, due, one.status)))


def _coming_days(today: date) -> Iterator[date]:
    """Yield today and the days after it, each as often as promises fit in it."""
    while True:
        yield from [today] * _PROMISES_A_DAY
        today += timedelta(days=1)
