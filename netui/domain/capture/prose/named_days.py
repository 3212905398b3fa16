"""Days in free text that have a name of their own: ``yesterday`` in the language of the line, ``昨日``, ``вчера``."""

from __future__ import annotations

import re
from datetime import date, timedelta

from netui.domain.capture.prose.sentences import Clause, Prose
from netui.domain.capture.prose.tokens import Token
from netui.domain.dates.parse import DayDirection, parse_day
from netui.domain.dates.words import OFFSETS, SPANS, WEEKDAY_NUMBERS
from netui.domain.text.folding import fold

_VAGUE_WEEKEND = "weekend"
_IN_LATIN_LETTERS = "wczoraj przedwczoraj dzisiaj pojutrze igar forgars idag imorgen anteontem amanha domani dopodomani"
_IN_LATIN = frozenset(_IN_LATIN_LETTERS.split())
_OF_OTHER_LANGUAGES = frozenset(
    word for word in OFFSETS if " " not in word and (word in _IN_LATIN or not any("a" <= each <= "z" for each in word))
)
_WITHOUT_BLANKS = (word for word in _OF_OTHER_LANGUAGES if OFFSETS[word] < 0 and word[0] > "\u3000")
_PAST = "|".join(sorted(_WITHOUT_BLANKS, key=len, reverse=True))
_JOINED = re.compile(rf"{_PAST}|(?:\d{{4}}年)?\d{{1,2}}月\d{{1,2}}[日号]|\d{{1,3}}[日天]前")
"""Pattern of a day that has passed, at the beginning of a text that knows no blanks: ``昨日は``, ``어제는``.

Those ahead begin names as well: 明日香."""

_LONG_AGO = {"last week": -7, "last month": -30}
_SPANS_GONE = {word: _LONG_AGO[meaning] for word, meaning in SPANS.items() if meaning in _LONG_AGO}
_SPAN_JOINED = re.compile("|".join(sorted(_SPANS_GONE, key=len, reverse=True)))
_SPANS_OF_TWO_WORDS = {
    fold(phrase): days
    for days, phrases in (
        (-7, "settimana scorsa|scorsa settimana|semana passada|passada semana|vorige week|afgelopen week|förra veckan"
             "|forrige uke|прошлой неделе"),
        (-30, "mese scorso|scorso mese|mês passado|vorige maand|afgelopen maand|прошлом месяце"),
    )
    for phrase in phrases.split("|")
}  # fmt: skip
"""The week or month before this one, in languages of which no words are kept: no one day, so it is only offered."""
_BEGIN_SPANS = frozenset(phrase.split()[0] for phrase in _SPANS_OF_TWO_WORDS)


def may_be_of_another_language(token: Token) -> bool:
    """True if a word is the name of a day in a language of which no words are kept, or begins with one."""
    if token.raw[:1] > "\u3000":
        return _JOINED.match(token.raw) is not None or _SPAN_JOINED.match(token.key) is not None
    return token.key in _OF_OTHER_LANGUAGES or token.key in _BEGIN_SPANS


def named_day(prose: Prose, clause: Clause, position: int) -> tuple[int, date, bool] | None:
    """The index after a named day, the day, and whether it is certain; None when none begins at that token."""
    tokens, today = prose.tokens, prose.context.today
    if own := prose.has(position, "own_days"):
        day = today + timedelta(int(own.value))
        return tokens[position + own.length - 1].end, day, day <= today
    if vague := prose.has(position, "vague_days"):
        return tokens[position + vague.length - 1].end, _vague_day(vague.value, today), False
    if gone := _span_gone(prose, position):
        return gone[0], today + timedelta(gone[1]), False
    found = _of_another_language(tokens[position], today, is_first=position == 0)
    return found and (*found, found[1] <= today and position == clause.first)


def _span_gone(prose: Prose, position: int) -> tuple[int, int] | None:
    """The index after the week or month before this one, and by how many days it is likely gone."""
    token = prose.tokens[position]
    if token.raw[:1] > "\u3000":
        found = _SPAN_JOINED.match(token.key)
        letters = found and _letters_of(token.raw, found[0])
        return (token.start + letters, _SPANS_GONE[found[0]]) if found and letters else None
    first = position + (token.key in ("la", "il"))
    days = _SPANS_OF_TWO_WORDS.get(" ".join(prose.keys[first : first + 2]))
    return (prose.tokens[first + 1].end, days) if days else None


def _letters_of(raw: str, folded: str) -> int:
    """The number of letters at the beginning of a word that make that much of it when folded; 0 when none do."""
    return next((count for count in range(1, len(raw) + 1) if fold(raw[:count]) == folded), 0)


def _of_another_language(token: Token, today: date, *, is_first: bool) -> tuple[int, date] | None:
    """The index after a day, and the day; a word that only begins with one counts as the first of the text alone."""
    if token.key in _OF_OTHER_LANGUAGES:
        return token.end, parse_day(token.key, today, looks=DayDirection.BACK)
    found = _JOINED.match(token.raw) if is_first and not token.raw.isascii() else None
    if found is None:
        return None
    try:
        return token.start + found.end(), parse_day(found[0], today, looks=DayDirection.BACK)
    except ValueError:
        return None  # “13月40日”


def _vague_day(value: str, today: date) -> date:
    if value == _VAGUE_WEEKEND:
        return today - timedelta((today.weekday() - WEEKDAY_NUMBERS["sat"]) % 7 or 7)
    return today + timedelta(int(value))
