"""Events that did not happen, or have not yet: absences, meetings that fell through, plans. Nobody took part."""

from __future__ import annotations

from netui.domain.capture.prose.sentences import Clause, ClauseKind, Prose

_SAY_WHAT_SHOULD_BE = frozenset(("should", "could", "would", "might", "must", "needs", "ought", "may"))
"""Words behind a name that say nothing happened with them."""


def is_denied(prose: Prose, position: int, end: int) -> bool:
    """True if what follows a name says that they were not there: ``no-show``, ``couldn't make it``, ``didn't come``.

    That they did not answer is no denial: the user called or wrote.
    """
    found = prose.at(position) if position < end else {}
    return "missed" in found or ("not" in found and "no_reply" not in found)


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
