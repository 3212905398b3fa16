"""Somebody new who is told of by whose they are: ``Kim's wife Yoko dropped in``."""

from __future__ import annotations

from collections.abc import Mapping

from netui.domain.capture.names.known_names import NameHit
from netui.domain.capture.prose.sentences import Clause, Prose
from netui.domain.capture.prose.tokens import Sort
from netui.domain.people.names.usual_names import is_usual_name

_NOUNS_AT_MOST = 2


def is_behind_owner(prose: Prose, hits: Mapping[int, NameHit], position: int, clause: Clause) -> bool:
    """True if somebody known who owns what follows begins a clause, and a noun or two for people end at a token."""
    owner = hits.get(clause.first)
    if owner is None or not owner.is_possessive or not 0 < position - owner.last <= _NOUNS_AT_MOST:
        return False
    nouns = range(owner.last, position)
    small = all(prose.tokens[each].sort is Sort.WORD and prose.tokens[each].raw.islower() for each in nouns)
    is_noun = prose.keys[position - 1] not in prose.lexicon.words("function")
    return small and is_noun and prose.is_capital(position) and is_usual_name(prose.tokens[position].base)


def gets_in_touch(prose: Prose, position: int, clause: Clause) -> bool:
    """True if a verb of coming, calling or writing stands at a token."""
    return position < clause.last and "subject_verbs" in prose.at(position)
