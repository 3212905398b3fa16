"""The parts of a personal name: title, given names, family name, suffix; and the name put together from its parts.

Nobody can know the parts of every name. The parts here are the best guess that address books agree on: titles
stand in front (``Dr.``), generations and degrees at the end (``Jr.``, ``PhD``), particles belong to the family name
(``van der Berg``), names of East Asia begin with the family, a comma turns the order round (``Silva, Ana``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from netui.domain.core.frozen import frozen
from netui.domain.people.names.countries import is_country
from netui.domain.people.names.usual_names import is_usual_name
from netui.domain.text.company_names import LEGAL_FORMS
from netui.domain.text.folding import fold


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


TITLES = _words("""
    dr dra doctor doctora doktor doktorin docteur dottore doutor doutora
    prof professor professora professorin professeur professore professoressa profesor profesora
    mr mrs ms miss mx mister herr herrn frau sir dame lord lady madame madam mme mlle
    monsieur dott dottssa dottoressa sig signor signora sra srta senor senora dhr mevr mevrouw meneer drs ir ing dipl
    rev reverend rabbi imam sheikh hon judge capt captain col colonel gen general lt maj major sgt
""")
"""Words before a name that are no part of it, folded and without their dots."""
_TITLES_WITH_A_DOT = _words("mag pd priv univ dott doz")
"""Titles that are one only when they are cut short with a dot: ``Mag. Otto Kahn``."""
AFTER_A_TITLE = _words("med ing rer nat phil jur hc h c pol oec dent vet habil soc theol mult agr techn")
"""The subjects of German doctors, folded and without dots; in a name each is written small."""
GENERATIONS = _words("jr junior sr senior ii iii iv vi vii viii")
"""Suffixes that tell one bearer of a name from another."""
SUFFIXES = GENERATIONS | _words("""
    phd dphil md mba msc bsc mphil meng beng llm llb jd dds dvm esq cpa cfa pmp rn pe ret obe mbe cbe edd psyd dba
    facs frcs
""")
"""Words behind a name that are no part of it: generations and degrees, folded and without their dots."""
PARTICLES = _words("""
    van von vom zu zum zur der den de da do dos das del della delle dello dei degli di du des la le les lo los las al
    el bin bint binti ibn ben bat ter ten te op 't af av st ste ap
