"""The fields of a conversation that is being written down, in the order of the form."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from netui.domain.capture.model import Person, Promise
from netui.domain.capture.names.perhaps_meant import perhaps_meant
from netui.domain.dates.parse import spoken_day
from netui.domain.text.folding import fold
from netui.session.capture.plan import event_on
from netui.session.capture.reader import reader_of
from netui.session.core.session import Session
from netui.ui.capture.form_model import CaptureDraft, shown_promise
from netui.ui.conversations import fields as conversation_fields
from netui.ui.forms import values
from netui.ui.forms.common_fields import (
    names_of_all,
    private_field,
    tags_in_use,
    tier_labels,
    tier_meaning,
    without_signs,
)
from netui.ui.forms.field import Field

_NEW = "(new)"
"""Said behind a name, as in a captured line: it is somebody new, whomever else it may mean."""


def _of_conversation(name: str) -> Field[CaptureDraft]:
    """A field that the form of a conversation has as well."""
    found = next(each for each in conversation_fields.FIELDS if each.id == name)
    return Field(
        found.id,
        found.label,
        lambda one, session: one.unread.get(name) or found.show(one.conversation, session),
        lambda one, text, session: replace(one, conversation=found.read(one.conversation, text, session)),
        found.example,
        found.meaning,
        found.known,
        found.listed,
        found.heading,
        found.lines,
    )


def _shown_people(one: CaptureDraft, session: Session) -> str:
    return values.listed(_shown_person(person, session) for person in one.people)


def _shown_person(person: Person, session: Session) -> str:
    return values.person_named(person.contact_id, session) if person.contact_id else person.text


def _people(one: CaptureDraft, text: str, session: Session) -> CaptureDraft:
    people = tuple([_person(part, one, session) for part in values.parts_of(text)])
    if not people:
        raise ValueError("a conversation is with somebody")
    known = dict.fromkeys(person.contact_id or fold(person.text) for person in people)
    if len(known) < len(people):
        raise ValueError("somebody is named twice")
    return replace(one, people=people)


def _person(text: str, one: CaptureDraft, session: Session) -> Person:
    """The person a name means: one of the line as the line has them, else somebody known, else somebody new."""
    for person in one.people:
        if person.is_settled and _shown_person(person, session) == text:
            return person
    names = reader_of(session).names
    if names.meant(text):
        return Person(text, values.person_meant(text, session))
    name = text.removesuffix(_NEW).strip()
    if name == text and (perhaps := perhaps_meant(text, names)):
        some = ", ".join(reader_of(session).told_apart(perhaps[:4]).values())
        raise ValueError(f"“{text}” may be {some}: write the whole name, or “{text} {_NEW}”")
    return Person(name, is_new=True)


def _people_meaning(text: str, session: Session) -> str:
    names = reader_of(session).names
    new = [part for part in values.parts_of(text) if not names.meant(part)]
    return f"new: {', '.join(new)}" if new else "several, with commas between; an unknown name is somebody new"


def _promises(one: CaptureDraft, text: str, session: Session) -> CaptureDraft:
    found = [_promise(line.strip(), one, session) for line in text.splitlines() if line.strip(" ><")]
    return replace(one, capture=replace(one.capture, promises=tuple(found)))


def _promise(text: str, one: CaptureDraft, session: Session) -> Promise:
    """A promise as a captured line says it, told by those who took part.

    Raises:
        ValueError: its day is none, or whom it names is not clear.
    """
    found, problems = reader_of(session).promises(_with_mark(text), one.people)
    problem = next((each for each in problems if each.blocks), None)
    if problem is not None:
        raise ValueError(problem.sentence)
    if len(found) != 1:
        raise ValueError("a line each: > send the paper by fri, or < sends the slides")
    return found[0]


def _with_mark(text: str) -> str:
    return text if text[0] in "><" else f"> {text}"


def _shown_promises(one: CaptureDraft, _session: Session) -> str:
    return one.unread.get("promises") or "\n".join(map(shown_promise, one.capture.promises))


def _promises_meaning(text: str, session: Session) -> str:
    last = next((line for line in reversed(text.splitlines()) if line.strip(" ><")), "")
    said = reader_of(session).promises(_with_mark(last.strip()), ())[0] if last else ()
    due = [f"due {spoken_day(one.due_on, session.today)}" for one in said]
    return " · ".join([*due, "a line each; > is mine, < theirs: > Ben: call back by fri"])


def _event(one: CaptureDraft, text: str, session: Session) -> CaptureDraft:
    said = fold(text.strip())
    going_on = event_on(one.conversation.on, session.network)
    found = [event.id for event in session.network.events() if said and fold(event.name) == said]
    found = found or [event.id for event in session.network.events() if said and fold(event.name).startswith(said)]
    if said and not found:
        names = [event.name for event in session.network.events()]
        raise ValueError(f"there is no event “{text.strip()}”: {', '.join(names[:5]) or 'none is known yet'}")
    chosen = going_on if going_on in found else found[0] if found else ""
    return replace(one, event=None if chosen == going_on else chosen)


def _shown_event(one: CaptureDraft, session: Session) -> str:
    wanted = event_on(one.conversation.on, session.network) if one.event is None else one.event
    return next((event.name for event in session.network.events() if event.id == wanted), "")


def _event_names(session: Session) -> Iterable[str]:
    return (event.name for event in session.network.events())


def _private(one: CaptureDraft, text: str, session: Session) -> CaptureDraft:
    private = {}
    for who, said in values.remarks_of(text):
        found = [each for each in one.people if fold(who) in (fold(each.text), fold(_shown_person(each, session)))]
        found = found or [each for each in one.people if fold(_shown_person(each, session)).startswith(fold(who))]
        if len(found) != 1:
            raise ValueError(f"“{who}” is {'more than one' if found else 'none'} of those who took part")
        private[found[0].text] = said
    return replace(one, private=private)


def _shown_private(one: CaptureDraft, session: Session) -> str:
    shown = {person.text: _shown_person(person, session) for person in one.people}
    return "\n".join(f"{shown[text]}: {said}" for text, said in one.private.items() if text in shown)


def _tags(one: CaptureDraft, text: str, _session: Session) -> CaptureDraft:
    return replace(one, capture=replace(one.capture, tags=without_signs(text)))


def _tier(one: CaptureDraft, text: str, session: Session) -> CaptureDraft:
    return replace(one, capture=replace(one.capture, tier=values.tier_key(text, session.rules)))


FIELDS: tuple[Field[CaptureDraft], ...] = (
    _of_conversation("on"),
    Field("contacts", "With", _shown_people, _people, "Ana Silva, Ben Ito", _people_meaning, names_of_all, listed=True),
    _of_conversation("channel"),
    _of_conversation("place"),
    Field("event", "Event", _shown_event, _event, "none", known=_event_names),
    _of_conversation("direction"),
    _of_conversation("summary"),
    _of_conversation("points"),
    _of_conversation("gave"),
    _of_conversation("got"),
    _of_conversation("asked"),
    _of_conversation("told"),
    _of_conversation("links"),
    private_field(_shown_private, _private, lines=2),
    Field(
        "promises",
        "Promises",
        _shown_promises,
        _promises,
        "",
        _promises_meaning,
        heading="What comes of it",
        lines=3,
    ),
    Field(
        "tags",
        "Tags",
        lambda one, _session: values.listed(one.capture.tags),
        _tags,
        "rust, compilers",
        known=tags_in_use,
        listed=True,
    ),
    Field(
        "tier",
        "Tier",
        lambda one, session: session.rules.tier_label(one.capture.tier),
        _tier,
        "as it is",
        tier_meaning,
        tier_labels,
    ),
)
"""The fields, in the order of the form."""
