"""Days as people type and say them: ``next tue``, ``3d``, ``12 mar``, ``34 days ago``. The one reader of days.

A text that cannot be read is refused, never guessed. A text without a direction of its own (``tue``, ``3d``,
``12 mar``) looks back or forward, as the place where it stands asks for: a conversation happened, a promise lies ahead.
A time of day may stand beside it (``yesterday 16:00``, ``mon at 3pm``) and changes nothing.

    fri             the nearest Friday, never today         eow   Friday of this week (at the weekend, of the next)
    this fri        the one of this week                    eom   last day of this month
    next fri        the one of next week, from Monday       3d    three days back or on; ``in 3 days`` and
    last fri        the nearest one before today                  ``3 days ago`` say which
    fri week        seven days after the coming Friday      fri next week   the one of the week that begins next Monday
    Fri 4 Dec       the date; the day of the week chooses the side of today, and refuses a date it does not agree with
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from netui.domain.dates.words import (
    DAY_NAMES,
    FEAST_NAMES,
    MONTH_NAMES,
    MONTH_NUMBERS,
    MONTHS,
    OFFSETS,
    UNIT,
    WEEKDAY_NUMBERS,
    DayDirection,
)
from netui.domain.text.folding import fold

__all__ = (
    "DAY_NAMES", "FEASTS_OF_DAYS", "MONTH_NAMES", "SEASONS", "DayDirection", "ago", "attempts_day", "parse_day",
    "short_day", "spoken_day",
)  # fmt: skip

_MOST_CHARACTERS = 60
_WORDS_AT_MOST = 9
"""Most words of a day."""


def parse_day(text: str, today: date, *, looks: DayDirection = DayDirection.FORWARD) -> date:
    """The day that ``text`` names.

    Args:
        text: any of the forms above; case and repeated blanks do not matter.
        today: the day from which it counts.
        looks: where a weekday, a length of time, or a day without a year points; never at today for a weekday, today
            included for a day and month.

    Raises:
        ValueError: it names no day, no day that exists, or more than one; the message is a sentence for the user.
    """
    # Loaded when a day is read, here and below: their patterns take 40 ms to compile, and most commands only say days.
    from netui.domain.dates.by_date import SeveralDaysError
    from netui.domain.dates.plain_form import plain_form

    said = text.strip()
    if len(said) > _MOST_CHARACTERS:
        raise ValueError("that is too long for a day: write 2026-03-12, 12 mar, fri or 3d")
    try:
        day = _read(plain_form(said, looks), today, looks)
    except OverflowError:
        day = None
    except SeveralDaysError:
        raise SeveralDaysError(f"“{said}” names two days: write one of them") from None
    if day is None:
        raise ValueError(f"“{said}” is no day: write 2026-03-12, 12 mar, fri, tomorrow or 3d")
    return day


def _read(words: str, today: date, looks: DayDirection) -> date | None:
    """The day of a text in its plain form; None when it names none.

    Raises:
        ValueError: it names a day that does not exist, or more than one; the message is a sentence for the user.
        OverflowError: it lies beyond the calendar.
    """
    if words in OFFSETS:
        return today + timedelta(OFFSETS[words])

    from netui.domain.dates.by_date import read_date, read_weekday_and_date
    from netui.domain.dates.relative import read_amount, read_end, read_weekday

    return (
        read_date(words, today, looks)
        or read_end(words, today, looks)
        or read_weekday(words, today, looks)
        or read_amount(words, today, looks)
        or read_weekday_and_date(words, today, looks)
        or _read_from_another(words, today, looks)
    )


_FROM_ANOTHER = re.compile(rf"(?:(\d{{1,4}}) )?({UNIT}) (from|after|before|ago) (?:the )?(.+)")
_WEEK_OF = re.compile(r"week (?:of|commencing|beginning|starting)(?: on)?(?: the)? (.+)")
_SEVERAL = re.compile(r" (?:or|oder|ou|and|und|et|to|bis|till|until|through) | ?[/-] ?")


def _read_from_another(words: str, today: date, looks: DayDirection) -> date | None:
    """A day counted from another one: ``2 days before christmas``, ``week of the 30th`` (its Monday).

    Raises:
        SeveralDaysError: two days are named.
    """
    from netui.domain.dates.by_date import SeveralDaysError
    from netui.domain.dates.relative import moved

    if match := _WEEK_OF.fullmatch(words):
        day = _read(match[1], today, looks)
        return day and day - timedelta(day.weekday())
    if match := _FROM_ANOTHER.fullmatch(words):
        start = _read(match[4], today, looks)
        sign = -1 if match[3] in ("before", "ago") else 1
        return start and moved(start, sign * int(match[1] or 1), match[2])
    two = _SEVERAL.split(words)
    if len(two) == 2 and all(said and _read(said, today, looks) for said in two):
        raise SeveralDaysError(words)
    return None


_DATE_LIKE = re.compile(r"\d{1,4}(?:[-/.]\d{1,4}){1,2}\.?|\d{4}-\S*")
_AMOUNT_WORDS = frozenset(("day", "week", "month", "quarter", "year", "fortnight", "workday"))
_RELATION_TEXT = (
    "next last this ago in on after before end start beginning middle mid early late half few several other during over"
    " since within following back later earlier around nach"
)
_RELATION_WORDS = frozenset(_RELATION_TEXT.split())
_JOINING_WORDS = frozenset(("of", "the", "at", "and", "from", "or", "de", "to", "-"))
SEASONS = frozenset(("spring", "summer", "autumn", "fall", "winter", "easter", "holidays", "thanksgiving", "ostern"))
"""Words that name a time of the year, but no one day."""
FEASTS_OF_DAYS = frozenset(("easter", "thanksgiving", "ostern"))
"""Feasts of several days, or of different ones: they are said like a day and are none."""

_NAMES_OF_MONTHS = frozenset(("juli", "julio", "julho", "luglio", "dez"))
_MONTHS_ALONE = (
    frozenset(
        word
        for word, month in MONTHS.items()
        if month in ("feb", "sep", "oct", "nov", "dec") or (month in ("jan", "jul") and len(word) > 4)
    )
    | {"july"}
) - _NAMES_OF_MONTHS
"""Months that are hardly anybody's name."""

