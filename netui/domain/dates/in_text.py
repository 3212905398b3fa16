"""Days at the beginning or the end of a longer text: ``yesterday 16:00 Ana``, ``send paper by fri next week``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from netui.domain.core.frozen import frozen
from netui.domain.dates.by_date import SeveralDaysError, WeekdayMismatchError
from netui.domain.dates.clock import MEALS, ZONES
from netui.domain.dates.parse import SEASONS, DayDirection, attempts_day, parse_day
from netui.domain.dates.words import (
    FEAST_NAMES,
    FEAST_WORDS,
    MONTHS,
    NUMBERS,
    OFFSETS,
    ORDINALS,
    PARTS_OF_DAY,
    RELATIONS,
    SLIPS,
    SPANS,
    UNITS,
    WEEKDAYS,
)
from netui.domain.text.folding import fold

WORDS_AT_MOST = 9
"""Most words of a day."""

_WORD = re.compile(r"[^\s,，、،&]+")
_CONNECTING_WORDS = (
    "in on at the of and ago from now end start beginning couple half after before next last this first second third"
    " fourth working business work later back over hence week month year quarter eow eom eoq eoy latest am im um el los"
    " le vor il y hace ha dans en tra fra por la que viene qui vient fa atras geleden temu o'clock uhr pm noon"
    " during ende fin der des du mid few several other middle de q1 q2 q3 q4 about anfang mitte debut early late"
    " to or so by weekday weekdays midweek p.m a.m past thing within time same out just gone following"
    " commencing starting ish @"
    " roughly approximately approx ca etwa ungefahr environ finales fines principios inicios mediados final fim eind"
    " den dem em las del zum monatsende quartalsende jahresende"
    " dentro die в на через vorletzten vorletzter ubernachsten ubernachste earlier around nach sometime some time kw cw"
)
_HOUR_WORDS = "hour hours hr hrs minute minutes min mins stunde stunden minuten heure heures"
_HOURS = frozenset(_HOUR_WORDS.split())
_CONNECTING = frozenset(_CONNECTING_WORDS.split())
_VOCABULARY = frozenset().union(
    WEEKDAYS, MONTHS, SLIPS, SPANS, SEASONS, RELATIONS, NUMBERS, ORDINALS, UNITS, PARTS_OF_DAY, MEALS, ZONES, _HOURS,
    _CONNECTING,
    *(phrase.split() for phrase in OFFSETS),
)  # fmt: skip
_UNITS_OF_FEW_LETTERS = frozenset(("d", "w", "m", "q", "y", "an"))
"""Units that are common words or letters as well: they say a length of time only beside a number or a relation."""

_SAYS_WHICH_DAY = frozenset().union(
    WEEKDAYS,
    MONTHS,
    SLIPS,
    SPANS,
    UNITS.keys() - _UNITS_OF_FEW_LETTERS,
    SEASONS,
    _HOURS,
    PARTS_OF_DAY,
    (word for phrase in OFFSETS for word in phrase.split()),
    ("eow", "eom", "eoq", "eoy", "midweek", "q1", "q2", "q3", "q4", "monatsende", "quartalsende", "jahresende"),
) - {"of", "the", "this", "i", "de", "l'altro", "just", "right", "later", "earlier", "last", "before", "after"}
"""Words one of which is in every day that is said without figures."""

_FEASTS_ALONE = FEAST_WORDS - {
    "day",
    "an",
    "new",
    "ano",
    "eve",
    "good",
    "black",
    "palm",
    "giving",
    "de",
    "saint",
    "christi",
}
"""Words one of which is in every feast."""

_PIECES = re.compile("[-/]")
_EDGE = ".,;!?…()[]\"'"
_READINGS_KEPT = 4_096
_BEHIND_COMMA = re.compile(r"\d,\Z")
"""Pattern of what makes figures part of a number: “5 weeks” is no day in “2,5 weeks”."""


@frozen
class DayFound:
    """A stretch of a text that is a day, or was meant as one.

    Attributes:
        start: index of its first character.
        end: index after its last.
        day: the day; None when it was meant as one and cannot be read.
        why: why it cannot be read, as a sentence; empty when it can.
    """

    start: int
    end: int
    day: date | None
    why: str = ""


def may_be_said_of_day(word: str, *, feasts: bool = False) -> bool:
    """True if a word may be part of a day: most words of a text are none, and cost no more than this look."""
    bare = _bare(word)
    if not bare or bare[0].isdigit() or bare[0] in "+-'":
        return bool(bare)
    if bare in _VOCABULARY or _is_day_in_pieces(bare) or bare.startswith(("mid-", "mi-")):
        return True
    return feasts and bare in FEAST_WORDS


def say_a_day(words: Sequence[str]) -> bool:
    """True if folded words in a row may begin with a day: ``the end of may``; not ``at the``, which says none."""
    return _least_words(words, feasts=False) <= len(words)


def day_at_start(
    text: str, start: int, end: int, today: date, looks: DayDirection, *, meant: bool = False, feasts: bool = False
) -> DayFound | None:
    """The longest day with which this part of a text begins; None when it begins with none.

    Args:
        text: what is read.
        start: index where the part begins.
        end: index where it ends.
        today: the day from which it counts.
        looks: where a day without a direction of its own points.
        meant: whether what was meant as a day and cannot be read is found too.
        feasts: whether a feast is a day here: where one is said it is, and free text may be about it.
    """
    bounds: list[tuple[int, int]] = []
    words: list[str] = []
    for match in _WORD.finditer(text, start, end):
        if len(bounds) == WORDS_AT_MOST or not may_be_said_of_day(match[0], feasts=feasts):
            break
        bounds.append((match.start(), match.end()))
        words.append(_bare(match[0]))
    parts = [(bounds[0][0], bounds[count - 1][1]) for count in range(len(bounds), _least_words(words, feasts) - 1, -1)]
    return _first_day(text, parts, today, looks, meant)


def day_at_end(
    text: str, start: int, end: int, today: date, looks: DayDirection, *, meant: bool = False, feasts: bool = False
) -> DayFound | None:
    """The longest day with which this part of a text ends; the same otherwise."""
    bounds: list[tuple[int, int]] = []
    words: list[str] = []
    for match in reversed(list(_WORD.finditer(text, max(start, end - 100), end))):
        if len(bounds) == WORDS_AT_MOST or not may_be_said_of_day(match[0], feasts=feasts):
            break
        bounds.append((match.start(), match.end()))
        words.append(_bare(match[0]))
    counts = [
        count
        for count in range(len(bounds), _least_words(words, feasts) - 1, -1)
        if (words[count - 1] != "by" or text[bounds[count - 1][0]] == "(")
        and not _BEHIND_COMMA.search(text, start, bounds[count - 1][0])
    ]
    parts = [(bounds[count - 1][0], bounds[0][1]) for count in counts]
    return _first_day(text, parts, today, looks, meant)


def day_in_all(said: str, today: date, looks: DayDirection) -> date | None:
    """The day that a text says as a whole; None for no day, and for one that is not plain."""
    return _read(said, today, looks)[0]


def _bare(word: str) -> str:
    return fold(word).strip(_EDGE)


def _is_day_in_pieces(word: str) -> bool:
    """True for ``mondays``, ``week's``, ``dec12``, ``mon/tue``: words of days in another form, or put together."""
    if word.endswith("-end") and word[:-4] in UNITS:
        return True
    if (
        word.removesuffix("s") in WEEKDAYS
        or word.removesuffix("'s") in UNITS
        or word.rstrip("0123456789").rstrip("-/") in MONTHS
    ):
        return True
    pieces = _PIECES.split(word)
    return len(pieces) == 2 and all(piece in WEEKDAYS for piece in pieces)


