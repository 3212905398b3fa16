"""Events that did not happen, or have not yet: absences, meetings that fell through, plans. Nobody took part."""

from __future__ import annotations

from collections.abc import Collection

from netui.domain.capture.prose.sentences import Clause, ClauseKind, Prose

AHEAD = frozenset(("tomorrow", "tmrw", "tmr", "next", "soon", "demain", "prochainement"))
"""Words at the head of a later clause that make it one of what is still to come."""

_SAY_WHAT_SHOULD_BE = frozenset(("should", "could", "would", "might", "must", "needs", "ought", "may"))
"""Words behind a name that say nothing happened with them."""


def is_denied(prose: Prose, position: int, end: int) -> bool:
    """True if what follows a name says that they were not there: ``no-show``, ``couldn't make it``, ``didn't come``.

    That they did not answer is no denial: the user called or wrote.
    """
    found = prose.at(position) if position < end else {}
    if "missed" in found:
        return True
    denied = found.get("not")
    if denied is None or "no_reply" in found:
        return False
    behind = position + denied.length
    return denied.text not in _DENY_WHAT_FOLLOWS or behind >= end or prose.keys[behind] not in _OF_THE_TALK


_DENY_WHAT_FOLLOWS = frozenset(("not", "no", "never", "nicht", "pas", "no"))
"""Words that deny what stands directly behind them."""

_OF_THE_TALK = frozenset(
    ("about", "for", "only", "just", "too", "very", "much", "long", "because", "in", "on", "at", "over", "re", "for",
     "nur", "zu", "so", "uber", "wegen", "im", "am", "sur", "pour", "a", "sobre", "solo", "por", "para", "en")
)  # fmt: skip
"""Words behind a denial that make it one of the talk, and not of who was there: ``lunch with Aisha not about work``."""


_WORDS_OF_A_LABEL = 6


def says_who_was_absent(prose: Prose, label: Clause, named: Collection[int]) -> bool:
    """True if whoever is named behind a clause was not there, and it names nobody: ``no-show again: Hope``.

    ``named`` are the first tokens of known names.
    """
    words = range(label.first, label.last)
    if len(words) > _WORDS_OF_A_LABEL or any(each in named for each in words):
        return False
    return any(prose.at(each).keys() & {"missed", "absent_labels"} for each in words)


def is_still_ahead(prose: Prose, position: int, end: int) -> bool:
    """True if what follows a name is still to come, or only ought to: ``is coming to dinner``, ``should meet``."""
    return position < end and (prose.keys[position] in _SAY_WHAT_SHOULD_BE or prose.has(position, "plans") is not None)


def fell_through(prose: Prose, clause: Clause) -> bool:
    """True if a clause says that a meeting did not come about: ``coffee with Kim got cancelled``, ``moved lunch``."""
    if clause.kind is not ClauseKind.PLAIN:
        return False
    if any("fell_through" in prose.at(each) for each in range(clause.first, clause.last)):
        return True
    if clause.last - clause.first < 2 or prose.keys[clause.first] not in prose.lexicon.words("putting_off"):
        return False
    meal = clause.first + 1
    while meal < clause.last - 1 and "possessive" in prose.at(meal):
        meal += 1
    return bool(prose.at(meal).keys() & {"nouns", "with"})