_QUARTERS = frozenset(("q1", "q2", "q3", "q4"))
_ANCHORS = SEASONS | _QUARTERS | frozenset(WEEKDAY_NUMBERS) | frozenset(MONTH_NUMBERS) | _AMOUNT_WORDS
_NUMBER = re.compile(r"[+-]?\d+(?:st|nd|rd|th|\.)?|\d[.,]\d|half-\d+|\d+[-:]\d+")


_IMPOSSIBLE = re.compile(rf"{_DATE_LIKE.pattern}|\d+(?:st|nd|rd|th)|(?:19|20)\d{{6}}|(?:2[5-9]|[3-9]\d):\d\d")


def attempts_day(text: str) -> bool:
    """True if what ``parse_day`` refused was meant as a day: ``2026-02-30``, ``a few days ago``, ``in march``.

    Every word has to be one of those that days are said with, and one of them the name of a day, a month or a length of
    time with something that counts or places it; ``may``, ``two friends`` and ``Mark`` are none.
    """
    from netui.domain.dates.plain_form import counts_hours, plain_form

    named = _feast().sub("easter", fold(text[: _MOST_CHARACTERS + 1]))  # before the days of the week in their names are
    plain = dict.fromkeys(plain_form(named, looks) for looks in (DayDirection.FORWARD, DayDirection.BACK))
    return counts_hours(text) or any(_attempts_day(text, said.split()) for said in plain)


@lru_cache(maxsize=1)
def _feast() -> re.Pattern[str]:
    """A feast, which says when where something beside it keeps it from being one day: ``after christmas``."""
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(FEAST_NAMES, key=len, reverse=True)))})(?!\w)")


def _attempts_day(text: str, words: list[str]) -> bool:
    if not words or len(words) > _WORDS_AT_MOST:
        return False
    if len(words) == 1:
        middle = words[0].startswith("mid-") and words[0][4:7] in MONTH_NUMBERS
        middle = middle or (words[0] in MONTH_NUMBERS and fold(text).split()[0] in ("early", "late"))
        return middle or _IMPOSSIBLE.fullmatch(words[0]) is not None or fold(text).strip() in _MONTHS_ALONE
    anchors = [word for word in words if word in _ANCHORS or word in OFFSETS]
    numbers = [word for word in words if _NUMBER.fullmatch(word) or _DATE_LIKE.fullmatch(word)]
    relations = [word for word in words if word in _RELATION_WORDS]
    joints = sum(word in _JOINING_WORDS for word in words)
    return (
        bool(anchors)
        and bool(numbers or relations or len(anchors) > 1)
        and len(anchors) + len(numbers) + len(relations) + joints == len(words)
        and words not in (["1", "day"], ["this", "day"])
    )


def short_day(day: date, today: date | None = None) -> str:
    """Return a day as ``12 Mar 2027``; as ``12 Mar`` in the year of ``today``, if that is given."""
    year = f" {day.year}" if today is None or day.year != today.year else ""
    return f"{day.day} {MONTH_NAMES[day.month - 1]}{year}"


def spoken_day(day: date, today: date) -> str:
    """Return ``today``, ``tomorrow``, ``yesterday``; this year ``Fri 20 Nov``; in another always with the year.

    ``Sat 2 Jan 2027`` within a month, else ``12 Mar 2027``. Only the columns of a list, of ten cells, leave it out.
    """
    days_ahead = (day - today).days
    if -1 <= days_ahead <= 1:
        return ("yesterday", "today", "tomorrow")[days_ahead + 1]
    if day.year == today.year:
        return f"{DAY_NAMES[day.weekday()]} {day.day} {MONTH_NAMES[day.month - 1]}"
    return f"{DAY_NAMES[day.weekday()]} {short_day(day)}" if abs(days_ahead) <= 31 else short_day(day)


def ago(day: date, today: date) -> str:
    """The distance of a day: ``today``, ``34 days ago``, ``in 3 days``; from two on in months, then in years."""
    days_ahead = (day - today).days
    if -1 <= days_ahead <= 1:
        return ("yesterday", "today", "tomorrow")[days_ahead + 1]
    length = length_between(min(day, today), max(day, today))
    return f"in {length}" if days_ahead > 0 else f"{length} ago"


def length_between(early: date, late: date) -> str:
    """The time from a day to a later one, at least two days on: in days, from two months on in months, then years."""
    months = months_between(early, late)
    if months < 2:
        return f"{(late - early).days} days"
    return f"{months} months" if months < 24 else f"{months // 12} years"


def months_between(early: date, late: date) -> int:
    """The number of whole months from a day to a later one."""
    return (late.year - early.year) * 12 + late.month - early.month - (late.day < early.day)
