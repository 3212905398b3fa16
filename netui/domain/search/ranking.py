"""Search everything: people, groups, promises, conversations and all else that people write, the best hits first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import islice
from typing import Protocol

from netui.domain.cadence.rules import Aim
from netui.domain.core.frozen import frozen
from netui.domain.people.name_index import NameIndex
from netui.domain.records.contact import Contact
from netui.domain.records.conversation import Conversation
from netui.domain.records.follow_up import FollowUp, FollowUpStatus
from netui.domain.records.introduction import Introduction
from netui.domain.records.link import Link
from netui.domain.records.outcome import Outcome
from netui.domain.records.reader import NetworkReader
from netui.domain.search.matcher import Matcher, conversation_text
from netui.domain.search.people_text import PeopleTexts, Ranked
from netui.domain.search.query import Query
from netui.domain.text.excerpt import Excerpt, excerpt_of
from netui.domain.text.folding import fold

_CONDITIONS_LOOKED_AT = 20_000
"""Most of the newest conversations looked at for a query of conditions and no text."""
_PEOPLE_NAMED = 20
_CONVERSATIONS_OF_NAMED = 200
_SLIPS_BELOW_PEOPLE = 3
"""Number of people found below which names with a slip are looked for as well."""

_LEAST_GROUP_LETTERS = 2
"""Least letters for finding companies and tags: one letter is in the name of nearly every company."""

_COMPANY_SCORE, _TAG_SCORE, _SLIP_SCORE, _CONVERSATION_SCORE, _SHELF_SCORE = 70, 65, 60, 40, 30
"""Scores of the other kinds, on the scale on which people have theirs."""

_PROMISE_SCORE, _KEPT_PROMISE_SCORE = 49, 35
"""Scores of an open promise, which comes before the conversation it was made in, and of one that was kept."""

_WEIGHED_CHARACTERS = 4_000
"""Characters of each text from which the score of a conversation is computed."""


@frozen
class Hit:
    """A search hit.

    Attributes:
        kind: ``contact``, ``company``, ``tag``, ``promise``, ``conversation``, ``link``, ``event``, ``outcome``,
            ``introduction`` or ``aim``.
        id: id of the record; the company, the tag or the aim itself.
        contact: id of the person it is about; empty when it is about nobody, or several.
        excerpt: the text around the found words.
        score: how well it fits, 1..100; higher comes first.
    """

    kind: str
    id: str
    contact: str
    excerpt: Excerpt
    score: int


class Texts(Protocol):
    """Index of the words of conversations."""

    def holding(self, wanted: Sequence[str], unwanted: Collection[str] = ()) -> Iterator[str]:
        """Yield ids of those that have all wanted texts and none of the unwanted ones, the latest first."""


class PromiseIndex(Protocol):
    """Index of the words of promises."""

    def holding(self, wanted: Sequence[str], unwanted: Collection[str] = ()) -> Iterator[FollowUp]:
        """Yield those that have all wanted texts and none of the unwanted ones."""


@frozen
class Library:
    """All that a search looks into.

    Attributes:
        network: the network.
        people: the words of everybody in it.
        names: of everybody in it.
        conversations: the words of all conversations, or of those that may be selected.
        links: the reading shelf.
        outcomes: what came of the network.
        promises: the words of all promises.
        introductions: all of them, ideas as well.
        aims: the strategic goals.
        matcher_of: makes the matcher of a query.
    """

    network: NetworkReader
    people: PeopleTexts
    names: NameIndex
    conversations: Texts
    links: Iterable[Link]
    outcomes: Iterable[Outcome]
    promises: PromiseIndex
    introductions: Iterable[Introduction]
    aims: Iterable[Aim]
    matcher_of: Callable[[Query], Matcher]


def search(query: Query, library: Library, limit: int = 50) -> tuple[Hit, ...]:
    """Return the best hits, best first; among equals the latest people and conversations. Empty for an empty query."""
    if not query:
        return ()
    matcher = library.matcher_of(query)
    people = _people(query, matcher, library, max(limit, _SLIPS_BELOW_PEOPLE))
    hits = [_person_hit(contact, score, query) for score, contact in people]
    if query.words and len(people) < _SLIPS_BELOW_PEOPLE:
        hits += _slips(query, matcher, library, {contact.id for _, contact in people})
    if query.words:
        hits += islice(_promises(query, matcher, library), limit)
    # People named by the words come before all conversations: those that could not be shown are not read.
    left = max(0, limit - len(hits))
    hits += [_conversation_hit(one, query) for one in islice(_conversations(query, matcher, library), left)]
    if query.words and not query.conditions:
        groups = _groups(query, matcher, library) if max(map(len, query.words)) >= _LEAST_GROUP_LETTERS else ()
        hits += [*groups, *_shelf(query, library)]
    hits.sort(key=lambda hit: -hit.score)
    return tuple(hits[:limit])


def meant_with_a_slip(query: Query, library: Library) -> list[str]:
    """Ids of people whose names are spelt nearly as a query says, the closest first; empty where it finds somebody."""
    matcher = library.matcher_of(query)
    if not query.words or _people(query, matcher, library, 1):
        return []
    return [hit.contact for hit in _slips(query, matcher, library, set())]


def _people(query: Query, matcher: Matcher, library: Library, limit: int) -> list[Ranked]:
    """Return the people who fit best, with how well; among equals those last spoken to."""
    few = matcher.few()
    if few is not None:
        people = [contact for one in few if (contact := library.network.contact(one)) is not None]
        allowed = filter(matcher.allows_contact, people)
        return library.people.best_of(allowed, query.words, query.unwanted_words, limit)
    return library.people.best(query.words, query.unwanted_words, matcher.allows_contact, limit)


def where_found(contact: Contact, words: Sequence[str]) -> Excerpt:
    """Return the excerpt around the words of a query in a contact's texts."""
    return excerpt_of(_said_of(contact), words)


