"""The count and target of an event's goal: read from its words unless they were given."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from netui.domain.records.event import EventCount, EventGoal
from netui.domain.text.folding import fold

MOST_TARGET = 1_000_000
"""The largest target; a longer number is a typing mistake."""

_FIRST_WORDS: Mapping[str, EventCount] = {
    "meet": EventCount.PEOPLE,
    **dict.fromkeys(("talk", "speak", "see", "greet"), EventCount.TALKS),
    **dict.fromkeys(("learn", "hear", "understand"), EventCount.LEARNED),
}
_NUMBERS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen twenty"
)
_VALUE_OF = {word: number for number, word in enumerate(_NUMBERS.split(), 1)}


def count_of(goal: EventGoal) -> EventCount:
    """Return what a goal counts: as it says, else by its first word (``meet``, ``talk``, ``learn``), else by hand."""
    if goal.count is not None:
        return goal.count
    words = _words(goal.what)
    return _FIRST_WORDS.get(words[0], EventCount.HAND) if words else EventCount.HAND


def target_of(goal: EventGoal) -> int:
    """Return how many a goal wants, 1 or more: as it says, else the first number in its words, else 1."""
    if goal.target is not None:
        return max(1, goal.target)
    numbers = (_VALUE_OF.get(word) or _digits(word) for word in _words(goal.what))
    return next((number for number in numbers if number), 1)


def settled_goal(goal: EventGoal) -> EventGoal:
    """Return the goal with what its words say written out, as it is kept."""
    return replace(goal, target=target_of(goal), count=count_of(goal))


def same_words(one: str, other: str) -> bool:
    """True if two goals are one by their text, regardless of case and blanks."""
    return fold(one).split() == fold(other).split()


def _words(text: str) -> list[str]:
    """The words of a goal, folded, without the signs around them."""
    return list(filter(None, (word.strip("\"'“”‘’«»().,;:!?-–—#") for word in fold(text).split())))


def _digits(word: str) -> int:
    """The number that a word is; 0 when it is none, or nothing that can be wanted."""
    return (
        min(int(word), MOST_TARGET) if word.isascii() and word.isdigit() and len(word) <= len(str(MOST_TARGET)) else 0
    )
