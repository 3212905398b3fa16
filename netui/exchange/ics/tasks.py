"""Tasks and journals of a calendar: a promise, or a conversation, where they mean a person."""

from __future__ import annotations

from netui.domain.records.conversation import KeyPoint
from netui.domain.records.follow_up import FollowUpStatus, Owner
from netui.exchange.common.batch import Skipped
from netui.exchange.common.incoming import IncomingContact, IncomingConversation, IncomingFollowUp, Participant
from netui.exchange.common.options import ReadOptions
from netui.exchange.ics.events import Seen
from netui.exchange.ics.parsed import attendees, local, text_of, time_of
from netui.exchange.ics.people import others, participant_of

_OWES = " owes"
_NOBODY = "names nobody you know"
_SUMMARY_CHARACTERS, _POINT_CHARACTERS = 200, 1_000
_STATUSES = {"COMPLETED": FollowUpStatus.DONE, "CANCELLED": FollowUpStatus.DROPPED}


def promise_of(one: Seen, me: frozenset[str], options: ReadOptions) -> IncomingFollowUp | Skipped:
    """The promise that a task is."""
    component, line = one.component, one.block.line
    summary = text_of(component, "SUMMARY")
    people, what, owner = _named(one, me)
    if not people and not summary:
        return Skipped(line, _NOBODY)
    due, done = time_of(component, "DUE") or time_of(component, "DTSTART"), time_of(component, "COMPLETED")
    status = _STATUSES.get(text_of(component, "STATUS").upper(), FollowUpStatus.OPEN)
    if done is not None and status is FollowUpStatus.OPEN:
        status = FollowUpStatus.DONE
    due_on = local(due, options.zone, one.block.zone)[0] if due is not None else None
    done_on = local(done, options.zone, one.block.zone)[0] if done is not None else None
    if status is not FollowUpStatus.OPEN and due_on is None:
        due_on = done_on or options.today
    return IncomingFollowUp(
        key=f"ics:{text_of(component, 'UID') or f'{summary}/{due_on}'}",
        what=what or summary,
        people=people,
        line=line,
        due_on=due_on,
        status=status,
        done_on=done_on or due_on if status is not FollowUpStatus.OPEN else None,
        owner=owner,
        names_within=summary,
        whole=summary,
        own_id=text_of(component, "X-NETUI-ID"),
    )


def journal_of(one: Seen, me: frozenset[str], options: ReadOptions) -> IncomingConversation | Skipped:
    """The conversation that a journal entry is."""
    component, line = one.component, one.block.line
    start = time_of(component, "DTSTART")
    if start is None:
        return Skipped(line, "unreadable: DTSTART")
    people, what, _ = _named(one, me)
    if not people:
        return Skipped(line, _NOBODY)
    on, at = local(start, options.zone, one.block.zone)
    text = str(component.get("DESCRIPTION") or "").strip()[:_POINT_CHARACTERS] if options.with_bodies else ""
    return IncomingConversation(
        key=f"ics:{text_of(component, 'UID') or f'{what}/{on}'}",
        on=on,
        channel=text_of(component, "X-NETUI-CHANNEL") or "note",
        people=people,
        lines=(line,),
        nobody=_NOBODY,
        at=at,
        summary=what[:_SUMMARY_CHARACTERS],
        key_points=(KeyPoint(text),) if text else (),
        own_id=text_of(component, "X-NETUI-ID"),
    )


def _named(one: Seen, me: frozenset[str]) -> tuple[tuple[Participant, ...], str, Owner]:
    """The people named, the surest first; the summary without the name before its colon; whose promise it is."""
    component, line = one.component, one.block.line
    summary = text_of(component, "SUMMARY")
    name, colon, rest = summary.partition(":")
    name, owner = name.strip(), Owner.ME
    if name.endswith(_OWES):
        name, owner = name.removesuffix(_OWES).strip(), Owner.THEM
    found = [
        Participant(IncomingContact(name or own_id, line, uid=own_id), counts=False)
        for own_id in text_of(component, "X-NETUI-CONTACT").split(",")
        if own_id.strip()
    ]
    found += [participant_of(each, line) for each in others(attendees(component, "ATTENDEE"), me)]
    is_named = bool(colon and name and rest.strip())
    if is_named:
        found.append(Participant(IncomingContact(name, line), counts=False))
    return tuple(found), rest.strip() if is_named else summary, owner if is_named else Owner.ME
