"""Plans about people: saving, removing, tiers, status, pins and next dates."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from netui.domain.core.errors import RefusedError, StaleError
from netui.domain.dates.parse import short_day
from netui.domain.events.guests import without_person
from netui.domain.records.change import Change, Edit
from netui.domain.records.contact import Contact, ContactStatus
from netui.domain.records.conversation import Conversation
from netui.domain.records.outcome import Source, SourceKind
from netui.domain.text.display import one_line
from netui.session.commands import PassOver, Pin, RemoveContact, SaveContact, SetEvery, SetNext, SetStatus, SetTier
from netui.session.core.labels import who_in_label
from netui.session.core.outcome_sources import without_sources
from netui.session.core.plan_context import PlanContext

_STATUS_WORDS = {
    ContactStatus.ACTIVE: "Resumed",
    ContactStatus.PAUSED: "Paused",
    ContactStatus.ARCHIVED: "Archived",
    ContactStatus.DO_NOT_CONTACT: "Marked as not to be contacted:",
    ContactStatus.DECEASED: "Marked as deceased:",
}


def save_contact(command: SaveContact, at: PlanContext) -> Change:
    """Add or replace a contact.

    Raises:
        RefusedError: the name is empty, the rhythm is no time at all, the next day is
            past, or the day of the first meeting is yet to come.
        StaleError: the contact has changed since the form was opened.
    """
    after = command.after
    if not one_line(after.name).strip():  # also of a name made of invisible characters nothing would be seen
        raise RefusedError("No name", "A contact needs a name; nothing was saved.")
    if after.every is not None and not after.every.count:
        raise RefusedError(
            "No rhythm", f"{after.every} is no time at all; the shortest rhythm is 1d. Nothing was saved."
        )
    _refuse_oneself(command.before, after)
    _refuse_wrong_days(command.before, after, at.today)
    if command.before is None:
        made = replace(after, id=at.new_id(), created_at=at.now, tier_since=at.today if after.tier else None)
        return Change(f"Added {made.name}", (Edit(None, made),))
    stored = at.contact(command.before.id)
    if stored != command.before:
        raise StaleError(
            "Changed meanwhile",
            f"{stored.name} was changed elsewhere while you were editing. Nothing was saved; open the form again "
            "to see the newest state.",
        )
    if after == stored:
        return Change(f"Edited {after.name}", ())
    changed = replace(after, updated_at=at.now)
    if after.tier != stored.tier:
        changed = replace(changed, tier_since=at.today if after.tier else None)
    if after.next_on != stored.next_on:
        changed = replace(changed, next_set_at=at.now if after.next_on else None)
    return Change(f"Edited {after.name}", (Edit(stored, changed),))


def _refuse_oneself(before: Contact | None, after: Contact) -> None:
    """Refuse somebody who is to know themselves, or to have been met through themselves.

    Raises:
        RefusedError: they are, and were not before.
    """
    if after.id and after.id in after.knows and (before is None or before.knows != after.knows):
        raise RefusedError("Oneself", f"Nobody need be told that {after.name} knows {after.name}. Nothing was saved.")
    through = after.met.through if after.met else ""
    if after.id and through == after.id and (before is None or before.met != after.met):
        raise RefusedError("Oneself", f"{after.name} cannot be met through {after.name}. Nothing was saved.")


def _refuse_wrong_days(before: Contact | None, after: Contact, today: date) -> None:
    """Refuse days that cannot be meant, of those that are given now: what stood there before stays.

    Raises:
        RefusedError: the next day is past, or they will have been met.
    """
    if after.next_on is not None and after.next_on < today and (before is None or before.next_on != after.next_on):
        raise _past(after.next_on, today)
    met = after.met.on if after.met else None
    if met is not None and met > today and not (before is not None and before.met and before.met.on == met):
        raise RefusedError(
            "A day to come",
            f"{short_day(met, today)} is yet to come: they were met today or before. Nothing was saved.",
        )


def _past(day: date, today: date) -> RefusedError:
    said = short_day(day, today)
    return RefusedError("A day that is past", f"{said} is past: a next date is today or later. Nothing was changed.")


def remove_contact(command: RemoveContact, at: PlanContext) -> Change:
    """Remove a contact; a conversation with others stays theirs, one with nobody else goes too."""
    contact = at.contact(command.contact_id)
    edits = [Edit(contact, None)]
    edits += [Edit(follow_up, None) for follow_up in at.network.follow_ups_of(contact.id)]
    introductions = at.network.introductions_of(contact.id)
    edits += [Edit(introduction, None) for introduction in introductions]
    gone = {Source(SourceKind.CONTACT, contact.id)}
    gone |= {Source(SourceKind.INTRODUCTION, introduction.id) for introduction in introductions}
    for header in at.network.headers_with(contact.id):
        conversation = at.network.conversation(header.id)
        if conversation is not None:
            left = _without(conversation, contact.id)
            edits.append(Edit(conversation, left))
            if left is None:
                gone.add(Source(SourceKind.CONVERSATION, conversation.id))
    for other in at.network.contacts():
        if contact.id in other.knows or contact.id in other.not_same:
            knows = tuple(one for one in other.knows if one != contact.id)
            not_same = tuple(one for one in other.not_same if one != contact.id)
            edits.append(Edit(other, replace(other, knows=knows, not_same=not_same)))
    edits += [
        Edit(event, after) for event in at.network.events() if (after := without_person(event, contact.id)) != event
    ]
    for link in at.network.links():
        if contact.id in link.not_for or any(one.contact == contact.id for one in link.shared):
            shared = tuple(one for one in link.shared if one.contact != contact.id)
            not_for = tuple(one for one in link.not_for if one != contact.id)
            edits.append(Edit(link, replace(link, shared=shared, not_for=not_for)))
    edits += without_sources(gone, at.network)
    return Change(f"Removed {contact.name}", tuple(edits))


def _without(conversation: Conversation, contact_id: str) -> Conversation | None:
    others = tuple(other for other in conversation.contacts if other != contact_id)
    if not others:
        return None
    private = {person: remark for person, remark in conversation.private.items() if person != contact_id}
    return replace(conversation, contacts=others, private=private)


def set_tier(command: SetTier, at: PlanContext) -> Change:
    """Give people a tier; the cadence of those who had another counts from today.

    Raises:
        RefusedError: the rules know no such tier.
    """
    tier = at.rules.tier(command.tier)
    if command.tier and tier is None:
        known = ", ".join(one.key for one in at.rules.tiers)
        raise RefusedError("No such tier", f"There is no tier {command.tier!r}; the rules name {known}.")
    since = at.today if command.tier else None
    state = tier.label if tier else "none"
    return _edit_people(
        command.contact_ids,
        at,
        lambda one: (
            one if one.tier == command.tier else replace(one, tier=command.tier, tier_since=since, sorted_at=None)
        ),
        lambda names: f"Tier of {names} is now {state}",
    )


def set_status(command: SetStatus, at: PlanContext) -> Change:
    """Pause, archive or resume people."""
    word = _STATUS_WORDS[command.status]
    return _edit_people(
        command.contact_ids, at, lambda one: replace(one, status=command.status), lambda names: f"{word} {names}"
    )


def pin(command: Pin, at: PlanContext) -> Change:
    """Put people on top of the queue, or let them go."""
    word = "Pinned" if command.pinned else "Unpinned"
    return _edit_people(
        command.contact_ids, at, lambda one: replace(one, pinned=command.pinned), lambda names: f"{word} {names}"
    )


def set_next(command: SetNext, at: PlanContext) -> Change:
    """Name the next date for somebody, or give them back to their cadence.

    Raises:
        RefusedError: the day is past.
    """
    if command.on is not None and command.on < at.today:
        raise _past(command.on, at.today)
    moment = at.now if command.on else None
    what = f"on {short_day(command.on, at.today)}" if command.on else "by cadence again"
    return _edit_people(
        (command.contact_id,),
        at,
        lambda one: one if one.next_on == command.on else replace(one, next_on=command.on, next_set_at=moment),
        lambda names: f"Next with {names} {what}",
    )


def set_every(command: SetEvery, at: PlanContext) -> Change:
    """Give somebody a rhythm of their own, or that of their tags and their tier again."""
    rhythm = command.every.as_rhythm() if command.every else "by the rules again"
    return _edit_people(
        (command.contact_id,),
        at,
        lambda one: replace(one, every=command.every),
        lambda names: f"{names}: {rhythm}",
    )


def pass_over(command: PassOver, at: PlanContext) -> Change:
    """Leave somebody unsorted for now, or for ever."""
    status = ContactStatus.ARCHIVED if command.never else ContactStatus.ACTIVE
    word = "Archived" if command.never else "Passed over"
    return _edit_people(
        (command.contact_id,),
        at,
        lambda one: replace(one, sorted_at=at.now, status=status),
        lambda names: f"{word} {names}",
    )


def _edit_people(
    contact_ids: tuple[str, ...],
    at: PlanContext,
    edit: Callable[[Contact], Contact],
    label: Callable[[str], str],
) -> Change:
    contacts = [at.contact(contact_id) for contact_id in dict.fromkeys(contact_ids)]
    edits = tuple(Edit(one, after) for one in contacts if (after := edit(one)) != one)
    return Change(label(who_in_label([one.name for one in contacts])), edits)
