"""Days in free text that have a name of their own: ``yesterday`` in the language of the line, ``昨日``, ``вчера``."""

from __future__ import annotations

import re
from datetime import date, timedelta

from netui.domain.capture.prose.sentences import Clause, Prose
from netui.domain.capture.prose.tokens import Token
from netui.domain.dates.parse import DayDirection, parse_day
from netui.domain.dates.words import OFFSETS, WEEKDAY_NUMBERS

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


def may_be_of_another_language(token: Token) -> bool:
    """True if a word is the name of a day in a language of which no words are kept, or begins with one."""
    return token.key in _OF_OTHER_LANGUAGES or (token.raw[:1] > "\u3000" and _JOINED.match(token.raw) is not None)


def named_day(prose: Prose, clause: Clause, position: int) -> tuple[int, date, bool] | None:
    """The index after a named day, the day, and whether it is certain; None when none begins at that token."""
    tokens, today = prose.tokens, prose.context.today
    if own := prose.has(position, "own_days"):
        day = today + timedelta(int(own.value))
        return tokens[position + own.length - 1].end, day, day <= today
    if vague := prose.has(position, "vague_days"):
        return tokens[position + vague.length - 1].end, _vague_day(vague.value, today), False
    found = _of_another_language(tokens[position], today, is_first=position == 0)
    return found and (*found, found[1] <= today and position == clause.first)


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
