"""Days as people type and say them: ``next tue``, ``3d``, ``12 mar``, ``34 days ago``.

What cannot be read is refused, never guessed. A text without a direction of its own (``tue``, ``3d``, ``12 mar``) looks
back or forward, as the place where it stands asks for: a conversation happened, a promise lies ahead.

    fri             the nearest Friday, never today         eow   Friday of this week (at the weekend, of the next)
    this fri        the one of this week                    eom   last day of this month
    next fri        the one of next week, from Monday       3d    three days back or on; ``in 3 days`` and
    last fri        the nearest one before today                  ``3 days ago`` say which
"""

from __future__ import annotations

import re
from calendar import isleap, monthrange
from datetime import date, timedelta
from enum import Enum

from netui.domain.duration import add_months
from netui.domain.folding import fold


class Looks(Enum):
    """Where a text without a direction of its own points."""

    BACK = -1
    FORWARD = 1


MONTH_NAMES = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
DAY_NAMES = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")

_WEEKDAYS = {
    "mon": 0, "monday": 0, "tue": 1, "tues": 1, "tuesday": 1, "wed": 2, "weds": 2, "wednesday": 2, "thu": 3, "thur": 3,
    "thurs": 3, "thursday": 3, "fri": 4, "friday": 4, "sat": 5, "saturday": 5, "sun": 6, "sunday": 6, "weekend": 5,
}  # fmt: skip
_MONTHS = {
    "jan": 1, "january": 1, "feb": 2, "february": 2, "mar": 3, "march": 3, "apr": 4, "april": 4, "may": 5, "jun": 6,
    "june": 6, "jul": 7, "july": 7, "aug": 8, "august": 8, "sep": 9, "sept": 9, "september": 9, "oct": 10,
    "october": 10, "nov": 11, "november": 11, "dec": 12, "december": 12,
}  # fmt: skip
_UNITS = {
    "d": "d", "day": "d", "days": "d", "w": "w", "wk": "w", "wks": "w", "week": "w", "weeks": "w", "m": "m", "mo": "m",
    "month": "m", "months": "m", "y": "y", "yr": "y", "yrs": "y", "year": "y", "years": "y", "q": "q", "quarter": "q",
    "quarters": "q", "fortnight": "f", "fortnights": "f",
}  # fmt: skip
_NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10,
}  # fmt: skip
_YESTERDAY = (
    "yesterday gestern hier ayer ontem ieri gisteren igår wczoraj вчера"
    " вчора 昨日 きのう 昨天 어제 أمس امبارح אתמול dun χθες"
)
_TODAY = (
    "today tonight now heute aujourd'hui hoy hoje oggi vandaag idag"
    " dzisiaj сегодня сьогодні 今日 きょう 今天 오늘 اليوم היום bugün σήμερα"
)
_TOMORROW = (
    "tomorrow tmrw tmr morgen demain mañana amanhã domani imorgen"
    " jutro завтра 明日 あした 明天 내일 غدا מחר yarın αύριο"
)
_DAYS_OFF = {
    fold(word): days for days, words in ((-1, _YESTERDAY), (0, _TODAY), (1, _TOMORROW)) for word in words.split()
} | {"day before yesterday": -2, "last night": -1, "this morning": 0, "this evening": 0, "day after tomorrow": 2}
"""Days by name, folded, and how far off they are; the nearest three in many languages."""

_LONGEST = 60
_ISO = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})")
_DAY_FIRST_DOTS = re.compile(r"(\d{1,2})\. ?(\d{1,2})\.(?: ?(\d{4}))?")
_SLASHES = re.compile(r"(\d{1,2})([-/])(\d{1,2})\2(\d{4}|\d{2})|(\d{1,2})/(\d{1,2})")
_DAY_MONTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th|\.)?(?: of)?[ -]?([a-z]+)\.?,?(?:[ -](\d{4}))?")
_DAY_OF_MONTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th)")
_MONTH_DAY = re.compile(r"([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,?(?: (\d{4}))?")
_AMOUNT = re.compile(r"(in |\+ ?|- ?)?(\d{1,4}|[a-z]+) ?([a-z]+)( ago| from now| from today| back| later)?")
_RELATIVE = re.compile(r"(next|last|this|coming) ([a-z]+)")
_END_OF = re.compile(r"end of (?:the |this )?(next )?(week|month|quarter|year)")
_ENDS = {"eow": "week", "eom": "month", "eoq": "quarter", "eoy": "year"}
_PART_OF_DAY = re.compile(r"(.+?) (?:in the )?(?:morning|noon|afternoon|evening|night)")
_LEADING = re.compile(r"(?:on |the )+")
_DATE_LIKE = re.compile(r"\d{1,4}(?:[-/.]\d{1,4}){1,2}\.?|\d{4}-\S*")