def _least_words(words: Sequence[str], feasts: bool) -> int:
    """Return with how many of the words it may be a day: ``at the end of`` need not be read to see that it is none."""
    counted = units = False
    for number, word in enumerate(words, 1):
        if word in _SAYS_WHICH_DAY or any(map(str.isdigit, word)) or (feasts and word in _FEASTS_ALONE):
            return number
        if word.startswith(("mid-", "mi-")) or _is_day_in_pieces(word):
            return number
        units |= word in _UNITS_OF_FEW_LETTERS
        counted |= (word in NUMBERS or word in RELATIONS) and word not in _UNITS_OF_FEW_LETTERS
        if counted and units:
            return number
    return len(words) + 1


def _first_day(
    text: str, parts: list[tuple[int, int]], today: date, looks: DayDirection, meant: bool
) -> DayFound | None:
    read = None
    for start, end in parts:
        day, problem, are_several = _read(text[start:end], today, looks)
        if day is not None or (problem and (meant or not are_several)):
            read = DayFound(start, end, day, problem)
            break
    # “after christmas” is not Christmas.
    if read is not None and not (meant and fold(text[read.start : read.end]) in FEAST_NAMES):
        return read
    for start, end in parts if meant else ():
        if read is not None and end - start <= read.end - read.start:
            break
        if attempts_day(text[start:end]):
            return DayFound(start, end, None, _why(text[start:end], today, looks))
    return read


@lru_cache(maxsize=_READINGS_KEPT)
def _read(said: str, today: date, looks: DayDirection) -> tuple[date | None, str, bool]:
    """The day that a text says; None and empty for no day.

    Else why a date and its day of the week do not agree, or that two days are said; and whether it is the latter.

    Kept, as a line is read again with each letter that is typed, and its other words say what they said before.
    """
    if said.startswith("(") and said.find(")") == len(said) - 1:
        said = said[1:-1]
    try:
        return parse_day(said, today, looks=looks), "", False
    except (WeekdayMismatchError, SeveralDaysError) as error:
        return None, str(error), isinstance(error, SeveralDaysError)
    except ValueError:
        return None, "", False


def _why(said: str, today: date, looks: DayDirection) -> str:
    try:
        parse_day(said, today, looks=looks)
    except ValueError as error:
        return str(error)
    return ""
