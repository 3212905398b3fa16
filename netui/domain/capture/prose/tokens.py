"""The words and signs of free text, with what is never read masked: quotations, addresses, numbers, escaped names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from netui.domain.text.folding import fold, is_small

_TOKEN = re.compile(
    r"(?!\s)(?:"  # between two words nothing is tried
    # Most words are plain, and most signs stand for themselves; they need none of the tries behind.
    r"[^\W\d_]+(?=[ ,;:!?)]|$)|[^\w\s'’ʼ=-]"
    r"|w/o(?!\w)|w/|f/u(?!\w)|b/c(?!\w)|(?<![-=])[-=]+>"
    r"|(?:\d+(?:[.,:/h'-]\d+)*(?:st|nd|rd|th|am|pm|h|d|w|m|min|mins|k|y|%)?)(?!\w)"
    r"|(?:dr|prof|mr|mrs|ms|messrs|hr|fr|st|jr|sr|dott|sig|mme|approx|vs|ca|etc)\.(?=\s|$)"
    r"|(?:rev|revd|capt|sgt|col|gen|lt|maj|dra|sra|srta|mlle|pfr)\.(?=\s[^\W\d_])"
    r"|(?:dr|prof|dipl|univ|priv|mag)\.-[^\W\d_]+\.?(?=\s|$)"
    r"|(?<=\.\s)(?:h\.c|mult|med|rer|nat|phil|jur|dent|vet|habil|theol|ing|mag|univ)\.(?=\s)"
    r"|(?:h\.c|mag|univ|dipl)\.(?=\s[^\W\d_])"
    r"|[^\W\d_]\.(?=\s|$|[,;])"
    r"|(?-i:\b(?:[dljmnstc]|qu)['’](?=[A-ZÀ-ÖØ-Þ]))"  # “d'Élodie” is of Élodie; D'Arcy has a capital
    r"|\w[\w\u0300-\u036f\u0900-\u0dff\u0e00-\u109f\u1780-\u17ff]*(?:['’ʼ\-·・.&][\w\u0300-\u036f\u0900-\u0dff]+)*['’]?"
    r"|(?<!\w)['’ʼ]t(?=\s[^\W\d_])"  # van 't Hoff
    r"|\S)",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"\"[^\"]*\"|“[^“”]*”|„[^„“”]*[“”]|«[^«»]*»")
EMAIL = re.compile(r"(?<![\w@.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
PHONE = re.compile(r"(?<![\w.:/-])(?:\+|00|0)[\d(][\d .\-/()]{5,20}\d(?![\w:])")
_DATE_IN_FIGURES = re.compile(r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d\d-\d\d.*")
_APOSTROPHES = "'’ʼ"
_ESCAPED = "\ua66e"
_FEWEST_DIGITS, _MOST_DIGITS = 7, 15


class Sort(Enum):
    """The kinds of tokens."""

    WORD = "word"
    NUMBER = "number"
    SIGN = "sign"
    QUOTED = "quoted"
    EMAIL = "email"
    PHONE = "phone"


@dataclass(slots=True)
class Token:
    """A word or sign.

    Attributes:
        raw: as it stands in the text.
        key: folded, without the full stop of an abbreviation.
        start: index of its first character.
        end: index after its last.
        sort: what it is.
        is_capital: whether it begins with a capital, or is of a script that has none.
        base: the key without a possessive ending; the same as the key without one.
    """

    raw: str
    key: str
    start: int
    end: int
    sort: Sort
    is_capital: bool
    base: str

    @property
    def is_possessive(self) -> bool:
        """True if it ends in ``'s`` or ``s'`` and is no contraction."""
        return self.base != self.key


_CONTRACTED = frozenset(
    ("he's", "she's", "it's", "that's", "who's", "what's", "here's", "there's", "let's", "where's", "how's")
)


def tokens_of(mask: str, start: int, end: int) -> list[Token]:
    """The tokens of a part of a text, in order."""
    masked: list[tuple[int, int, Sort]] = [
        (m.start(), m.end(), Sort.QUOTED) for m in _QUOTED.finditer(mask, start, end)
    ]
    masked += [(m.start(), m.end(), Sort.EMAIL) for m in EMAIL.finditer(mask, start, end)]
    masked += [(m.start(), m.end(), Sort.PHONE) for m in PHONE.finditer(mask, start, end) if _is_phone(m[0])]
    masked.sort()
    tokens: list[Token] = []
    position = start
    for first, last, sort in masked:
        if first < position:
            continue
        _append_words(tokens, mask, position, first)
        tokens.append(Token(mask[first:last], "", first, last, sort, False, ""))
        position = last
    _append_words(tokens, mask, position, end)
    return tokens


def _is_phone(text: str) -> bool:
    digits = sum(letter.isdigit() for letter in text)
    return _FEWEST_DIGITS <= digits <= _MOST_DIGITS and not _DATE_IN_FIGURES.fullmatch(text)


def _append_words(tokens: list[Token], mask: str, start: int, end: int) -> None:
    has_escapes = mask.find(_ESCAPED, start, end) >= 0
    in_escaped = False
    for match in _TOKEN.finditer(mask, start, end):
        raw = match[0]
        first = raw[0]
        in_escaped = has_escapes and (_ESCAPED in raw or (in_escaped and first.isupper()))
        start, end = match.span()
        if in_escaped:
            tokens.append(Token(raw, "", start, end, Sort.QUOTED, False, ""))
        elif "." in raw and (stop := _end_of_sentence(raw)):
            # “lunch with priya.she wants the deck”
            _append_words(tokens, mask, start, start + stop)
            tokens.append(Token(".", ".", start + stop, start + stop + 1, Sort.SIGN, False, "."))
            _append_words(tokens, mask, start + stop + 1, end)
        else:
            key, sort, is_capital, base = _class_of(raw)
            tokens.append(Token(raw, key, start, end, sort, is_capital, base))


@lru_cache(maxsize=4_096)
def _class_of(raw: str) -> tuple[str, Sort, bool, str]:
    """Key, sort, whether it has a capital, and base of a token, by its letters alone.

    Kept, as a line is read again with each letter that is typed, and most of its words are those of other lines.
    """
    first = raw[0]
    if first.isdigit():
        return (key := fold(raw)), Sort.NUMBER, False, key
    if first.isalpha() or (len(raw) > 1 and first in _APOSTROPHES):
        key = fold(raw)
        key = key[:-1] if len(key) > 1 and key[-1] == "." else key
        return key, Sort.WORD, first.isalpha() and not is_small(first), _without_possessive(key)
    return (key := fold(raw) or raw), Sort.SIGN, False, key


_BEGIN_SENTENCES = frozenset(
    ("i", "he", "she", "they", "we", "it", "his", "her", "their", "the", "my", "then", "will", "must", "need", "asked",
     "wants", "told", "said", "send", "call", "email", "also", "er", "sie", "wir", "ich", "il", "elle", "ella", "ellos")
)  # fmt: skip
"""Words that begin another sentence where no blank stands behind the full stop."""


def _end_of_sentence(raw: str) -> int:
    """Index of the full stop between two words run together; 0 for an address, an abbreviation, a file."""
    stop = raw.find(".")
    before, behind = raw[:stop], raw[stop + 1 :]
    parts = before.isalpha() and behind.isalpha() and len(before) > 1
    return stop if parts and fold(behind) in _BEGIN_SENTENCES else 0


def _without_possessive(key: str) -> str:
    if "'" not in key:
        return key
    if key.endswith("'s") and key not in _CONTRACTED and len(key) > 3:
        return key[:-2]
    return key[:-1] if key.endswith("'") and len(key) > 2 else key
