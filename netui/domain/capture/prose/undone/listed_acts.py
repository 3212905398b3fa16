"""Acts in a list of them, behind ``Actions:``: who does each is said before it, by name or as ``me``."""

from __future__ import annotations

from itertools import takewhile

from netui.domain.capture.prose.sentences import Clause, ClauseKind
from netui.domain.capture.prose.undone.due import PromiseSearch, ProsePromise, finish, is_verb
from netui.domain.records.follow_up import Owner

_WHY = "behind “actions:”"
_BEFORE_WHAT = frozenset((":", "-", "–", "—", "->", "→"))
"""Signs between who does something and what: ``Kim - confirm seats``, ``me: report``."""


def act_of(search: PromiseSearch, clause: Clause, start: int) -> ProsePromise | None:
    """The act that a clause says: ``Yuki sends mockups by Mon``, ``I write the announcement``, ``book room``."""
    prose = search.prose
    if start in search.hits:
        behind = search.hits[start].last
        if behind < clause.last - 1 and prose.keys[behind] == "to":
            behind += 1
        return finish(search, clause, Owner.THEM, start, behind, clause.last, _WHY) if behind < clause.last else None
    mine = prose.keys[start] in prose.lexicon.words("me")
    position = start + 1 if mine else start
    if position < clause.last and (mine or is_verb(search, position)):
        return finish(search, clause, Owner.ME, start, position, clause.last, _WHY)
    return None


def names_doer(search: PromiseSearch, clause: Clause) -> bool:
    """True if a clause says nothing but who does what the next one says: ``Kim - confirm seats``, ``me: report``."""
    closing = search.prose.keys[clause.last] if clause.last < len(search.prose.keys) else ""
    if closing not in _BEFORE_WHAT:
        return False
    hit = search.hits.get(clause.first)
    if hit is not None:
        return hit.last == clause.last
    return clause.last - clause.first == 1 and (_is_me(search, clause.first) or _is_name(search, clause.first))


def act_of_doer(search: PromiseSearch, doer: Clause, clause: Clause) -> ProsePromise | None:
    """The act that a clause says, of whom the clause before names."""
    owner = Owner.ME if _is_me(search, doer.first) else Owner.THEM
    return finish(search, clause, owner, doer.first, clause.first, clause.last, _WHY)


def _is_me(search: PromiseSearch, position: int) -> bool:
    return position not in search.hits and search.prose.keys[position] in search.prose.lexicon.words("me")


def _is_name(search: PromiseSearch, position: int) -> bool:
    """True for a known name that is an everyday word as well: ``Drew - send the slides``."""
    prose = search.prose
    return prose.is_capital(position) and bool(prose.context.names.meant(prose.tokens[position].base))


_END_SENTENCES = frozenset((".", "!", "?", ";"))


def planned(search: PromiseSearch, label: Clause) -> ProsePromise | None:
    """The promise that a label makes of what follows, up to the end of its sentence: ``Booked: lunch Kim 24 march``."""
    prose = search.prose
    rest = list(takewhile(lambda each: each.begun_by not in _END_SENTENCES, prose.clauses[label.number + 1 :]))
    if not rest:
        return None
    why = f"“{prose.text(label.first, label.last)}:” is still to come"
    last = rest[-1].last + (prose.keys[rest[-1].last : rest[-1].last + 1] == [")"])
    plan = finish(search, rest[0], Owner.ME, label.first, rest[0].first, last, why)
    for clause in (label, *rest) if plan is not None else ():
        clause.kind = ClauseKind.PROMISE
    return plan
