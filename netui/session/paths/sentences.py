"""The words for evidence: each says what the records say, and no more."""

from __future__ import annotations

from datetime import date

from netui.domain.cadence.tie_strength import tie_of
from netui.domain.dates.parse import MONTH_NAMES
from netui.domain.paths.evidence import Evidence, EvidenceKind
from netui.domain.people.names.first_name import first_name
from netui.domain.queue.reasons import last_words, named_conversation
from netui.domain.records.contact import Contact
from netui.session.core.session import Session

_FROM_AFAR = frozenset({"call", "email", "message"})
"""Channels, as the rules are shipped, in which nobody sits together."""


def evidence_text(evidence: Evidence, one: str, other: str, session: Session) -> str:
    """Return the sentence of an evidence: ``Ana knows Ben (your note)``.

    Args:
        evidence: what shows that the two know each other.
        one: id of the one.
        other: id of the other.
        session: where they are.
    """
    who = evidence.of or one
    names = _called(who, session), _called(other if who == one else one, session)
    if evidence.kind is EvidenceKind.THROUGH:
        return f"{names[0]} brought you and {names[1]} together"
    if evidence.kind is EvidenceKind.KNOWS:
        return f"{names[0]} knows {names[1]} (your note)"
    if evidence.kind is EvidenceKind.INTRODUCED:
        return "you introduced them" + (f" on {plain_day(evidence.on, session.today)}" if evidence.on else "")
    here = f" ({evidence.people} people here)" if evidence.kind is not EvidenceKind.TALK else ""
    return f"both {_together(evidence, session)}{here}"


def evidence_told(evidence: Evidence, reader: str, other: str, session: Session) -> str:
    """Return the sentence of an evidence for a letter to one of the two: ``you were both at Northwind, 2018-2020``.

    Args:
        evidence: what shows that the two know each other.
        reader: id of the one who reads it.
        other: id of the other.
        session: where they are.
    """
    name = _called(other, session)
    if evidence.kind is EvidenceKind.THROUGH:
        return f"{name} brought us together" if evidence.of == other else f"you brought {name} and me together"
    if evidence.kind is EvidenceKind.KNOWS:
        return f"you know {name}"
    if evidence.kind is EvidenceKind.INTRODUCED:
        return "I introduced you" + (f" on {plain_day(evidence.on, session.today)}" if evidence.on else "")
    return f"you {'are' if evidence.now else 'were'} both {_together(evidence, session)}"


def _together(evidence: Evidence, session: Session) -> str:
    """The place and the time at which the two were together: ``at Northwind, 2018-2020``."""
    if evidence.kind is EvidenceKind.EMPLOYER:
        when = " now" if evidence.now else f", {evidence.on}" if evidence.on else ""
        return f"at {evidence.record}{when}"
    if evidence.kind is EvidenceKind.EVENT:
        return f"at {next((each.name for each in session.network.events() if each.id == evidence.record), 'an event')}"
    return _talk(evidence, session)


def tie_text(contact: Contact, session: Session) -> str:
    """Return the tie to somebody in words: ``tie 62, moderate · last: call 3 weeks ago``."""
    tie = tie_of(session.network.headers_with(contact.id), session.day)
    last = last_words(contact, session.network, session.day)
    return f"tie {tie.strength}, {tie.word} · {last}" if tie.strength else last


def plain_day(on: str, today: date) -> str:
    """Return an ISO day as ``3 Mar``, with the year when it is not this one."""
    day = date.fromisoformat(on)
    year = f" {day.year}" if day.year != today.year else ""
    return f"{day.day} {MONTH_NAMES[day.month - 1]}{year}"


def _talk(evidence: Evidence, session: Session) -> str:
    header = session.network.conversations.header(evidence.record)
    when = f" on {plain_day(evidence.on, session.today)}"
    if header is None:
        return f"in a conversation{when}"
    word = named_conversation(header, session.network, session.day)
    if header.channel in _FROM_AFAR:
        return f"in {'an' if word[:1] in 'aeiou' else 'a'} {word}{when}"
    return f"at {word}{when}" if word != "meeting" else f"at a meeting{when}"


def _called(contact_id: str, session: Session) -> str:
    contact = session.network.contact(contact_id)
    return first_name(contact.name) if contact is not None else "somebody"
