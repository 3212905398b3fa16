"""Search everything: people, companies, tags, conversations, links and events, the best first, with what was found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import field
from datetime import date
from heapq import nlargest
from itertools import islice
from typing import Protocol

from netui.domain.contact import Contact
from netui.domain.conversation import Conversation
from netui.domain.excerpt import Excerpt, excerpt_of
from netui.domain.facts import Facts
from netui.domain.folding import fold
from netui.domain.frozen import frozen
from netui.domain.link import Link
from netui.domain.names import NameIndex
from netui.domain.query import Query
from netui.domain.query_match import ContactTexts, Matcher, conversation_text
from netui.domain.standing import Standing

_CONDITIONS_LOOKED_AT = 20_000
"""With conditions and no text, so many of the newest conversations are looked at."""
_PEOPLE_NAMED = 20
_TALKS_OF_NAMED = 200
_FEW = 3
"""With fewer people found, names that are spelt nearly so are looked for."""

_LEAST_OF_A_GROUP = 2
"""One letter is in the name of nearly every company."""

_WHOLE_NAME, _NAME_BEGINS, _IN_NAME, _SLIP, _IN_FIELDS = 100, 90, 80, 60, 50
_COMPANY, _TAG, _TALK, _SHELF = 70, 65, 40, 30


@frozen
class Hit:
    """Something found.

    Attributes:
        kind: ``contact``, ``company``, ``tag``, ``conversation``, ``link`` or ``event``.
        id: of the record; the company or the tag itself.
        contact: id of the person it is about; empty when it is about nobody, or several.
        excerpt: where it was found.
        score: how well it fits, 1..100; higher comes first.
    """

    kind: str
    id: str
    contact: str
    excerpt: Excerpt
    score: int


class Texts(Protocol):
    """The words of conversations."""

    def holding(self, wanted: Sequence[str], unwanted: Collection[str] = ()) -> Iterator[str]:
        """Ids of those with all that is wanted and nothing unwanted, the latest first."""


@frozen
class Library:
    """Everything a search looks into.

    Attributes:
        facts: the network.
        names: of everybody in it.
        talks: the words of all conversations, or of those that may be meant.
        links: the reading shelf.
        standing: contact id -> how they stand.
        today: the day on which somebody is new.
        texts: folded texts of contacts, kept from one search to the next.
        matcher_of: what tells for a query whom and what it means, where something is known already; None: nothing is.
    """

    facts: Facts
    names: NameIndex
    talks: Texts
    links: Iterable[Link]
    standing: Callable[[str], Standing]
    today: date
    texts: ContactTexts = field(default_factory=ContactTexts)
    matcher_of: Callable[[Query], Matcher] | None = None

    def matcher(self, query: Query) -> Matcher:
        """What tells for a query whom and what it means."""
        if self.matcher_of is not None:
            return self.matcher_of(query)
        return Matcher(query, self.facts, self.names, self.standing, self.today, self.texts)


def search(query: Query, library: Library, limit: int = 50) -> tuple[Hit, ...]:
    """The best hits, best first; among equals the latest people and conversations. Nothing for an empty query."""
    if not query:
        return ()
    matcher = library.matcher(query)
    people = matcher.contacts(library.facts.contacts())
    hits = [_person_hit(contact, score, query) for score, contact in _best(people, query, library, limit)]
    if query.words and len(people) < _FEW:
        hits += _slips(query, matcher, library, {contact.id for contact in people})
    # People whom the words name come before all conversations: those that could not be shown are not read.
    left = max(0, limit - len(hits))
    hits += [_talk_hit(one, query) for one in islice(_talks(query, matcher, library), left)]
    if query.words and not query.conditions:
        groups = _groups(query, people) if max(map(len, query.words)) >= _LEAST_OF_A_GROUP else ()
        hits += [*groups, *_shelf(query, library)]
    hits.sort(key=lambda hit: -hit.score)
    return tuple(hits[:limit])


def _last_on(facts: Facts, contact_id: str) -> str:
    heads = facts.heads_with(contact_id)
    return heads[-1].on if heads else ""


def _best(people: Sequence[Contact], query: Query, library: Library, limit: int) -> list[tuple[int, Contact]]:
    """The people who fit best, with their scores; among equals those last spoken to. Of them alone more is read."""
    text_of, facts = library.texts.text_of, library.facts
    scored = [(_score(contact, text_of(contact), query.words), contact) for contact in people]
    if len(scored) > limit:
        least = nlargest(limit, [score for score, _ in scored])[-1]
        scored = [each for each in scored if each[0] >= least]
    return nlargest(limit, scored, key=lambda each: (each[0], _last_on(facts, each[1].id)))


def _score(contact: Contact, text: str, words: Sequence[str]) -> int:
    """How well the words fit the names of a contact, whose folded text begins with the name in a line of its own."""
    if not words:
        return _IN_FIELDS
    names = [text[: text.find("\n") + 1].rstrip() or text, *map(fold, contact.aliases)]
    whole = " ".join(words)
    best = _IN_FIELDS
    for name in names:
        if all(word in name for word in words):
            if name == whole:
                return _WHOLE_NAME
            begins = all(name.startswith(word) or f" {word}" in name for word in words)
            best = max(best, _NAME_BEGINS if begins else _IN_NAME)
    return best


def _person_hit(contact: Contact, score: int, query: Query) -> Hit:
    met = contact.met.where if contact.met else ""
    fields = [contact.name, contact.company, contact.title, ", ".join(contact.tags), contact.location]
    fields += [", ".join(contact.interests), ", ".join(contact.offers), ", ".join(contact.needs), met, contact.notes]
    fields += [*contact.aliases, *[each.value for each in (*contact.emails, *contact.links)]]
    return Hit("contact", contact.id, contact.id, excerpt_of(fields, query.words), score)


def _slips(query: Query, matcher: Matcher, library: Library, found: set[str]) -> list[Hit]:
    """People whose names are spelt nearly as the query says."""
    hits = []
    for contact_id in library.names.similar(" ".join(query.words)):
        contact = library.facts.contact(contact_id)
        if contact is not None and contact_id not in found and matcher.allows_contact(contact):
            hits.append(Hit("contact", contact_id, contact_id, Excerpt(contact.name), _SLIP))
    return hits


def _talks(query: Query, matcher: Matcher, library: Library) -> Iterator[Conversation]:
    """Conversations the query means, those with all its words first, then those of people whom a word names."""
    facts = library.facts
    people = matcher.with_ids()
    if not query.words and 0 < len(people) <= _PEOPLE_NAMED:
        heads = {head.id: head for person in people for head in facts.heads_with(person)}
        ids: Iterable[str] = [head.id for head in sorted(heads.values(), key=lambda head: head.on, reverse=True)]
    else:
        ids = library.talks.holding(query.words, query.unwanted_words)
        ids = ids if query.words else islice(ids, _CONDITIONS_LOOKED_AT)
    seen = set()
    for one_id in ids:
        seen.add(one_id)
        one = facts.conversation(one_id)
        if one is not None and matcher.allows_conversation(one):
            yield one
    for one in _talks_of_named(query, library):
        if one.id not in seen and matcher.allows_conversation(one):
            seen.add(one.id)
            yield one


def _talks_of_named(query: Query, library: Library) -> Iterator[Conversation]:
    """Conversations with somebody whom one word names, and in which the other words stand: ``grace compilers``."""
    for number, word in enumerate(query.words if len(query.words) > 1 else ()):
        others = [other for index, other in enumerate(query.words) if index != number]
        for person in library.names.meant(word)[:_PEOPLE_NAMED]:
            for head in reversed(library.facts.heads_with(person)[-_TALKS_OF_NAMED:]):
                one = library.facts.conversation(head.id)
                text = conversation_text(one) if one else ""
                if (
                    one
                    and all(other in text for other in others)
                    and not any(each in text for each in query.unwanted_words)
                ):
                    yield one


def _talk_hit(one: Conversation, query: Query) -> Hit:
    points = [point.text for point in one.key_points]
    texts = [one.summary, *points, *one.gave, *one.got, *one.asked, *one.told, one.place, *one.links]
    text = fold(" ".join(texts))
    begins = bool(query.words) and all(f" {word}" in f" {text}" for word in query.words)
    in_points = any(word in fold(point) for point in points for word in query.words)
    contact = one.contacts[0] if len(one.contacts) == 1 else ""
    excerpt = excerpt_of([*texts, *one.private.values()], query.words)
    return Hit("conversation", one.id, contact, excerpt, _TALK + 5 * begins + 3 * in_points)


def _groups(query: Query, people: list[Contact]) -> list[Hit]:
    """Companies and tags that have all the words, with how many of the people found are of them."""
    hits = []
    companies = Counter(contact.company for contact in people if contact.company)
    tags = Counter(tag for contact in people for tag in contact.tags)
    for kind, counted, score in (("company", companies, _COMPANY), ("tag", tags, _TAG)):
        for name, count in counted.most_common():
            if all(word in fold(name) for word in query.words):
                said = f"{name} · {count} {'person' if count == 1 else 'people'}"
                hits.append(Hit(kind, name, "", excerpt_of([said], query.words), score))
    return hits


def _shelf(query: Query, library: Library) -> list[Hit]:
    """Links of the reading shelf and events that have all the words and none of the unwanted."""
    found = [("link", one.id, [one.title, one.url, one.note, " ".join(one.tags)]) for one in library.links]
    found += [("event", one.id, [one.name, one.place]) for one in library.facts.events()]
    hits = []
    for kind, one_id, texts in found:
        text = fold(" ".join(texts))
        if all(word in text for word in query.words) and not any(word in text for word in query.unwanted_words):
            hits.append(Hit(kind, one_id, "", excerpt_of(texts, query.words), _SHELF))
    return hits
