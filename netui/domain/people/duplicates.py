"""Possible duplicates: pairs of similar contacts, found without comparing everybody to everybody.

Only those are compared that share something by which the same person would be found again: an address, a number, a
page, the words of a name, a name but for one letter or a short form, a company with an initial and a last name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations, pairwise

from netui.domain.core.frozen import frozen
from netui.domain.people.names.compared_name import SLIP_FROM_LETTERS, spelt_short
from netui.domain.people.names.given_names import shared_forms
from netui.domain.people.names.name_words import is_dense
from netui.domain.people.same_person import Traits, traits_of
from netui.domain.people.similarity import Likeness, likeness
from netui.domain.records.contact import Contact
from netui.domain.text.folding import fold

_OWN_VALUE_SHARERS = 4
"""Most contacts who share a value that still is one person's own."""
_COMPARED_AT_MOST = 12
"""Largest group compared in full; of a larger one only people of one company, of a large company only neighbours."""
_WORDS_AT_MOST = 6
"""Most words of a name that are compared: with more it is a sentence."""
_LETTERS_AT_MOST = 40


@frozen
class Alike:
    """Two contacts that may be one person.

    Attributes:
        a: the one with the smaller id.
        b: the other.
        likeness: how alike they are, and why.
    """

    a: Contact
    b: Contact
    likeness: Likeness


class Duplicates:
    """Finds who is alike; kept in step with the contacts as they come, go and change. Used from one thread."""

    def __init__(self, contacts: Iterable[Contact] = ()) -> None:
        """Begin with these contacts."""
        self._people: dict[str, Traits] = {}
        self._alone: dict[int, str] = {}
        self._crowds: dict[int, list[str]] = {}  # most marks are one person's own, and need no list
        for contact in contacts:
            self.put(contact)

    def put(self, contact: Contact) -> None:
        """Take in a contact, or what it has become."""
        self.remove(contact.id)
        traits = self._people[contact.id] = traits_of(contact)
        alone, crowds = self._alone, self._crowds
        for mark in _marks(traits):
            first = alone.setdefault(mark, contact.id)
            if first != contact.id:
                crowds.setdefault(mark, [first]).append(contact.id)

    def remove(self, contact_id: str) -> None:
        """Forget a contact; nothing happens when it is not there."""
        traits = self._people.pop(contact_id, None)
        for mark in _marks(traits) if traits is not None else ():
            crowd = self._crowds.get(mark)
            if crowd is None:
                del self._alone[mark]
                continue
            crowd.remove(contact_id)
            self._alone[mark] = crowd[0]
            if len(crowd) == 1:
                del self._crowds[mark]

    def all(self) -> tuple[Alike, ...]:
        """All pairs, the likeliest first, those of one likelihood by name."""
        return tuple(sorted((alike for alike in self.looking() if alike is not None), key=_turn))

    def looking(self) -> Iterator[Alike | None]:
        """Yield each pair once, in any order, and None for each step of work that finds none."""
        looked_at: set[tuple[str, str]] = set()
        for crowd in self._crowds.values():
            yield None
            for pair in self._compared(crowd):
                if pair not in looked_at:
                    looked_at.add(pair)
                    yield self._alike(self._people[pair[0]], self._people[pair[1]])

    def of(self, contact: Contact) -> tuple[Alike, ...]:
        """The contacts similar to one, which may be a new one, the likeliest first."""
        traits = traits_of(contact)
        marks = _marks(traits)
        near = {self._alone[mark] for mark in marks if mark in self._alone}
        near |= {each for mark in marks for each in self._crowds.get(mark, ())[: 2 * _COMPARED_AT_MOST]}
        found = [alike for each in near if (alike := self._alike(traits, self._people[each]))]
        return tuple(sorted(found, key=_turn))

    def forget(self) -> Iterator[None]:
        """Forget everybody, a little with each step: all at once would hold a key for a hundred thousand people."""
        for known in (self._people, self._alone, self._crowds):
            while known:
                known.popitem()
                yield

    def _alike(self, one: Traits, other: Traits) -> Alike | None:
        shared = set(one.keys) & set(other.keys)
        of_many = [key for key in shared if len(self._crowds.get(hash(key), ())) > _OWN_VALUE_SHARERS] if shared else ()
        found = likeness(one, other, of_many)
        if found is None:
            return None
        a, b = sorted((one.contact, other.contact), key=lambda contact: contact.id)
        return Alike(a, b, found)

    def _compared(self, crowd: list[str]) -> Iterator[tuple[str, str]]:
        ids = sorted(crowd)
        if len(ids) <= _COMPARED_AT_MOST:
            yield from combinations(ids, 2)
            return
        colleagues: dict[str, list[str]] = {}
        for each in ids:
            colleagues.setdefault(self._people[each].company, []).append(each)
        for group in colleagues.values():
            yield from combinations(group, 2) if len(group) <= _COMPARED_AT_MOST else pairwise(group)


def _turn(alike: Alike) -> tuple[int, str, str, str]:
    return -alike.likeness.score, fold(alike.a.name), alike.a.id, alike.b.id


def _marks(traits: Traits) -> set[int]:
    """Return the marks that contacts who may be one person have in common, as hashes: few are ever looked at."""
    marks = {hash(key) for key in traits.keys}
    marks |= {hash(key) for key in traits.ids}
    for name in traits.names:
        words = name.words[:_WORDS_AT_MOST]
        marks.add(hash(" ".join(sorted(words))))
        if (short := spelt_short(words)) != words:
            marks.add(hash(" ".join(sorted(short))))  # Joerg Mueller
        if is_dense(words[0]):
            marks.add(hash("".join(words)))
        marks.update(hash((words[0], word)) for word in words[1:])
        if len(words) > 1:
            marks.update(hash((form, words[-1])) for form in shared_forms(words[0]))
            marks.add(hash((words[:-1], words[-1][0])))  # Sarah C
            if traits.company:
                marks.update(hash((traits.company, form, words[-1][0])) for form in shared_forms(words[0]))  # Sara C
                marks.add(hash((traits.company, words[0][0], words[-1])))
    name_text = " ".join(traits.name.words)[:_LETTERS_AT_MOST]
    if len(name_text) >= SLIP_FROM_LETTERS:
        # Two names one letter apart become the same when that letter, or its counterpart, is left out.
        marks.add(hash((name_text,)))
        marks.update([hash((name_text[:place] + name_text[place + 1 :],)) for place in range(len(name_text))])
    return marks