def _person_hit(contact: Contact, score: int, query: Query) -> Hit:
    return Hit("contact", contact.id, contact.id, where_found(contact, query.words), score)


def _said_of(contact: Contact) -> Iterator[str]:
    """Yield the texts of a contact, the most telling first; made only as far as they are looked at."""
    yield contact.name
    yield from (contact.company, contact.title, ", ".join(contact.tags), contact.location)
    yield from map(", ".join, (contact.interests, contact.offers, contact.needs))
    yield from (contact.met.where if contact.met else "", contact.notes, *contact.aliases)
    yield from [each.value for each in (*contact.emails, *contact.links)]


def _slips(query: Query, matcher: Matcher, library: Library, found: set[str]) -> list[Hit]:
    """Return people whose names are spelt nearly as the query says."""
    hits = []
    for contact_id in library.names.similar(" ".join(query.words)):
        contact = library.network.contact(contact_id)
        if contact is not None and contact_id not in found and matcher.allows_contact(contact):
            hits.append(Hit("contact", contact_id, contact_id, Excerpt(contact.name), _SLIP_SCORE))
    return hits


def _conversations(query: Query, matcher: Matcher, library: Library) -> Iterator[Conversation]:
    """Yield conversations selected by the query, those with all its words first, then those of people a word names."""
    network = library.network
    people = matcher.with_ids()
    if not query.words and 0 < len(people) <= _PEOPLE_NAMED:
        headers = {header.id: header for person in people for header in network.headers_with(person)}
        ids: Iterable[str] = [
            header.id for header in sorted(headers.values(), key=lambda header: header.on, reverse=True)
        ]
    else:
        ids = library.conversations.holding(query.words, query.unwanted_words)
        ids = ids if query.words else islice(ids, _CONDITIONS_LOOKED_AT)
    seen = set()
    for one_id in ids:
        seen.add(one_id)
        one = network.conversation(one_id)
        if one is not None and matcher.allows_conversation(one):
            yield one
    for one in _conversations_of_named(query, library):
        if one.id not in seen and matcher.allows_conversation(one):
            seen.add(one.id)
            yield one


def _conversations_of_named(query: Query, library: Library) -> Iterator[Conversation]:
    """Yield conversations with somebody named by one word, in which the other words stand: ``grace compilers``."""
    for number, word in enumerate(query.words if len(query.words) > 1 else ()):
        others = [other for index, other in enumerate(query.words) if index != number]
        for person in library.names.meant(word)[:_PEOPLE_NAMED]:
            for header in reversed(library.network.headers_with(person)[-_CONVERSATIONS_OF_NAMED:]):
                one = library.network.conversation(header.id)
                text = conversation_text(one) if one else ""
                if (
                    one
                    and all(other in text for other in others)
                    and not any(each in text for each in query.unwanted_words)
                ):
                    yield one


