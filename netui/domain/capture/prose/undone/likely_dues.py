"""Times ahead that are no one day, as the day that they most likely mean: ``in january``, ``by easter``.

The grammar asks about them. Free text offers what it read with its day in sight, and a promise for january that is due
in two days is surely wrong.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from netui.domain.capture.prose.sentences import Prose
from netui.domain.dates.movable_feasts import easter
from netui.domain.dates.words import FEASTS, MONTH_NUMBERS, MONTHS

_FRIDAY = 4
_SEASONS = {"spring": (3, 4, 5), "summer": (6, 7, 8), "autumn": (9, 10, 11), "fall": (9, 10, 11), "winter": (12, 1, 2)}
"""Season -> its months, as meteorologists count in the north."""

_EASTERS = frozenset(("easter", "ostern", "paques", "pascua"))
_LATE_IN_MONTH = 25
_AFTER = frozenset(("after", "nach", "apres"))
_DAYS_OF_FEAST = 2
_LEADING = _AFTER | {"in", "im", "en", "em", "during", "by", "before", "over", "at", "around", "early", "late",
                     "sometime", "vor", "bis", "zu", "an", "avant", "antes", "d'ici"}  # fmt: skip
_INNER = _LEADING | {"the", "de", "a", "time"}
"""Words before a month, a season or a feast that belong to it."""

_SUBJECTS = frozenset(("about", "re", "regarding", "for", "of", "uber", "wegen", "fur", "pour", "sobre", "para"))
"""Words behind which a time is a part of what is promised: ``ask about the trip in spring``."""


def likely_due(prose: Prose, first: int, last: int) -> tuple[date, range] | None:
    """The day that the end of a stretch of tokens most likely means, and its tokens; None where it says no time."""
    keys, today = prose.keys, prose.context.today
    for position in range(first + 1, last):
        phrase = prose.has(position, "likely_dues")
        if phrase is not None and position + phrase.length == last:
            return _likely(phrase.value, today), range(position, last)
    begun = last - 1
    while begun > first + 1 and keys[begun - 1] in _INNER:
        begun -= 1
    while begun < last - 1 and keys[begun] not in _LEADING:
        begun += 1
    if begun >= last - 1 or _SUBJECTS.intersection(keys[first:begun]):
        return None
    day = _day_of(keys[last - 1], set(keys[begun : last - 1]), today)
    return (day, range(begun, last)) if day is not None else None


def _day_of(word: str, before: set[str], today: date) -> date | None:
    """The first day ahead in a month or a season, or a day late in it; a feast, or when it is over."""
    if word in _EASTERS:
        days = (easter(year) for year in (today.year, today.year + 1))
        feast = next(day for day in days if day >= today)
    elif word in FEASTS:
        feast = _ahead(*FEASTS[word], today)
    else:
        month = MONTH_NUMBERS.get(MONTHS.get(word, ""))
        months = _SEASONS.get(word) or ((month,) if month else ())
        return _within(months, today, is_late="late" in before) if months else None
    return feast + timedelta(_DAYS_OF_FEAST) if _AFTER & before else feast


def _within(months: Sequence[int], today: date, *, is_late: bool) -> date:
    """The first day ahead of some months; of one that has begun a late one, not the first a year later."""
    if is_late:
        return _ahead(months[-1], _LATE_IN_MONTH, today)
    return min(_ahead(month, day, today) for month in months for day in (1, _LATE_IN_MONTH))


def _ahead(month: int, day: int, today: date) -> date:
    this_year = date(today.year, month, day)
    return this_year if this_year > today else date(today.year + 1, month, day)


def _likely(value: str, today: date) -> date:
    """The day of a phrase of the list: a number of days, the Friday of the week, or the first day of work of a year."""
    if value == "friday":
        return today + timedelta(max(_FRIDAY - today.weekday(), 1))
    if value == "new year":
        return date(today.year + 1, 1, 2)
    return today + timedelta(int(value))
