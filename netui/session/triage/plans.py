"""Plans for the decisions of triage: done, snooze, skip, drop."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from netui.domain.capture.model import Capture, Person
from netui.domain.core.errors import RefusedError
from netui.domain.dates.parse import short_day
from netui.domain.queue.items import QueueItem
from netui.domain.records.change import Change, Edit
from netui.domain.records.contact import Contact
from netui.domain.records.follow_up import (
    ABOUT_NOBODY,
    SKIP,
    SNOOZE,
    STANDING,
    Decision,
    FollowUpKind,
    FollowUpStatus,
    Owner,
)
from netui.domain.records.network_fact import FRESH_START, Setting
from netui.session.capture.plan import note_edits
from netui.session.commands import CompleteItems, SkipItems, SnoozeItems, StartFresh
from netui.session.core.kept import kept_of
from netui.session.core.labels import about_in_label, dated, names_in_label, plural, who_in_label
from netui.session.core.plan_context import PlanContext
from netui.session.events.queue_steps import done_words, event_begun, event_looked_back_at
from netui.session.introductions.queue_steps import let_rest, step_done


def complete(command: CompleteItems, at: PlanContext) -> Change:
    """Close what the items were about, and log one conversation with each person, however many items are about them.

    Raises:
        RefusedError: a cadence item without a conversation: only a conversation settles it; or the note is not
            understood.
    """
    edits: list[Edit] = []
    # Of several items it cannot be told which one the words are about.
    lesson = command.note.summary if len(command.items) == 1 else ""
    for item in command.items:
        if item.kind in STANDING and not command.channel:
            raise RefusedError(
                "Nothing was logged", f"Only a conversation settles a cadence: name a channel for {item.name}."
            )
        edits += [*_closed(item, command.on, at), *step_done(item, command.on, at), *event_begun(item, command.on, at)]
        edits += event_looked_back_at(item, lesson, at)
    people = command.talked_to
    if people is None:
        people = tuple(dict.fromkeys(item.contact_id for item in command.items if item.contact_id))
    for contact_id in people if command.channel else ():
        edits += note_edits(_said(at.contact(contact_id), command, alone=len(people) == 1), at)
    act, about = _done_in_label(command, people, at)
    return Change(act, tuple(edits), about=about_in_label(about))


def _closed(item: QueueItem, on: date, at: PlanContext) -> list[Edit]:
    """Return the edits that close an item for good; empty for one that comes back by itself."""
    if item.kind in STANDING:
        return []
    kept = kept_of(item, at)
    return [Edit(at.network.follow_up(kept.id), replace(kept, status=FollowUpStatus.DONE, done_on=on))]


def _done_in_label(command: CompleteItems, people: Sequence[str], at: PlanContext) -> tuple[str, str]:
    """Return act and about: ``Talked to Ann Lee``, ``thanks``; ``Done: Ann Lee``, ``send the paper``."""
    if len(command.items) == 1 and command.items[0].kind in ABOUT_NOBODY:
        return done_words(command.items[0], command.on, at), command.note.summary
    names = [item.name for item in command.items] or [at.contact(person).name for person in people]
    closed = " · ".join(dict.fromkeys(item.what for item in command.items if item.kind not in STANDING and item.what))
    said = command.note.summary if command.channel and people else ""
    if command.channel and people and at.day.weight(command.channel) > 0:
        who = who_in_label(_named_in_note(command, people, at) or names)
        act = f"Talked to {who}" if command.on == at.today else f"Talked to {who} on {dated(command.on, at.today)}"
    else:
        act = f"{'Done: ' if command.items else 'Noted about '}{who_in_label(names)}"
    return act, said or closed


def _named_in_note(command: CompleteItems, people: Sequence[str], at: PlanContext) -> list[str]:
    """All whom a note on one person names, in a few words; empty where it is about several, or names nobody else."""
    named = command.note.people if len(people) == 1 else ()
    if all(one.contact_id == people[0] for one in named):
        return []
    return [names_in_label([at.contact(one.contact_id).name if one.contact_id else one.text for one in named])]


def snooze(command: SnoozeItems, at: PlanContext) -> Change:
    """Put items off: they are not shown before a day.

    Raises:
        RefusedError: the day is not in the future.
    """
    if command.until <= at.today:
        raise RefusedError("Not a later day", f"{short_day(command.until, at.today)} is not after today.")
    decision = Decision(SNOOZE, at.now, command.until)
    edits = []
    for item in command.items:
        kept = kept_of(item, at)
        after = replace(kept, snoozed_until=command.until, decisions=(*kept.decisions, decision))
        edits.append(Edit(at.network.follow_up(kept.id), after))
    return change_of(f"Snoozed to {dated(command.until, at.today)}:", command.items, edits)


def skip(command: SkipItems, at: PlanContext) -> Change:
    """Skip items this time: a cadence moves on by one round, anything else is dropped."""
    edits = []
    for item in command.items:
        kept = kept_of(item, at)
        if item.kind in STANDING:
            after = replace(kept, snoozed_until=None, decisions=(*kept.decisions, Decision(SKIP, at.now)))
        else:
            after = replace(kept, status=FollowUpStatus.DROPPED, done_on=at.today)
        edits += [Edit(at.network.follow_up(kept.id), after), *let_rest(item, at)]
    return _change_of_skip(command.items, edits)


def _change_of_skip(items: Sequence[QueueItem], edits: Sequence[Edit]) -> Change:
    """Return ``Skipped Ann Lee``, ``Dropped the promise to Ann Lee`` about ``send paper``, ``Dropped 2 promises``."""
    promises = [item for item in items if item.kind is FollowUpKind.PROMISE]
    if not promises:
        return change_of("Skipped", items, edits)
    if len(promises) < len(items):
        act = f"Dropped {plural(len(promises), 'promise')}, skipped {len(items) - len(promises)}"
        return Change(act, tuple(edits))
    if len(promises) > 1:
        who = about_in_label(who_in_label([item.name for item in items]))
        return Change(f"Dropped {len(promises)} promises", tuple(edits), about=who)
    side = "of" if items[0].owner is Owner.THEM else "to"
    act = f"Dropped the promise {side} {items[0].name}"
    return Change(act, tuple(edits), about=about_in_label(items[0].what))


def start_fresh(_command: StartFresh, at: PlanContext) -> Change:
    """Count every cadence of those who are late from today; history stays true."""
    stored = at.network.setting(FRESH_START)
    after = replace(stored, on=at.today) if stored else Setting(FRESH_START, at.today)
    return Change("Started afresh", (Edit(stored, after),))


def _said(contact: Contact, command: CompleteItems, *, alone: bool) -> Capture:
    """The note as the capture of one conversation; without a note, what the items were about."""
    note = replace(command.note, channel=command.channel, on=command.on)
    if not (alone and note.people):
        note = replace(note, people=(Person(contact.name, contact.id, (contact.id,)),))
    if not alone:
        # Nobody can tell whose page it is.
        note = replace(note, contact_links=(), links=(*note.links, *note.contact_links))
    about = [one.what for one in command.items if one.contact_id == contact.id and one.kind not in STANDING]
    return note if note.summary else replace(note, summary=", ".join(dict.fromkeys(filter(None, about))))


def change_of(act: str, items: Sequence[QueueItem], edits: Sequence[Edit]) -> Change:
    """Return the change that an act on items makes: ``Skipped`` becomes ``Skipped Ann Lee``, about what it was."""
    about = items[0].what if len(items) == 1 else ""
    who = who_in_label([item.name for item in items])
    return Change(f"{act} {who}", tuple(edits), about=about_in_label(about))
