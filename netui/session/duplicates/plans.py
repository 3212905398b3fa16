"""Plans about people who are in the network twice, or look so: one record of two, or the word that they are two."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from netui.domain.core.errors import RefusedError
from netui.domain.events.guests import with_guest_renamed
from netui.domain.people.merge import merged
from netui.domain.records.change import Change, Edit
from netui.domain.records.contact import Contact
from netui.domain.records.conversation import Conversation
from netui.domain.records.introduction import Introduction
from netui.domain.records.link import Link
from netui.domain.records.outcome import Source, SourceKind
from netui.session.commands import MergeContacts, TellApart
from netui.session.core.outcome_sources import with_one_person
from netui.session.core.plan_context import PlanContext


def merge_contacts(command: MergeContacts, at: PlanContext) -> Change:
    """Make one record of two; all references to the one that goes lead to the one that stays.

    An introduction of the two to each other goes, with the decisions about it; the text about it stays in the notes.

    Raises:
        RefusedError: one of them is gone, or both are the same.
    """
    survivor, other = _two(command.survivor_id, command.other_id, at)
    between = [each for each in at.network.introductions_of(other.id) if {each.a, each.b} == {survivor.id, other.id}]
    tiers = [tier.key for tier in at.rules.tiers]
    one = merged(survivor, other, tiers, lambda contact_id: _name_of(contact_id, at), at.now)
    told = "\n".join(line for line in (one.notes, *map(_told, between)) if line)
    one = replace(one, notes=told)
    edits = [
        Edit(survivor, one),
        *_of_contacts(survivor.id, other.id, at),
        *_of_conversations(survivor.id, other.id, at),
        *_of_follow_ups(survivor.id, other.id, {each.id for each in between}, at),
        *_of_introductions(survivor.id, other.id, at),
        *_of_links(survivor.id, other.id, at),
        *_of_events(survivor.id, other.id, at),
        *with_one_person(survivor.id, other.id, _as_sources(between), at.network),
        Edit(other, None),
    ]
    return Change(f"Merged {other.name} into {survivor.name}", tuple(edits))


def tell_apart(command: TellApart, at: PlanContext) -> Change:
    """Remember that two who look alike are not the same person.

    Raises:
        RefusedError: one of them is gone, or both are the same.
    """
    one, other = _two(command.contact_id, command.other_id, at)
    edits = [
        Edit(contact, replace(contact, not_same=(*contact.not_same, another.id)))
        for contact, another in ((one, other), (other, one))
        if another.id not in contact.not_same
    ]
    return Change(f"Told apart {one.name} and {other.name}", tuple(edits))


def _two(contact_id: str, other_id: str, at: PlanContext) -> tuple[Contact, Contact]:
    one, other = at.contact(contact_id), at.contact(other_id)
    if one.id == other.id:
        raise RefusedError("One and the same", f"Both are {one.name}, one and the same contact. Nothing was done.")
    return one, other


def _name_of(contact_id: str, at: PlanContext) -> str:
    contact = at.network.contact(contact_id)
    return contact.name if contact else ""


def _told(introduction: Introduction) -> str:
    """Return the texts of an introduction that is none; empty without any."""
    said = "; ".join(each for each in (introduction.reason, introduction.outcome) if each)
    return f"There was an introduction of the two ({introduction.status.value}): {said}" if said else ""


def _renamed(ids: tuple[str, ...], survivor_id: str, other_id: str) -> tuple[str, ...]:
    """The ids with that of the one who goes replaced, each once."""
    return tuple(dict.fromkeys(survivor_id if each == other_id else each for each in ids))


def _of_contacts(survivor_id: str, other_id: str, at: PlanContext) -> Iterator[Edit]:
    for contact in at.network.contacts():
        if contact.id in (survivor_id, other_id):
            continue
        after = contact
        if other_id in contact.knows:
            after = replace(after, knows=_renamed(contact.knows, survivor_id, other_id))
        if other_id in contact.not_same:
            after = replace(after, not_same=_renamed(contact.not_same, survivor_id, other_id))
        if contact.met is not None and contact.met.through == other_id:
            after = replace(after, met=replace(contact.met, through=survivor_id))
        if after is not contact:
            yield Edit(contact, after)


def _of_conversations(survivor_id: str, other_id: str, at: PlanContext) -> Iterator[Edit]:
    for header in at.network.headers_with(other_id):
        conversation = at.network.conversation(header.id)
        if conversation is not None:
            people = _renamed(conversation.contacts, survivor_id, other_id)
            yield Edit(
                conversation,
                replace(conversation, contacts=people, private=_remarks(conversation, survivor_id, other_id)),
            )


def _remarks(conversation: Conversation, survivor_id: str, other_id: str) -> Mapping[str, str]:
    """The private remarks, with those about the two as one."""
    remarks: dict[str, str] = {}
    for contact_id, text in conversation.private.items():
        about = survivor_id if contact_id == other_id else contact_id
        known = remarks.get(about, "")
        remarks[about] = "; ".join(dict.fromkeys(each for each in (known, text) if each))
    return remarks


def _of_follow_ups(survivor_id: str, other_id: str, gone: set[str], at: PlanContext) -> Iterator[Edit]:
    """Follow-ups of the one who goes, and those of both about an introduction that goes."""
    for follow_up in at.network.follow_ups_of(survivor_id):
        if follow_up.occasion in gone:
            yield Edit(follow_up, None)
    for follow_up in at.network.follow_ups_of(other_id):
        about_nothing = follow_up.occasion in gone
        yield Edit(follow_up, None if about_nothing else replace(follow_up, contact=survivor_id))


def _of_introductions(survivor_id: str, other_id: str, at: PlanContext) -> Iterator[Edit]:
    for introduction in at.network.introductions_of(other_id):
        a, b = (survivor_id if each == other_id else each for each in (introduction.a, introduction.b))
        yield Edit(introduction, replace(introduction, a=a, b=b) if a != b else None)


def _of_events(survivor_id: str, other_id: str, at: PlanContext) -> Iterator[Edit]:
    for event in at.network.events():
        after = with_guest_renamed(event, survivor_id, other_id)
        if after != event:
            yield Edit(event, after)


def _as_sources(introductions: Sequence[Introduction]) -> set[Source]:
    return {Source(SourceKind.INTRODUCTION, each.id) for each in introductions}


def _of_links(survivor_id: str, other_id: str, at: PlanContext) -> Iterator[Edit]:
    for link in at.network.links():
        if other_id in link.not_for or any(each.contact == other_id for each in link.shared):
            yield Edit(link, _shared_with_one(link, survivor_id, other_id))


def _shared_with_one(link: Link, survivor_id: str, other_id: str) -> Link:
    shared = (replace(each, contact=survivor_id) if each.contact == other_id else each for each in link.shared)
    not_for = _renamed(link.not_for, survivor_id, other_id)
    return replace(link, shared=tuple(dict.fromkeys(shared)), not_for=not_for)
