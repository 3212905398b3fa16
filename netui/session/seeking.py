"""The query language and search over one network: what was read once is kept, and follows every change."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from itertools import islice

from netui.domain.change import Change
from netui.domain.contact import Contact
from netui.domain.conversation import Conversation
from netui.domain.folding import fold
from netui.domain.query import Query, QueryProblem, Term, TermKind, parse_query, with_saved
from netui.domain.query_match import ContactTexts, Matcher, conversation_text
from netui.domain.search import Hit, Library, search
from netui.domain.search_texts import ConversationTexts
from netui.domain.standing import Standing
from netui.session.conversation_index import oldest_first
from netui.session.session import Session

_LOOKED_AT = 20_000
"""With conditions and no words, so many of the newest conversations are looked at."""


class Seeker:
    """Finds people and conversations. Used from one thread.

    The words of conversations are read from the newest on, as many at a time as whoever waits can afford.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._network = session.network
        self._texts = ContactTexts()
        self._standings: dict[str, Standing] = {}
        self._talks = ConversationTexts(text_of=self._text_of)
        self._unread: list[str] | None = None
        self._changed: set[str] = set()

    # What was typed

    def read(self, text: str) -> Query:
        """What a query means here: saved queries are put in, tiers and channels found by their labels too."""
        whole, unknown = with_saved(text, self._session.saved_queries)
        query = parse_query(whole, self._session.today)
        known = self._session.saved_queries
        saved = f"there are @{', @'.join(known)}" if known else "none is in settings.yaml yet"
        problems = [QueryProblem(0, len(text), f"no query is saved as “@{name}”: {saved}") for name in unknown]
        terms = tuple(map(self._with_keys, query.terms))
        return Query(terms, (*problems, *query.problems))

    def _with_keys(self, term: Term) -> Term:
        if term.kind is TermKind.TIER:
            known = {fold(tier.label): fold(tier.key) for tier in self._session.rules.tiers}
        elif term.kind is TermKind.CHANNEL:
            channels = self._session.rules.channels
            known = {fold(name): fold(one.key) for one in channels for name in (one.label, *one.aliases)}
            known |= {fold(one.key): fold(one.key) for one in channels}
        else:
            return term
        return replace(term, values=tuple(known.get(value, value) for value in term.values))

    # What is found

    def people(self, query: Query, candidates: Iterable[Contact]) -> list[Contact]:
        """Those of the candidates whom a query means, in their order."""
        return self._matcher(query).contacts(candidates)

    def text_of(self, contact: Contact) -> str:
        """The folded text in which the words of a query find a contact."""
        return self._texts.text_of(contact)

    def conversation_ids(self, query: Query, limit: int) -> list[str]:
        """Ids of up to ``limit`` conversations that a query means, of those read so far, newest first.

        A word is found in what was said, in the names of those who took part, in the channel and the day.
        """
        matcher = self._matcher(query)
        found: Iterable[str]
        people = matcher.with_ids()
        if people and not query.words:
            heads = {head.id: head for person in people for head in self._network.heads_with(person)}
            found = [head.id for head in sorted(heads.values(), key=oldest_first, reverse=True)]
        else:
            found = self._talks.holding(query.words, query.unwanted_words)
        if query.conditions:
            few = found if query.words or people else islice(found, _LOOKED_AT)
            found = (one for one in few if self._allows(matcher, one))
        return list(islice(found, limit))

    def hits(self, query: Query, limit: int = 50) -> tuple[Hit, ...]:
        """The best of everything, best first; of conversations, among those read so far."""
        library = Library(
            self._network,
            self._session.reader.names,
            self._talks,
            self._network.links(),
            self._standing_of,
            self._session.today,
            self._texts,
        )
        return search(query, library, limit)

    def _matcher(self, query: Query) -> Matcher:
        return Matcher(
            query, self._network, self._session.reader.names, self._standing_of, self._session.today, self._texts
        )

    def _allows(self, matcher: Matcher, conversation_id: str) -> bool:
        conversation = self._network.conversation(conversation_id)
        return conversation is not None and matcher.allows_conversation(conversation)

    def _standing_of(self, contact_id: str) -> Standing:
        known = self._standings.get(contact_id)
        if known is None:
            contact = self._network.contact(contact_id)
            assert contact is not None, "only people of the network are asked about"
            known = self._standings[contact_id] = self._session.standing(contact)
        return known

    # What was read

    @property
    def unread(self) -> int:
        """How many conversations are still to be read."""
        return len(self._network.conversations) if self._unread is None else len(self._unread)

    def read_more(self, count: int) -> None:
        """Read the words of up to ``count`` more conversations, the newest of those that were not read."""
        if self._unread is None:
            heads = sorted(self._network.conversations.all(), key=oldest_first)
            self._unread = [head.id for head in heads]
        ids = [self._unread.pop() for _ in range(min(count, len(self._unread)))]
        found = [self._network.conversation(one) for one in ids if one not in self._changed]
        self._talks.add_older([one for one in found if one is not None])

    def read_all(self) -> None:
        """Read the words of all conversations."""
        self.read_more(self.unread)

    def _text_of(self, conversation: Conversation) -> str:
        """The folded text of a conversation, with when it was, who took part and how."""
        people: Sequence[Contact | None] = [self._network.contact(one) for one in conversation.contacts]
        channel = self._session.rules.channel_label(conversation.channel)
        names = [contact.name for contact in people if contact is not None]
        named = "\n".join([conversation.on.isoformat(), channel, *names])
        return f"{conversation_text(conversation)}\n{fold(named)}"

    # What changes

    def follow(self, change: Change, concerned: Collection[str]) -> None:
        """Take over a change that the network has just taken over; ``concerned`` are the contacts it is about."""
        for contact_id in concerned:
            self._standings.pop(contact_id, None)
        for edit in change.edits:
            before, after = edit.before, edit.after
            if isinstance(after, Conversation):
                self._renew(after)
            elif isinstance(before, Conversation) and self._unread is not None:
                self._changed.add(before.id)
                self._talks.remove(before.id)
            elif isinstance(before, Contact) and (not isinstance(after, Contact) or after.name != before.name):
                for head in self._network.heads_with(before.id):
                    self._renew(self._network.conversation(head.id))

    def _renew(self, conversation: Conversation | None) -> None:
        if conversation is not None and self._unread is not None:
            self._changed.add(conversation.id)
            self._talks.put(conversation)

    def look_again(self) -> None:
        """The day or the rules are others."""
        self._standings.clear()


def seeker_of(session: Session) -> Seeker:
    """The one that finds people and conversations for a session; made when first asked for."""
    known = next((one for one in session.followers if isinstance(one, Seeker)), None)
    if known is None:
        known = Seeker(session)
        session.followers.append(known)
    return known