def parse_day(text: str, today: date, *, looks: Looks = Looks.FORWARD) -> date:
    """The day that ``text`` names.

    Args:
        text: any of the forms above; case and repeated blanks do not matter.
        today: the day from which it counts.
        looks: where a weekday, a length of time, or a day without a year points; never at today for a weekday, today
            included for a day and month.

    Raises:
        ValueError: it names no day, no day that exists, or more than one; the message is a sentence for the user.
    """
    said = text.strip()
    if len(said) > _LONGEST:
        raise ValueError("that is too long for a day: write 2026-03-12, 12 mar, fri or 3d")
    words = _LEADING.sub("", " ".join(fold(said).split()), count=1)
    try:
        day = _read(words, today, looks)
    except OverflowError:
        day = None
    if day is None:
        raise ValueError(f"“{said}” is no day: write 2026-03-12, 12 mar, fri, tomorrow or 3d")
    return day


def attempts_day(text: str) -> bool:
    """Whether what ``parse_day`` refused was meant as a day: ``2026-02-30``, ``03/04/2026``, ``31 feb``."""
    words = _LEADING.sub("", " ".join(fold(text[: _LONGEST + 1]).split()), count=1)
    if _DATE_LIKE.fullmatch(words):
        return True
    for pattern, group in ((_DAY_MONTH, 2), (_MONTH_DAY, 1)):
        match = pattern.fullmatch(words)
        if match and match[group] in _MONTHS:
            return True
    relative = _RELATIVE.fullmatch(words)
    amount = _AMOUNT.fullmatch(words)
    return bool(
        (relative and (relative[2] in _WEEKDAYS or relative[2] in _UNITS))
        or (amount and amount[3] in _UNITS and (amount[2].isdigit() or amount[2] in _NUMBERS) and len(amount[3]) > 1)
    )


def _read(words: str, today: date, looks: Looks) -> date | None:
    if words in _DAYS_OFF:
        return today + timedelta(_DAYS_OFF[words])
    if part := _PART_OF_DAY.fullmatch(words):
        return _read(part[1], today, looks)
    return (
        _read_calendar_day(words, today, looks)
        or _read_end(words, today)
        or _read_weekday(words, today, looks)
        or _read_amount(words, today, looks)
    )


def _read_calendar_day(words: str, today: date, looks: Looks) -> date | None:
    if match := _ISO.fullmatch(words):
        return _existing(words, int(match[1]), int(match[3]), int(match[4]))
    if match := _DAY_FIRST_DOTS.fullmatch(words):
        return _with_year(words, match[3], int(match[2]), int(match[1]), today, looks)
    if match := _SLASHES.fullmatch(words):
        return _slashed(words, match)
    if match := _DAY_OF_MONTH.fullmatch(words):
        return _nearest_in_month(words, int(match[1]), today, looks)
    if (match := _DAY_MONTH.fullmatch(words)) and match[2] in _MONTHS:
        return _with_year(words, match[3], _MONTHS[match[2]], int(match[1]), today, looks)
    if (match := _MONTH_DAY.fullmatch(words)) and match[1] in _MONTHS:
        return _with_year(words, match[3], _MONTHS[match[1]], int(match[2]), today, looks)
    return None


def _slashed(words: str, match: re.Match[str]) -> date:
    """A day with slashes says which part is the month only when the other cannot be one."""
    first, second, year = int(match[1] or match[5]), int(match[3] or match[6]), match[4] or ""
    if len(year) == 4 and (first > 12 >= second or second > 12 >= first):
        return _existing(words, int(year), min(first, second), max(first, second))
    raise ValueError(f"“{words}” can be read in two ways: write {_two_ways(first, second, year)}")


def _two_ways(first: int, second: int, year: str) -> str:
    if len(year) == 2 or not (0 < first <= 12 and 0 < second <= 12):
        return "it as 2026-04-03 or 3 apr 2026"
    named = f"{first} {MONTH_NAMES[second - 1]} {year}".strip(), f"{second} {MONTH_NAMES[first - 1]} {year}".strip()
    return " or ".join(named).lower()


