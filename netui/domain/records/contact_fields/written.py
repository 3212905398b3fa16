"""Readers of small contact values as people write them, shared by forms and command line.

A text that cannot be read is refused in a sentence (ValueError) that says what would be right.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace
from datetime import date, timedelta

from netui.domain.dates.duration import Duration
from netui.domain.dates.parse import DayDirection, parse_day
from netui.domain.dates.partial_day import goes_back, partial_day
from netui.domain.records.contact import LabelledDay, Position
from netui.domain.records.values import Anniversary, Labelled
from netui.domain.text.display import one_line

_ANOTHER_YEAR_FROM = timedelta(days=1096)
"""Most days back that a day without a year may lie, read as the coming one, before it is taken for another year's."""
_EVERY = re.compile(r"every\s+", re.IGNORECASE)


def rhythm_written(text: str) -> Duration:
    """A rhythm: ``2w``, ``every 3m``.

    Raises:
        ValueError: it is none, or is no time at all.
    """
    try:
        found = Duration.parse(_EVERY.sub("", text.strip(), count=1))
    except ValueError:
        found = None
    if found is None or not found.count:
        raise ValueError(f"“{text.strip()}” is no rhythm: write 10d, 2w, 3m or 1y")
    return found


def yearly_written(text: str, today: date) -> Anniversary:
    """A day that comes back each year, with its year or without: ``17 apr``, ``17 apr 1980``, ``--04-17``.

    Raises:
        ValueError: it is no day, or its year is yet to come.
    """
    try:
        found = Anniversary.parse(text)
    except ValueError:
        found = _day_of_a_year(text, today)
    if found.year is not None and found.year > today.year:
        raise ValueError(f"{found.year} is yet to come: leave the year out if you do not know it")
    return found


def _day_of_a_year(text: str, today: date) -> Anniversary:
    try:
        day = parse_day(text, today, looks=DayDirection.BACK)
        is_of_one_year = parse_day(text, today - _ANOTHER_YEAR_FROM, looks=DayDirection.BACK) == day
    except ValueError:
        raise ValueError(
            f"“{text.strip()}” is no day of a year: write 17 apr, 17 apr 1980, 1980-04-17 or --04-17"
        ) from None
    return Anniversary(day.month, day.day, day.year if is_of_one_year else None)


def label_and_value(text: str) -> tuple[str, str]:
    """A value with the word for it: ``work: ana@example.org`` or ``work=ana@example.org``; the word may be missing.

    A colon without a blank after it belongs to the value, as in ``https://…``; so does ``=`` behind anything but words.
    """
    for sign in (": ", "="):
        label, found, value = (part.strip() for part in text.partition(sign))
        if found and value and (sign == ": " or label.replace(" ", "").isalnum()):
            return label, value
    return "", text.strip()


def labelled_written(text: str, field: str, known: Collection[Labelled] = ()) -> Labelled:
    """One of the ``emails``, ``phones`` or ``links`` of a contact, with its label or without.

    Args:
        text: what was written.
        field: which of them.
        known: what stands there already; it may stay as it is, for it came from another program.

    Raises:
        ValueError: nothing was written, or no such address can be.
    """
    label, value = label_and_value(text)
    if not one_line(value).strip():
        raise ValueError(f"an empty value is no entry for {field}")
    if field == "emails" and value not in {one.value for one in known}:
        name, sign, host = value.rpartition("@")
        if not (name and sign and host) or " " in value:
            raise ValueError(f"“{value}” is no e-mail address: write ana@example.org")
    if field == "phones" and value not in {one.value for one in known} and not any(map(str.isdigit, value)):
        raise ValueError(f"“{value}” is no phone number: write +351 555 0100")
    return Labelled(value, label)


def labelled_day_written(text: str, today: date) -> LabelledDay:
    """A yearly date with the word for it: ``work anniversary: 1 mar 2020``.

    Raises:
        ValueError: the word is missing, or it is no day.
    """
    label, day = label_and_value(text)
    if not label:
        raise ValueError(f"“{text.strip()}” needs a word for it: work anniversary: 1 mar")
    return LabelledDay(label, yearly_written(day, today))


def position_written(text: str, known: Collection[Position] = ()) -> Position:
    """Work somebody did: ``Northwind | Compiler engineer | 2018..2020``; title and times may be missing.

    Args:
        text: what was written.
        known: what stands there already: a department, which no part of the text names, stays with its position.

    Raises:
        ValueError: it names neither company nor title, has too many parts, or its times are none.
    """
    company, title, times, *more = (*(part.strip() for part in text.split("|")), "", "", "")[: text.count("|") + 3]
    if any(more) or not (company or title):
        raise ValueError(f"“{text.strip()}” is no position: write Northwind | Engineer | 2018..2020")
    since, until = _from_and_to(times) if times else ("", "")
    if goes_back(since, until):
        raise ValueError(f"“{times}” ends before it begins: write the earlier year first, as in 2018..2020")
    found = Position(company, "", title, since, until)
    return next((one for one in known if replace(one, department="") == found), found)


def _from_and_to(text: str) -> tuple[str, str]:
    since, dots, until = text.partition("..")
    try:
        if not dots or not (since.strip() or until.strip()):
            raise ValueError
        return partial_day(since.strip()), partial_day(until.strip())
    except ValueError:
        raise ValueError(
            f"“{text}” is no time of work: write 2018..2020, 2018-03.. or ..2020 (years, months or days)"
        ) from None


def position_text(position: Position) -> str:
    """The position as it is written: ``Northwind | Engineer | 2018..2020``."""
    times = f"{position.since}..{position.until}" if position.since or position.until else ""
    return " | ".join((position.company, position.title, times)).rstrip(" |")


def position_shown(position: Position) -> str:
    """The position as it is read: ``Engineer, Research, Northwind, 2018-2020``; ``since 2018`` and ``until 2020``."""
    since, until = position.since, position.until
    times = f"{since}-{until}" if len(since) == len(until) == len("2018") else f"{since} to {until}"
    if not since or not until:
        times = f"since {since}" if since else f"until {until}" if until else ""
    return ", ".join(part for part in (position.title, position.department, position.company, times) if part)
