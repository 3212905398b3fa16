"""A name as names are compared: folded, without titles and degrees, and what two of them have in common."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum
from functools import lru_cache
from itertools import zip_longest
from operator import eq

from netui.domain.core.frozen import frozen
from netui.domain.people.names.given_names import is_short_form, shared_forms
from netui.domain.people.names.name_parts import GENERATIONS, PARTICLES, SHORT_GENERATIONS, SUFFIXES, TITLES, parts_of
from netui.domain.people.names.name_words import is_dense, words_of
from netui.domain.people.names.usual_surnames import is_usual_surname
from netui.domain.text.folding import fold

_SPELT_OUT = re.compile(r"(?<=a)a|(?<=[aou])e(?=.)")
"""Pattern of such a letter; at the end of a name it is one of its own: Sue and Su, Joe and Jo."""
_DIGITS = re.compile(r"\d+")
_DOUBLE_GIVEN = re.compile(r"\s*([^\W\d_.]{2,}(?:-[^\W\d_.]{2,})+)(?=\s|$)")
"""Pattern of a first given name of several words that are one: ``Karl-Heinz``; not ``J.-P.``."""
_OF_SEVERAL = re.compile(r"\S\s*[&+/]\s*\S|\S\s+(?:and|und|et|og|och)\s+\S|^\S+\s+(?:y|e|i|en|a)\s+\S+\s+\S")
"""Pattern of a name that several people have together: ``Anna & Bert Klein``, ``Ana y Luis Gil``; not ``Ortega y
Gasset``."""
_WIFE = "ne"
"""The ending, folded, that makes a Hungarian husband's given name that of his wife."""
SLIP_FROM_LETTERS = 6
"""Fewest letters of names that may differ by a slip: in shorter ones one letter makes another name."""
_OTHER_PARTS = TITLES | SUFFIXES | PARTICLES | {"e", "y", "i", "and", "und", "et", "og", "och", "en", "a"}
"""Words that are, or may be, something else than given and family names."""
_DENSE_FULL_NAME_LETTERS = 3
"""Fewest letters, where words stand without blanks, that are family and given name; two may be either."""
_NAMES_KEPT = 8192


@frozen
class ComparedName:
    """A name as it is compared.

    Attributes:
        words: folded, in the order in which they stand, without titles, degrees and generation; never empty.
        given: those of them that are given names; none of a title and a family name (``Mr. Okafor``), or of several
            people (``Anna & Bert Klein``).
        generation: ``jr`` ``sr`` ``ii`` ``iii`` ``iv``, or empty.
        is_address: an e-mail address stands in the place of a name.
        double: how many of ``given`` are one name together, with hyphens: two of ``Karl-Heinz``; 0 when none are.
    """

    words: tuple[str, ...]
    given: tuple[str, ...]
    generation: str = ""
    is_address: bool = False
    double: int = 0

    @property
    def is_full(self) -> bool:
        """True if it is a given and a family name, and so may tell one person from another."""
        if len(self.words) == 1:
            return is_dense(self.words[0]) and len(self.words[0]) >= _DENSE_FULL_NAME_LETTERS
        return not self.is_address

    def is_same_as(self, other: ComparedName) -> bool:
        """True if both have the same words in the same order."""
        return self.words == other.words or (is_dense(self.words[0]) and "".join(self.words) == "".join(other.words))

    def is_turned(self, other: ComparedName) -> bool:
        """True if both have the same words in another order, family name first in one of them."""
        return self.words != other.words and sorted(self.words) == sorted(other.words)

    def given_agree(self, other: ComparedName) -> bool:
        """True if the given names may be one person's.

        The first are equal, or one is the initial or a usual short form of the other, and further ones do not differ:
        Ana Maria is not Ana Paula. A double name is one: Karl-Heinz is not Karl, who may be his son. Where a name has
        no given name (``Mr. Okafor``), nothing agrees but the whole name.
        """
        if self.is_address or other.is_address or self.is_same_as(other) or self.is_turned(other):
            return True
        if not self.given or not other.given:
            return False
        if is_dense(self.given[0]) or is_dense(other.given[0]):
            return self.given == other.given
        if _is_half_of(self, other) or _is_half_of(other, self) or _begin_with_a_family_name(self, other):
            return False
        pairs = zip_longest(self.given, other.given)
        return all(one is None or two is None or _is_form(one, two) for one, two in pairs)

    def given_are_equal(self, other: ComparedName) -> bool:
        """True if the given names agree without being forms of each other: what an alias may say for a name.

        Chris, who is Christopher, is not therefore Christina, too.
        """
        is_one = self.is_same_as(other) or all(map(eq, self.given, other.given))
        return is_one and bool(self.given and other.given) and self.given_agree(other)

    def shares_a_word_with(self, other: ComparedName) -> bool:
        """True if some word is in both, or a short form of one in the other: a particle (``de``) is none."""
        own, others = set(self.words) - PARTICLES, set(other.words) - PARTICLES
        if self.is_address or other.is_address or not own.isdisjoint(others):
            return True
        if is_dense(self.words[0]) and is_dense(other.words[0]):
            return "".join(self.words) == "".join(other.words)
        return any(is_short_form(one, two) for one in self.given for two in other.given)


