"""Times of day beside a day: ``mon at 3pm``, ``half past ten on tuesday``, ``fri after lunch``.

A time never changes which day is meant; it is taken away before the day is read. Alone it is one of today.
"""

from __future__ import annotations

import re

from netui.domain.dates.words import FEASTS, OFFSETS, PARTS_OF_DAY
from netui.domain.text.folding import fold

_HOUR = r"(?:[01]?\d|2[0-4])"
_HALF_OF_DAY = r"(?:am|pm|a\.m\.?|p\.m\.?)"
_MINUTES = rf"{_HOUR}[:.h][0-5]\d(?::[0-5]\d)?(?: ?(?:{_HALF_OF_DAY}|h|uhr))?"
_HOUR_IN_WORDS = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_AN_HOUR = rf"(?:{_HOUR}|{_HOUR_IN_WORDS})"
_BY_THE_FACE = rf"(?:half past|half|(?:a )?quarter (?:past|to|after)|(?:five|ten|twenty|\d\d?) (?:past|to)) {_AN_HOUR}"
_TIME = (
    rf"(?:{_MINUTES}|{_AN_HOUR}(?:[:.][0-5]\d)? ?(?:{_HALF_OF_DAY}|h|uhr|o'clock|hrs|-?ish)|{_BY_THE_FACE}"
    rf"|\d{{1,2}} ?- ?\d{{1,2}} ?(?:{_HALF_OF_DAY}|h|uhr)|noon|midnight|midday|lunchtime)"
)
_BEFORE_A_TIME = "at|um|gegen|around|about|from|by|before|after|until|till|vers|ca|circa|a las|a|kl|@"
_BEFORE_AN_HOUR = "at|um|around|about|gegen|vers|@"
_ZONES = "utc gmt cet cest bst est edt cst cdt mst mdt pst pdt et pt ct jst ist"
ZONES = frozenset(_ZONES.split())
_ZONE = rf"(?: ?z| ?\+\d\d:?\d\d| (?:{'|'.join(sorted(ZONES, key=len, reverse=True))}))"
_CLOCK = (
    rf"(?:(?:{_BEFORE_A_TIME}) )?(?:{_TIME})(?: ?(?:-|to|until|till) ?{_TIME})?"
    rf"|(?:{_BEFORE_AN_HOUR}) {_AN_HOUR}(?:[:.][0-5]\d)?"
)
_BESIDE_A_MEAL = r"(?:at|over|before|after) (?:lunch|breakfast|dinner|supper|tea|work|school)"
"""A meal with its word before it, which is a time; without one it may be what is spoken of: ``book friday dinner``."""
_CLOCK_BEHIND = re.compile(rf"(.+?)[ t](?:(?:{_CLOCK}){_ZONE}?|{_BESIDE_A_MEAL})")
_CLOCK_BEFORE = re.compile(rf"(?:{_CLOCK}|{_BESIDE_A_MEAL}) (.+)")
_IN_THE_PART = re.compile(r" (?:in the|por la|de la|du|le|at|am) (?=\S+$)")
_BEHIND_A_DAY = PARTS_OF_DAY | {"morgen", "manana", "am", "pm", "a.m", "p.m", "a.m.", "p.m."}
"""``morgen`` and ``mañana`` are tomorrow alone, and the morning behind a day."""

_EVES = tuple(feast for feast in FEASTS if feast.endswith(" eve"))
"""Feasts whose last word is no part of the day."""

MEALS = frozenset(("lunch", "breakfast", "dinner", "supper", "tea", "work", "school"))
"""Words that say a time of day behind ``after`` and the like."""


def is_time(text: str) -> bool:
    """True if a text is a time of day alone: ``16:00``, ``5pm``, ``noon``."""
    return re.fullmatch(_CLOCK, fold(text).strip()) is not None


def without_time(said: str) -> str:
    """A folded text without the times and parts of the day at its two ends, where something else stands beside."""
    for pattern in (_CLOCK_BEHIND, _CLOCK_BEFORE):
        if match := pattern.fullmatch(said):
            said = match[1].removesuffix(" at")
    said = _IN_THE_PART.sub(" ", said)
    while (cut := said.rfind(" ")) > 0 and said[cut + 1 :] in _BEHIND_A_DAY:
        if said in OFFSETS or said.endswith(_EVES):
            break
        said = said[:cut]
    first, _, rest = said.partition(" ")
    return rest if rest and first in PARTS_OF_DAY and said not in OFFSETS else said
