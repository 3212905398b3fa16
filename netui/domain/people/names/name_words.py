"""The words of a name as they are compared, and what of a name it is called by."""

from __future__ import annotations

import re
from collections.abc import Sequence
from sys import intern

from netui.domain.core.frozen import frozen
from netui.domain.people.names.name_parts import AFTER_A_TITLE, SUFFIXES, TITLES

WORD = re.compile(r"[^\W_]+(?:[\u0300-\u036f\u0900-\u0dff\u0e00-\u109f\u1780-\u17ff\u3099\u309a]+[^\W_]*)*")
"""A word of a folded text: letters and digits, with the vowel signs that some scripts put between."""

_DENSE = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\U00020000-\U0003ffff]"
)
"""Letters of scripts in which words stand without blanks, or carry their particles with them."""


@frozen
class Word:
    """A word of a folded text, and where it stands there: ``start`` inclusive, ``end`` exclusive."""

    text: str
    start: int
    end: int


def words_of(folded: str) -> tuple[Word, ...]:
    """The words of a folded text, in order."""
    return tuple([Word(match[0], match.start(), match.end()) for match in WORD.finditer(folded)])


def is_dense(text: str) -> bool:
    """True if the text has letters of a script in which words stand without blanks (Japanese, Thai ...)."""
    return not text.isascii() and _DENSE.search(text) is not None


def name_parts_of(folded: str) -> tuple[str, ...]:
    """The words of a folded name, each kept once in memory."""
    found = folded.split() if folded.isascii() and folded.replace(" ", "").isalnum() else WORD.findall(folded)
    return tuple(map(intern, found))


def core_of(parts: Sequence[str]) -> Sequence[str]:
    """The folded words of a name without titles before and suffixes behind it; at least one word of it is left.

    The subject of a doctor (``med.``) has lost its dot here: it goes only where a full name is left behind it.
    """
    first, last = 0, len(parts)
    while last - first > 1 and (parts[first] in TITLES or (0 < first < last - 2 and parts[first] in AFTER_A_TITLE)):
        first += 1
    while last - first > 1 and parts[last - 1] in SUFFIXES:
        last -= 1
    return parts[first:last]


def names_nobody_alone(word: str) -> bool:
    """True if a folded word is a title or a suffix, which many names have and hardly one consists of."""
    return word in TITLES or word in SUFFIXES


def keys_of(parts: tuple[str, ...]) -> set[str]:
    """The folded forms of a whole name: with and without titles and suffixes, with and without blanks."""
    forms = (parts, core_of(parts))
    return {joint.join(form) for form in forms for joint in (" ", "")}


def goes_on(names: Sequence[Sequence[str]], parts: Sequence[str]) -> bool:
    """True if one of somebody's names begins with the first word and the others have the rest, the last an initial.

    So an alias goes with the family name: Sam Osei for Samuel Osei, called Sam.
    """
    first, *middle, last = parts
    cores = [core_of(whole) for whole in names if whole]
    if not any(words[0] == first for words in cores):
        return False
    others = {word for words in cores for word in words[1:]}
    if any(word not in others for word in middle):
        return False
    return last in others or (len(last) == 1 and any(word.startswith(last) for word in others))


def has_in_order(words: Sequence[str], parts: Sequence[str]) -> bool:
    """True if a name has these folded words in this order, perhaps with others between."""
    left = iter(words)
    return all(part in left for part in parts)
