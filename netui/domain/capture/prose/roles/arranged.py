"""Meetings that are only arranged: ``booked dinner with Jack``; not those that took place, as ``… went well`` says."""

from __future__ import annotations

from itertools import takewhile

from netui.domain.capture.prose.no_days import is_past_day, lies_ahead, plain_days
from netui.domain.capture.prose.roles.together import THE_USER
from netui.domain.capture.prose.sentences import Clause, Prose
from netui.domain.capture.prose.tokens import Sort
from netui.domain.dates.in_text import day_at_start
from netui.domain.dates.parse import DayDirection
from netui.domain.dates.words import WEEKDAYS

_WE = THE_USER | {"we", "wir", "nous"}

_SAY_LITTLE = frozenset(("organised", "organized", "fancy"))
"""Words that say as well that it took place, or how it was, unless a day ahead stands with them."""

_CAME_ABOUT = {
    "en": frozenset(("was", "were", "went", "happened", "turned", "lasted")),
    "de": frozenset(("war", "waren", "lief", "verlief", "dauerte")),
    "fr": frozenset(("etait", "passe", "dure")),
    "es": frozenset(("fue", "estuvo", "salio", "duro")),
}
"""Words behind the noun of meeting that say that it took place; folded, by language."""

_IS_OVER = frozenset(("done", "over", "finished", "vorbei", "fini", "finie", "terminado", "terminada"))
"""Words that say so where nothing but a day follows: ``call with Kim done``; not ``a call over Zoom``."""

_DEEDS = frozenset(("have", "go", "grab", "hang"))
"""Verbs of meeting behind ``to`` that are in no list of what is promised: ``arranged to have lunch``."""

_IT = frozenset(("it", "that", "which", "all", "es", "das", "ca"))
"""Words for the meeting at the head of the clause behind it: ``booked lunch with Kim, it was fun``."""

_RELATIVE = frozenset(("who", "which", "that", "die", "der", "das", "qui", "que"))
"""Words with which it is of somebody or something else: ``lunch with Kim who was ill``."""


def is_arranging(prose: Prose, clause: Clause) -> bool:
    """True if a clause is about a meeting still to come: ``booked dinner with Jack``, ``lunch set for may``."""
    behind = prose.first_of("set_for", clause.first + 1, clause.last)
    if behind >= clause.last:
        behind = _only_set(prose, clause) or _behind_arranging(prose, clause)
    if not behind or _came_about(prose, behind, clause):
        return False
    return _is_ahead(prose, clause) or prose.keys[behind - 1] == "to" or not _says_past(prose, clause)


def _only_set(prose: Prose, clause: Clause) -> int:
    """The token that says that a meeting was set, where no verb says that anybody was met; 0 for none.

    ``Termin mit Kim vereinbart``, ``cita con Kim para el viernes``; not ``mit Kim telefoniert und Termin vereinbart``.
    """
    set_at = 0
    may_be_set = prose.says(clause.first, clause.last, "only_set") or not _FOR.isdisjoint(
        prose.keys[clause.first : clause.last]
    )
    for each in range(clause.first, clause.last if may_be_set else clause.first):
        found = prose.at(each)
        is_day_ahead = prose.keys[each] in _FOR and WEEKDAYS.keys() & set(prose.keys[each + 1 : each + 3])
        if each > clause.first and ("only_set" in found or (is_day_ahead and each + 1 < clause.last)):
            set_at = each
        elif "verbs" in found and "only_set" not in found:
            return 0
    return set_at


_FOR = frozenset(("pour", "para", "fur"))


def _behind_arranging(prose: Prose, clause: Clause) -> int:
    """The token that says what was arranged at the head of a clause; 0 where nothing was."""
    head = _head_of(prose, clause)
    arranged = prose.has(head, "arranged")
    if arranged is None:
        return 0
    behind = head + arranged.length
    if behind < clause.last - 1 and prose.keys[behind] == "to" and _begins_a_deed(prose, behind + 1):
        return behind + 1  # “arranged to call friday”
    if arranged.text in _SAY_LITTLE and not _is_ahead(prose, clause):
        return 0
    describing = prose.lexicon.words("describing") | prose.lexicon.words("possessive")
    while behind < clause.last - 1 and prose.keys[behind] in describing:
        behind += 1
    if behind >= clause.last:
        return 0
    is_deed = prose.keys[behind - 1] == "to" and prose.keys[behind].endswith("ing")
    return behind if is_deed or "nouns" in prose.at(behind) else 0


def _begins_a_deed(prose: Prose, position: int) -> bool:
    is_verb = prose.at(position).keys() & {"promise_verbs", "nouns"} or prose.keys[position] in _DEEDS
    return bool(is_verb) and prose.tokens[position].raw.islower()


def _head_of(prose: Prose, clause: Clause) -> int:
    """The token at which a clause begins to say something, behind ``then``, ``we``, ``yesterday`` and the like."""
    position = clause.first
    while position < clause.last - 1 and (
        prose.keys[position] in _WE
        or prose.keys[position] in plain_days(prose)
        or ("opener" in prose.at(position) and "arranged" not in prose.at(position))
    ):
        position += 1
    return position


def _came_about(prose: Prose, behind: int, clause: Clause) -> bool:
    """True if what follows, or the next clause of the sentence, says how it was: ``planned call went well``."""
    said = _CAME_ABOUT.get(prose.language, frozenset())
    for each in range(behind + 1, clause.last):
        key = prose.keys[each]
        if key in said and prose.keys[each - 1] not in _RELATIVE and not _is_only_set(prose, each + 1):
            return True
        if key in _IS_OVER and _only_days_follow(prose, each + 1, clause):
            return True
    follows = prose.clause_behind(clause)
    if follows is None:
        return False
    first = follows.first + (prose.keys[follows.first] in _IT and follows.last - follows.first > 1)
    if prose.keys[first] in said:
        return not _is_only_set(prose, first + 1)
    return prose.keys[first] in _IS_OVER and _only_days_follow(prose, first + 1, follows)


def _is_only_set(prose: Prose, position: int) -> bool:
    """True if ``was`` before a token says no more than that it was arranged: ``was set for friday``."""
    return position < len(prose.keys) and bool(prose.at(position).keys() & {"set_for", "arranged", "fell_through"})


def _only_days_follow(prose: Prose, position: int, clause: Clause) -> bool:
    days = prose.lexicon.words("days")
    return all(
        prose.keys[each] in days or prose.tokens[each].sort is Sort.NUMBER for each in range(position, clause.last)
    )


def _is_ahead(prose: Prose, clause: Clause) -> bool:
    return any(lies_ahead(prose, each, clause) for each in range(clause.first, clause.last))


def _says_past(prose: Prose, clause: Clause) -> bool:
    """True if a past day stands in a clause, fills one before it, or begins the line in the grammar.

    ``last friday: booked lunch with Ana``.
    """
    if any(is_past_day(prose, each, clause) for each in range(clause.first, clause.last)):
        return True
    before = takewhile(lambda one: one.sentence == clause.sentence, reversed(prose.clauses[: clause.number]))
    heads = (one for one in before if _only_days_follow(prose, one.first, one))
    if any(is_past_day(prose, each, one) for one in heads for each in range(one.first, one.last)):
        return True
    today = prose.context.today
    head = prose.reading.mask[: prose.tokens[0].start].rstrip(" :,")
    begun = day_at_start(head, 0, len(head), today, DayDirection.BACK)
    return begun is not None and begun.day is not None and begun.day < today
