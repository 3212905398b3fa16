"""The people who suit a link, and the links that suit a person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from datetime import date
from itertools import chain

from netui.domain.core.frozen import frozen
from netui.domain.dates.duration import moved
from netui.domain.giving.ledger import LEDGER_FIELDS, ledger_of
from netui.domain.records.change import Change
from netui.domain.records.contact import Contact, ContactStatus
from netui.domain.records.link import Link
from netui.domain.shelf.matching import MOST_PEOPLE, SHOWN_FROM_POINTS, LinkWords, Reason, points, reasons
from netui.domain.text.agreeing_words import stems, words_of_entry
from netui.domain.text.folding import fold
from netui.session.core.session import Session, stale_since_now
from netui.session.shelf.word_index import WordIndex

_SAID_DAYS = 365
_SOON_READ, _SOON_MATCHED = 20, 3
"""People whose conversations, and links whose people, a key may wait for."""


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
    """An observer of the network that keeps who would be glad of each link, until anything that counts is another.

    What those who were talked to last have said has to be read for it: a screen lets it do so between two keys.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._found: dict[str, tuple[LinkMatch, ...]] = {}
        self._said: dict[str, tuple[tuple[date, str], ...]] = {}
        self._saying: dict[str, set[str]] = defaultdict(set)
        self._heard: set[str] = set()

    @property
    def is_at_hand(self) -> bool:
        """True if it may be asked for one link: always, unless a key waits and there is more to read than a little."""
        index = self._session.observer(WordIndex)
        if not self._session.is_waited_for:
            return True
        return index.is_at_hand and len(index.lately - self._heard) <= _SOON_READ

    def prepare(self) -> Iterator[float]:
        """Read what it needs, a little with each step; yields how much is done, 0..1. Ends when something changes."""
        index, is_stale = self._session.observer(WordIndex), stale_since_now(self._session)
        conversations = self._session.network.conversations
        looked_through = map(conversations.find_with, ("key_points", *LEDGER_FIELDS))
        yield from (share / 2 for share in index.prepare())
        for _ in () if is_stale() else chain(conversations.list_ids(), *looked_through):
            yield 0.5
            if is_stale():
                return
        left = () if is_stale() else sorted(index.lately - self._heard)
        for number, contact_id in enumerate(left):
            self._hear(contact_id)
            yield 0.5 + number / len(left) / 2
            if is_stale():
                return

    def prepare_all(self) -> Iterator[float]:
        """Find the people for every link, too, one with each step; yields and ends as ``prepare`` does."""
        is_stale = stale_since_now(self._session)
        yield from (share / 2 for share in self.prepare())
        links = [] if is_stale() else [*self._session.network.links()]
        for number, link in enumerate(links):
            self.of(link)
            yield 0.5 + number / len(links) / 2
            if is_stale():
                return

    @property
    def are_all_at_hand(self) -> bool:
        """True if it may be asked for every link."""
        unknown = sum(link.id not in self._found for link in self._session.network.links())
        return not self._session.is_waited_for or (self.is_at_hand and unknown <= _SOON_MATCHED)

    def of(self, link: Link) -> tuple[LinkMatch, ...]:
        """Return the people who would be glad of a link on the shelf."""
        found = self._found.get(link.id)
        if found is None:
            found = self._found[link.id] = self._people_for(link)
        return found

    def said(self, contact: Contact) -> tuple[tuple[date, str], ...]:
        """Return the key points of the last year with somebody, newest first: read once for all links."""
        found = self._said.get(contact.id)
        if found is None:
            found = self._said[contact.id] = tuple(_said(contact, self._session))
        return found

    def _people_for(self, link: Link) -> tuple[LinkMatch, ...]:
        index = self._session.observer(WordIndex)
        words, lately = LinkWords.of(link, index.common), index.lately
        for contact_id in lately - self._heard:
            self._hear(contact_id)
        saying = {each for word in words.all_words for stem in stems(word) for each in self._saying.get(stem, ())}
        found = []
        for contact_id in {*index.near(words), *(saying & lately)}:
            contact = self._session.network.contact(contact_id)
            if contact is not None:
                match = _match(link, words, contact, index.common, contact_id in lately, self._session)
                found += [match] if match is not None else []
        return tuple(sorted(found, key=_order)[:MOST_PEOPLE])

    def _hear(self, contact_id: str) -> None:
        """Take in the words of somebody who was talked to lately: who may have spoken of a link is found by them."""
        contact = self._session.network.contact(contact_id)
        words = {word for _, text in self.said(contact) for word in words_of_entry(text)} if contact is not None else ()
        for stem in {stem for word in words for stem in stems(word)}:
            self._saying[stem].add(contact_id)
        self._heard.add(contact_id)

    def on_change(self, _change: Change, concerned: Collection[str]) -> None:
        """Forget them: cards, conversations, gives, the link itself count."""
        self._found.clear()
        for contact_id in concerned:
            self._said.pop(contact_id, None)
            self._heard.discard(contact_id)

    def on_reset(self) -> None:
        """Forget them: the day counts."""
        self._found.clear()
        self._said.clear()
        self._saying.clear()
        self._heard.clear()


def people_for(link: Link, session: Session) -> tuple[LinkMatch, ...]:
    """Return the people who would be glad of a link, most points first, then who was given nothing for longest."""
    return session.observer(LinkMatches).of(link)


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
    if score < SHOWN_FROM_POINTS:
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