def _promises(query: Query, matcher: Matcher, library: Library) -> Iterator[Hit]:
    """Yield promises that have all the words, one of them not the name of whom they are about; the open ones first."""
    people = matcher.with_ids() if len(query.conditions) == 1 else ()  # a promise is with whom it is about
    for one in library.promises.holding(query.words, query.unwanted_words):
        contact, said = library.network.contact(one.contact), fold(one.what)
        if contact is None or not any(word in said for word in query.words):
            continue
        if (contact.id in people) if people else matcher.allows_contact(contact):
            score = _PROMISE_SCORE if one.status is FollowUpStatus.OPEN else _KEPT_PROMISE_SCORE
            yield Hit("promise", one.id, one.contact, excerpt_of([one.what], query.words), score)


def _conversation_hit(one: Conversation, query: Query) -> Hit:
    points = [point.text for point in one.key_points]
    texts = [one.summary, *points, *one.gave, *one.got, *one.asked, *one.told, one.place, *one.links]
    text = fold(" ".join(each[:_WEIGHED_CHARACTERS] for each in texts))
    begins = bool(query.words) and all(f" {word}" in f" {text}" for word in query.words)
    in_points = any(word in fold(point[:_WEIGHED_CHARACTERS]) for point in points for word in query.words)
    contact = one.contacts[0] if len(one.contacts) == 1 else ""
    excerpt = excerpt_of([*texts, *one.private.values()], query.words)
    return Hit("conversation", one.id, contact, excerpt, _CONVERSATION_SCORE + 5 * begins + 3 * in_points)


def _groups(query: Query, matcher: Matcher, library: Library) -> list[Hit]:
    """Return companies and tags that have all the words, with how many of the people found are of them."""
    companies, tags = library.people.companies(query.words), library.people.tags(query.words)
    if query.unwanted_words and (companies or tags):
        # Their people have the words too: only what is unwanted tells them apart.
        people = matcher.contacts(library.network.contacts())
        companies = _again(companies, [contact.company for contact in people])
        tags = _again(tags, [tag for contact in people for tag in contact.tags])
    hits = []
    for kind, counted, score in (("company", companies, _COMPANY_SCORE), ("tag", tags, _TAG_SCORE)):
        for name, count in counted:
            said = f"{name} · {count} {'person' if count == 1 else 'people'}"
            hits.append(Hit(kind, name, "", excerpt_of([said], query.words), score))
    return hits


def _again(counted: list[tuple[str, int]], names: list[str]) -> list[tuple[str, int]]:
    """Return the same names with new counts; names that no longer occur fall away."""
    counts = Counter(names)
    return sorted([(name, counts[name]) for name, _ in counted if counts[name]], key=lambda each: (-each[1], each[0]))


def _shelf(query: Query, library: Library) -> list[Hit]:
    """Return all else that has all the words and none of the unwanted: links, events, outcomes, introductions, aims."""
    hits = []
    for kind, one_id, texts, names in _written(library):
        said = fold(" ".join(texts))
        text = f"{said} {fold(names)}" if names else said
        found = all(word in text for word in query.words) and any(word in said for word in query.words)
        if found and not any(word in text for word in query.unwanted_words):
            hits.append(Hit(kind, one_id, "", excerpt_of(texts, query.words), _SHELF_SCORE))
    return hits


def _written(library: Library) -> Iterator[tuple[str, str, list[str], str]]:
    """Yield kind, id, texts, and the names by which it is found as well, of the records of which there are few."""
    for link in library.links:
        yield "link", link.id, [link.title, link.url, link.note, " ".join(link.tags)], ""
    for event in library.network.events():
        met = [text for one in event.meet for text in (one.name, one.opener)]
        yield "event", event.id, [event.name, event.place, *[goal.what for goal in event.goals], *met], ""
    for outcome in library.outcomes:
        yield "outcome", outcome.id, [outcome.what, outcome.kind], ""
    for each in library.introductions:
        people = [contact.name for one in (each.a, each.b) if (contact := library.network.contact(one)) is not None]
        said = [each.reason, each.outcome, *[step.note for step in each.history]]
        yield "introduction", each.id, said, " ".join(people)
    for aim in library.aims:
        yield "aim", aim.name, [aim.name, aim.ask, ", ".join((*aim.topics, *aim.companies, *aim.titles))], ""
