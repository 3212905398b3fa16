"""Days in free text that were read as gone by and are as likely still ahead: ``2 dec``, ``gig on the 25th``."""

from __future__ import annotations

import re
from datetime import date

from netui.domain.capture.prose.sentences import Clause, Prose
from netui.domain.dates.in_text import DayFound, day_at_start
from netui.domain.dates.parse import DayDirection
from netui.domain.dates.words import WEEKDAYS
from netui.domain.text.folding import fold

SAY_SINCE_WHEN = frozenset(
    ("ago", "last", "next", "past", "vor", "letzte", "letzten", "letzter", "il", "hace", "dernier", "derniere",
     "pasado", "pasada", "in")
)  # fmt: skip
"""Words beside a day that say which of such days is meant."""

_LONG_AGO_DAYS = 180
_OF_ANY_MONTH = re.compile(r"(?:on )?(?:the )?\d{1,2}(?:st|nd|rd|th)(?: at .*)?")


def next_such_day(prose: Prose, found: DayFound, *, is_beside: bool) -> date | None:
    """The next such day, for a day without a year or a month that is more likely meant; else None.

    That is a date without a year whose last one was long ago, ``2 dec`` in November; and beside the talk, where
    something else is spoken of, a day of the month of which the next is nearer: ``gig on the 25th``, on the 20th.

    Args:
        prose: the text.
        found: the day, read as gone by.
        is_beside: whether it stands beside what is reported.
    """
    today = prose.context.today
    if found.day is None:
        return None
    is_long_ago = (today - found.day).days >= _LONG_AGO_DAYS
    if not is_long_ago and not (is_beside and is_of_any_month(prose, found)):
        return None
    ahead = day_at_start(prose.reading.mask, found.start, found.end, today, DayDirection.FORWARD)
    if ahead is None or ahead.day is None or ahead.day <= today:
        return None
    return ahead.day if is_long_ago or ahead.day - today < today - found.day else None


def is_of_any_month(prose: Prose, found: DayFound) -> bool:
    """True if a day names no month: ``on the 25th``."""
    return _OF_ANY_MONTH.fullmatch(fold(prose.reading.mask[found.start : found.end])) is not None


def is_of_something_else(prose: Prose, clause: Clause, position: int, last: int) -> bool:
    """True if a clause is a meeting and a weekday that may as well lie ahead: ``soundcheck w/ Bill, gig on friday``."""
    noun = prose.has(clause.first, "nouns")
    if noun is None or position != clause.first + noun.length:
        return False
    words = set(prose.keys[position:last])
    return bool(words & WEEKDAYS.keys()) and not words & SAY_SINCE_WHEN
