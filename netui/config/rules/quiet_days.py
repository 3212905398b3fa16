"""The section ``quiet`` of the rules: weekdays and dates on which nothing falls due."""

from __future__ import annotations

import re
from datetime import date, timedelta

from netui.config.yaml.nodes import Node, Text
from netui.config.yaml.section_reader import Reading, Section
from netui.config.yaml.value_messages import closest, shown
from netui.domain.cadence.rules import QuietDates

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
"""Short names of the weekdays, Monday first; the full English names are understood as well."""
_FULL_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DAY = re.compile(r"(?:([0-9]{4})-)?([0-9]{2})-([0-9]{2})")
_LEAP_YEAR = 2028
_EXAMPLE = "[12-24..01-02, 2026-08-03..2026-08-14]"

_Day = tuple[int | None, int, int]
"""A quiet day: year (None: every year), month, day."""


def read_quiet(reading: Reading, top: Section) -> tuple[frozenset[int], tuple[QuietDates, ...]]:
    """The quiet weekdays (0 is Monday) and the quiet dates in the order of the file."""
    quiet = reading.section(top.node("quiet"), "quiet", ("weekdays", "dates"))
    return _weekdays(reading, quiet), _dates(reading, quiet)


def weekday(reading: Reading, word: Text, where: str) -> int | None:
    """Return the weekday that a word names, 0 for Monday; None, which is reported, when it is none."""
    name = word.text.strip().casefold()
    if name in WEEKDAYS or name in _FULL_NAMES:
        return WEEKDAYS.index(name[:3])
    close = closest(word.text, (*WEEKDAYS, *_FULL_NAMES))
    meant = f"did you mean `{close}`?" if close else f"known: {', '.join(WEEKDAYS)}"
    reading.wrong(word, f"{where}: {shown(word.text)} is no weekday; {meant}")
    return None


def _weekdays(reading: Reading, quiet: Section) -> frozenset[int]:
    where = quiet.place("weekdays")
    days: set[int] = set()
    for item in reading.items(quiet.node("weekdays"), where, "[sat, sun]"):
        word = reading.word(item, where, "a weekday")
        day = weekday(reading, word, where) if word is not None else None
        if day is not None:
            days.add(day)
    node = quiet.node("weekdays")
    if len(days) == len(WEEKDAYS) and node is not None:
        reading.wrong(node, f"{where}: all seven days are quiet, so nothing would ever fall due; leave one out")
    return frozenset(days)


def _dates(reading: Reading, quiet: Section) -> tuple[QuietDates, ...]:
    where = quiet.place("dates")
    stretches = []
    for item in reading.items(quiet.node("dates"), where, _EXAMPLE):
        written = reading.word(item, where, "a date or a stretch such as `12-24..01-02`")
        stretch = _stretch(reading, written, where) if written else None
        if stretch is not None:
            stretches.append(stretch)
    node = quiet.node("dates")
    if node is not None and _covers_the_year(stretches):
        reading.wrong(node, f"{where}: every day of the year is quiet, so nothing would ever fall due; leave some out")
    return tuple(stretches)


def _covers_the_year(stretches: list[QuietDates]) -> bool:
    yearly = [stretch for stretch in stretches if stretch.year is None]
    first = date(_LEAP_YEAR, 1, 1)
    return bool(yearly) and all(any(each.covers(first + timedelta(n)) for each in yearly) for n in range(366))


def _stretch(reading: Reading, written: Text, where: str) -> QuietDates | None:
    parts = [part.strip() for part in written.text.split("..")]
    if len(parts) > 2 or not all(parts):
        _wrong(
            reading, written, where, f"{shown(written.text)} is no stretch of days; write `12-24..01-02`, or one day"
        )
        return None
    days = [_day(reading, written, part, where) for part in parts]
    first, last = days[0], days[-1]
    if first is None or last is None:
        return None
    if (first[0] is None) != (last[0] is None):
        message = f"{shown(written.text)} has a year at one end only; write it at both ends, or at none for every year"
        _wrong(reading, written, where, message)
        return None
    if first[0] is not None and last[0] is not None and (first[0], *first[1:]) > (last[0], *last[1:]):
        _wrong(
            reading,
            written,
            where,
            f"{shown(written.text)} ends before it begins; did you mean `{parts[1]}..{parts[0]}`?",
        )
        return None
    return QuietDates(first[1:], last[1:], first[0], last[0])


def _day(reading: Reading, written: Text, part: str, where: str) -> _Day | None:
    match = _DAY.fullmatch(part)
    if match is None:
        if re.fullmatch(r"[0-9-]+-[0-9-]+", part) and ".." not in written.text:
            message = f"{shown(written.text)} is no date; a stretch takes two points, as in `12-24..01-02`"
        else:
            message = f"{shown(part)} is no date; write `MM-DD` for every year or `YYYY-MM-DD`"
        _wrong(reading, written, where, message)
        return None
    year, month, day = (int(match[1]) if match[1] else None), int(match[2]), int(match[3])
    try:
        date(year if year is not None else _LEAP_YEAR, month, day)
    except ValueError:
        _wrong(
            reading,
            written,
            where,
            f"there is no day {shown(part)} in the calendar; write month before day, as in `12-24`",
        )
        return None
    return year, month, day


def _wrong(reading: Reading, node: Node, where: str, message: str) -> None:
    reading.wrong(node, f"{where}: {message}")
