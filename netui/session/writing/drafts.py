"""A draft for somebody: a template filled with what the records say, and with what it is about."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from netui.domain.core.errors import RefusedError
from netui.domain.core.frozen import frozen
from netui.domain.people.me import Me
from netui.domain.queue.items import QueueItem
from netui.domain.queue.new_job import congratulated_on
from netui.domain.records.contact import Contact
from netui.domain.records.follow_up import FollowUpKind
from netui.domain.records.introduction import Introduction, IntroductionStatus
from netui.domain.records.link import Link
from netui.domain.writing.draft import Fact, Filled, ValueSource, filled, filled_line, is_personal, length_in_forms
from netui.domain.writing.parts import fields_in
from netui.domain.writing.template import Template, in_order
from netui.session.core.addressed import refuse_silent
from netui.session.core.session import Session
from netui.session.facts.person import addressed, day_in_prose, facts_about
from netui.session.giving.ledger import caution_before_asking
from netui.session.paths.acquaintance import acquaintance_of
from netui.session.paths.sentences import evidence_told
from netui.session.shelf.matches import reasons_for
from netui.session.writing.addressee import MessageAbout

LONG_SILENCE_DAYS = 180
_MESSAGES_UNANSWERED = 2
_WHY = {"interest": "you care about {}", "need": "you were looking for “{}”", "said": "you said “{}”"}
"""Kind of a reason why a link suits somebody -> how it is told to them; that they are tagged is told to nobody."""
_OPTION_OF = {"link": "--link", "other": "--with", "target": "--target"}


@frozen
class Draft:
    """A template filled for one person.

    Attributes:
        contact: to whom.
        template: of what.
        address: their first e-mail address, or empty.
        subject: in one line, or empty.
        body: the text with its stretches.
        facts: fields that were filled, in the order of the text.
        personal: whether something in it is about this person.
        caution: one quiet line, or empty.
        about: what it is about.
    """

    contact: Contact
    template: Template
    address: str
    subject: str
    body: Filled
    facts: Mapping[str, Fact]
    personal: bool
    caution: str
    about: MessageAbout


def draft_for(contact: Contact, template: Template, about: MessageAbout, me: Me, session: Session) -> Draft:
    """The draft of a template for somebody.

    Raises:
        RefusedError: they, or whom it is about, are not to be contacted, or the template needs what was not given.
    """
    for person in (contact, about.other, about.target):
        if person is not None:
            refuse_silent(person)
    for need in template.needs:
        if getattr(about, need) is None:
            raise RefusedError(
                "Something is missing",
                f"The template {template.key} needs {'a' if need != 'other' else 'the'} {need}"
                f"{' one' if need == 'other' else ''}: {_OPTION_OF[need]}",
            )
    facts = facts_about(contact, me, session)
    for name, fact in _facts_of(contact, about, session):
        if fact.value.strip():
            facts[name] = fact
    body = filled(template.body, facts)
    used = [*dict.fromkeys((*fields_in(template.subject), *_filled_in(body)))]
    kept = {name: facts[name] for name in used if name in facts}
    in_text = {one.field: facts[one.field] for one in body.stretches if one.field}
    return Draft(
        contact,
        template,
        contact.emails[0].value if contact.emails else "",
        filled_line(template.subject, facts),
        body,
        kept,
        is_personal(body.text, in_text),
        _caution(contact, template, session),
        about,
    )


def _filled_in(body: Filled) -> Iterator[str]:
    return (one.field for one in body.stretches if one.field)


def _caution(contact: Contact, template: Template, session: Session) -> str:
    if template.asks and (said := caution_before_asking(contact, session)):
        return said
    newest = [one for one in reversed(session.network.headers_with(contact.id)) if one.on <= session.day.today_text]
    last = newest[:_MESSAGES_UNANSWERED]
    if len(last) == _MESSAGES_UNANSWERED and all(one.direction == "out" and one.answered is False for one in last):
        since = date.fromisoformat(last[-1].on)
        return f"Two messages without an answer since {since.day} {since:%b}; perhaps another way, or later."
    return ""


def _facts_of(contact: Contact, about: MessageAbout, session: Session) -> Iterator[tuple[str, Fact]]:
    if about.occasion:
        yield "occasion", Fact(about.occasion, ValueSource("argument"))
    if about.link is not None:
        yield from _of_link(contact, about.link, session)
    if about.other is not None:
        yield from _of_other(contact, about.other, session)
    if about.target is not None:
        yield from _of_target(contact, about.target, session)


def _of_link(contact: Contact, link: Link, session: Session) -> Iterator[tuple[str, Fact]]:
    source = ValueSource("link", link.id, link.saved_on.isoformat() if link.saved_on else "")
    yield "link_title", Fact(link.title or link.url, source)
    yield "link_url", Fact(link.url, source)
    yield "link_note", Fact(link.note, source)
    why = next((each for each in reasons_for(link, contact, session) if each.kind in _WHY), None)
    if why is not None:
        yield "link_why", Fact(_WHY[why.kind].format(why.entry), ValueSource("contact", contact.id))


def _of_other(contact: Contact, other: Contact, session: Session) -> Iterator[tuple[str, Fact]]:
    source = ValueSource("contact", other.id)
    yield "other", Fact(other.name, source)
    yield "other_first", Fact(addressed(other), source)
    yield "other_title", Fact(other.title, source)
    yield "other_company", Fact(other.company, source)
    found = introduction_between(contact, other, session)
    said_yes = found is not None and found.a == other.id and _said_yes(found)
    knows = "has said yes" if said_yes else "does not know yet that I ask"
    yield (
        "other_knows",
        Fact(knows, ValueSource("introduction", found.id) if found is not None else ValueSource("argument")),
    )
    if found is not None:
        origin = ValueSource("introduction", found.id)
        yield "reason", Fact(found.reason, origin)
        side = IntroductionStatus.ASKED_A if found.a == contact.id else IntroductionStatus.ASKED_B
        asked = next((step.on for step in found.history if step.status is side and not step.answer), None)
        if asked is not None and found.status is side:
            yield (
                "asked_on",
                Fact(day_in_prose(asked, session.today), ValueSource("introduction", found.id, str(asked))),
            )


def _said_yes(introduction: Introduction) -> bool:
    later = (IntroductionStatus.ASKED_B, IntroductionStatus.AGREED, IntroductionStatus.MADE)
    return introduction.status in later or any(step.by == "a" and step.answer == "yes" for step in introduction.history)


def introduction_between(one: Contact, other: Contact, session: Session) -> Introduction | None:
    """The stored introduction of two people; None when there is none."""
    found = [each for each in session.network.introductions_of(one.id) if {each.a, each.b} == {one.id, other.id}]
    return found[-1] if found else None


def _of_target(contact: Contact, target: Contact, session: Session) -> Iterator[tuple[str, Fact]]:
    source = ValueSource("contact", target.id)
    yield "target", Fact(target.name, source)
    yield "target_first", Fact(addressed(target), source)
    yield "target_title", Fact(target.title, source)
    yield "target_company", Fact(target.company, source)
    evidence = acquaintance_of(session).graph.between(contact.id, target.id)
    if evidence:
        best = max(evidence, key=lambda one: one.strength)
        yield "target_tie", Fact(evidence_told(best, contact.id, target.id, session), source)


def occasions_of(contact: Contact, item: QueueItem | None, about: MessageAbout, session: Session) -> tuple[str, ...]:
    """The occasions of the first templates: the case of the item, else by the silence."""
    if about.purpose:
        return (about.purpose,)
    for given, occasion in ((about.link, "link"), (about.target, "path")):
        if given is not None:
            return (occasion,)
    if about.other is not None:
        return (_step_with(contact, about.other, session),)
    status = session.relationship_status(contact)
    silent = status.last_on is not None and (session.today - status.last_on).days >= LONG_SILENCE_DAYS
    by_silence = "reconnect" if silent else "cadence"
    if item is None or item.kind is FollowUpKind.CADENCE:
        return (by_silence,)
    if item.kind is FollowUpKind.AIM:
        return (by_silence, "aim")
    if congratulated_on(item.kind, item.what):
        return ("birthday", item.kind.value)  # the case of the template that congratulates
    if item.kind is FollowUpKind.THANK_YOU:
        return ("thank-you", "connect")
    return (item.kind.value,)


def _step_with(contact: Contact, other: Contact, session: Session) -> str:
    found = introduction_between(contact, other, session)
    if found is None:
        return "ask-a"
    if found.status in (IntroductionStatus.AGREED, IntroductionStatus.MADE):
        return "make" if found.status is IntroductionStatus.AGREED else "made"
    return "ask-a" if found.a == contact.id else "ask-b"


def offered(templates: tuple[Template, ...], occasions: tuple[str, ...], about: MessageAbout) -> tuple[Template, ...]:
    """The templates that can be used, the one that suits first; those that need what is not given are left out."""
    usable = tuple(one for one in templates if all(getattr(about, need) is not None for need in one.needs))
    return in_order(usable, *occasions)


def items_about(contact: Contact, session: Session) -> list[QueueItem]:
    """The queue items that a message to a person can be about: those of today, then thanks that are on their way.

    Thanks are written on the next morning, and the queue waits for a working day to ask for them.
    """
    items = session.items_of(contact.id)
    due = [item for item in items if item.shown_on <= session.today]
    return due + [item for item in items if item.kind is FollowUpKind.THANK_YOU and item not in due]


def draft_document(draft: Draft) -> dict[str, Any]:
    """The draft as JSON, without what became of it."""
    return {
        "contact_id": draft.contact.id,
        "contact": draft.contact.name,
        "template": draft.template.key,
        "channel": draft.template.channel,
        "address": draft.address or None,
        "subject": draft.subject or None,
        "body": draft.body.text,
        "fields": [_field_document(name, fact) for name, fact in draft.facts.items()],
        "gaps": [{"text": words, "line": line} for words, line in draft.body.gaps],
        "personal": draft.personal,
        "length": length_in_forms(draft.body.text),
        "limit": draft.template.limit or None,
        "caution": draft.caution or None,
    }


def _field_document(name: str, fact: Fact) -> dict[str, Any]:
    from netui.domain.writing.fields import FIELDS

    source = {"kind": fact.source.kind, "id": fact.source.id or None, "on": fact.source.on or None}
    return {"name": name, "value": fact.value, "source": source, "personal": FIELDS[name].personal}