""")
"""Words within a name that belong to the family name behind them, folded."""
_PARTICLES_IF_SMALL = _words("ben bat ap do y e i")
"""Particles only when written small: with a capital they are names, or the initials of names."""
_CONNECTORS = _words("y e i")
"""Words that join two family names: ``Ortega y Gasset``."""
_JUNIORS_ALONE = _words("junior senior")
"""Suffixes that are family names, too, where nothing else is left for one."""

SHORT_GENERATIONS = {"junior": "jr", "senior": "sr"}
"""A generation written out -> as it is compared."""
_TITLES_AND_NAMES = _words("gen hon ing lady judge general captain major lord")

_FAMILY_FIRST = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff々〆・ー\s]+")
_CREDENTIAL = re.compile(
    r"(?:[A-Z][A-Za-z]{0,3}\.?-?){0,4}[A-Z]\.?(?:\d?|-[A-Z]+)|[A-Z][a-z]{1,5}\.-[A-Z][a-z]{1,5}\.?"
)
_NO_PART_OF_A_NAME = re.compile(r"[&/+@\d]|\b(?:and|und|et|en)\s", re.IGNORECASE)
"""Signs and words of several people, a company or an address, which no single name has."""
_MOST_GIVEN_NAMES = 3
_NO_LETTERS = re.compile(r"[\W_]+")
_WORDS_KEPT = 4_096


@frozen
class NameParts:
    """A name in its parts; each may be empty, and one at least is not.

    Attributes:
        family: family name with its particles.
        given: given names, the middle ones among them unless they are named apart.
        middle: further given names.
        prefix: titles before the name.
        suffix: generation and degrees behind it.
    """

    family: str = ""
    given: str = ""
    middle: str = ""
    prefix: str = ""
    suffix: str = ""

    @property
    def name(self) -> str:
        """The name as it is written: in Han, Kana or Hangul throughout the family first, else last."""
        if is_family_first(f"{self.family}{self.given}{self.middle}"):
            core = (self.family, self.given, self.middle)
        else:
            core = (self.given, self.middle, self.family)
        return " ".join(part for part in (self.prefix, *core, self.suffix) if part)


def is_family_first(text: str) -> bool:
    """True if a name is written in Han, Kana or Hangul throughout, and so with the family first; not for no text."""
    return bool(text.strip()) and _FAMILY_FIRST.fullmatch(text) is not None


def name_words(text: str) -> tuple[str, ...]:
    """The words of a name as they are compared: folded, without dots, in their order."""
    return tuple(word for word in (_bare(part) for part in text.replace(",", " ").split()) if word)


def parts_of(name: str) -> NameParts:
    """The parts of a name as somebody writes it; a single word is a given name, behind a title a family name."""
    first, *others = [segment for part in name.split(",") if (segment := part.strip())] or [""]
    behind: list[str] = []
    while others and is_suffix(others[-1], after=first):
        behind.insert(0, others.pop())
    words = first.split()
    if others:  # Silva, Ana
        given = " ".join(others).split()
        prefix = _take_titles(given) or _take_titles(words)
        suffix = ", ".join([*_take_suffixes(given), *behind])
        return NameParts(" ".join(words), " ".join(given), "", prefix, suffix)
    prefix = _take_titles(words)
    suffix = ", ".join([*_take_suffixes(words), *behind])
    if len(words) < 2:
        word = " ".join(words)
        return NameParts(word, "", "", prefix, suffix) if prefix else NameParts("", word, "", "", suffix)
    if is_family_first(" ".join(words)):
        return NameParts(words[0], " ".join(words[1:]), "", prefix, suffix)
    at = _family_begins(words)
    return NameParts(" ".join(words[at:]), " ".join(words[:at]), "", prefix, suffix)


def turned_round(name: str) -> NameParts | None:
    """The parts of a name that stands with the family first and a comma, as in a list: ``Silva, Rui``.

    None for any other name, and where what is behind the comma is no given name: ``Rui Silva, MBA``; ``Acme, Inc.``;
    ``Ana, Bo & Cy``; ``Ana Silva, Nova Friburgo``; ``Rui Silva, Editor``; ``Rui, Silva``; ``Paris, France``;
    ``O, Brien Smith``.
    """
    first, *others = [segment.strip() for segment in name.split(",")]
    given = [segment for segment in others if not is_suffix(segment, after=first)]
    if len(_bare(first)) < 2 and not is_family_first(first) and " " in name.partition(",")[2].strip():
        return None  # O, Brien Smith: what was an apostrophe
    if not first or len(given) != 1 or _NO_PART_OF_A_NAME.search(name):
        return None
    words = given[0].split()
    if not 0 < len(words) <= _MOST_GIVEN_NAMES or any(word[0].islower() for word in words if word not in PARTICLES):
        return None
    own_words = [word for word in first.split() if _bare(word) not in PARTICLES | TITLES]
    parts = parts_of(name)
    first_given = _bare(parts.given.split(" ")[0])
    if len(first_given) > 1 and not is_usual_name(first_given):
        if len(own_words) > 1 or is_usual_name(first):
            return None  # what may be a whole name already: Ana Silva, Porto; Ana, Silva
        if is_country(given[0]):
            return None
    is_company = not LEGAL_FORMS.isdisjoint(name_words(given[0]))
    return parts if parts.family and parts.given and not is_company else None


def title_length(words: Sequence[str]) -> int:
    """The number of leading words that are titles (``Prof. Dr. h.c.``, ``Dr.-Ing.``); never all words."""
    count = 0
    while count < len(words) - 1 and (is_title_word(words[count]) or (count and _is_after_a_title(words[count]))):
        count += 1
    return count


def is_suffix(segment: str, *, after: str) -> bool:
    """True if what stands behind a comma is a suffix rather than given names.

    Args:
        segment: the words behind the comma.
        after: what stands before it.
    """
    words = segment.split()
    if all(_bare(word) in SUFFIXES for word in words):
        return True
    # PMP, CISSP, M.Sc.: a degree nobody can list; after a single word (SILVA, ANA) it may be the given name.
    return len(after.split()) > 1 and not after.isupper() and all(_CREDENTIAL.fullmatch(word) for word in words)


def generation_of(words: Sequence[str]) -> str:
    """The generation that the folded words of a name say at their end: ``jr``, ``sr``, ``iii``; empty for none."""
    for at in range(len(words) - 1, 0, -1):
        if words[at] in GENERATIONS:
            return SHORT_GENERATIONS.get(words[at], words[at])
        if words[at] not in SUFFIXES:
            break
    return ""


@lru_cache(maxsize=_WORDS_KEPT)
def says_no_name(text: str) -> bool:
    """True if a text consists of titles and suffixes alone: ``Dr.``, ``MBA``; what is a given name too is none."""
    words = [_bare(word) for word in text.split()]
    return bool(words) and all(word in SUFFIXES or word in TITLES - _TITLES_AND_NAMES for word in words)


@lru_cache(maxsize=_WORDS_KEPT)
def is_title_word(word: str) -> bool:
    """True if a word stands before names as a title: ``Dr.``, ``Univ.-Prof.``; kept, since it is asked of each."""
    first, *others = fold(word).split("-")
    if others and first.endswith("."):  # Dr.-Ing., Univ.-Prof.
        return any(_bare(part) in TITLES for part in (first, *others))
    bare = _bare(word)
    return bare in TITLES or (word.endswith(".") and bare in _TITLES_WITH_A_DOT)


def _is_after_a_title(word: str) -> bool:
    return word.endswith(".") and (not word[0].isupper() or len(word) > 2) and _bare(word) in AFTER_A_TITLE


def _take_titles(words: list[str]) -> str:
    """The titles in front, taken off; a word always remains."""
    count = title_length(words)
    taken = " ".join(words[:count])
    del words[:count]
    return taken


def _take_suffixes(words: list[str]) -> list[str]:
    """The suffixes at the end, taken off, in a list of one text or none; a word always remains."""
    taken: list[str] = []
    while len(words) > 1 and (bare := _bare(words[-1])) in SUFFIXES:
        if bare in _JUNIORS_ALONE and len(words) < 3:
            break
        taken.insert(0, words.pop())
    return [" ".join(taken)] if taken else []


def _family_begins(words: list[str]) -> int:
    """Return the index of the word at which the family name begins."""
    for at, word in enumerate(words[1:-1], start=1):
        if word in _CONNECTORS and at > 1:
            return at - 1
        bare = fold(word).rstrip(".")
        if bare in PARTICLES and (bare == word or bare not in _PARTICLES_IF_SMALL):
            return at
    return len(words) - 1


def _bare(word: str) -> str:
    """A word as it is compared: folded, letters and digits alone."""
    return _NO_LETTERS.sub("", fold(word))
