"""Whether words that somebody wrote down for themself can be said to the person they are about."""

from __future__ import annotations

import re
from collections.abc import Iterator

from netui.domain.people.names.name_parts import PARTICLES, TITLES
from netui.domain.records.contact import Contact
from netui.domain.text.folding import fold

_WORD = re.compile(r"[^\W_]+")
_THIRD_PERSON = frozenset({"he", "him", "his", "she", "her", "hers"})
_SHORTEST_NAME = 2


def speaks_of(contact: Contact, text: str) -> bool:
    """True if a text tells of a person as of somebody else: ``ask Ana for the photographs``, ``send her the paper``.

    A name counts as it is written on the card; in any case where the text has no capitals at all: ``Mail: mark the
    page`` says nothing of Mark.
    """
    said, names = _WORD.findall(text), {*_names(contact)}
    if text == text.lower():
        said, names = [*map(fold, said)], {*map(fold, names)}
    return not names.isdisjoint(said) or not _THIRD_PERSON.isdisjoint(map(fold, said))


def _names(contact: Contact) -> Iterator[str]:
    """Yield the words of their names that name nobody else as easily."""
    for name in (contact.name, contact.called, *contact.aliases):
        for word in _WORD.findall(name):
            if len(word) >= _SHORTEST_NAME and fold(word) not in TITLES | PARTICLES:
                yield word
