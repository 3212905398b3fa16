"""The words of what people care about and need: who may be glad of a link is found without looking at everybody."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from heapq import nlargest

from netui.domain.records.change import Change
from netui.domain.records.contact import Contact
from netui.domain.shelf.matching import LinkWords
from netui.domain.text.agreeing_words import UsedWords, stems, words_of_entry
from netui.domain.text.folding import fold
from netui.session.core.session import Session, stale_since_now

_PEOPLE_LAST_TALKED_TO = 200
_PEOPLE_AT_ONCE = 1_000
"""Most people whose index is made while a key waits; of more it is made in steps."""

_PEOPLE_A_STEP = 20
"""People taken in with one step."""


class WordIndex:
    """An observer of the network: words, interests and tags by person, and the words that say nothing."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._common: frozenset[str] | None = None
        self._with: dict[str, list[str]] = {}
        self._lately: frozenset[str] | None = None

    @property
    def is_at_hand(self) -> bool:
        """True if it may be asked: always, unless a key waits and it is neither made nor soon made."""
        is_soon_made = self._session.network.contact_count() <= _PEOPLE_AT_ONCE
        return self._common is not None or is_soon_made or not self._session.is_waited_for

    @property
    def common(self) -> frozenset[str]:
        """The words that too many people use to say anything, as the cards stand now."""
        while self._common is None:
            for _ in self.prepare():
                pass
        return self._common

    def prepare(self) -> Iterator[float]:
        """Make it, a few people with each step; yields how much is done, 0..1. Ends early when it changes."""
        if self._common is not None:
            return
        network, is_stale = self._session.network, stale_since_now(self._session)
        found: dict[str, list[str]] = defaultdict(list)
        used, count = UsedWords(), network.contact_count()
        for number, contact in enumerate(network.contacts()):
            used.add(_take_in(contact, found))
            if not number % _PEOPLE_A_STEP:
                yield number / count
                if is_stale():
                    return
        self._common, self._with = used.common, found

    def near(self, link: LinkWords) -> Iterator[str]:
        """Yield ids of all whom a link can suit by their cards, some several times; others may be among them."""
        assert self.common is not None
        for word in link.all_words:
            for stem in stems(word):
                yield from self._with.get(stem, ())
        for tag in link.tags:
            yield from self._with.get(_exactly(tag), ())

    @property
    def lately(self) -> frozenset[str]:
        """Ids of those who were last talked to."""
        if self._lately is None:
            newest = self._session.network.newest_conversations().items()
            self._lately = frozenset(
                each for each, _ in nlargest(_PEOPLE_LAST_TALKED_TO, newest, key=lambda one: one[1][0])
            )
        return self._lately

    def on_change(self, change: Change, _concerned: Collection[str]) -> None:
        """Forget what may be another."""
        tables = {edit.table for edit in change.edits}
        if "contacts" in tables:
            self._common = None
        if "conversations" in tables:
            self._lately = None

    def on_reset(self) -> None:
        """Forget it: the cards may be others."""
        self._common = self._lately = None


def _take_in(contact: Contact, found: dict[str, list[str]]) -> frozenset[str]:
    """Take in one person; return all words of their entries."""
    cares = frozenset[str]().union(*map(words_of_entry, (*contact.interests, *contact.needs)))
    for stem in {stem for word in cares for stem in stems(word)}:
        found[stem].append(contact.id)
    for entry in (*contact.interests, *contact.tags):
        found[_exactly(fold(entry))].append(contact.id)
    return cares.union(*map(words_of_entry, contact.offers))


def _exactly(folded: str) -> str:
    """The key of a whole entry, which no word is."""
    return f" {folded}"
