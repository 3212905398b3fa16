"""The query language and search over one network: what was read once is kept, and follows every change."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import islice

from netui.domain.cadence.status import RelationshipStatus
from netui.domain.people.name_index import NameIndex
from netui.domain.records.change import Change
from netui.domain.records.contact import Contact
from netui.domain.records.conversation import Conversation
from netui.domain.search.conversation_text import ConversationTexts
from netui.domain.search.matcher import ContactTexts, Matcher, conversation_text
from netui.domain.search.query import Query, QueryProblem, Term, TermKind, parse_query, with_saved
from netui.domain.search.ranking import Hit, Library, Texts, search
from netui.domain.text.folding import fold
from netui.session.capture.reader import reader_of
from netui.session.core.session import Session
from netui.session.search.known_words import as_kept, with_keys
from netui.session.search.newest import NewestByDay
from netui.session.search.people import PeopleInOrder
from netui.session.search.promises import promise_texts_of
from netui.session.search.term_cache import AllowedTexts, KnowingMatcher, KnownPeople

_PEOPLE_AT_ONCE = 1_000
"""Most people whose words are read while a key waits."""


class Seeker:
    """The search service: finds people and conversations by a query. Used from one thread.

    The words of conversations are read from the newest on, as many at a time as the caller can wait for.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._network = session.network
        self._texts = ContactTexts()
        self._statuses: dict[str, RelationshipStatus] = {}
        self._people = KnownPeople(session.network)
        self._everybody = PeopleInOrder(session.network, self._texts.text_of)
        self._conversations = ConversationTexts(text_of=self._text_of)
        self._to_read: Iterator[str] | None = None
        self._unread = 0
        self._to_weigh: Iterator[Contact] | None = None
        self._newest: NewestByDay | None = None
        self._changed: set[str] = set()

    # Reading what was typed

    def read(self, text: str) -> Query:
        """Return the query of a text: saved queries are put in, tiers and channels found by their labels too."""
        whole, unknown = with_saved(as_kept(text, self._session), self._saved)
        query = parse_query(whole, self._session.today)
        saved = f"there are @{', @'.join(self._saved)}" if self._saved else "none is in settings.yaml yet"
        problems = [QueryProblem(0, len(text), f"no query is saved as “@{name}”: {saved}") for name in unknown]
        terms, meaningless = self._known(query.terms, text)
        return Query(terms, (*problems, *query.problems, *meaningless))

    @property
    def _saved(self) -> Mapping[str, str]:
        return self._session.preferences.saved_queries

    def _known(self, terms: Iterable[Term], whole: str) -> tuple[tuple[Term, ...], tuple[QueryProblem, ...]]:
        """The terms with what there is in the places of its words; those that mean nothing are told."""
        known, problems = [], []
        for term in terms:
            try:
                known.append(with_keys(term, self._session))
            except ValueError as error:
                problems.append(QueryProblem(0, len(whole), str(error)))
        return tuple(known), tuple(problems)

    # Finding

    def people(self, query: Query, candidates: Iterable[Contact]) -> list[Contact]:
        """Return the candidates selected by a query, in their order."""
        return self._matcher(query).contacts(candidates)

    def text_of(self, contact: Contact) -> str:
        """The folded text in which the words of a query find a contact."""
        return self._texts.text_of(contact)

    def conversation_ids(self, query: Query, limit: int) -> list[str]:
        """Ids of up to ``limit`` conversations that a query means, of those read so far, newest first.

        A word is found in what was said, in the names of those who took part, in the channel and the day.
        """
        found = self._allowed(query).holding(query.words, query.unwanted_words)
        if any(term.kind is TermKind.AT for term in query.conditions):
            matcher = self._matcher(query)
            found = (one for one in found if self._allows(matcher, one))
        return list(islice(found, limit))

    @staticmethod
    def reads_for(query: Query) -> bool:
        """True if more conversations may be found for a query when more of them have been read."""
        in_words = any(term.kind in (TermKind.TEXT, TermKind.AT) for term in query.terms)
        return in_words or not query.conditions

    def hits(self, query: Query, limit: int = 50) -> tuple[Hit, ...]:
        """The best of everything, best first; of conversations, among those read so far. None for an empty query."""
        return search(query, self.library(query), limit) if query else ()  # nobody's words need be read for nothing

    def library(self, query: Query) -> Library:
        """All that a query looks into."""
        return Library(
            self._network,
            self._everybody.texts(),
            reader_of(self._session).names,
            self._allowed(query),
            self._network.links(),
            self._network.outcomes(),
            promise_texts_of(self._session),
            self._network.introductions(),
            self._session.rules.aims,
            self._matcher,
        )

    def _matcher(self, query: Query) -> KnowingMatcher:
        reader, today = reader_of(self._session), self._session.today
        asks_for_names = any(term.kind is TermKind.WITH for term in query.conditions)
        names = reader.names if asks_for_names else NameIndex()  # ten thousand names take a tenth of a second
        return KnowingMatcher(self._people, query, self._network, names, self._status_of, today, self._texts)

    def _allowed(self, query: Query) -> Texts:
        """The words of those conversations of which the header does not say already that they are not meant."""
        if not query.conditions:
            return self._conversations
        at = [term for term in query.conditions if term.kind is TermKind.AT and not term.is_negated]
        places = [term.values[0] for term in at if len(term.values) == 1]
        return AllowedTexts(self._conversations, self._network, self._matcher(query), self._by_day(), places)

    def _by_day(self) -> NewestByDay:
        if self._newest is None:
            self._newest = NewestByDay(self._network.conversations.by_day())
        return self._newest

    def _allows(self, matcher: Matcher, conversation_id: str) -> bool:
        conversation = self._network.conversation(conversation_id)
        return conversation is not None and matcher.allows_conversation(conversation)

    def _status_of(self, contact_id: str) -> RelationshipStatus:
        known = self._statuses.get(contact_id)
        if known is None:
            contact = self._network.contact(contact_id)
            assert contact is not None, "only people of the network are asked about"
            known = self._statuses[contact_id] = self._session.relationship_status(contact)
        return known

    # Reading on in the conversations

    @property
    def unread(self) -> int:
        """The number of conversations still to be read."""
        return len(self._network.conversations) if self._to_read is None else self._unread

    def read_more(self, count: int) -> None:
        """Read the words of up to ``count`` more conversations, the newest of those that were not read."""
        if self._to_read is None:
            self._unread = len(self._network.conversations)
            self._to_read = self._by_day().within()
        ids = list(islice(self._to_read, count))
        self._unread = max(0, self._unread - len(ids)) if len(ids) == count else 0
        found = [self._network.conversation(one) for one in ids if one not in self._changed]
        self._conversations.add_older([one for one in found if one is not None])

    def read_people(self, count: int) -> bool:
        """Read the words and names of up to ``count`` more people, so that no key need; whether any are left."""
        left = self._everybody.read_more(count) or reader_of(self._session).learn(count)
        if not left:
            promise_texts_of(self._session).texts()
        return left

    @property
    def knows_people(self) -> bool:
        """True if everybody may be looked for: always, unless a key waits and their words are not all read, or soon."""
        is_soon_read = self._network.contact_count() <= _PEOPLE_AT_ONCE or not self._session.is_waited_for
        return is_soon_read or (self._everybody.is_laid_out and reader_of(self._session).knows_names)

    def weigh_more(self, count: int) -> bool:
        """Look how up to ``count`` more people stand, so that ``is:due`` need not ask for all; whether any are left."""
        if self._to_weigh is None:
            self._to_weigh = iter(list(self._network.contacts()))
        people = list(islice(self._to_weigh, count))
        for one in people:
            if self._network.contact(one.id) is one:
                self._status_of(one.id)
        return len(people) == count

    def read_all(self) -> None:
        """Read the words of all conversations."""
        self.read_more(self.unread)

    def _text_of(self, conversation: Conversation) -> str:
        """The folded text of a conversation, with when it was, who took part and how."""
        channel = self._session.rules.channel_label(conversation.channel)
        names = [contact.name for one in conversation.contacts if (contact := self._network.contact(one)) is not None]
        named = "\n".join([conversation.on.isoformat(), channel, *names])
        return f"{conversation_text(conversation)}\n{fold(named)}"

    # Following changes

    def on_change(self, change: Change, concerned: Collection[str]) -> None:
        """Take over a change that the network has just taken over; ``concerned`` are the contacts it is about."""
        self._people.forget()
        for contact_id in concerned:
            self._statuses.pop(contact_id, None)
        self._everybody.on_change(change, concerned)
        for edit in change.edits:
            before, after = edit.before, edit.after
            if isinstance(before, Conversation) or isinstance(after, Conversation):
                self._newest = None
            if isinstance(after, Conversation):
                self._renew(after)
            elif isinstance(before, Conversation) and self._to_read is not None:
                self._changed.add(before.id)
                self._conversations.remove(before.id)
            elif isinstance(before, Contact) and (not isinstance(after, Contact) or after.name != before.name):
                for header in self._network.headers_with(before.id):
                    self._renew(self._network.conversation(header.id))

    def _renew(self, conversation: Conversation | None) -> None:
        if conversation is not None and self._to_read is not None:
            self._changed.add(conversation.id)
            self._conversations.put(conversation)

    def on_reset(self) -> None:
        """Forget what depends on the day and the rules: they have changed."""
        self._statuses.clear()
        self._people.forget()


def seeker_of(session: Session) -> Seeker:
    """The search of a session; made when first asked for."""
    return session.observer(Seeker)
