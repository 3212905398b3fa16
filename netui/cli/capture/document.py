"""The JSON of a captured line: what would be saved, what is offered, asked, mentioned, and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from netui.domain.capture.model import Capture, Detail, Offer, Person
from netui.domain.capture.parser import take_everything
from netui.domain.capture.render import render_capture
from netui.domain.records.change import Change
from netui.domain.records.contact import Contact
from netui.domain.records.conversation import Conversation
from netui.domain.records.document import Document, to_document
from netui.domain.records.follow_up import FollowUp
from netui.domain.records.values import Json
from netui.runtime.context import AppContext
from netui.session.capture.plan import conversation_told
from netui.session.capture.reader import Reader
from netui.session.commands import TakeCapture


def saved_document(change: Change | None, capture: Capture, work: AppContext, *, saved: bool) -> Document:
    """The document of a line that was saved, or would be; the first promise is ``follow_up``, all ``follow_ups``."""
    conversation = conversation_in(change)
    people = people_in(conversation, change, work)
    promises: list[Json] = [to_document(promise) for promise in promises_in(change)]
    named: list[Json] = [{"id": contact.id, "name": contact.name} for contact in people]
    return {
        "conversation": {**to_document(conversation), "people": named},
        "contacts": _contacts(people, capture, None if saved else work),
        "follow_up": promises[0] if promises else None,
        "follow_ups": promises,
        "saved": saved,
    }


def _contacts(people: Sequence[Contact], capture: Capture, before: AppContext | None) -> list[Json]:
    """The participants; with the fields that would be new while nothing is saved yet."""
    settled = [person for person in capture.people if person.is_settled]
    contacts: list[Json] = []
    for contact, person in zip(people, settled, strict=True):
        said: Document = {"id": contact.id, "name": contact.name, "new": person.is_new}
        if before is not None:
            said["changes"] = _changes(contact, before)
        contacts.append(said)
    return contacts


def _changes(after: Contact, work: AppContext) -> Document:
    """The fields of a contact that would be new."""
    before = work.session.network.contact(after.id)
    changes: Document = {}
    for name in ("company", "title", "location", "tier"):
        value = getattr(after, name)
        if value and value != (getattr(before, name) if before else ""):
            changes[name] = value
    if after.birthday is not None and after.birthday != (before.birthday if before else None):
        changes["birthday"] = str(after.birthday)
    for name in ("phones", "emails", "links"):
        known = {one.value for one in getattr(before, name)} if before else set()
        added: list[Json] = [
            {"label": one.label, "value": one.value} for one in getattr(after, name) if one.value not in known
        ]
        if added:
            changes[name] = added
    tags: list[Json] = [tag for tag in after.tags if tag not in (before.tags if before else ())]
    if tags:
        changes["tags"] = tags
    return changes


def dry_run_document(line: str, selected: str, capture: Capture, reader: Reader, work: AppContext) -> Document:
    """The document of a line that is only read: what it would save, and what else is understood."""
    names = reader.names
    base = (
        saved_document(_planned(capture, work), capture, work, saved=False) if _can_plan(capture) else _nobody(capture)
    )
    with_offers = reader.capture(line, selected=selected, takes=take_everything)
    is_asked = any(not person.is_settled for person in capture.people)
    return {
        **base,
        "ready": capture.is_ready,
        "offered": [_offer(offer) for offer in capture.offers],
        "asked": [
            {
                "text": person.text,
                "start": person.start,
                "end": person.end,
                "candidates": [{"id": each, "name": names.name(each)} for each in person.candidates],
            }
            for person in capture.people
            if not person.is_settled
        ],
        "mentioned": [
            {"id": one.contact_id, "name": names.name(one.contact_id), "start": one.start, "end": one.end}
            for one in capture.mentioned
        ],
        "spans": _spans(capture),
        "line": None if is_asked or not capture.people else render_capture(capture),
        "line_with_offers": None if is_asked or not with_offers.people else render_capture(with_offers),
        "problems": [
            {"start": one.start, "end": one.end, "sentence": one.sentence, "blocks": one.blocks}
            for one in capture.problems
        ],
    }


def _spans(capture: Capture) -> list[Json]:
    return [
        {
            "start": span.start,
            "end": span.end,
            "kind": span.kind.value,
            "level": span.level.value,
            "text": span.text,
            "meaning": span.meaning,
            "why": span.why,
        }
        for span in capture.spans
    ]


def _can_plan(capture: Capture) -> bool:
    return any(person.is_settled for person in capture.people)


def _planned(capture: Capture, work: AppContext) -> Change | None:
    """The change that the settled part of a line would make; planned, and thrown away."""
    from netui.session.dispatch import plan

    people = tuple([person for person in capture.people if person.is_settled])
    promises = tuple([replace(one, about=_settled(one.about)) for one in capture.promises])
    part = replace(capture, people=people, promises=promises, problems=())
    return plan(TakeCapture(part), work.session.plan_context())


def _settled(person: Person | None) -> Person | None:
    return person if person is not None and person.is_settled else None


def _nobody(capture: Capture) -> Document:
    """A line in which nobody takes part for certain: what was understood of it all the same."""
    promises: list[Json] = [
        {"owner": one.owner.value, "what": one.what, "due_on": one.due_on.isoformat()} for one in capture.promises
    ]
    return {
        "conversation": {**to_document(conversation_told(capture)), "people": []},
        "contacts": [],
        "follow_up": promises[0] if promises else None,
        "follow_ups": promises,
        "saved": False,
    }


def _offer(offer: Offer) -> Json:
    return {
        "kind": offer.kind.value,
        "start": offer.start,
        "end": offer.end,
        "text": offer.text,
        "value": _value(offer),
        "why": offer.why,
    }


def _value(offer: Offer) -> Json:
    if offer.person is not None:
        said = {one.field: one.value for one in offer.details}
        return {
            "id": offer.person.contact_id or None,
            "name": offer.person.text,
            "new": offer.person.is_new,
            "company": said.get("company", ""),
            "title": said.get("title", ""),
        }
    if offer.promise is not None:
        return {
            "owner": offer.promise.owner.value,
            "what": offer.promise.what,
            "due_on": offer.promise.due_on.isoformat(),
            "contact": _whose(offer.promise.about),
        }
    if offer.point is not None:
        return {"kind": offer.point.kind, "text": offer.point.text}
    if offer.details:
        detail: Detail = offer.details[0]
        return {"contact": _whose(detail.about), "field": detail.field, "value": detail.value}
    return offer.on.isoformat() if offer.on is not None else offer.place


def _whose(person: Person | None) -> Json:
    return None if person is None else person.contact_id or person.text


def conversation_in(change: Change | None) -> Conversation:
    """The conversation that a change saves."""
    edits = change.edits if change else ()
    return next(edit.after for edit in edits if isinstance(edit.after, Conversation))


def promises_in(change: Change | None) -> list[FollowUp]:
    """The promises that a change saves, in order."""
    return [edit.after for edit in change.edits if isinstance(edit.after, FollowUp)] if change else []


def people_in(conversation: Conversation, change: Change | None, work: AppContext) -> list[Contact]:
    """The participants in the order of the line, as the change leaves them."""
    changed = {edit.id: edit.after for edit in change.edits if isinstance(edit.after, Contact)} if change else {}
    found = (changed.get(each) or work.session.network.contact(each) for each in conversation.contacts)
    return [contact for contact in found if contact is not None]
