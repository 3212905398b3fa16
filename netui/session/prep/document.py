"""The prep card as JSON, and as lines of words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

from netui.domain.dates.parse import short_day
from netui.domain.queue.reasons import named_conversation
from netui.domain.records.conversation import Conversation
from netui.domain.writing.questions import Proposed
from netui.session.contacts.card import OpenPromise
from netui.session.core.session import Session
from netui.session.giving.ledger import given_words
from netui.session.paths.sentences import plain_day
from netui.session.prep.card import MOST_POINTS, NO_ME, NOTHING_TO_BRING, PrepCard


def prep_document(card: PrepCard, situation: str, questions: tuple[Proposed, ...], session: Session) -> dict[str, Any]:
    """The card as JSON."""
    contact = card.contact
    return {
        "contact": {
            "id": contact.id,
            "name": contact.name,
            "title": contact.title or None,
            "company": contact.company or None,
            "location": contact.location or None,
            "tier": contact.tier or None,
            "tie": card.tie.strength,
        },
        "news": card.news or None,
        "met": _met_document(card),
        "last": [_conversation(one) for one in card.last],
        "promises": [_promise_document(one, session.today) for one in card.promises],
        "interests": list(contact.interests),
        "needs": list(contact.needs),
        "offers": list(contact.offers),
        "common": [{"kind": one.kind, "text": one.text, "source": one.source} for one in card.common],
        "told": [{"on": on.isoformat(), "text": what} for on, what in card.told],
        "giving": _giving(card),
        "bring": {"kind": card.bring.kind, "text": card.bring.text, "id": card.bring.id or None}
        if card.bring is not None
        else None,
        "situation": situation,
        "questions": [
            {"number": number, "text": one.text, "asked_on": one.asked_on.isoformat() if one.asked_on else None}
            for number, one in enumerate(questions, 1)
        ],
    }


def _met_document(card: PrepCard) -> dict[str, Any] | None:
    met = card.contact.met
    if met is None:
        return None
    on = met.on.isoformat() if met.on else None
    return {"on": on, "where": met.where or None, "through": card.met_through or None}


def _conversation(one: Conversation) -> dict[str, Any]:
    return {
        "id": one.id,
        "on": one.on.isoformat(),
        "channel": one.channel,
        "summary": one.summary or None,
        "key_points": [{"kind": point.kind, "text": point.text} for point in one.key_points],
    }


def _promise_document(one: OpenPromise, today: date) -> dict[str, Any]:
    return {
        "id": one.id,
        "owner": "me" if one.mine else "them",
        "what": one.what,
        "due_on": one.due_on.isoformat() if one.due_on else None,
        "late": one.due_on is not None and one.due_on < today,
    }


def _giving(card: PrepCard) -> dict[str, Any]:
    ledger = card.ledger
    return {
        "gave": len(ledger.gave),
        "got": len(ledger.got),
        "asked": len(ledger.asked),
        "last_gave_on": ledger.gave[0].on.isoformat() if ledger.gave else None,
        "last_got_on": ledger.got[0].on.isoformat() if ledger.got else None,
        "caution": card.caution or None,
    }


LATE_SIGN = "! "
"""Sign before a promise of the user's that is late."""


class PrepLine(NamedTuple):
    """A line of the card.

    Attributes:
        word: stands before the line; empty where the lines of a word go on.
        text: user text in it.
        is_late: whether it is a promise of the user's that is late; ``LATE_SIGN`` stands before it.
    """

    word: str
    text: str
    is_late: bool = False

    @property
    def line(self) -> str:
        """Return the text with its sign."""
        return f"{LATE_SIGN if self.is_late else ''}{self.text}"


def left_rows(card: PrepCard, session: Session) -> Iterator[PrepLine]:
    """Yield news, met, last and promises; lines without content are left out."""
    yield from _named("news", filter(None, (card.news,)))
    yield from _named("met", filter(None, (_met(card, session),)))
    yield from _named("last", _last(card, session))
    yield from _promises("you owe", [one for one in card.promises if one.mine], session)
    yield from _promises("they owe", [one for one in card.promises if not one.mine], session)


def right_rows(card: PrepCard, session: Session, *, me_is_empty: bool) -> Iterator[PrepLine]:
    """Yield cares, common, told, given and bring."""
    contact = card.contact
    cares = (
        ", ".join(contact.interests),
        f"needs {', '.join(contact.needs)}" if contact.needs else "",
        f"offers {', '.join(contact.offers)}" if contact.offers else "",
    )
    yield from _named("cares", filter(None, (" · ".join(filter(None, cares)),)))
    common = [one.text for one in card.common] or ([NO_ME] if me_is_empty else [])
    yield from _named("common", common)
    told = [f"{plain_day(on.isoformat(), session.today)} {what}" for on, what in card.told]
    yield from _named("told", filter(None, (" · ".join(told),)))
    yield from _named("given", filter(None, (given_words(card.ledger, session.today), card.caution)))
    if not card.deceased:
        yield from _named("bring", (card.bring.text if card.bring is not None else NOTHING_TO_BRING,))


def _named(word: str, lines: Iterator[str] | list[str] | tuple[str, ...] | filter[str]) -> Iterator[PrepLine]:
    for number, line in enumerate(lines):
        yield PrepLine(word if not number else "", line)


def who_words(card: PrepCard) -> str:
    """The identity in one line: ``Harbour master, Port of Stavanger · Stavanger · Inner circle · tie 85, strong``."""
    contact = card.contact
    work = ", ".join(filter(None, (contact.title, contact.company)))
    tie = f"tie {card.tie.strength}, {card.tie.word}" if card.tie.strength else ""
    return " · ".join(filter(None, (work, contact.location, card.tier, tie)))


def _met(card: PrepCard, session: Session) -> str:
    met = card.contact.met
    if met is None:
        return ""
    through = f"through {card.met_through}" if card.met_through else ""
    return ", ".join(filter(None, (short_day(met.on) if met.on else "", met.where, through)))


def _last(card: PrepCard, session: Session) -> Iterator[str]:
    if not card.last:
        yield "no conversation yet"
    points = 0
    for one in card.last:
        said = named_conversation(one.header, session.network, session.day)
        first = one.summary.partition(" ")[0].strip(".,;:!?").casefold()
        words = one.summary if first == said else ": ".join(filter(None, (said, one.summary)))
        yield f"{plain_day(one.on.isoformat(), session.today)} {words}"
        for point in one.key_points[: MOST_POINTS - points]:
            kind = "" if point.kind == "point" else f"{point.kind}: "
            yield f"· {kind}{point.text}"
            points += 1


def _promises(word: str, promises: Sequence[OpenPromise], session: Session) -> Iterator[PrepLine]:
    for number, one in enumerate(promises):
        due = f" · {one.due_on:%a} {plain_day(one.due_on.isoformat(), session.today)}" if one.due_on else ""
        is_late = one.mine and one.due_on is not None and one.due_on < session.today
        yield PrepLine(word if not number else "", f"{one.what or 'something'}{due}", is_late)
