"""Plans for the decisions of triage: done, later, not this time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from netui.domain.capture.model import Capture
from netui.domain.core.errors import RefusedError
from netui.domain.queue.items import QueueItem
from netui.domain.records.change import Change, Edit
from netui.domain.records.follow_up import SKIP, SNOOZE, Decision, FollowUp, FollowUpKind, FollowUpStatus
from netui.domain.records.network_fact import FRESH_START, Setting
from netui.domain.text.display import cut, one_line
from netui.session.capture.plan import note_edits
from netui.session.commands import CompleteItems, SkipItems, SnoozeItems, StartFresh
from netui.session.core.labels import day_in_label, names_in_label
from netui.session.core.plan_context import Circumstances

_STANDING = frozenset({FollowUpKind.CADENCE, FollowUpKind.WEAK_TIE})
"""Kinds that come back by themselves: what is decided about them is never final."""


def complete(command: CompleteItems, at: Circumstances) -> Change:
    """Close what the items were about, and log one conversation with each person, however many items are about them.

    Raises:
        RefusedError: a cadence item without a conversation: only a conversation settles it; or the note is not
            understood.
    """
    edits: list[Edit] = []
    for item in command.items:
        if item.kind in _STANDING and not command.channel:
            raise RefusedError(
                "Nothing was logged", f"Only a conversation settles a cadence: name a channel for {item.name}."
            )
        if item.kind not in _STANDING:
            kept = kept_of(item, at)
            closed = replace(kept, status=FollowUpStatus.DONE, done_on=command.on)
            edits.append(Edit(at.network.follow_up(kept.id), closed))
    people = dict.fromkeys(item.contact_id for item in command.items if item.contact_id)
    for contact_id in people if command.channel else ():
        edits += note_edits(_said(contact_id, command, alone=len(people) == 1), at.contact(contact_id), at)
    return Change(label_of("Done:", command.items), tuple(edits))


def snooze(command: SnoozeItems, at: Circumstances) -> Change:
    """Not shown before a day.

    Raises:
        RefusedError: the day is not in the future.
    """
    if command.until <= at.today:
        raise RefusedError("Not a later day", f"{day_in_label(command.until, at.today)} is not after today.")
    decision = Decision(SNOOZE, at.now, command.until)
    edits = []
    for item in command.items:
        kept = kept_of(item, at)
        after = replace(kept, snoozed_until=command.until, decisions=(*kept.decisions, decision))
        edits.append(Edit(at.network.follow_up(kept.id), after))
    return Change(f"{label_of('Snoozed', command.items)} to {day_in_label(command.until, at.today)}", tuple(edits))


def skip(command: SkipItems, at: Circumstances) -> Change:
    """Not this time: a cadence moves on by one round, anything else is dropped."""
    edits = []
    for item in command.items:
        kept = kept_of(item, at)
        if item.kind in _STANDING:
            after = replace(kept, snoozed_until=None, decisions=(*kept.decisions, Decision(SKIP, at.now)))
        else:
            after = replace(kept, status=FollowUpStatus.DROPPED, done_on=at.today)
        edits.append(Edit(at.network.follow_up(kept.id), after))
    return Change(label_of("Skipped", command.items), tuple(edits))


def start_fresh(_command: StartFresh, at: Circumstances) -> Change:
    """Count every cadence of those who are late from today; history stays true."""
    stored = at.network.setting(FRESH_START)
    after = replace(stored, on=at.today) if stored else Setting(FRESH_START, at.today)
    return Change("Started afresh", (Edit(stored, after),))


def kept_of(item: QueueItem, at: Circumstances) -> FollowUp:
    """The stored follow-up of an item; for a computed one nothing was decided about yet, a new one that is not stored.

    Raises:
        RefusedError: the promise is gone.
    """
    stored = at.network.follow_up(item.follow_up_id) if item.follow_up_id else None
    if stored is not None:
        return stored
    if item.kind is FollowUpKind.PROMISE:
        raise RefusedError("No such promise", f"The promise to {item.name} is gone: another netui may have removed it.")
    return FollowUp(
        id=at.new_id(),
        contact=item.contact_id,
        kind=item.kind,
        conversation=item.about,
        due_on=item.due if item.kind is FollowUpKind.BIRTHDAY else None,
        what=item.what if item.kind is FollowUpKind.BIRTHDAY else "",
        created_at=at.now,
    )


def _said(contact_id: str, command: CompleteItems, *, alone: bool) -> Capture:
    """The note as the capture of one conversation; without a note, what the items were about."""
    note = replace(command.note, channel=command.channel, on=command.on)
    if not alone:
        # Whose page it is cannot be told.
        note = replace(note, contact_links=(), links=(*note.links, *note.contact_links))
    about = [one.what for one in command.items if one.contact_id == contact_id and one.kind not in _STANDING]
    return note if note.summary else replace(note, summary=", ".join(dict.fromkeys(filter(None, about))))


_PROMISE_CELLS = 32
"""So much of a promise is said in a label: what follows it, such as a day, is to be seen as well."""


def label_of(word: str, items: Sequence[QueueItem]) -> str:
    """What was done to items, in words: ``Snoozed Ann Lee and 4 others``."""
    names = list(dict.fromkeys(item.name for item in items))
    if len(items) == 1 and items[0].kind is FollowUpKind.PROMISE and items[0].what:
        return f"{word} “{cut(one_line(items[0].what), _PROMISE_CELLS)}” ({names[0]})"
    return f"{word} {names_in_label(names)}"
