"""Days of which only the year or the month may be known: ``2019``, ``2019-03``, ``2019-03-01``."""

from __future__ import annotations

import re
from datetime import date

_PARTIAL_DAY = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?", re.ASCII)
_FIRST = "0001-01-01"


def partial_day(text: str) -> str:
    """The text, if it is such a day or empty.

    Raises:
        ValueError: it is none.
    """
    if text:
        if not _PARTIAL_DAY.fullmatch(text):
            raise ValueError(f"{text!r} is no year, month or day")
        date.fromisoformat(text + _FIRST[len(text) :])
    return text


def goes_back(since: str, until: str) -> bool:
    """True if a time ends before it begins, both partial days; a year alone means all of it, and empty is unknown."""
    known = min(len(since), len(until))
    return since[:known] > until[:known]
