"""The fields of templates and questions that can be filled about somebody, each with the record it comes from.

Nothing here reads ``notes``, ``private`` or ``told``: what somebody confided never goes into a text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from netui.domain.cadence.touchpoints import touches
from netui.domain.giving.ledger import GiveKind, ledger_of
from netui.domain.outcomes.chain import outcomes_back_to
from netui.domain.people.me import Me
from netui.domain.people.names.first_name import first_name
from netui.domain.queue.new_job import congratulated_on, new_job
from netui.domain.records.contact import Contact
from netui.domain.records.conversation import Conversation
from netui.domain.records.follow_up import FollowUpKind, FollowUpStatus, Owner
from netui.domain.writing.draft import Fact, ValueSource
from netui.domain.writing.worded import speaks_of
from netui.session.core.session import Session
from netui.session.facts.common import common_ground

Found = Iterator[tuple[str, Fact]]

_TALK_CHARACTERS = 80
_WEEKDAY_WITHIN_DAYS, _SILENCE_FROM_DAYS, _WEEKS_TO_DAYS, _MONTHS_BELOW = 6, 30, 61, 24
_DAYS_A_MONTH = 365.25 / 12
_POINT_AMONG_CONVERSATIONS = 3
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September", "October"),
    *("November", "December"),
)
_FIRST_CLAUSE = re.compile(r"[.;:](?:\s|$)")


def facts_about(contact: Contact, me: Me, session: Session) -> dict[str, Fact]:
    """Every field that the records fill about one person; a field they do not fill is missing."""
    found: dict[str, Fact] = {}
    for facts in (
        _of_contact(contact),
        _of_news(contact, session),
        _of_conversations(contact, session),
        _of_ledger(contact, session),
        _of_promises(contact, session),
        _of_common_ground(contact, me, session),
        _of_outcomes(contact, session),
        _of_me(me),
    ):
        for name, fact in facts:
            if fact.value.strip():
                found.setdefault(name, fact)
    return found


def addressed(contact: Contact) -> str:
    """The name a contact is addressed by: ``called``, else the first name."""
    return contact.called or first_name(contact.name)


def day_in_prose(day: date, today: date) -> str:
    """A day as it stands in a sentence: ``yesterday``, ``on Tuesday``, ``on 16 October``, ``in October 2025``."""
    days = (today - day).days
    if days in (0, 1):
        return "yesterday" if days else "today"
    if 0 < days <= _WEEKDAY_WITHIN_DAYS:
        return f"on {_WEEKDAYS[day.weekday()]}"
    month = _MONTHS[day.month - 1]
    return f"on {day.day} {month}" if day.year == today.year else f"in {month} {day.year}"


def silence_in_prose(days: int) -> str:
    """The time without contact: ``5 weeks`` to 61 days, ``3 months`` below 24, ``2 years``; empty under 30 days."""
    if days < _SILENCE_FROM_DAYS:
        return ""
    if days <= _WEEKS_TO_DAYS:
        return f"{round(days / 7)} weeks"
    months = round(days / _DAYS_A_MONTH)
    return f"{months} months" if months < _MONTHS_BELOW else f"{round(days / 365.25)} years"


def _of_contact(contact: Contact) -> Found:
    source = ValueSource("contact", contact.id)
    yield "name", Fact(contact.name, source)
    yield "first_name", Fact(addressed(contact), source)
    yield "title", Fact(contact.title, source)
    yield "company", Fact(contact.company, source)
    yield "location", Fact(contact.location, source)
    yield "met", Fact(contact.met.where if contact.met else "", source)
    for name, entries in (("interest", contact.interests), ("need", contact.needs), ("offer", contact.offers)):
        yield name, Fact(entries[0] if entries else "", source)


def _of_news(contact: Contact, session: Session) -> Found:
    """Yield what there is to congratulate on: a new job that nobody has talked to them about."""
    job = new_job(contact, session.network, session.day)
    if job is not None:
        words = f"your new job {'as ' if contact.title else 'at '}{job.words}"
        yield "occasion", Fact(words, ValueSource("contact", contact.id, job.told_on.isoformat()))


def _of_conversations(contact: Contact, session: Session) -> Found:
    past = [one for one in touches(session.network.headers_with(contact.id), session.day) if _happened(one.on, session)]
    newest = [
        found
        for one in past[:_POINT_AMONG_CONVERSATIONS]
        if (found := session.network.conversation(one.id)) is not None
    ]
    for conversation in newest:
        if conversation.key_points:
            yield "point", Fact(conversation.key_points[0].text, _source(conversation))
            yield "point_on", Fact(day_in_prose(conversation.on, session.today), _source(conversation))
            break
    if not newest:
        return
    last = newest[0]
    events = {event.id: event.name for event in session.network.events()} if last.event else {}
    yield "talk", Fact(_FIRST_CLAUSE.split(last.summary, maxsplit=1)[0][:_TALK_CHARACTERS].strip(), _source(last))
    yield "place", Fact(last.place, _source(last))
    yield "event", Fact(events.get(last.event, ""), ValueSource("event", last.event, last.on.isoformat()))
    yield "talked_on", Fact(day_in_prose(last.on, session.today), _source(last))
    yield "gap", Fact(silence_in_prose((session.today - last.on).days), _source(last))


def _happened(on: str, session: Session) -> bool:
    return on <= session.day.today_text


def _source(conversation: Conversation) -> ValueSource:
    return ValueSource("conversation", conversation.id, conversation.on.isoformat())


def _of_ledger(contact: Contact, session: Session) -> Found:
    ledger = ledger_of(contact.id, session.network, session.today)
    for name, entries in (("gave", ledger.gave), ("got", ledger.got)):
        newest = next((one for one in entries if one.kind is GiveKind.HELP), None)
        if newest is not None:
            yield name, Fact(newest.what, ValueSource("conversation", newest.id, newest.on.isoformat()))


def _of_promises(contact: Contact, session: Session) -> Found:
    """Yield those that can be told them as they are worded: ``ask Ana about the lamp`` is a note to oneself.

    A letter does not say that it will congratulate.
    """
    for follow_up in session.network.follow_ups_of(contact.id):
        is_open = follow_up.kind is FollowUpKind.PROMISE and follow_up.status is FollowUpStatus.OPEN
        is_told = not speaks_of(contact, follow_up.what) and not congratulated_on(follow_up.kind, follow_up.what)
        if is_open and is_told:
            name = "promise" if follow_up.owner is Owner.ME else "their_promise"
            on = follow_up.due_on.isoformat() if follow_up.due_on else ""
            yield name, Fact(follow_up.what, ValueSource("follow_up", follow_up.id, on))


def _of_common_ground(contact: Contact, me: Me, session: Session) -> Found:
    ground = common_ground(contact, me, session)
    if ground:
        yield "common", Fact(ground[0].in_letter, ValueSource(ground[0].source, ground[0].id))
    person = next((one for one in ground if one.kind == "person"), None)
    other = session.network.contact(person.id) if person is not None else None
    if other is not None:
        yield "mutual", Fact(other.name, ValueSource("contact", other.id))


def _of_outcomes(contact: Contact, session: Session) -> Found:
    newest = next(outcomes_back_to(contact.id, session.network, session.day), None)
    if newest is not None:
        yield "outcome", Fact(newest.what, ValueSource("outcome", newest.id, newest.on.isoformat()))


def _of_me(me: Me) -> Found:
    source = ValueSource("settings")
    yield "me", Fact(me.signature, source)
    yield "my_title", Fact(me.title, source)
    yield "my_company", Fact(me.company, source)
