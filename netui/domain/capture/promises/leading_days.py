"""The day with which a promise begins: ``by fri send it``, ``tomorrow: send it``."""

from __future__ import annotations

import re
from dataclasses import replace

from netui.domain.capture.prose.lexicon import lexicon
from netui.domain.capture.scanner import COLON, LineScan
from netui.domain.dates.in_text import DayFound, day_at_start
from netui.domain.dates.parse import DayDirection
from netui.domain.text.folding import fold

BY = re.compile(
    r"(?:(?<=\s)|^)(?:(?:no later than|due)(?: by| on)?|by|on|until|till|til|before"
    r"|(?:bis(?: spätestens)?|spätestens(?: bis)?|vor)(?: zum| am| dem)?"
    r"|(?:avant|d['’]ici|jusqu['’](?:[àa]|au)|au plus tard|pour)(?: [àa]| au| le)?"
    r"|(?:antes del?|hasta|para|[aà] m[aá]s tardar)(?: el)?)\s+(?=\S)",
    re.IGNORECASE,
)
_COMMA_BEHIND = re.compile(r"\s*[,，、،]")
LENGTH_OF_TIME = re.compile(
    r"(?:an?|one|two|three|four|five|six|\d+) (?:days?|weeks?|months?|years?|quarters?|fortnights?)|fortnight"
)
"""Pattern of a length of time; without ``in`` it is what is promised rather than when: ``> give her 2 weeks``."""
NO_DAY_FIRST = re.compile(rf"{LENGTH_OF_TIME.pattern}|(?:the )?[\d./-]+(?:st|nd|rd|th)?|now")
"""Pattern of what stands before what it counts or names: ``3 days of leave``, ``the 5th element``."""


def day_ahead(reading: LineScan, start: int, end: int) -> DayFound | None:
    """The day with which a promise begins, said with a word such as ``by`` and with something promised behind it."""
    by = BY.match(reading.mask, start, end)
    return by and day_to_come(reading, by.end(), end)


def day_before_act(reading: LineScan, start: int, end: int) -> DayFound | None:
    """The day with which a promise begins without ``by``, with what parts it from the act: ``fri: send it``.

    It is one before a colon, a comma, or a word for what is promised: ``tomorrow call her``; a known name is none.
    """
    colon = COLON.search(reading.mask, start, end)
    found = day_to_come(reading, start, colon.start() if colon else end, feasts=True, alone=colon is not None)
    if colon and found and found.end == reading.strip(start, colon.start())[1]:
        is_name = reading.context.names.meant(reading.words(start, colon.start()))
        return None if is_name or not reading.words(colon.end(), end) else replace(found, end=colon.end())
    found = day_to_come(reading, start, end)
    if found is None or NO_DAY_FIRST.fullmatch(fold(reading.mask[start : found.end])):
        return None
    if comma := _COMMA_BEHIND.match(reading.mask, found.end, end):
        second = day_to_come(reading, reading.strip(comma.end(), end)[0], end, alone=True)
        return replace(found, end=comma.end()) if second is None else None
    act = fold(reading.words(found.end, end).partition(" ")[0])
    languages = reading.context.languages
    return found if any(act in lexicon(each).words("promise_verbs") for each in languages) else None


def day_to_come(
    reading: LineScan, start: int, end: int, *, feasts: bool = False, alone: bool = False
) -> DayFound | None:
    """Return the day with which the part begins, if it lies ahead; ``alone``: nothing need stand behind it."""
    found = day_at_start(reading.mask, start, end, reading.context.today, DayDirection.FORWARD, feasts=feasts)
    if found is None or found.day is None or found.day < reading.context.today:
        return None
    return found if alone or reading.words(found.end, end) else None
