"""Words that agree: whether what one person offers is about what another needs, in free phrases of a few words.

An entry is a phrase as people write it: ``honest code review``. Its words are compared folded, without the small words
of every sentence and without the plural's ``s``.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import cache, lru_cache

from netui.domain.text.folding import fold

MATCH_FROM_OVERLAP = 0.5
"""The overlap from which two entries match."""

LEAST_WORD_LETTERS = 4
"""Fewest letters of a word that is compared."""

LEAST_STEM_LETTERS = 5
"""Letters of the shortest word that agrees with a longer one it begins; also of the shortest that loses its ``s``."""

MOST_ENDING_LETTERS = 3
"""Most letters that the longer of two agreeing words may have beyond the shorter: ``review``, ``reviewer``."""

COMMON_FROM_PEOPLE, COMMON_SHARE = 5, 0.02
"""A word that more people than this use, and more than this share of them, says nothing about anybody."""

_SMALL_WORDS = (
    "about after again all also always and any anybody anyone anything are around back because been before being"
    " best better both business came can cannot come company could does done down each either else enough even ever"
    " every everybody everyone everything few find first for from gave get gets give good great group had half has"
    " have help her here hers him his honest hour how idea into its just keep kind know last least less like little"
    " long look made make making many may maybe mean meet might more most much must name need never new next nobody"
    " none nothing now off often old once one only other our ours out over own page part people person place plain"
    " really said same say says second see seem she should since small some somebody someone something somewhere"
    " soon still such take talk team tell than that the their them then there these they thing think this those"
    " through time today together too two under until upon use used very want was way week well went were what when"
    " where which while who whole whom whose why will with within without word work worth would year yes yet you"
    " your"
)
_STOP_WORDS = frozenset(_SMALL_WORDS.split())
"""Folded words that every sentence may have; compared before and after the plural's ``s`` is dropped."""

_ASCII_WORD = re.compile("[a-z0-9]+")


@lru_cache(maxsize=8192)
def words_of_entry(entry: str) -> frozenset[str]:
    """Return the words of an entry that say something, folded; empty when none does.

    An entry in a script without blanks (Chinese, Japanese, Thai ...) is one word.
    """
    folded = fold(entry)
    if is_without_blanks(folded):
        return frozenset({" ".join(folded.split())})
    return frozenset(filter(None, map(_bare, _pieces(folded))))


def is_without_blanks(text: str) -> bool:
    """True if some of a text is in a script whose words stand without blanks (Chinese, Japanese, Thai ...)."""
    return not text.isascii() and _without_blanks().search(text) is not None


@cache
def _without_blanks() -> re.Pattern[str]:
    """Letters of scripts whose words stand without blanks. Korean puts blanks, so its words can be told apart.

    Compiled when first wanted: it takes 5 ms, and every start loads this module.
    """
    return re.compile(
        "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
    )


def agree(word: str, other: str) -> bool:
    """True if two words of entries are the same, or one is the other with a short ending."""
    if word == other:
        return True
    shorter, longer = sorted((word, other), key=len)
    return (
        len(shorter) >= LEAST_STEM_LETTERS
        and len(longer) - len(shorter) <= MOST_ENDING_LETTERS
        and longer.startswith(shorter)
    )


def overlap(words: frozenset[str], others: frozenset[str]) -> float:
    """Return how far two entries speak of the same, 0..1, from their words; 0 when either has none.

    It is the share of the shorter entry's words that agree with a word of the other; of the two counts the smaller.
    """
    if not words or not others:
        return 0.0
    found = sum(any(agree(word, other) for other in others) for word in words)
    if not found:
        return 0.0
    found_there = sum(any(agree(word, other) for word in words) for other in others)
    return min(found, found_there) / min(len(words), len(others))


def stems(word: str) -> tuple[str, ...]:
    """Return the word and what it may lose an ending to: words that agree have one in common.

    So they can be found without comparing each with each; a common stem alone does not say yet that two agree.
    """
    shortest = max(LEAST_STEM_LETTERS, len(word) - MOST_ENDING_LETTERS)
    return (word, *(word[:cells] for cells in range(len(word) - 1, shortest - 1, -1)))


class UsedWords:
    """The number of people who use each word, counted one person at a time: all at once would take too long."""

    def __init__(self) -> None:
        self._used_by: Counter[str] = Counter()
        self._people = 0

    def add(self, words: frozenset[str]) -> None:
        """Count all words of one person's entries together; also of somebody without any."""
        self._people += 1
        self._used_by.update(words)

    @property
    def common(self) -> frozenset[str]:
        """The words that too many use to say something about one of them."""
        most = max(COMMON_FROM_PEOPLE, COMMON_SHARE * self._people)
        return frozenset(word for word, count in self._used_by.items() if count > most)


def _pieces(folded: str) -> Iterable[str]:
    if folded.isascii():
        return _ASCII_WORD.findall(folded)
    # Vowel signs are marks, not letters, and yet part of a word.
    kept = (each if unicodedata.category(each)[0] in "LNM" else " " for each in folded)
    return "".join(kept).split()


def _bare(word: str) -> str:
    """The word without the plural's ``s``; empty when it says nothing."""
    if len(word) < LEAST_WORD_LETTERS or word in _STOP_WORDS:
        return ""
    if len(word) >= LEAST_STEM_LETTERS and word.endswith("s") and not word.endswith("ss"):
        word = word[:-1]
    return "" if word in _STOP_WORDS else word
