"""Meetings on another day, or given up: ``lunch with Kim moved to friday``, ``had to cancel gym with Kim``."""

from __future__ import annotations

from netui.domain.capture.prose.sentences import Clause, Prose
from netui.domain.dates.words import UNITS, WEEKDAYS

_RELATIVE = frozenset(("who", "which", "that", "he", "she", "they"))
_AHEAD_OF_NOW = frozenset(("tomorrow", "tmrw", "next"))


def is_put_back(prose: Prose, clause: Clause) -> bool:
    """True if a clause begins with a meeting, and says that it is another day: ``lunch with Kim moved to friday``."""
    if not prose.says(clause.first, clause.last, "put_back"):
        return False
    noun = _behind_possessives(prose, clause.first, clause)
    if "nouns" not in prose.at(noun) and not _has_with_soon(prose, noun, clause):
        return False
    return any(_is_put_back_at(prose, each, clause) for each in range(noun + 1, clause.last))


def _behind_possessives(prose: Prose, position: int, clause: Clause) -> int:
    while position < clause.last - 1 and "possessive" in prose.at(position):
        position += 1
    return position


_WORDS_OF_A_MEETING = 3


def _has_with_soon(prose: Prose, position: int, clause: Clause) -> bool:
    """True if a meeting stands at a token by a word in no list: ``skip-level with Kim``, ``my 3pm with Kim``."""
    for each in range(position, min(clause.last, position + _WORDS_OF_A_MEETING)):
        found = prose.at(each)
        if "with" in found:
            return each > position
        if found.keys() & {"verbs", "talks", "subject_verbs"}:
            return False
    return False


def _is_put_back_at(prose: Prose, position: int, clause: Clause) -> bool:
    """True if words at a token say so, with the other day or nothing behind them; not ``delayed by an hour``."""
    said = prose.has(position, "put_back")
    if said is None:
        return False
    behind = position + said.length
    if behind >= clause.last:
        return not said.text.endswith((" to", " into"))
    key = prose.keys[behind]
    if said.text.startswith(("is ", "will be")):
        # “lunch with Kim is on friday”; not “who is on the board”, “will be late”
        after = prose.keys[behind + 1] if behind + 1 < clause.last and key == "on" else key
        return prose.keys[position - 1] not in _RELATIVE and (after in WEEKDAYS or after in _AHEAD_OF_NOW)
    if key == "a":
        return any(each in UNITS for each in prose.keys[behind + 1 : min(clause.last, behind + 2)])
    return key == "next" or key in prose.lexicon.words("days")


_MAKE_ANOTHER_VERB = frozenset(
    ("into", "in", "on", "out", "over", "by", "to", "from", "up", "forward", "ahead", "along", "around", "away", "hard")
)
"""Words behind ``moved``, ``pushed``, ``bumped`` that make of it something other: ``pushed hard with Kim``."""

_MOVED_THEMSELVES = frozenset(
    ("house", "houses", "home", "flat", "flats", "apartment", "apartments", "room", "rooms", "desk", "desks", "office",
     "offices", "box", "boxes", "furniture", "stuff", "things", "tables", "chairs", "piano", "sofa")
)  # fmt: skip
"""Words for things that people move together, and no meetings."""


def is_put_off(prose: Prose, clause: Clause) -> bool:
    """True if a clause begins with what became of a meeting, and the meeting: ``had to cancel gym with Kim``."""
    putting_off = prose.has(clause.first, "putting_off")
    if putting_off is None or clause.first + putting_off.length >= clause.last:
        return False
    if prose.has(clause.first, "received") is not None:
        return False  # “missed call from Kim”
    meal = _behind_possessives(prose, clause.first + putting_off.length, clause)
    if prose.at(meal).keys() & {"nouns", "with"}:
        return True
    words = prose.keys[meal : meal + 2]
    is_meeting = words[0] not in _MAKE_ANOTHER_VERB and _MOVED_THEMSELVES.isdisjoint(words)
    return is_meeting and _has_with_soon(prose, meal, clause)