@lru_cache(maxsize=_NAMES_KEPT)
def compared_name(name: str) -> ComparedName:
    """A name as names are compared; one without any letter is one word."""
    if "@" in name:
        return ComparedName((fold(name).strip(),), (), is_address=True)
    folded = fold(name)
    plain = folded.split() if folded.isascii() and folded.replace(" ", "").isalpha() else []
    if plain and _OTHER_PARTS.isdisjoint(plain):
        # Most names are a few plain words, and there may be many thousands.
        return ComparedName(tuple(plain), tuple(plain[:-1] or plain))
    parts = parts_of(name)
    given, family = _words(f"{parts.given} {parts.middle}"), _words(parts.family)
    suffixes = _words(parts.suffix.replace(".", ""))
    generation = next((SHORT_GENERATIONS.get(word, word) for word in suffixes if word in GENERATIONS), "")
    if _OF_SEVERAL.search(name):
        given, family = (), given + family
    double = _DOUBLE_GIVEN.match(fold(parts.given)) if given and "-" in folded else None
    is_written_family_first = bool(family) and is_dense(family[0])
    words = family + given if is_written_family_first else given + family
    if not words:
        bare = fold(name).strip()
        return ComparedName((bare,), (bare,), generation)
    return ComparedName(words, given, generation, double=len(_words(double[1])) if double else 0)


def _is_half_of(one: ComparedName, double: ComparedName) -> bool:
    """True if a given name is part of a double one: Karl of Karl-Heinz; an initial may be short for both."""
    return len(one.given) < double.double and len(one.given[0]) > 1


def _words(text: str) -> tuple[str, ...]:
    folded = fold(text)
    is_plain = folded.isascii() and folded.replace(" ", "").isalnum()
    return tuple(folded.split() if is_plain else [word.text for word in words_of(folded)])


def _is_form(one: str, other: str) -> bool:
    """True if two given names are equal, or one is the initial or a usual short form of the other."""
    if one == other or is_short_form(one, other):
        return True
    return (len(one) == 1 or len(other) == 1) and one[0] == other[0]


def _begin_with_a_family_name(one: ComparedName, other: ComparedName) -> bool:
    """True if all that agrees is a family name that stands first: Kim Min-jun is not Kim Min-ji.

    Nagy Istvánné is the wife of Nagy István, whatever stands first.
    """
    first, last, last_of_other = one.words[0], one.words[-1], other.words[-1]
    if first != other.words[0] or last == last_of_other:
        return False
    is_wife = last + _WIFE == last_of_other or last_of_other + _WIFE == last
    return is_wife or is_usual_surname(first)


