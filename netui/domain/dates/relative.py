"""Days by how far off they are: days of the week, ends of months, lengths of time."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from netui.domain.dates.duration import add_months
from netui.domain.dates.words import DAY, MONTH, MONTH_NUMBERS, OFFSETS, UNIT, WEEKDAY_NUMBERS, DayDirection

_END_OF = re.compile(
    rf"(end|start|beginning|first|last day) of (?:the )?(?:(next|last|this) )?({UNIT}|{MONTH})(?: (\d{{4}}))?"
)
_QUARTER = re.compile(r"(?:(end|start|beginning|middle) of (?:the )?)?q([1-4])(?: (\d{4}))?")
_MIDDLE_OF = re.compile(rf"(?:mid|middle of)[ -](?:the )?(?:(next|last|this) )?(week|month|{MONTH})(?: (\d{{4}}))?")
_AROUND = {DayDirection.FORWARD: "next", DayDirection.BACK: "last"}
_MIDDLE_DAY, _MIDDLE_WEEKDAY = 15, 2
"""The middle of a month, and the middle of a week: Wednesday."""
_ENDS = {"eow": "week", "eom": "month", "eoq": "quarter", "eoy": "year"}


def read_end(words: str, today: date, looks: DayDirection) -> date | None:
    """``eow``, ``end of march``, ``beginning of next month``; None when it is none of them."""
    if words in _ENDS:
        return _edge_of(_ENDS[words], "", False, today)
    if match := _QUARTER.fullmatch(words):
        return _of_quarter(match, today, looks)
    if match := _MIDDLE_OF.fullmatch(words):
        return _middle_of(match[2], match[1] or "", match[3], today, looks)
    match = _END_OF.fullmatch(words)
    if match is None or match[3] in ("day", "fortnight", "workday"):
        return None
    is_start = match[1] in ("start", "beginning", "first")
    if match[3] in MONTH_NUMBERS:
        return _edge_of_month(MONTH_NUMBERS[match[3]], match[4], match[2] or "", is_start, today, looks)
    if match[4]:
        return None
    edge = _edge_of(match[3], match[2] or "", is_start, today)
    is_over = is_start and not match[2] and looks is DayDirection.FORWARD and edge < today
    return _edge_of(match[3], "next", is_start, today) if is_over else edge


def _of_quarter(match: re.Match[str], today: date, looks: DayDirection) -> date:
    """``end of q1``, ``q1``: its last day, or what is said of it, in the year on the side looked to."""
    part, number, year = match[1] or "end", int(match[2]), match[3]
    month = {"end": 3 * number, "middle": 3 * number - 1}.get(part, 3 * number - 2)
    if part == "middle":
        return _middle_of(MONTH.split("|")[month - 1], "", year, today, looks)
    return _edge_of_month(month, year, "", part != "end", today, looks)


def _middle_of(span: str, which: str, year: str | None, today: date, looks: DayDirection) -> date:
    """``mid march``, ``middle of next week``."""
    if span in ("week", "month"):
        into = timedelta(_MIDDLE_WEEKDAY if span == "week" else _MIDDLE_DAY - 1)
        middle = _edge_of(span, which, True, today) + into
        is_elsewhere = not which and (middle - today).days * looks.value < 0
        return _edge_of(span, _AROUND[looks], True, today) + into if is_elsewhere else middle
    for chosen in (int(year or today.year), today.year + looks.value):
        day = date(chosen, MONTH_NUMBERS[span], _MIDDLE_DAY)
        if year or (day - today).days * looks.value >= 0:
            break
    return day


def _edge_of(span: str, which: str, is_start: bool, today: date) -> date:
    """The first or last day of this, the next or the last week (Monday, Friday), month, quarter or year."""
    step = {"next": 1, "last": -1}.get(which, 0)
    if span == "week":
        if is_start or step:
            return today + timedelta(7 * step - today.weekday() + (0 if is_start else 4))
        return today + timedelta((4 - today.weekday()) % 7)
    months = {"month": 1, "quarter": 3, "year": 12}[span]
    first = add_months(date(today.year, (today.month - 1) // months * months + 1, 1), step * months)
    return first if is_start else _last_of_month(add_months(first, months - 1))


def _edge_of_month(month: int, year: str | None, which: str, is_start: bool, today: date, looks: DayDirection) -> date:
    step = {"next": DayDirection.FORWARD, "last": DayDirection.BACK}.get(which, looks).value
    chosen = int(year) if year else today.year
    first = date(chosen, month, 1)
    edge = first if is_start else _last_of_month(first)
    if year or (edge - today).days * step >= 0:
        return edge
    first = date(chosen + step, month, 1)
    return first if is_start else _last_of_month(first)


def _last_of_month(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


_ONE_WEEKDAY = re.compile(rf"(?:this )?(?:(next|last|this|coming) )?({DAY})")
_OF_WEEK = re.compile(rf"({DAY})(?: of)? (?:the )?(next|last|this) week|(next|last|this) week(?: on)? ({DAY})")
_A_DAY = "|".join(sorted((re.escape(phrase) for phrase in OFFSETS if " " not in phrase), key=len, reverse=True))
_FROM_DAY = re.compile(
    rf"(?P<day>{_A_DAY}) (?:in (?P<on>\d{{1,4}})|(?P<back>\d{{1,4}})) (?P<unit>{UNIT})(?P<ago> ago)?"
)
_WEEKDAY_IN_WEEKS = re.compile(rf"(?P<day>{DAY}) (?:in (?P<on>\d{{1,2}}) week|(?P<back>\d{{1,2}}) week ago)")
_WEEKS_ON = re.compile(
    rf"({DAY}|today|tomorrow) (week|fortnight)|(?:(\d+) )?(week|fortnight) (?:on|from|after)? ?(?:next |this )?"
    rf"({DAY}|today|tomorrow|yesterday)"
)
_WEEKDAYS_AGO = re.compile(rf"(\d+) ({DAY}) ago|(?:(\d+) )?week (?:ago (?:on )?(?:last )?|last )({DAY})")
_WEEKDAYS_AHEAD = re.compile(rf"in (\d+) ({DAY})|(\d+) ({DAY}) on")
_AFTER_NEXT = re.compile(rf"({DAY}) after next|({DAY}) before last")
_NTH = re.compile(
    rf"(first|1st|second|2nd|third|3rd|fourth|4th|last) ({DAY}) (?:of|in) (?:the )?"
    rf"(?:(?:(next|this|last) )?(month)|({MONTH})(?: (\d{{4}}))?)"
)
_WHICH_OF_MONTH = {"first": 0, "1st": 0, "second": 1, "2nd": 1, "third": 2, "3rd": 2, "fourth": 3, "4th": 3}


def read_weekday(words: str, today: date, looks: DayDirection) -> date | None:
    """A day of the week with the words that say which one; None when it is none."""
    if match := _ONE_WEEKDAY.fullmatch(words):
        return _one_weekday(match[1] or ("this" if words.startswith("this") else ""), match[2], today, looks)
    if match := _OF_WEEK.fullmatch(words):
        step = {"next": 7, "last": -7}.get(match[2] or match[3], 0)
        return _of_this_week(match[1] or match[4], today) + timedelta(step)
    if match := _WEEKS_ON.fullmatch(words):
        weeks = int(match[3] or 1) * (2 if (match[2] or match[4]) == "fortnight" else 1)
        name = match[1] or match[5]
        start = (
            today + timedelta(OFFSETS[name]) if name in OFFSETS else _one_weekday("", name, today, DayDirection.FORWARD)
        )
        return start + timedelta(7 * weeks)
    if match := _WEEKDAY_IN_WEEKS.fullmatch(words):
        if match["on"]:
            return _one_weekday("", match["day"], today, DayDirection.FORWARD) + timedelta(7 * int(match["on"]))
        return _one_weekday("last", match["day"], today, looks) - timedelta(7 * (int(match["back"]) - 1))
    if match := _WEEKDAYS_AGO.fullmatch(words):
        count = int(match[1]) - 1 if match[1] else int(match[3] or 1)
        return _one_weekday("last", match[2] or match[4], today, looks) - timedelta(7 * count)
    if match := _WEEKDAYS_AHEAD.fullmatch(words):
        coming = _one_weekday("", match[2] or match[4], today, DayDirection.FORWARD)
        return coming + timedelta(7 * (int(match[1] or match[3]) - 1))
    if match := _AFTER_NEXT.fullmatch(words):
        if match[1]:
            return _one_weekday("", match[1], today, DayDirection.FORWARD) + timedelta(7)
        return _one_weekday("", match[2], today, DayDirection.BACK) - timedelta(7)
    return _nth_of_month(words, today, looks)


def _of_this_week(name: str, today: date) -> date:
    return today + timedelta(WEEKDAY_NUMBERS[name] - today.weekday())


def _one_weekday(which: str, name: str, today: date, looks: DayDirection) -> date:
    of_this_week = _of_this_week(name, today)
    if which == "next":
        return of_this_week + timedelta(7)
    if which == "last" and name == "weekend":
        return of_this_week - timedelta(7)
    if which == "this" and (looks is DayDirection.BACK or of_this_week >= today):
        return of_this_week
    if which in ("this", "coming") or (not which and looks is DayDirection.FORWARD):
        return of_this_week if of_this_week > today else of_this_week + timedelta(7)
    return of_this_week if of_this_week < today else of_this_week - timedelta(7)


def _nth_of_month(words: str, today: date, looks: DayDirection) -> date | None:
    """``first mon of dec``, ``last fri in next month``."""
    match = _NTH.fullmatch(words)
    if match is None:
        return None
    if match[4]:
        first = add_months(today.replace(day=1), {"next": 1, "last": -1}.get(match[3] or "", 0))
        found = _nth(match[1], match[2], first)
        if match[3] or (found - today).days * looks.value >= 0:
            return found
        return _nth(match[1], match[2], add_months(first, looks.value))
    for year in (int(match[6] or today.year), today.year + looks.value):
        found = _nth(match[1], match[2], date(year, MONTH_NUMBERS[match[5]], 1))
        if match[6] or (found - today).days * looks.value >= 0:
            return found
    return None


def _nth(which: str, name: str, first: date) -> date:
    weekday = WEEKDAY_NUMBERS[name]
    if which == "last":
        last = _last_of_month(first)
        return last - timedelta((last.weekday() - weekday) % 7)
    return first + timedelta((weekday - first.weekday()) % 7 + 7 * _WHICH_OF_MONTH[which])


_ONE_AMOUNT = rf"(?:half-)?\d{{1,4}} (?:{UNIT})"
_AMOUNT = re.compile(rf"(in |\+ ?|- ?)?({_ONE_AMOUNT}(?: (?:and )?{_ONE_AMOUNT})*)( ago| on)?")
_EACH_AMOUNT = re.compile(rf"(half-)?(\d{{1,4}}) ({UNIT})")
_RELATIVE = re.compile(rf"(next|last) ({UNIT})|({UNIT}) after next|({UNIT}) before last")


def read_amount(words: str, today: date, looks: DayDirection) -> date | None:
    """A length of time, back or on; None when it is none.

    Raises:
        ValueError: it lies beyond the calendar.
    """
    if match := _RELATIVE.fullmatch(words):
        count = (1 if match[1] == "next" else -1) if match[1] else 2 if match[3] else -2
        return moved(today, count, match[2] or match[3] or match[4])
    if (match := _FROM_DAY.fullmatch(words)) and bool(match["on"]) != bool(match["ago"]):
        start = today + timedelta(OFFSETS[match["day"]])
        return moved(start, int(match["on"] or f"-{match['back']}"), match["unit"])
    match = _AMOUNT.fullmatch(words)
    if match is None or (match[1] and match[3]):
        return None
    before, after = (match[1] or "").strip(), (match[3] or "").strip()
    sign = -1 if before == "-" or after == "ago" else 1 if before or after else looks.value
    day = today
    for half, count, unit in _EACH_AMOUNT.findall(match[2]):
        day = moved(day, sign * int(count), unit)
        if half:
            months, days = {"year": (6, 0), "month": (0, 15), "week": (0, 3)}.get(unit, (0, 0))
            day = moved(moved(day, sign * months, "month"), sign * days, "day")
    return day


def moved(day: date, count: int, unit: str) -> date:
    """The day ``count`` lengths of time on, back when it is negative.

    Raises:
        ValueError: it lies beyond the calendar.
    """
    try:
        if unit == "workday":
            return _moved_by_workdays(day, count)
        if unit in ("day", "week", "fortnight"):
            return day + timedelta(count * {"day": 1, "week": 7, "fortnight": 14}[unit])
        return add_months(day, count * {"month": 1, "quarter": 3, "year": 12}[unit])
    except (OverflowError, ValueError):
        raise ValueError("that lies beyond the calendar") from None


def _moved_by_workdays(day: date, count: int) -> date:
    step = 1 if count > 0 else -1
    for _ in range(abs(count)):
        day += timedelta(step)
        while day.weekday() > 4:
            day += timedelta(step)
    return day
