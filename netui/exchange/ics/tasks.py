"""Tasks and journals of a calendar: a promise, or a conversation, where they mean a person."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time

from netui.domain.records.follow_up import FollowUpStatus, Owner
from netui.exchange.common.batch import Skipped
from netui.exchange.common.incoming import IncomingContact, IncomingConversation, IncomingFollowUp, Participant
from netui.exchange.common.options import ReadOptions
from netui.exchange.ics.description import told_by_netui, told_elsewhere
from netui.exchange.ics.events import SeenComponent
from netui.exchange.ics.own import UID_END, contact_ids
from netui.exchange.ics.parsed import Component, attendees, local, revision_of, text_of, time_of
from netui.exchange.ics.people import others, participant_of

_OWES = " owes"
_NOBODY = "names nobody you know"
_SUMMARY_CHARACTERS = 200
_STATUSES = {"COMPLETED": FollowUpStatus.DONE, "CANCELLED": FollowUpStatus.DROPPED}
_STATUSES_OF_DAYS = {"CANCELLED": FollowUpStatus.DONE}  # so netui takes a day off that was done


def promise_of(one: SeenComponent, me: frozenset[str], options: ReadOptions) -> IncomingFollowUp | Skipped:
    """The promise that a task is, or a day that netui wrote for calendars without tasks."""
    component, line, own = one.component, one.block.line, one.own
    summary = text_of(component, "SUMMARY")
    people, what, owner = _named(one, me)
    if not people and not summary:
        return Skipped(line, _NOBODY)
    is_day = one.block.kind == "VEVENT"
    due, done = time_of(component, "DUE") or time_of(component, "DTSTART"), time_of(component, "COMPLETED")
    status = (_STATUSES_OF_DAYS if is_day else _STATUSES).get(text_of(component, "STATUS").upper(), FollowUpStatus.OPEN)
    if done is not None and status is FollowUpStatus.OPEN:
        status = FollowUpStatus.DONE
    due_on = local(due, options.zone, one.block.zone)[0] if due is not None else None
    done_on = _day_done(done, one, options) if done is not None else due_on if is_day else None
    uid = f"{own.record}{UID_END}" if own is not None else text_of(component, "UID")
    return IncomingFollowUp(
        key=f"ics:{uid or f'{summary}/{due_on}'}",
        what=what or summary,
        people=people,
        line=line,
        due_on=due_on,
        status=status,
        done_on=done_on if status is not FollowUpStatus.OPEN else None,
        owner=owner,
        names_within=summary,
        whole=summary,
        own_id=own.record if own is not None else "",
        is_only_shown=is_day,
        made_at=_made_at(one),
        revision=revision_of(component),
    )


def _day_done(done: date, one: SeenComponent, options: ReadOptions) -> date:
    """The user's day; netui has no hour of it, and writes the midnight of UTC, which lies in another day elsewhere."""
    if isinstance(done, datetime) and done.time() == time() and one.own is not None:
        return done.date()
    return local(done, options.zone, one.block.zone)[0]


def _made_at(one: SeenComponent) -> datetime | None:
    """The moment of the last change of a record of netui's, the nearest to when it was made; None for any other."""
    found = time_of(one.component, "LAST-MODIFIED") if one.own is not None else None
    return found if isinstance(found, datetime) and found.tzinfo is not None else None


def journal_of(one: SeenComponent, me: frozenset[str], options: ReadOptions) -> IncomingConversation | Skipped:
    """The conversation that a journal entry is."""
    component, line, own = one.component, one.block.line, one.own
    start = time_of(component, "DTSTART")
    if start is None:
        return Skipped(line, "unreadable: DTSTART")
    people, what, _ = _named(one, me)
    if not people and not what:
        return Skipped(line, _NOBODY)
    on, at = local(start, options.zone, one.block.zone)
    if own is not None and own.at is not None and at is None:
        at = local(own.at, options.zone, one.block.zone)[1]
    text = str(component.get("DESCRIPTION") or "") if options.with_bodies else ""
    told = told_elsewhere(text) if own is None else told_by_netui(text)
    return IncomingConversation(
        key=f"ics:{text_of(component, 'UID') or f'{what}/{on}'}",
        on=on,
        channel=text_of(component, "X-NETUI-CHANNEL") or (own.channel if own is not None else "") or "note",
        people=people,
        lines=(line,),
        nobody=_NOBODY,
        at=at,
        summary=own.said if own is not None and own.said else what[:_SUMMARY_CHARACTERS],
        place=told.place,
        key_points=told.key_points,
        gave=told.gave,
        got=told.got,
        asked=told.asked,
        told=told.told,
        own_id=own.record if own is not None else "",
        names_within=text_of(component, "SUMMARY")[:_SUMMARY_CHARACTERS],
        whole=text_of(component, "SUMMARY") if own is not None and not own.said else "",
        made_at=_made_at(one),
        revision=revision_of(component),
    )


def _named(one: SeenComponent, me: frozenset[str]) -> tuple[tuple[Participant, ...], str, Owner]:
    """The people named, the surest first; the summary without the name before its colon; whose promise it is."""
    component, line = one.component, one.block.line
    summary = text_of(component, "SUMMARY")
    name, colon, rest = summary.partition(":")
    name, owner = name.strip(), Owner.ME
    if name.endswith(_OWES):
        name, owner = name.removesuffix(_OWES).strip(), Owner.THEM
    is_named = bool(colon and name and rest.strip())
    found = list(_by_id(component, name if is_named else "", line))
    asked = others(attendees(component, "ATTENDEE"), me)
    if len(found) < 2:  # several: each has its id, and the attendees are the same people once more
        found += [participant_of(each, line) for each in asked]
    if is_named and len(found) < 2:
        found.append(Participant(IncomingContact(name, line), counts=False))
    return tuple(found), rest.strip() if is_named else summary, owner if is_named else Owner.ME


def _by_id(component: Component, names: str, line: int) -> Iterator[Participant]:
    """Yield those whose ids netui wrote, with their names where it is clear which is whose."""
    ids = contact_ids(component)
    found = [one.strip() for one in names.split(", ")] if len(ids) > 1 else [names]
    for contact_id, name in zip(ids, found if len(found) == len(ids) else ids, strict=True):
        yield Participant(IncomingContact(name or contact_id, line, uid=contact_id), counts=False)
