"""The people selected by each term of a query, kept until something changes: a key need not ask everybody."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property

from netui.domain.cadence.status import RelationshipStatus
from netui.domain.headers.table import oldest_first
from netui.domain.people.name_index import NameIndex
from netui.domain.records.contact import Contact
from netui.domain.records.conversation import Conversation, ConversationHeader
from netui.domain.records.reader import NetworkReader
from netui.domain.search.conversation_text import ConversationTexts
from netui.domain.search.matcher import ContactTexts, Matcher
from netui.domain.search.query import Query, Term, TermKind
from netui.domain.search.terms import TERMS
from netui.domain.text.folding import fold
from netui.session.core.network import Network
from netui.session.search.newest import NewestByDay

_FEW_PEOPLE = 2000
"""Number of people up to which they are looked at one by one."""

_FEW_CONVERSATIONS = 10_000
"""Most conversations with those people, or on those days, that are looked at by themselves; more are soon found."""


class KnownPeople:
    """Ids of the people that a term selects, by the term."""

    def __init__(self, network: Network) -> None:
        self._network = network
        self._known: dict[Term, frozenset[str]] = {}
        self._by_channel: dict[str, set[str]] = {}

    def forget(self) -> None:
        """Forget what was found: something has changed."""
        self._known.clear()
        self._by_channel.clear()

    def meant_by(self, term: Term, matcher_of: Callable[[Query], Matcher]) -> frozenset[str]:
        """Return ids of the people for whom a term holds, its negation apart."""
        plain = replace(term, is_negated=False)
        known = self._known.get(plain)
        if known is None:
            known = self._known[plain] = self._found(plain, matcher_of(Query((plain,))))
        return known

    def _found(self, term: Term, matcher: Matcher) -> frozenset[str]:
        """Return ids of the people for whom a term holds; by their conversations where that spares asking everybody."""
        if term.kind in (TermKind.SINCE, TermKind.BEFORE) and term.day is not None:
            day, after = term.day.isoformat(), term.kind is TermKind.SINCE
            newest = self._network.newest_conversations()
            return frozenset([one for one, (on, _) in newest.items() if (on >= day) == after])
        if term.kind is TermKind.WITH:
            named = matcher.named_by(term)
            headers = [header for one in named for header in self._network.headers_with(one)]
            return frozenset([one for header in headers for one in header.contacts]) - named
        if term.kind is TermKind.CHANNEL:
            channels = self._channels().items()
            return frozenset[str]().union(*[people for channel, people in channels if fold(channel) in term.values])
        return frozenset([one.id for one in matcher.contacts(self._network.contacts())])

    def _channels(self) -> Mapping[str, set[str]]:
        """Return channel -> ids of those with whom it was used; made once."""
        if not self._by_channel:
            for contact in self._network.contacts():
                for header in self._network.headers_with(contact.id):
                    self._by_channel.setdefault(header.channel, set()).add(contact.id)
        return self._by_channel


class KnowingMatcher(Matcher):
    """Decides which records a query selects, from what is known of its terms.

    Attributes:
        concerned: ids of people of whom one took part in each selected conversation; None when that is not known.
        first: the day, ISO text, on which or after which each of them was; empty when the query does not say.
        end: the day before which each of them was; None when the query does not say.
    """

    def __init__(
        self,
        people: KnownPeople,
        query: Query,
        network: NetworkReader,
        names: NameIndex,
        relationship_status: Callable[[str], RelationshipStatus],
        today: date,
        texts: ContactTexts,
    ) -> None:
        """Prepare a query as ``Matcher`` does; ``people`` says who is meant by a term, worked out when it is asked."""
        super().__init__(query, network, names, relationship_status, today, texts)

        def matcher_of(asked: Query) -> Matcher:
            return Matcher(asked, network, names, relationship_status, today, texts)

        self._people_of: Callable[[Term], frozenset[str]] = lambda term: people.meant_by(term, matcher_of)
        self._headers = [self._of_header(term) for term in query.conditions]
        concerned = [self._of_term(term) for term in query.conditions if not term.is_negated]
        self.concerned = min((known for known in concerned if known is not None), key=len, default=None)
        days = [(term.day.isoformat(), _begins(term)) for term in query.conditions if term.day is not None]
        self.first = max([day for day, begins in days if begins], default="")
        self.end = min([day for day, begins in days if not begins], default=None)

    @cached_property
    def _terms(self) -> Sequence[tuple[Term, frozenset[str]]]:
        """Each term that is no text with ids of the people for whom it holds, its negation apart."""
        return [(term, self._people_of(term)) for term in self._conditions]

    def few(self) -> Collection[str] | None:
        """Ids of a few people that include everybody selected; None when it may be many."""
        few = min([meant for term, meant in self._terms if not term.is_negated], key=len, default=None)
        return few if few is not None and len(few) <= _FEW_PEOPLE else None

    def allows_contact(self, contact: Contact) -> bool:
        """True if all terms but text hold for the contact."""
        return all((contact.id in meant) != term.is_negated for term, meant in self._terms)

    def allows_conversation(self, conversation: Conversation) -> bool:
        """True if all terms but text hold for the conversation."""
        return self.allows_header(conversation.header) and super().allows_conversation(conversation)

    def allows_header(self, header: ConversationHeader) -> bool:
        """True if all terms hold for a conversation that can be tested by its header; places cannot."""
        return all(holds(header) for holds in self._headers)

    def _of_term(self, term: Term) -> frozenset[str] | None:
        """Return ids of people of whom one takes part in each conversation for which a term holds.

        None when the term says nothing about people.
        """
        if TERMS[term.kind].is_of_people:
            return self._people_of(term)
        return self.named_by(term) if term.kind is TermKind.WITH else None

    def _of_header(self, term: Term) -> Callable[[ConversationHeader], bool]:
        negated = term.is_negated
        of_header = TERMS[term.kind].header
        if of_header is not None:
            return lambda header: of_header(term, header) != negated
        people = self._of_term(term)
        if people is None:
            return lambda _header: True  # the summary row does not tell
        return lambda header: people.isdisjoint(header.contacts) == negated


def _begins(term: Term) -> bool:
    """True if a term with a day means that day and later."""
    return (term.kind is TermKind.SINCE) != term.is_negated


class AllowedTexts:
    """The words of those conversations that may be meant."""

    def __init__(
        self,
        texts: ConversationTexts,
        network: Network,
        matcher: KnowingMatcher,
        newest: NewestByDay,
        places: Sequence[str],
    ) -> None:
        """Look through ``texts``, or, where no word is asked for, through ``newest``.

        Args:
            texts: of all conversations.
            network: where their headers are.
            matcher: says which may be meant.
            newest: all conversations.
            places: folded words that are among those of each that may be meant.
        """
        self._texts = texts
        self._network = network
        self._matcher = matcher
        self._newest = newest
        self._places = places

    def holding(self, wanted: Sequence[str], unwanted: Collection[str] = ()) -> Iterator[str]:
        """Ids of those with all that is wanted and nothing unwanted, the latest first."""
        few, words = self._few(), (*wanted, *self._places)
        if not (words or unwanted):
            return filter(self._allows, self._of_days if few is None else few)
        if few is None:
            return filter(self._allows, self._texts.holding(words, unwanted))
        return filter(self._allows, self._texts.holding_among(frozenset(few), words, unwanted))

    def _allows(self, conversation_id: str) -> bool:
        header = self._network.conversations.header(conversation_id)
        return header is not None and self._matcher.allows_header(header)

    @property
    def _of_days(self) -> Iterator[str]:
        """Ids of those on the days that are meant, the latest first."""
        return self._newest.within(self._matcher.first, self._matcher.end)

    def _few(self) -> list[str] | None:
        """Ids of a few conversations that include all that may be meant, newest first; None if there are many."""
        people = self._matcher.concerned
        if people is not None and len(people) <= _FEW_PEOPLE:
            by_person = [self._network.headers_with(one) for one in people]
            if sum(map(len, by_person)) <= _FEW_CONVERSATIONS:
                headers = {header.id: header for of_one in by_person for header in of_one}
                return [header.id for header in sorted(headers.values(), key=oldest_first, reverse=True)]
        if self._newest.count(self._matcher.first, self._matcher.end) <= _FEW_CONVERSATIONS:
            return list(self._of_days)
        return None
