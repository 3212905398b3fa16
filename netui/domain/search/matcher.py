"""The matcher of a query: decides which people and which conversations it selects."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import date
from itertools import compress, repeat
from operator import attrgetter, contains, not_

from netui.domain.cadence.status import RelationshipStatus
from netui.domain.people.name_index import NameIndex
from netui.domain.people.phone_numbers import phone_number
from netui.domain.records.contact import Contact
from netui.domain.records.contact_fields.fields import SEARCHED, FieldKind
from netui.domain.records.conversation import Conversation
from netui.domain.records.reader import NetworkReader
from netui.domain.search.query import Query, Term, TermKind
from netui.domain.search.terms import TERMS
from netui.domain.text.folding import fold

_texts_of = attrgetter(
    *[one.name for one in SEARCHED if one.kind in (FieldKind.TEXT, FieldKind.OTHER) and one.name != "met"]
)
_words_of = attrgetter(*[one.name for one in SEARCHED if one.kind is FieldKind.WORDS])
_addresses_of = attrgetter(*[one.name for one in SEARCHED if one.kind is FieldKind.LABELLED])


def contact_text(contact: Contact) -> str:
    """Return all text of a contact in which a word of a query may be found, folded."""
    parts = [*_texts_of(contact), contact.met.where if contact.met else ""]
    for words in _words_of(contact):
        parts += words
    for addresses in _addresses_of(contact):
        parts += [labelled.value for labelled in addresses]
    parts += [_national(phone.value) for phone in contact.phones]
    return fold("\n".join([part for part in parts if part]))


def _national(phone: str) -> str:
    number = phone_number(phone)
    return number.national if number is not None else ""


def conversation_text(conversation: Conversation) -> str:
    """Return all text of a conversation in which a word of a query may be found, folded."""
    parts = [conversation.summary, conversation.place, *[point.text for point in conversation.key_points]]
    parts += [*conversation.gave, *conversation.got, *conversation.asked, *conversation.told, *conversation.links]
    parts += conversation.private.values()
    return fold("\n".join([part for part in parts if part]))


class ContactTexts:
    """The folded text of each contact, made when first asked for and again when the contact has changed."""

    def __init__(self) -> None:
        self._texts: dict[str, tuple[Contact, str]] = {}
        self._of_many: tuple[Sequence[Contact], list[str]] = ((), [])

    def text_of(self, contact: Contact) -> str:
        """The folded text of the contact."""
        kept = self._texts.get(contact.id)
        if kept is None or kept[0] is not contact:
            kept = contact, contact_text(contact)
            self._texts[contact.id] = kept
        return kept[1]

    def texts_of(self, contacts: Sequence[Contact]) -> Sequence[str]:
        """Return the folded texts of many contacts, in their order; those of the same tuple as last time are kept."""
        if contacts is self._of_many[0]:
            return self._of_many[1]
        texts = list(map(self.text_of, contacts))
        if isinstance(contacts, tuple):
            self._of_many = contacts, texts
        return texts


class Matcher:
    """A query made ready for one day: decides which records it selects."""

    def __init__(
        self,
        query: Query,
        network: NetworkReader,
        names: NameIndex,
        relationship_status: Callable[[str], RelationshipStatus],
        today: date,
        texts: ContactTexts | None = None,
    ) -> None:
        """Prepare a query.

        Args:
            query: the query to match.
            network: the network.
            names: of everybody in it, for ``with:``.
            relationship_status: contact id -> their status; asked for ``is:due``, ``is:drifting`` and ``is:dormant``
                only.
            today: the day on which somebody is new.
            texts: folded texts kept from one query to the next.
        """
        self._words, self._unwanted, self._conditions = query.words, query.unwanted_words, query.conditions
        self._network, self._relationship_status, self._today = network, relationship_status, today
        self._texts = texts or ContactTexts()
        self._named = {
            value: frozenset(names.resolve(value).candidates)
            for term in self._conditions
            if term.kind is TermKind.WITH
            for value in term.values
        }

    def contacts(self, candidates: Iterable[Contact]) -> list[Contact]:
        """Return the candidates that the query selects, in their order."""
        found: Sequence[Contact] = candidates if isinstance(candidates, tuple) else list(candidates)
        # Everybody is asked with every letter: the loops are those of C.
        for word in self._words:
            found = list(compress(found, map(contains, self._texts.texts_of(found), repeat(word))))
        for word in self._unwanted:
            found = list(compress(found, map(not_, map(contains, self._texts.texts_of(found), repeat(word)))))
        return list(filter(self.allows_contact, found)) if self._conditions else list(found)

    def allows_contact(self, contact: Contact) -> bool:
        """True if all terms but text hold for the contact."""
        return all(self._holds(term, contact) != term.is_negated for term in self._conditions)

    def allows_conversation(self, conversation: Conversation) -> bool:
        """True if all terms but text hold for the conversation; tags, tier and ``is:`` are its people's."""
        return all(self._holds_for(term, conversation) != term.is_negated for term in self._conditions)

    def conversation(self, conversation: Conversation) -> bool:
        """True if the query selects the conversation."""
        text = conversation_text(conversation)
        spoken = all(word in text for word in self._words) and not any(word in text for word in self._unwanted)
        return spoken and self.allows_conversation(conversation)

    def few(self) -> Collection[str] | None:
        """Ids of a few people that include everybody selected; None when it may be many, or is not known."""
        return None

    def with_ids(self) -> frozenset[str]:
        """Ids of people of whom one must have taken part; empty when the query does not say."""
        terms = [term for term in self._conditions if term.kind is TermKind.WITH and not term.is_negated]
        return frozenset[str]().union(*[self._named[value] for term in terms[:1] for value in term.values])

    def _holds(self, term: Term, contact: Contact) -> bool:
        return TERMS[term.kind].contact(self, term, contact)

    @property
    def network(self) -> NetworkReader:
        """The network."""
        return self._network

    @property
    def today(self) -> date:
        """The day on which somebody is new."""
        return self._today

    def relationship_status(self, contact_id: str) -> RelationshipStatus:
        """Return the status of somebody."""
        return self._relationship_status(contact_id)

    def named_by(self, term: Term) -> frozenset[str]:
        """Return ids of the people that a ``with:`` names."""
        return frozenset[str]().union(*[self._named[value] for value in term.values])

    def _holds_for(self, term: Term, conversation: Conversation) -> bool:
        spec = TERMS[term.kind]
        if spec.conversation is not None:
            return spec.conversation(self, term, conversation)
        return any(spec.contact(self, term, contact) for contact in self._people(conversation.contacts))

    def _people(self, contact_ids: Sequence[str]) -> list[Contact]:
        found = [self._network.contact(contact_id) for contact_id in contact_ids]
        return [contact for contact in found if contact is not None]
