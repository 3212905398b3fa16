"""Index of people by the words of their names; many share one, so the other words and initials tell them apart."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from netui.domain.text.edit_distance import Vocabulary
from netui.domain.text.folding import fold

_ANSWERS_KEPT = 4_096
_MOST_HELPFUL = 50
"""People with a word like one that is typed beyond this number help nobody."""

_LOOKED_AT_FIRST = 256
"""The latest of the ids under a key, which may be thousands: who came last goes first when an import is taken back."""


def add_id(index: dict[str, list[str]], key: str, contact_id: str) -> None:
    """Put an id under a key; one that was put there last is there already."""
    ids = index.get(key)
    if ids is None:
        index[key] = [contact_id]
    elif ids[-1] != contact_id:
        ids.append(contact_id)


def take_id(index: dict[str, list[str]], key: str, contact_id: str) -> None:
    """Take an id away from a key; nothing happens when it is not there."""
    ids = index.get(key)
    if ids is None:
        return
    latest = ids[: -_LOOKED_AT_FIRST - 1 : -1]
    if contact_id in latest:
        del ids[-1 - latest.index(contact_id)]
    elif contact_id in ids:
        ids.remove(contact_id)
    if not ids:
        del index[key]


class FirstNames:
    """Folded first words of names -> ids of those whose names begin so."""

    def __init__(self, words_of: Callable[[str], Sequence[Sequence[str]]], name_of: Callable[[str], str]) -> None:
        """Begin without anybody; ``words_of`` gives the folded words of each name of somebody, ``name_of`` the name."""
        self._words_of = words_of
        self._name_of = name_of
        self._ids: dict[str, list[str]] = {}
        self._whole: dict[str, list[str]] = {}
        self._initials: dict[str, dict[str, list[str]]] = {}

    def put(self, first: str, contact_id: str) -> None:
        """Add somebody whose name begins so."""
        add_id(self._ids, first, contact_id)
        if self._initials:
            self._initials.pop(first, None)
        if self._whole:
            self._whole.pop(first, None)

    def remove(self, first: str, contact_id: str) -> None:
        """Forget somebody under this word."""
        take_id(self._ids, first, contact_id)
        self._initials.pop(first, None)
        self._whole.pop(first, None)

    def of(self, first: str) -> Sequence[str]:
        """Ids of those whose name begins so, in no order."""
        return self._ids.get(first, ())

    def whole(self, first: str) -> Sequence[str]:
        """Those whose first name is this word as a whole, else all: Mary is Mary Field before Mary-Jo Bell.

        Hundreds may have a first name, which is asked for at each letter of a line; so the answer is kept.
        """
        ids = self._ids.get(first, [])
        if len(ids) < 2:
            return ids
        if first not in self._whole:
            longer = f"{first}-"
            self._whole[first] = [each for each in ids if longer not in fold(self._name_of(each))] or ids
        return self._whole[first]

    def with_initial(self, first: str, letter: str) -> Sequence[str]:
        """Ids of those whose name begins so and who have a word in a name that begins with this letter."""
        initials = self._initials.get(first)
        if initials is None:
            initials = self._initials[first] = {}
            for each in self.of(first):
                for initial in {word[0] for words in self._words_of(each) for word in words}:
                    add_id(initials, initial, each)
        return initials.get(letter, ())

    def among(self, words: Iterable[str]) -> dict[str, Sequence[str]]:
        """The words with which some name begins -> ids of the people of such names."""
        return {each: self._ids[each] for each in words if each in self._ids}


class NameWords:
    """Folded words of names -> ids of those who have them."""

    def __init__(self) -> None:
        """Begin without anybody."""
        self._ids: dict[str, list[str]] = {}
        self._vocabulary: Vocabulary | None = None

    def put(self, words: Iterable[str], contact_id: str) -> None:
        """Add somebody who has these words."""
        index = self._ids
        for word in words:
            ids = index.get(word)
            if ids is None:
                index[word] = [contact_id]
            elif ids[-1] != contact_id:
                ids.append(contact_id)
        self._vocabulary = None

    def remove(self, words: Iterable[str], contact_id: str) -> None:
        """Forget somebody under these words."""
        for word in words:
            take_id(self._ids, word, contact_id)
        self._vocabulary = None

    def of(self, word: str) -> Sequence[str]:
        """Ids of those who have the word, in no order."""
        return self._ids.get(word, ())

    def having_all(self, words: Iterable[str]) -> set[str]:
        """Ids of those who have each of these words, of which there is at least one."""
        fewest, *others = sorted([self.of(word) for word in words], key=len)
        return set(fewest).intersection(*others) if fewest else set()

    def close_to(self, word: str) -> Sequence[tuple[str, int]]:
        """The words that differ from this one by a slip or two of the finger, with their slips; in no order."""
        if self._vocabulary is None:
            self._vocabulary = Vocabulary(self._ids)
        return self._vocabulary.close_to(word)

    def slips_from(self, words: Sequence[str]) -> dict[str, int]:
        """Ids of those who have a word close to one of these -> how many slips it is off."""
        slips: dict[str, int] = {}
        for word, distance in (close for each in words for close in self.close_to(each)):
            for contact_id in self.of(word)[:_MOST_HELPFUL]:
                slips[contact_id] = min(slips.get(contact_id, distance), distance)
        return slips


class Answers(dict[tuple[str, ...], tuple[tuple[str, ...], bool]]):
    """Answers of ``named``, a few thousand of them at most."""

    def __setitem__(self, parts: tuple[str, ...], answer: tuple[tuple[str, ...], bool]) -> None:
        if len(self) >= _ANSWERS_KEPT:
            self.clear()
        super().__setitem__(parts, answer)
