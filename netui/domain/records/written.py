"""The one reader of small contact values as people write them, for forms and command line.

A text that cannot be read is refused in a sentence (ValueError) that says what would be right.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import date, timedelta

from netui.domain.dates.duration import Duration
from netui.domain.dates.parse import Looks, parse_day
from netui.domain.records.contact import LabelledDay
from netui.domain.records.values import Anniversary, Labelled

_ANOTHER_YEAR = timedelta(days=1096)
"""How far back a day without a year may lie, read as the coming one, before it is taken for another year's."""
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
        day = parse_day(text, today, looks=Looks.BACK)
        is_of_one_year = parse_day(text, today - _ANOTHER_YEAR, looks=Looks.BACK) == day
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
    if not value:
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
