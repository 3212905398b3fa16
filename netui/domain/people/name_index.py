"""An index of names that knows every part of each, in every script, blind to case and accents."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from netui.domain.core.frozen import frozen
from netui.domain.people.indexes.address_index import AddressIndex
from netui.domain.people.indexes.names_by_word import Answers, FirstNames, NameWords, add_id, take_id
from netui.domain.people.names.name_parts import PARTICLES, generation_of
from netui.domain.people.names.name_words import (
    WORD,
    core_of,
    goes_on,
    is_dense,
    keys_of,
    name_parts_of,
    names_nobody_alone,
)
from netui.domain.text.folding import fold
from netui.domain.text.text_index import FoldedTexts

_MAY_BE_ADDRESS = re.compile(r"\S(?:@|%40)\S|\d\D{0,3}\d\D{0,3}\d|\w/\w")
_MOST_CANDIDATES = 50
"""Candidates beyond this number help nobody to choose."""


@frozen
class Resolution:
    """The contacts that a text may mean.

    Attributes:
        contact_id: the one person meant; empty when nobody or several are.
        candidates: ids of all whom it may mean, the most recently talked to first; one when it is settled.
    """

    contact_id: str = ""
    candidates: tuple[str, ...] = ()


@frozen
class Completion:
    """A name offered while somebody types.

    Attributes:
        contact_id: whose it is.
        name: as it stands on the contact.
    """

    contact_id: str
    name: str


@dataclass(slots=True)
class _Entry:
    name: str
    folded: tuple[str, ...]
    words: tuple[tuple[str, ...], ...]
    last_on: str


def _dense_keys(parts: tuple[str, ...]) -> set[str]:
    if not parts or not is_dense(parts[0]):
        return set()
    return {key for key in (parts[0], "".join(parts)) if len(key) > 1}


class NameIndex:
    """Names and aliases of all contacts; changes in place as they come, go and are renamed. Used from one thread."""

    def __init__(
        self, people: Iterable[tuple[str, str, Sequence[str]]] = (), addresses: AddressIndex | None = None
    ) -> None:
        """Begin with people given as (contact id, name, aliases); addresses and numbers mean them, too."""
        self.addresses = addresses or AddressIndex()
        self._entries: dict[str, _Entry] = {}
        self._by_name: dict[str, list[str]] = {}
        self._words = NameWords()
        self._first_names = FirstNames(lambda each: self._entries[each].words, self.name)
        self._longest_from: dict[str, int] = {}
        self._dense_lengths: dict[str, set[int]] = {}
        self._texts: FoldedTexts | None = None
        self.answers = Answers()
        for contact_id, name, aliases in people:
            self.put(contact_id, name, aliases)

    def __contains__(self, contact_id: str) -> bool:
        return contact_id in self._entries

    def name(self, contact_id: str) -> str:
        """The name as it stands on the contact; empty when there is no such contact."""
        entry = self._entries.get(contact_id)
        return entry.name if entry else ""

    def put(self, contact_id: str, name: str, aliases: Sequence[str] = (), last_on: str | None = None) -> None:
        """Add somebody, or give somebody another name.

        Args:
            contact_id: whose name it is.
            name: the full name.
            aliases: other names.
            last_on: ISO day of the last conversation, or empty; None keeps what is known.
        """
        before = self._entries.get(contact_id)
        if before is not None:
            self.remove(contact_id)
        recent = last_on if last_on is not None else before.last_on if before else ""
        folded = tuple(dict.fromkeys(map(fold, (name, *aliases)))) if aliases else (fold(name),)
        spelt = (*folded, *(text.replace("'", "") for text in folded if "'" in text))  # o'brien is obrien, too
        words = tuple(map(name_parts_of, spelt))
        self._entries[contact_id] = _Entry(name, folded, words, recent)
        self.answers.clear()
        for parts in words:
            self._index(contact_id, parts)
        if self._texts is not None:
            self._texts.put(contact_id, "  ".join(folded))

    def remove(self, contact_id: str) -> None:
        """Forget somebody; nothing happens when nobody has that id."""
        entry = self._entries.pop(contact_id, None)
        if entry is None:
            return
        self.answers.clear()
        for parts in entry.words:
            self._words.remove(parts, contact_id)
            self._first_names.remove(core_of(parts)[0] if parts else "", contact_id)
            for key in keys_of(parts):
                take_id(self._by_name, key, contact_id)
        if self._texts is not None:
            self._texts.remove(contact_id)

    def touch(self, contact_id: str, last_on: str) -> None:
        """Note the day of somebody's last conversation, ISO text, empty for never: the most recent come first."""
        entry = self._entries.get(contact_id)
        if entry is not None and entry.last_on != last_on:
            entry.last_on = last_on
            self.answers.clear()
            if self._texts is not None:
                self._texts.put(contact_id, "  ".join(entry.folded))

    def resolve(self, text: str) -> Resolution:
        """The contacts that a NAME on the command line means: an id, an exact name, else a part that only one has.

        Parts count in this order: whole words, beginnings of words, any letters within; the first that anybody has
        decides. An e-mail address, a number, a profile means its owner; so does a handle that is no word of a name.
        """
        if text.strip() in self._entries:
            return Resolution(text.strip(), (text.strip(),))
        folded = " ".join(fold(text).split())
        found: Sequence[str] = self.meant(text) or self.in_order(self.addresses.of_handle(text))
        if folded and not found:
            found = self._holding(" " + folded, _MOST_CANDIDATES) or self._holding(folded, _MOST_CANDIDATES)
        return Resolution(found[0] if len(found) == 1 else "", tuple(found))

    def meant(self, text: str) -> tuple[str, ...]:
        """Ids of those whom a name in a sentence means; empty when nobody, several when it is ambiguous.

        A full name or alias goes before a first name, that before any whole words of a name; titles may stand before
        it and suffixes behind it, and the last word may be an initial (``grace h.``). A title, a suffix or a particle
        alone means nobody.
        """
        if text in self._entries:
            return (text,)
        if _MAY_BE_ADDRESS.search(text) and (owners := self.in_order(self.addresses.owners(text))):
            return owners
        if text.startswith("@") and (owners := self.in_order(self.addresses.of_handle(text))):
            return owners
        folded = fold(text)
        parts = tuple(WORD.findall(folded))
        if not parts:
            return self._spelt_exactly(folded)
        core = core_of(parts)
        if names_nobody_alone(core[0]) and len(core) == 1:
            return self.in_order(self.full_name(parts))
        titled = core[0] if len(core) == 1 and core[0] != parts[0] else ""
        found: Iterable[str] = self.full_name(parts) or of_family(self, titled) or called(self, core)
        return self.in_order(of_generation(self, found, generation_of(parts))) if found else ()

    def full_name(self, parts: Sequence[str]) -> Sequence[str]:
        """Ids of those whose whole name or alias consists of these folded words; in no order."""
        found = self._by_name.get(" ".join(parts), ())
        return found or (self._by_name.get("".join(parts), ()) if parts and is_dense(parts[0]) else ())

    def begins(self, parts: Sequence[str]) -> Sequence[str]:
        """Ids of those whose name begins with the first word and has the others too, the last perhaps an initial."""
        firsts = self._first_names.of(parts[0])
        if len(parts) == 1 or not firsts:
            return self._first_names.whole(parts[0])
        # Hundreds may have a first name: only those of them who have the other words as well are looked at.
        first, *middle, final = parts
        last = self._first_names.with_initial(first, final) if len(final) == 1 else self._words.of(final)
        if not last:
            return ()
        some = set(last).intersection(firsts, *(self._words.of(word) for word in middle))
        return [each for each in firsts if each in some and goes_on(self._entries[each].words, parts)] if some else ()

    def longest_name_from(self, first: str) -> int:
        """The number of words of the longest name that begins with this folded word; 0 when none does."""
        return self._longest_from.get(first, 0)

    def dense_lengths(self, first: str) -> Iterable[int]:
        """The lengths, in characters, of names written without blanks that begin with this one; in no order."""
        return self._dense_lengths.get(first, ())

    def in_order(self, contact_ids: Iterable[str]) -> tuple[str, ...]:
        """The ids each once, the most recently talked to first, then by name."""
        unique = sorted(self._entries.keys() & set(contact_ids), key=lambda each: (self._entries[each].folded[0], each))
        unique.sort(key=lambda each: self._entries[each].last_on, reverse=True)
        return tuple(unique)

    def complete(self, typed: str, limit: int = 8) -> tuple[Completion, ...]:
        """Names that go on from what was typed, by any word of theirs, the most recently talked to first.

        When few words begin so, names with these letters anywhere follow. An empty text offers the most recent people.
        """
        folded = " ".join(fold(typed).split())
        ids = self._holding(" " + folded if folded else "", limit)
        if folded and len(ids) < limit:
            ids += [each for each in self._holding(folded, limit) if each not in ids]
        return tuple([Completion(each, self._entries[each].name) for each in ids[:limit]])

    def with_words(self, words: Iterable[str]) -> set[str]:
        """Ids of those with each of these folded words in a name, in no order; there is at least one word."""
        return self._words.having_all(words)

    def words_of(self, contact_id: str) -> Sequence[Sequence[str]]:
        """The folded words of each of somebody's names, their own name first."""
        return self._entries[contact_id].words

    def first_names_close_to(self, word: str) -> dict[str, Sequence[str]]:
        """First names a slip or two from a folded word -> ids of those who have it."""
        return self._first_names.among(each for each, _ in self._words.close_to(word))

    def similar(self, text: str, limit: int = 8) -> tuple[str, ...]:
        """Ids of people with a name that differs from the text by a slip of the finger, the closest first."""
        slips = self._words.slips_from(WORD.findall(fold(text))[:3])
        return tuple(sorted(self.in_order(slips), key=lambda each: slips[each])[:limit])

    def _index(self, contact_id: str, parts: tuple[str, ...]) -> None:
        if not parts:
            return
        self._words.put(parts, contact_id)
        core = core_of(parts)
        self._first_names.put(core[0], contact_id)
        for begun in (parts, core):
            if len(begun) > self._longest_from.get(begun[0], 0):
                self._longest_from[begun[0]] = len(begun)
        first = parts[0]
        dense = is_dense(first)
        for key in keys_of(parts) if dense else (" ".join(parts), " ".join(core)):
            add_id(self._by_name, key, contact_id)
        if dense:
            for key in _dense_keys(parts):
                self._dense_lengths.setdefault(key[0], set()).add(len(key))

    def _spelt_exactly(self, folded: str) -> tuple[str, ...]:
        """Return ids of those whose name without any letter (a lone emoji) is spelt just so."""
        spelt = folded.strip()
        found = self._holding(spelt, _MOST_CANDIDATES) if spelt else []
        return tuple([each for each in found if spelt in self._entries[each].folded])

    def _holding(self, letters: str, limit: int) -> list[str]:
        """Ids of the first people with these letters in a name, the most recently talked to first."""
        if self._texts is None:
            ids = sorted(self._entries, key=lambda each: self._entries[each].last_on, reverse=True)
            self._texts = FoldedTexts(ids, ["  ".join(self._entries[each].folded) for each in ids])
        return list(islice(self._texts.holding((letters,)), limit))


