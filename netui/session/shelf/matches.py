"""The people who suit a link, and the links that suit a person."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date

from netui.domain.core.frozen import frozen
from netui.domain.dates.duration import moved
from netui.domain.giving.ledger import ledger_of
from netui.domain.records.change import Change
from netui.domain.records.contact import Contact, ContactStatus
from netui.domain.records.link import Link
from netui.domain.shelf.matching import MOST_PEOPLE, SHOWN_FROM, LinkWords, Reason, points, reasons
from netui.domain.text.folding import fold
from netui.session.core.session import Session
from netui.session.shelf.word_index import WordIndex

_SAID_DAYS = 365


@frozen
class LinkMatch:
    """A link that suits somebody.

    Attributes:
        link: the link.
        contact: the person it suits.
        score: 20..100.
        reasons: at least one.
        last_gave_on: the day they were last given something; None: never.
    """

    link: Link
    contact: Contact
    score: int
    reasons: tuple[Reason, ...]
    last_gave_on: date | None

    @property
    def id(self) -> str:
        """The id of the person, by which rows are told apart."""
        return self.contact.id


class LinkMatches:
    """An observer of the network that keeps who would be glad of each link, until anything that counts is another."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._found: dict[str, tuple[LinkMatch, ...]] = {}
        self._said: dict[str, tuple[tuple[date, str], ...]] = {}

    def of(self, link: Link) -> tuple[LinkMatch, ...]:
        """Return the people who would be glad of a link on the shelf."""
        found = self._found.get(link.id)
        if found is None:
            found = self._found[link.id] = _people_for(link, self._session)
        return found

    def said(self, contact: Contact) -> tuple[tuple[date, str], ...]:
        """Return the key points of the last year with somebody, newest first: read once for all links."""
        found = self._said.get(contact.id)
        if found is None:
            found = self._said[contact.id] = tuple(_said(contact, self._session))
        return found

    def on_change(self, _change: Change, concerned: Collection[str]) -> None:
        """Forget them: cards, conversations, gives, the link itself count."""
        self._found.clear()
        for contact_id in concerned:
            self._said.pop(contact_id, None)

    def on_reset(self) -> None:
        """Forget them: the day counts."""
        self._found.clear()
        self._said.clear()


def people_for(link: Link, session: Session) -> tuple[LinkMatch, ...]:
    """Return the people who would be glad of a link, most points first, then who was given nothing for longest."""
    return session.observer(LinkMatches).of(link)


def _people_for(link: Link, session: Session) -> tuple[LinkMatch, ...]:
    index = session.observer(WordIndex)
    words, lately = LinkWords.of(link, index.common), index.lately
    found = []
    for contact_id in {*index.near(words), *lately}:
        contact = session.network.contact(contact_id)
        if contact is not None:
            match = _match(link, words, contact, index.common, contact_id in lately, session)
            found += [match] if match is not None else []
    return tuple(sorted(found, key=_order)[:MOST_PEOPLE])


def links_for(contact: Contact, session: Session) -> tuple[LinkMatch, ...]:
    """Return the links that somebody would be glad of, most points first."""
    common = _common(session)
    found = (
        _match(link, LinkWords.of(link, common), contact, common, True, session) for link in session.network.links()
    )
    return tuple(
        sorted((each for each in found if each is not None), key=lambda one: (-one.score, fold(one.link.title)))
    )


def reasons_for(link: Link, contact: Contact, session: Session) -> tuple[Reason, ...]:
    """Return why a link suits somebody, the points of what they said last; empty when nothing does."""
    common = _common(session)
    return reasons(contact, LinkWords.of(link, common), _said(contact, session), common, session.today)


def _match(
    link: Link, words: LinkWords, contact: Contact, common: frozenset[str], lately: bool, session: Session
) -> LinkMatch | None:
    had = any(each.contact == contact.id for each in link.shared)
    if contact.status is not ContactStatus.ACTIVE or had or contact.id in link.not_for:
        return None
    found = reasons(contact, words, (), common, session.today)
    if found or lately:
        found = reasons(contact, words, session.observer(LinkMatches).said(contact), common, session.today)
    score = points(found)
    if score < SHOWN_FROM:
        return None
    gave = ledger_of(contact.id, session.network, session.today).gave
    return LinkMatch(link, contact, score, found, gave[0].on if gave else None)


def _order(match: LinkMatch) -> tuple[int, date, str, str]:
    return (-match.score, match.last_gave_on or date.min, fold(match.contact.name), match.contact.id)


def _said(contact: Contact, session: Session) -> Iterator[tuple[date, str]]:
    since = moved(session.today, -_SAID_DAYS).isoformat()
    telling = session.network.conversations_with("key_points")
    for header in reversed(session.network.headers_with(contact.id)):
        if header.on < since:
            return
        conversation = session.network.conversation(header.id) if header.id in telling else None
        if conversation is not None and conversation.on <= session.today:
            for point in conversation.key_points:
                yield conversation.on, point.text


def _common(session: Session) -> frozenset[str]:
    return session.observer(WordIndex).common
