"""Folding: text as it is compared, blind to case and accents, in every script.

A folded text is for comparing and searching only, never for showing. Marks fall away where readers leave them out
(Latin, Greek, Cyrillic accents; Hebrew and Arabic points); where a mark makes another letter (kana, Indic and Thai
vowels) it stays.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

_LETTERS = {
    "ł": "l", "ø": "o", "þ": "th", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ŋ": "ng", "æ": "ae", "œ": "oe", "ə": "e",
    "ŧ": "t", "ŀ": "l", "ŉ": "n", "ƒ": "f", "ɨ": "i", "ʉ": "u", "ɓ": "b", "ɗ": "d", "ƙ": "k", "ƴ": "y",
    "’": "'", "‘": "'", "ʼ": "'", "ʻ": "'", "`": "'", "´": "'", "ʹ": "'",
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"',
    "‐": "-", "‑": "-", "–": "-", "—": "-", "−": "-",
    "\u0640": "",
}  # fmt: skip
"""Letters and signs that have no decomposition in Unicode, and what people type for them."""

_SILENT = re.compile(
    "[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f]"
)
"""Marks that are left out when text is folded, since readers leave them out, too."""


class _FoldOfEachCharacter(dict[int, str]):
    """Code point -> what it folds to; worked out when first met."""

    def __missing__(self, code_point: int) -> str:
        folded = _fold_character(chr(code_point))
        self[code_point] = folded
        return folded


def _fold_character(character: str) -> str:
    if unicodedata.category(character) == "Cf":
        return ""
    bare = _SILENT.sub("", unicodedata.normalize("NFKD", character.casefold()))
    letters = "".join(_LETTERS.get(letter, letter) for letter in bare)
    return unicodedata.normalize("NFC", letters.casefold())


_FOLDS = _FoldOfEachCharacter()


def fold(text: str) -> str:
    """Return ``text`` without case and accents: ``Łukasz Müller`` is ``lukasz muller``. Twice is the same."""
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFC", text).translate(_FOLDS)


def once(words: Iterable[str]) -> tuple[str, ...]:
    """Return the words, of those that are the same when folded the first; empty ones are left out."""
    found: dict[str, str] = {}
    for word in words:
        if word:
            found.setdefault(fold(word), word)
    return tuple(found.values())


def is_small(letter: str) -> bool:
    """True if a letter is a small one; in Georgian, which begins no name with a capital, none is."""
    return letter.islower() and not "\u10d0" <= letter <= "\u10ff"


def fold_with_origins(text: str) -> tuple[str, Sequence[int]]:
    """The folded text, and for each of its characters the index in ``text`` it came from; at the end ``len(text)``.

    The origins never go down; a character that folds to nothing has none.
    """
    if text.isascii():
        return text.lower(), range(len(text) + 1)
    if unicodedata.is_normalized("NFC", text) and all(
        len(_FOLDS[ord(each)]) == 1 for each in set(text) if not each.isascii()
    ):
        return text.translate(_FOLDS), range(len(text) + 1)
    pieces: list[str] = []
    origins: list[int] = []
    for start, cluster in _clusters(text):
        folded = cluster.translate(_FOLDS)
        pieces.append(folded)
        origins.extend([start] * len(folded))
    origins.append(len(text))
    return "".join(pieces), origins


def _clusters(text: str) -> list[tuple[int, str]]:
    """Each character with the marks that follow it, composed; and where it starts."""
    if unicodedata.is_normalized("NFC", text):
        return list(enumerate(text))
    clusters: list[tuple[int, str]] = []
    for index, character in enumerate(text):
        if clusters and unicodedata.combining(character):
            start, before = clusters[-1]
            clusters[-1] = start, before + character
        else:
            clusters.append((index, character))
    return [(start, unicodedata.normalize("NFC", cluster)) for start, cluster in clusters]
