"""Somebody new in free text: names that nobody known has."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from netui.domain.capture.names.affiliations import is_compound_title
from netui.domain.capture.names.small_surnames import is_small_full_name
from netui.domain.capture.names.stop_words import EVERYDAY_WORDS, NO_NAMES
from netui.domain.capture.prose.sentences import Prose
from netui.domain.capture.prose.tokens import Sort, Token
from netui.domain.dates.words import WEEKDAYS
from netui.domain.people.names.name_parts import PARTICLES, generation_of, is_title_word, says_no_name, title_length
from netui.domain.people.names.name_words import is_dense
from netui.domain.people.names.usual_names import is_usual_name

_WORDS_AT_MOST = 6
_DENSE_LETTERS_AT_MOST = 8
_WORDS_KEPT = 4_096
_BEFORE_FIRMS = {"de": ("von", "vom"), "fr": ("de", "du", "des", "d'"), "es": ("de", "del")}
"""Language -> particles that behind a given and a family name stand before a company rather than in the name."""

_MONTHS_AND_NAMES = frozenset(("jan", "may", "april", "june", "august"))
_NEVER_NAMES = NO_NAMES - _MONTHS_AND_NAMES
_SMALL_BEGINNING = re.compile(r"(?:al|el|ad|as|ar|az|d|l)[-'’](?=[^\W\d_])")
"""Beginnings in small letters of a word of a name: ``al-Fayed``, ``d'Arcy``."""
_SMALL_PARTICLES = PARTICLES | {"y", "e", "ni", "mac", "wa", "an", "o", "d'"}


@dataclass(slots=True)
class Stranger:
    """A name that nobody known has.

    Attributes:
        first: index of its first token.
        last: index after its last.
        name: as it shall stand; small letters have got capitals.
        is_certain: whether it has two words, the first a usual given name or a title.
        is_usual: whether its first word is a usual given name.
        has_title: whether a title stands before it.
        is_possessive: whether it owns what follows.
        slip_of: id of somebody whose name it is but for a slip; empty for none.
    """

    first: int
    last: int
    name: str
    is_certain: bool
    is_usual: bool
    has_title: bool
    is_possessive: bool
    slip_of: str = ""


def stranger_at(prose: Prose, first: int, end: int, *, small: bool = True) -> Stranger | None:
    """The unknown name that begins at a token, if one does; in small letters only where ``small``."""
    if first >= end or prose.tokens[first].sort is not Sort.WORD:
        return None
    if is_dense(prose.keys[first]):
        token = prose.tokens[first]
        return (
            Stranger(first, first + 1, token.raw, False, False, False, False)
            if (1 < len(token.raw) <= _DENSE_LETTERS_AT_MOST)
            else None
        )
    return _capital_name(prose, first, end) or (_small_name(prose, first, end) if small else None)


def _capital_name(prose: Prose, first: int, end: int) -> Stranger | None:
    position = behind_titles(prose, first, end)
    title = position > first
    if not title and is_compound_title(prose, first) and not (first and is_title_word(prose.tokens[first - 1].raw)):
        return None  # “…, Chefärztin an der Charité”
    position += _is_elided(prose, position, end)
    begin, last, words = position, position, 0
    while position < end and position - begin < _WORDS_AT_MOST:
        if _is_name_word(prose, position, is_first=words == 0):
            words += 1
            last = position + 1
            if prose.tokens[position].is_possessive:
                break
        elif words > (0 if title else 1) and prose.keys[position] in _BEFORE_FIRMS.get(prose.language, ()):
            break  # Katharina Vogel von Siemens, Frau Krause von der Sparkasse, Lucía Fernández de Iberdrola
        elif (words > 1 and _joins_known(prose, position, end)) or not (
            words and prose.keys[position] in _SMALL_PARTICLES and prose.tokens[position].sort is Sort.WORD
        ):
            break
        position += 1
    if words and last < end and generation_of(["", prose.keys[last]]):
        last += 1
    if words == 1 and not title and _is_weekday_surname(prose, begin, last, end):
        words, last = 2, last + 1
        return Stranger(first, last, prose.text(first, last), False, True, False, False)
    if not words and title and prose.tokens[first].raw.endswith(".") and _is_small_surname(prose, begin, end):
        name = " ".join(_with_capital(prose.tokens[each].raw) for each in range(first, begin + 1))
        return Stranger(first, begin + 1, name, False, False, True, False)
    if not words:
        return None
    if _is_organisation(prose, begin, last):
        # “Frau Schneider von der Stadtwerke AG”: the particle belongs to the organisation.
        particle = next((each for each in range(begin + 1, last) if not prose.is_capital(each)), last)
        last, words = particle, particle - begin
    if _is_organisation(prose, begin, last) or all(
        prose.tokens[each].base in EVERYDAY_WORDS for each in range(begin, last)
    ):
        return None
    return _stranger(prose, first, begin, last, words, title)


