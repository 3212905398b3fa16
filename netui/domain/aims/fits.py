"""The people who fit an aim, with reasons: companies, titles, topics, tags, roles, one reason of each sort at most."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum

from netui.domain.cadence.rules import Aim
from netui.domain.core.frozen import frozen
from netui.domain.paths.employments import employments_of
from netui.domain.records.contact import Contact
from netui.domain.text.agreeing_words import LEAST_STEM_LETTERS, overlap, words_of_entry
from netui.domain.text.company_names import company_key
from netui.domain.text.folding import fold

_TOPIC_OVERLAP = 1.0
"""The overlap from which an entry is about a topic: all words of the shorter agree."""


class FitKind(StrEnum):
    """The sorts of reasons, in their order."""

    COMPANY = "company"
    FORMER = "former"
    TITLE = "title"
    TOPIC = "topic"
    TAG = "tag"
    ROLE = "role"


@frozen
class Fit:
    """One reason why somebody fits.

    Attributes:
        kind: of which sort.
        text: in words, with what the card says: user text.
    """

    kind: FitKind
    text: str


class AimFinder:
    """An aim made ready for looking at thousands of people."""

    def __init__(self, aim: Aim) -> None:
        self.aim = aim
        self._companies = {key: name for name in aim.companies if (key := company_key(name))}
        self._titles = [frozenset(fold(title).split()) for title in aim.titles]
        self._topics = [words for topic in aim.topics if (words := words_of_entry(topic))]
        beginnings = sorted({word[:LEAST_STEM_LETTERS] for words in self._topics for word in words})
        # Agreeing words begin alike: what has none of these beginnings need not be looked at word by word.
        self._beginnings = re.compile("|".join(map(re.escape, beginnings)))
        self._is_about: dict[str, bool] = {}
        self._tags = {fold(tag).lstrip("#") for tag in aim.tags}
        self._roles = set(map(fold, aim.roles))

    def fits(self, contact: Contact) -> tuple[Fit, ...]:
        """Return why somebody fits, in the order of the sorts; empty when they do not."""
        return tuple(self._found(contact))

    def _found(self, contact: Contact) -> Iterator[Fit]:
        if self._companies:
            yield from self._employers(contact)
        title = frozenset(fold(contact.title).split()) if self._titles and contact.title else frozenset()
        if any(wanted and wanted <= title for wanted in self._titles):
            yield Fit(FitKind.TITLE, contact.title)
        if self._topics and (words := self._about_topics(contact)):
            yield Fit(FitKind.TOPIC, words)
        tag = next((tag for tag in contact.tags if fold(tag) in self._tags), "") if self._tags else ""
        if tag:
            yield Fit(FitKind.TAG, f"#{tag}")
        role = next((role for role in contact.roles if fold(role) in self._roles), "") if self._roles else ""
        if role:
            yield Fit(FitKind.ROLE, role)

    def _employers(self, contact: Contact) -> Iterator[Fit]:
        if not (contact.company or contact.positions):
            return
        there = [one for one in employments_of(contact) if one.key in self._companies]
        now = next((one for one in there if one.now), None)
        if now is not None:
            yield Fit(FitKind.COMPANY, f"works at {now.company}")
        # Another title at the same company is earlier work, too: that is no second reason.
        before = next((one for one in there if not one.now and (now is None or one.key != now.key)), None)
        if before is not None:
            yield Fit(FitKind.FORMER, f"was at {before.company}")

    def _about_topics(self, contact: Contact) -> str:
        """Return in words the first interest, offer or tag that is about one of the topics; empty without any."""
        entries = (*contact.interests, *contact.offers, *contact.tags)
        if not entries or self._beginnings.search(fold("\n".join(entries))) is None:
            return ""
        for words, form in ((contact.interests, "likes {}"), (contact.offers, "offers {}"), (contact.tags, "#{}")):
            for entry in words:
                if self._is_about_a_topic(entry):
                    return form.format(entry)
        return ""

    def _is_about_a_topic(self, entry: str) -> bool:
        """True if an entry is about one of the topics; many people write the same ones."""
        found = self._is_about.get(entry)
        if found is None:
            words = words_of_entry(entry)
            found = self._is_about[entry] = any(overlap(words, topic) >= _TOPIC_OVERLAP for topic in self._topics)
        return found
