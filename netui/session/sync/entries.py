"""Promises and conversations as entries of a calendar, and what was changed there taken back into the record."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, tzinfo

from netui.domain.records.contact import Contact
from netui.domain.records.conversation import Conversation
from netui.domain.records.follow_up import MOVE, SNOOZE, FollowUp, FollowUpStatus, Owner
from netui.exchange.ics.description import description_of
from netui.exchange.ics_export.write import Attendee, CalendarEntry, EntrySort, write
from netui.exchange.sync.calendar_lines import EntryText
from netui.session.imports.records.names_in_front import without_name

URGENT_PRIORITY = 1
"""The priority of a promise."""
_MOMENT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?")
_ANY_DAY = date(2000, 1, 1)
"""Placeholder for the day of a promise without one until its line is taken out."""
_STATUSES = {"COMPLETED": FollowUpStatus.DONE, "CANCELLED": FollowUpStatus.DROPPED}


def promise_entry(kept: FollowUp, person: Contact, due: date, midnight: datetime) -> CalendarEntry:
    """A promise as a task, without anything that was computed.

    Args:
        kept: the promise.
        person: whom it is about.
        due: the day it is due.
        midnight: stands for the moment of a change of which none is known.
    """
    says = f"{person.name} owes" if kept.owner is Owner.THEM else person.name
    return CalendarEntry(
        EntrySort.TASK,
        f"{kept.id}@netui",
        due,
        f"{says}: {kept.what or 'a promise'}",
        _changed(kept, midnight),
        categories=("netui", kept.kind.value),
        sequence=sum(one.what in (SNOOZE, MOVE) for one in kept.decisions),
        priority=URGENT_PRIORITY,
        done_on=kept.done_on if kept.status is FollowUpStatus.DONE else None,
        has_reminder=True,
        record=kept.id,
        contacts=(person.id,),
        kind=kept.kind.value,
    )


def conversation_entry(
    one: Conversation, people: Sequence[Contact], channel: str, attendees: tuple[Attendee, ...] = ()
) -> CalendarEntry:
    """A conversation as an entry of a journal, without remarks about one person alone.

    Args:
        one: the conversation.
        people: those who took part and are to be named.
        channel: its label.
        attendees: who is named as taking part.
    """
    return CalendarEntry(
        EntrySort.JOURNAL,
        f"{one.id}@netui",
        one.on,
        f"{', '.join(each.name for each in people)}: {one.summary or channel}",
        one.updated_at or one.created_at or datetime.combine(one.on, time(), UTC),
        description_of(one),
        ("netui", one.channel),
        is_private=True,
        attendees=attendees,
        record=one.id,
        contacts=tuple(each.id for each in people),
        kind="conversation",
        channel=one.channel,
    )


def task_of(kept: FollowUp, person: Contact) -> str:
    """The text of a promise as another side holds it."""
    day = kept.due_on or _ANY_DAY
    text = write([promise_entry(kept, person, day, datetime.combine(day, time(), UTC))]).decode("utf-8")
    if kept.due_on is None:
        text = text.replace(f"DUE;VALUE=DATE:{day:%Y%m%d}\r\n", "")
    if kept.status is FollowUpStatus.DROPPED:
        text = text.replace("STATUS:NEEDS-ACTION", "STATUS:CANCELLED")
    return text


def journal_of(one: Conversation, people: Sequence[Contact], channel: str, *, as_event: bool) -> str:
    """The text of a conversation as another side holds it; as an event of the day where there are no journals."""
    entry = conversation_entry(one, people, channel)
    return write([replace(entry, component=EntrySort.DAY) if as_event else entry]).decode("utf-8")


def promise_with(kept: FollowUp, person: Contact, text: str, zone: tzinfo | None, today: date) -> FollowUp:
    """The promise with what its task says now: what its own task says alike stays as it is.

    Args:
        kept: as it stands.
        person: whom it is about.
        text: its task with changed lines.
        zone: the user's.
        today: when it counts as done where that is not said.
    """
    before, after = EntryText(task_of(kept, person)), EntryText(text)
    if after.value("SUMMARY") != before.value("SUMMARY"):
        what, owner = without_name(after.value("SUMMARY"), person, kept.owner)
        kept = replace(kept, what=what, owner=owner)
    if after.value("DUE") != before.value("DUE"):
        kept = replace(kept, due_on=_day(after.value("DUE"), zone), snoozed_until=None)
    status = _STATUSES.get(after.value("STATUS").upper(), FollowUpStatus.OPEN)
    if status is FollowUpStatus.OPEN and after.value("COMPLETED"):
        status = FollowUpStatus.DONE
    if status is not kept.status:
        done_on = (_day(after.value("COMPLETED"), zone) or today) if status is not FollowUpStatus.OPEN else None
        kept = replace(kept, status=status, done_on=done_on)
    return kept


def own_id_in(text: EntryText) -> str:
    """The id that netui gave the record of an entry; empty for one of another program."""
    return text.value("X-NETUI-ID") or (text.uid.removesuffix("@netui") if text.uid.endswith("@netui") else "")


def _changed(kept: FollowUp, midnight: datetime) -> datetime:
    """The moment of the last change; of a day that was done, its midnight."""
    done_at = [datetime.combine(kept.done_on, time(), UTC)] if kept.done_on else []
    made_at = [kept.created_at] if kept.created_at else []
    return max([*done_at, *made_at, *(one.at for one in kept.decisions)], default=midnight)


def _day(text: str, zone: tzinfo | None) -> date | None:
    """The user's local day of a day or a moment; None for what is none."""
    match = _MOMENT.match(text)
    if match is None:
        return None
    year, month, day, hour, minute, second, utc = match.groups()
    try:
        if utc:
            moment = datetime(int(year), int(month), int(day), int(hour), int(minute), int(second), tzinfo=UTC)
            return moment.astimezone(zone).date()
        return date(int(year), int(month), int(day))
    except (ValueError, OverflowError):  # the last: a moment that is no day in the user's zone
        return None