def named(names: NameIndex, parts: tuple[str, ...]) -> tuple[tuple[str, ...], bool]:
    """Ids of those whose name these folded words are or begin, in order; and whether they are a whole name.

    Kept until a name or a last day changes: hundreds have a first name that is asked for at each letter of a line.
    """
    if (answer := names.answers.get(parts)) is None:
        whole = names.full_name(parts)
        answer = names.answers[parts] = names.in_order(whole or names.begins(parts)), bool(whole)
    return answer


def called(names: NameIndex, core: Sequence[str]) -> Iterable[str]:
    """Ids of those whom a name without titles and suffixes means, whatever their generation; in no order."""
    found: Iterable[str] = names.full_name(core) or names.begins(core)
    return found or (names.with_words(core) if len(core) > 1 or core[0] not in PARTICLES else ())


def of_generation(names: NameIndex, contact_ids: Iterable[str], generation: str) -> Iterable[str]:
    """Those of whom a name says this generation (``jr``, ``iii``); all of them where none is asked for."""
    if not generation:
        return contact_ids
    return [each for each in contact_ids if generation in map(generation_of, names.words_of(each))]


def of_family(names: NameIndex, word: str) -> Sequence[str]:
    """Ids of those whose family name is this folded word, which it is first behind a title; nobody's is empty."""
    cores = {each: map(core_of, names.words_of(each)) for each in (names.with_words((word,)) if word else ())}
    return [each for each, said in cores.items() if any(len(name) > 1 and name[-1] == word for name in said)]