def _is_weekday_surname(prose: Prose, first: int, position: int, end: int) -> bool:
    """True if a day of the week directly behind a usual given name may be a family name: ``met Emily Friday at …``."""
    if position >= end or prose.language != "en" or prose.ignores_case or prose.tokens[first].is_possessive:
        return False
    day = prose.tokens[position]
    is_family_name = day.key in WEEKDAYS and day.raw.istitle() and day.raw.endswith("day")
    return is_family_name and is_usual_name(prose.tokens[first].base)


def _is_elided(prose: Prose, position: int, end: int) -> bool:
    """True if a name begins with a small ``d'`` in a language that has no such word: ``coffee with d'Arcy Finch``."""
    if position + 1 >= end or prose.keys[position] != "d'" or prose.language not in ("en", "de"):
        return False
    return prose.tokens[position].end == prose.tokens[position + 1].start


def _joins_known(prose: Prose, position: int, end: int) -> bool:
    """True if a word joins a name and somebody known rather than two family names: ``Marco Bellini e Chiara``."""
    if prose.keys[position] not in ("e", "y", "o", "i") or position + 1 >= end:
        return False
    return bool(prose.context.names.meant(prose.tokens[position + 1].base))


def behind_titles(prose: Prose, first: int, end: int) -> int:
    """Index of the token behind the titles that begin at a token; the token itself when none does."""
    if not (is_title_word(prose.tokens[first].raw) or prose.tokens[first].raw == "Messrs."):
        return first
    words = prose.text(first, min(end, first + _WORDS_AT_MOST * 2)).split()
    count = title_length(words)
    if not all(word[0].isupper() or "." in word for word in words[:count]):
        count = 0
    if not count and words and words[0] == "Messrs.":
        count = 1
    behind = prose.tokens[first].start + len(" ".join(words[:count]))
    return next((each for each in range(first, end) if prose.tokens[each].start >= behind), end) if count else first


def _stranger(prose: Prose, first: int, begin: int, last: int, words: int, title: bool) -> Stranger | None:
    usual = is_usual_name(prose.tokens[begin].base)
    label = "labels" in prose.at(begin) and last < len(prose.keys) and prose.keys[last] == ":"
    if words == 1 and not title and (prose.keys[begin] in NO_NAMES or "nouns" in prose.at(begin) or label):
        return None
    possessive = prose.tokens[last - 1].is_possessive
    name = prose.text(first, last)
    if says_no_name(name):
        return None
    if possessive:
        name = name[:-2] if name[-2:-1] in "'’ʼ" else name[:-1]
    if prose.ignores_case:
        name = " ".join(_with_capital(word) for word in name.lower().split())
    # Sarah von Stripe, Nadja von Trapp: nobody but the user knows what is a name there.
    is_perhaps_of_firm = prose.language == "de" and not title and prose.keys[begin + 1 : last][:1] == ["von"]
    is_certain = words > 1 and (usual or title) and not is_perhaps_of_firm
    return Stranger(first, last, name, is_certain and not possessive, usual, title, possessive)


def _is_name_word(prose: Prose, position: int, *, is_first: bool) -> bool:
    token = prose.tokens[position]
    begins_small = not is_first and _SMALL_BEGINNING.match(token.raw) is not None
    if token.sort is not Sort.WORD or not (prose.is_capital(position) or begins_small) or is_dense(token.key):
        return False
    named = is_first or not is_usual_name(prose.tokens[position - 1].base) or token.base not in _FAMILY_NAMES_OF_THINGS
    if (token.base in _NEVER_NAMES and named) or token.key in ("i", "i'm", "i'll", "i'd", "i've"):
        return False
    if not prose.ignores_case and not _has_capitals_of_name(token.raw):
        return False
    days = prose.lexicon.words("days")
    if not is_first and prose.is_german_thing(position):
        return False
    return not (is_first and token.base in days and token.base not in _MONTHS_AND_NAMES)


@lru_cache(maxsize=_WORDS_KEPT)
def _has_capitals_of_name(raw: str) -> bool:
    """True if a word has capitals where names have them; neither throughout nor in the middle: ``HR``, ``GitHub``."""
    letters = [letter for letter in raw if letter.isalpha()]
    if len(letters) > 1 and all(letter.isupper() for letter in letters):
        return False
    inner = raw[1:]
    is_mixed = any(
        letter.isupper() and inner[at - 1 : at] not in ("'", "’", "-", "ʼ") for at, letter in enumerate(inner)
    )
    return not is_mixed or raw[:2] in ("Mc", "Ma", "O'", "D'")


_FAMILY_NAMES_OF_THINGS = frozenset(("price", "case", "guest", "speaker", "host", "bell", "walk", "caller", "plan"))
"""Words that alone are nobody, and family names behind a usual given name: ``Owen Price``."""