class NameLikeness(Enum):
    """The degrees of likeness of two names, each with its points and words."""

    SAME = 45, "same name"
    SAME_BUT_ACCENTS = 44, "same name but for accents"
    SAME_BUT_TITLE = 43, "same name but for a title"
    SWAPPED = 40, "same name in another order"
    ALIAS = 39, "one is known by the other’s name"
    SHORT_FORM = 35, "one given name is short for the other"
    SPELLING = 34, "one name spells out the other’s accents"
    NEAR = 30, "names differ by one letter"
    LAST_INITIAL = 26, "same given name, and the initial of the family name"
    LONGER = 25, "one name is part of the other"
    ONE_WORD = 24, "same name, of one word"
    SHORTER = 15, "one name is short for the other"
    FORMS = 14, "given names are forms of one name"
    FIRST_NAME = 10, "one name is part of the other"
    OTHER = 0, ""

    @property
    def points(self) -> int:
        """The points added to the score of a pair."""
        return self.value[0]

    @property
    def words(self) -> str:
        """The reason in words; empty for different names."""
        return self.value[1]


def name_likeness(one: ComparedName, other: ComparedName) -> NameLikeness:
    """The likeness of two names as far as their words tell; symmetric."""
    words, others = one.words, other.words
    if one.is_same_as(other):
        return NameLikeness.SAME
    if one.is_turned(other):
        return NameLikeness.SWAPPED
    if len(words) > 1 and len(others) > 1 and words[-1] == others[-1] and _is_short_name(one, other):
        return NameLikeness.SHORT_FORM
    if spelt_short(words) == spelt_short(others):
        return NameLikeness.SPELLING
    if differ_by_a_letter(" ".join(words), " ".join(others)):
        return NameLikeness.NEAR
    if len(words) == len(others) > 1 and words[:-1] == others[:-1] and _is_initial_of(words[-1], others[-1]):
        return NameLikeness.LAST_INITIAL
    short, long = (words, others) if len(words) <= len(others) else (others, words)
    if len(short) < len(long) and set(short) <= set(long):
        return NameLikeness.LONGER if len(short) > 1 else NameLikeness.FIRST_NAME
    if _is_shortened(words, others):
        return NameLikeness.SHORTER
    return NameLikeness.FORMS if _are_forms(words, others) else NameLikeness.OTHER


def spelt_short(words: Sequence[str]) -> tuple[str, ...]:
    """Folded words with the letters that stand for an accent left out: ``mueller`` is ``muller``, ``aasa`` ``asa``."""
    return tuple(_SPELT_OUT.sub("", word) for word in words)


def _are_forms(one: Sequence[str], other: Sequence[str]) -> bool:
    """True if first names are forms of one (Sara, Sarah), and last names are equal, or one is the other's initial."""
    if len(one) != 2 or len(other) != 2 or set(shared_forms(one[0])).isdisjoint(shared_forms(other[0])):
        return False
    return one[1] == other[1] or _is_initial_of(one[1], other[1])


def _is_initial_of(one: str, other: str) -> bool:
    return min(len(one), len(other)) == 1 and one[0] == other[0]


def _is_short_name(one: ComparedName, other: ComparedName) -> bool:
    """True if the first given name of one is a usual short form of the other's, and nothing after it differs."""
    if not one.given or not other.given:
        return False
    return is_short_form(one.given[0], other.given[0]) and one.given_agree(other)


def differ_by_a_letter(one: str, other: str) -> bool:
    """True if one slip of the finger leads from one name to the other; another number is another person."""
    if abs(len(one) - len(other)) > 1 or min(len(one), len(other)) < SLIP_FROM_LETTERS:
        return False
    at = 0
    for letter, counterpart in zip(one, other, strict=False):
        if letter != counterpart:
            break
        at += 1
    rest, others = one[at:], other[at:]
    is_slip = (
        rest[1:] == others[1:]
        or rest == others[1:]
        or rest[1:] == others
        or (rest[:2] == others[1::-1] and rest[2:] == others[2:])
    )
    return is_slip and _DIGITS.sub("", one) != _DIGITS.sub("", other)


def _is_shortened(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """True if names agree in the last word, and each other word begins as its counterpart."""
    if len(one) != len(other) or len(one) < 2 or one[-1] != other[-1]:
        return False
    pairs = zip(one[:-1], other[:-1], strict=True)
    return all(first.startswith(second) or second.startswith(first) for first, second in pairs)
