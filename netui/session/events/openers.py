"""Openers for somebody at an event: the user's own words, else what the records offer."""

from __future__ import annotations

from collections.abc import Iterator

from netui.domain.core.frozen import frozen
from netui.domain.records.contact import Contact, ContactStatus
from netui.domain.records.event import ToMeet
from netui.domain.writing.questions import Bank
from netui.session.contacts.card import card
from netui.session.core.session import Session
from netui.session.facts.common import common_ground
from netui.session.paths.acquaintance import acquaintance_of
from netui.session.paths.chains import Chain, ways_to
from netui.session.paths.target import PathTarget, TargetKind
from netui.session.prep.card import questions_for, to_bring

WELL_KNOWN_TIE = 15
"""The tie from which nobody is needed who makes the two known to each other."""

_SITUATION = "event"


@frozen
class Opening:
    """An opener for somebody on the list.

    Attributes:
        contact: who; None for somebody who is no contact yet.
        name: of them: user text.
        opener: what to say: user text; empty where the records offer nothing.
        way: how to come to them, for strangers and faint ties; None without one.
    """

    contact: Contact | None
    name: str
    opener: str
    way: Chain | None = None


def opening(wanted: ToMeet, session: Session, bank: Bank) -> Opening:
    """Return how to begin with somebody on the list of an event; ``bank`` holds the questions in force."""
    contact = session.network.contact(wanted.contact) if wanted.contact else None
    if contact is None:
        return Opening(None, wanted.name, wanted.opener or _first_question(bank))
    opener = wanted.opener or next(_offered(contact, session, bank), "")
    return Opening(contact, contact.name, opener, _way(contact, session))


def _offered(contact: Contact, session: Session, bank: Bank) -> Iterator[str]:
    """Yield openers, the best first: my promise, their newest point, common ground, something to bring, a question."""
    whole = card(contact.id, session, conversations=0)
    for promise in whole.promises if whole is not None else ():
        if promise.mine and promise.what:
            yield f"bring: {promise.what}"
    telling = session.network.conversations_with("key_points")
    for header in reversed(session.network.headers_with(contact.id)):
        conversation = session.network.conversation(header.id) if header.id in telling else None
        if conversation is not None and conversation.key_points and header.on <= session.day.today_text:
            yield f"ask about “{conversation.key_points[-1].text}”"
    for common in common_ground(contact, session.preferences.me, session):
        yield common.text
    for bring in to_bring(contact, session.preferences.me, session):
        yield bring.text
    proposed = questions_for(contact, _SITUATION, bank, session.preferences.me, session)
    if proposed and contact.status is not ContactStatus.DECEASED:
        yield f"ask: {_lowered(proposed[0].text)}"


def _first_question(bank: Bank) -> str:
    """The first question of the situation that nothing need be known for."""
    asked = bank[_SITUATION].questions if _SITUATION in bank else ()
    plain = next((question.text for question in asked if not question.fields), "")
    return f"ask: {_lowered(plain)}" if plain else ""


def _lowered(text: str) -> str:
    """A sentence after a colon; a word in capitals, and I, stay."""
    return text[:1].lower() + text[1:] if text[1:2].islower() else text


def _way(contact: Contact, session: Session) -> Chain | None:
    """The best way to a stranger, or to somebody who is hardly known; None where nobody stands between."""
    if acquaintance_of(session).tie(contact.id) >= WELL_KNOWN_TIE:
        return None
    found = ways_to(PathTarget(TargetKind.PERSON, contact.id, (contact.id,)), session, 1)
    return next((chain for chain in found if chain.ask is not None), None)