_FAMILY_NAMES_TOO = frozenset(
    ("park", "church", "street", "college", "bank", "school", "square", "road", "station", "press", "fund", "board",
     "group", "guy",
     "kids", "staff", "office", "hall", "city", "crew", "books", "union", "guild", "ag", "sa", "ab")
)  # fmt: skip
"""Words for organisations that are family names behind a usual given name: ``Mina Park``."""


def _is_organisation(prose: Prose, first: int, last: int) -> bool:
    """True if one of the words, or the one behind them, is a word for an organisation or a group."""
    words = prose.lexicon.words("organisation")
    if words.isdisjoint(prose.keys[first : last + 1]) and prose.tokens[last - 1].base == prose.keys[last - 1]:
        return False
    said = [prose.tokens[each].base for each in range(first, last)]
    if last < len(prose.keys):
        said.append(prose.keys[last])
    if words.isdisjoint(said):
        return False
    may_be_family = last - first == 2 and is_usual_name(prose.tokens[first].base)
    return not may_be_family or any(each in words and each not in _FAMILY_NAMES_TOO for each in said)


def _small_name(prose: Prose, first: int, end: int) -> Stranger | None:
    token = prose.tokens[first]
    if token.key in prose.lexicon.words("kin") and token.sort is Sort.WORD:
        if first and (
            prose.tokens[first - 1].is_possessive or prose.keys[first - 1] in ("his", "her", "their", "your")
        ):
            return None
        return Stranger(first, first + 1, _as_name(token), False, False, False, token.is_possessive)
    if token.base in _SMALL_TITLES and first + 1 < end and _is_word_of_name(prose, first + 1):
        name = f"{_as_name(token)} {_as_name(prose.tokens[first + 1])}"
        return Stranger(first, first + 2, name, False, False, True, prose.tokens[first + 1].is_possessive)
    if first + 1 < end and is_small_full_name(prose, first):
        name = f"{_as_name(token)} {_as_name(prose.tokens[first + 1])}"
        return Stranger(first, first + 2, name, False, True, False, prose.tokens[first + 1].is_possessive)
    known = is_usual_name(token.base) or _is_from_somewhere(prose, first, end)
    if not token.raw.islower() or not known or token.base in EVERYDAY_WORDS or len(token.base) < 3:
        return None
    if token.base in prose.lexicon.words("everyday") or token.base in prose.lexicon.words("days"):
        return None
    last = first + 1
    if last < end and not token.is_possessive and _is_small_surname(prose, last, end):
        last += 1
    possessive = prose.tokens[last - 1].is_possessive
    name = " ".join(_as_name(prose.tokens[each]) for each in range(first, last))
    return Stranger(first, last, name, False, True, False, possessive)


def _is_from_somewhere(prose: Prose, position: int, end: int) -> bool:
    """True if an unknown word directly behind ``with`` is from somewhere: ``coffee w/ priscilla from the allotment``.

    Several people are from somewhere, too: a word in -s is none of them.
    """
    token = prose.tokens[position]
    behind = prose.keys[position + 1] if position + 1 < end else ""
    opened = position > 0 and "with" in prose.at(position - 1)
    if not (behind == "from" and opened and token.raw.isalpha()) or len(token.base) < 4 or token.base.endswith("s"):
        return False
    return not prose.at(position) and token.base not in prose.lexicon.words("function") | prose.lexicon.words("titles")


_SMALL_TITLES = frozenset(("prof", "professor", "dr", "mr", "mrs", "ms", "frau", "herr", "herrn", "mme", "monsieur"))
"""Titles that people write in small letters before a name: ``email to prof lindholm``."""


def _is_small_surname(prose: Prose, position: int, end: int) -> bool:
    """True if a word in small letters may be a family name, and something known or nothing follows it."""
    if position >= end or not _is_word_of_name(prose, position):
        return False
    return position + 1 >= end or bool(prose.at(position + 1)) or prose.tokens[position + 1].sort is Sort.SIGN


def _is_word_of_name(prose: Prose, position: int) -> bool:
    """True if a word in small letters is none that says something else."""
    token = prose.tokens[position]
    if token.sort is not Sort.WORD or not token.raw.isalpha() or len(token.raw) < 3:
        return False
    known = prose.at(position).keys() - {"titles", "everyday"}
    if known or token.key in EVERYDAY_WORDS or token.key in prose.lexicon.words("function"):
        return False
    return token.key not in prose.lexicon.words("days") and token.key not in prose.lexicon.words("organisation")


def _with_capital(word: str) -> str:
    return word[:1].upper() + word[1:]


_POSSESSIVE = re.compile("['’ʼ]s?$")


def _as_name(token: Token) -> str:
    """A word in small letters as a name, with its accents: ``josé's`` is José."""
    word = token.raw.lower().rstrip(".")
    return _with_capital(_POSSESSIVE.sub("", word) if token.is_possessive else word)