def _existing(words: str, year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise ValueError(f"there is no day “{words}”: {_why_not(year, month, day)}") from None


def _why_not(year: int, month: int, day: int) -> str:
    if not 1 <= month <= 12:
        return f"a year has no month {month}"
    if not 1 <= year <= 9999:
        return "the calendar begins with the year 1"
    return f"{MONTH_NAMES[month - 1]} {year} has {monthrange(year, month)[1]} days" if day else "days count from 1"


def _with_year(words: str, year: str | None, month: int, day: int, today: date, looks: Looks) -> date:
    """The day in the year given, else in the nearest year in which it exists, on the side it looks to."""
    if year:
        return _existing(words, int(year), month, day)
    step = looks.value
    for candidate in range(today.year, today.year + 9 * step, step):
        if not 1 <= candidate <= 9999:
            break
        if (month, day) == (2, 29) and not isleap(candidate):
            continue
        found = _existing(words, candidate, month, day)
        if (found - today).days * step >= 0:
            return found
    raise ValueError(f"“{words}” lies beyond the calendar")


def _nearest_in_month(words: str, day: int, today: date, looks: Looks) -> date:
    """The nearest such day of a month, on the side it looks to; today included."""
    for months in range(3):
        first = add_months(today.replace(day=1), months * looks.value)
        if not 1 <= day <= monthrange(first.year, first.month)[1]:
            continue
        found = first.replace(day=day)
        if (found - today).days * looks.value >= 0:
            return found
    raise ValueError(f"“{words}” is no day of a month")


def _read_end(words: str, today: date) -> date | None:
    if match := _END_OF.fullmatch(words):
        span, following = match[2], bool(match[1])
    elif words in _ENDS:
        span, following = _ENDS[words], False
    else:
        return None
    if span == "week":
        friday = today + timedelta((4 - today.weekday()) % 7)
        return friday + timedelta(7) if following else friday
    months = {"month": 1, "quarter": 3, "year": 12}[span]
    first = date(today.year, (today.month - 1) // months * months + 1, 1)
    last = add_months(first, (2 if following else 1) * months - 1)
    return last.replace(day=monthrange(last.year, last.month)[1])


def _read_weekday(words: str, today: date, looks: Looks) -> date | None:
    which, name = "", words
    if match := _RELATIVE.fullmatch(words):
        which, name = match[1], match[2]
        if name in _UNITS and which in ("next", "last") and len(name) > 2:
            return _moved(today, 1 if which == "next" else -1, _UNITS[name])
    if name not in _WEEKDAYS:
        return None
    monday = today - timedelta(today.weekday())
    of_this_week = monday + timedelta(_WEEKDAYS[name])
    if which == "next":
        return of_this_week + timedelta(7)
    if which == "this" and (looks is Looks.BACK or of_this_week >= today):
        return of_this_week
    if which in ("this", "coming") or (not which and looks is Looks.FORWARD):
        return of_this_week if of_this_week > today else of_this_week + timedelta(7)
    return of_this_week if of_this_week < today else of_this_week - timedelta(7)


def _read_amount(words: str, today: date, looks: Looks) -> date | None:
    match = _AMOUNT.fullmatch(words)
    if match is None or match[3] not in _UNITS:
        return None
    count = int(match[2]) if match[2].isdigit() else _NUMBERS.get(match[2])
    if count is None or (not match[2].isdigit() and len(match[3]) == 1):
        return None
    before, after = (match[1] or "").strip(), (match[4] or "").strip()
    if before and after:
        return None
    back = before == "-" or after in ("ago", "back")
    sign = -1 if back else 1 if before or after else looks.value
    return _moved(today, sign * count, _UNITS[match[3]])


def _moved(day: date, count: int, unit: str) -> date:
    try:
        if unit in "dwf":
            return day + timedelta(count * {"d": 1, "w": 7, "f": 14}[unit])
        return add_months(day, count * {"m": 1, "q": 3, "y": 12}[unit])
    except (OverflowError, ValueError):
        raise ValueError("that lies beyond the calendar") from None


def short_day(day: date) -> str:
    """``12 Mar 2027``."""
    return f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year}"


def spoken_day(day: date, today: date) -> str:
    """``today``, ``tomorrow``, ``yesterday``; in this year or within a month ``Fri 20 Nov``; else ``12 Mar 2027``."""
    days_ahead = (day - today).days
    if -1 <= days_ahead <= 1:
        return ("yesterday", "today", "tomorrow")[days_ahead + 1]
    if day.year == today.year or abs(days_ahead) <= 31:
        return f"{DAY_NAMES[day.weekday()]} {day.day} {MONTH_NAMES[day.month - 1]}"
    return short_day(day)


def ago(day: date, today: date) -> str:
    """How far off a day is: ``today``, ``34 days ago``, ``in 3 days``; from two on in months, then in years."""
    days_ahead = (day - today).days
    if -1 <= days_ahead <= 1:
        return ("yesterday", "today", "tomorrow")[days_ahead + 1]
    early, late = min(day, today), max(day, today)
    months = (late.year - early.year) * 12 + late.month - early.month - (late.day < early.day)
    if months < 2:
        length = f"{abs(days_ahead)} days"
    elif months < 24:
        length = f"{months} months"
    else:
        length = f"{months // 12} years"
    return f"in {length}" if days_ahead > 0 else f"{length} ago"
