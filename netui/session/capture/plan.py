"""Plans for what was written down: a captured line, or the note on something done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from netui.domain.capture.model import Capture, Detail, Person, Promise
from netui.domain.core.errors import RefusedError
from netui.domain.events.days import covers
from netui.domain.records.change import Change, Edit
from netui.domain.records.contact import CAPTURED, Contact, Met
from netui.domain.records.conversation import Conversation
from netui.domain.records.follow_up import FollowUp
from netui.domain.records.values import Anniversary, Labelled
from netui.domain.text.folding import fold, once
from netui.session.commands import TakeCapture
from netui.session.core.labels import names_in_label
from netui.session.core.network import Network
from netui.session.core.plan_context import PlanContext


def take_capture(command: TakeCapture, at: PlanContext) -> Change:
    """Save a captured line: the conversation, new people, tags, tiers, links and promises, all in one change.

    Raises:
        RefusedError: the line needs the user first.
    """
    capture = command.capture
    blocking = next((problem for problem in capture.problems if problem.blocks), None)
    if blocking is not None:
        raise RefusedError("Not yet clear", blocking.sentence)
    people, edits = _people(capture, at)
    conversation, promises = _conversation(capture, [contact.id for contact in people], at)
    edits += [Edit(None, _with_more(conversation, command)), *promises]
    # A channel that counts for nothing makes no conversation: a note, or an intention alone.
    did = "Logged a conversation with" if at.day.weight(conversation.channel) > 0 else "Noted about"
    return Change(f"{did} {names_in_label([contact.name for contact in people])}", tuple(edits))


def note_edits(note: Capture, at: PlanContext) -> list[Edit]:
    """Return the edits that save a note with those who took part: conversation, promises, what is new about people."""
    people, edits = _people(note, at)
    conversation, promises = _conversation(note, [contact.id for contact in people], at)
    return [*edits, Edit(None, conversation), *promises]


def event_on(day: date, network: Network) -> str:
    """Id of the event to which a conversation of a day belongs; empty when none is going on."""
    return next((event.id for event in network.events() if covers(event, day)), "")


def conversation_told(capture: Capture) -> Conversation:
    """Return the conversation of a capture as far as the line tells it: without id, people, event and moment."""
    return Conversation(
        id="",
        on=capture.on,
        channel=capture.channel,
        contacts=(),
        direction=capture.direction,
        answered=capture.answered,
        summary=capture.summary,
        key_points=capture.key_points,
        place=capture.place,
        gave=capture.gave,
        got=capture.got,
        asked=capture.asked,
        told=capture.told,
        links=capture.links,
    )


def _conversation(capture: Capture, contact_ids: Sequence[str], at: PlanContext) -> tuple[Conversation, list[Edit]]:
    """The conversation of a capture, for people who are known, and what is saved of the promises."""
    conversation = replace(
        conversation_told(capture),
        id=at.new_id(),
        channel=capture.channel or at.default_channel,
        contacts=tuple(contact_ids),
        created_at=at.now,
        at=at.now if capture.on == at.today else None,
        event=event_on(capture.on, at.network),
    )
    promises = [
        FollowUp(
            id=at.new_id(),
            contact=_whom(promise, capture, contact_ids, at),
            owner=promise.owner,
            what=promise.what,
            due_on=promise.due_on,
            conversation=conversation.id,
            created_at=at.now,
        )
        for promise in capture.promises
    ]
    return conversation, [Edit(None, promise) for promise in promises]


def _with_more(conversation: Conversation, command: TakeCapture) -> Conversation:
    """The conversation with what no line can say of it."""
    said = {person.text: one for person, one in zip(command.capture.people, conversation.contacts, strict=True)}
    private = {said[text]: remark for text, remark in command.private.items()}
    return replace(conversation, private=private, event=conversation.event if command.event is None else command.event)


def _whom(promise: Promise, capture: Capture, contact_ids: Sequence[str], at: PlanContext) -> str:
    """Return the id of the contact a promise is about; ``contact_ids`` are those who took part, in their order."""
    if promise.about in capture.people:
        return contact_ids[capture.people.index(promise.about)]
    return at.contact(promise.about.contact_id).id if promise.about else contact_ids[0]


def _people(capture: Capture, at: PlanContext) -> tuple[list[Contact], list[Edit]]:
    """Everybody who took part as they shall be, and what changes about them."""
    people: list[Contact] = []
    edits: list[Edit] = []
    for person in capture.people:
        before = None if person.is_new else at.contact(person.contact_id)
        after = _taught(before or _new_contact(person, capture, at), capture, at)
        after = _with_details(after, [one for one in capture.details if _is_about(one, person, capture)])
        people.append(after)
        if after != before:
            edits.append(Edit(before, after))
    return people, edits


def _new_contact(person: Person, capture: Capture, at: PlanContext) -> Contact:
    met = Met(on=capture.on, where=capture.place)
    return Contact(id=at.new_id(), name=person.text, met=met, source=CAPTURED, created_at=at.now)


def _is_about(detail: Detail, person: Person, capture: Capture) -> bool:
    """True if a field is of somebody; without a name it is of the first who took part."""
    return person == (detail.about or capture.people[0])


def _with_details(contact: Contact, details: Sequence[Detail]) -> Contact:
    """The contact with the fields that a line says; the same one when it says none, or what is known."""
    for detail in details:
        if detail.field == "company":
            contact = replace(contact, company=detail.value)
        elif detail.field == "title":
            contact = replace(contact, title=detail.value)
        elif detail.field == "location":
            contact = replace(contact, location=detail.value)
        elif detail.field == "birthday":
            contact = replace(contact, birthday=Anniversary.parse(detail.value))
        elif detail.field == "email" and not any(one.value == detail.value for one in contact.emails):
            contact = replace(contact, emails=(*contact.emails, Labelled(detail.value)))
        elif detail.field == "phone" and _digits(detail.value) not in {_digits(one.value) for one in contact.phones}:
            contact = replace(contact, phones=(*contact.phones, Labelled(detail.value)))
    return contact


def _digits(number: str) -> str:
    return "".join(letter for letter in number if letter.isdigit())


def _taught(contact: Contact, capture: Capture, at: PlanContext) -> Contact:
    """The contact with the tags, tier and links of the line; the same one when the line says nothing about them."""
    known = set(map(fold, contact.tags))
    tags = (*contact.tags, *(tag for tag in once(capture.tags) if fold(tag) not in known))
    urls = {link.value for link in contact.links}
    links = (*contact.links, *(Labelled(url) for url in capture.contact_links if url not in urls))
    taught = replace(contact, tags=tags, links=links)
    if capture.tier and capture.tier != contact.tier:
        taught = replace(taught, tier=capture.tier, tier_since=at.today)
    return taught
