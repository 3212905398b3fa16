"""Words that say that the user reached nobody; that somebody else got no answer says nothing of it."""

from __future__ import annotations

from netui.domain.capture.prose.lexicon import Phrase
from netui.domain.capture.prose.roles.model import Roles
from netui.domain.capture.prose.sentences import Clause, ClauseKind, Prose

_GET = frozenset(("got", "gets", "get", "getting", "received", "receives", "had", "has"))
"""Verbs between somebody and the answer that they did not get."""


_HEAR = frozenset(("says", "said", "heard", "hears", "complained", "complains", "reports", "reported"))
"""Verbs behind which it is told who got no answer."""

_LINES = frozenset(("phone", "line", "mobile", "cell", "voicemail", "mailbox", "number", "assistant", "secretary"))
"""Things of somebody's that answer for them: ``her phone went to voicemail``."""


def no_reply_in(prose: Prose, roles: Roles) -> tuple[int, int] | None:
    """Start and end of the words that say that no answer came; None when none do."""
    if roles.in_vain is not None:
        first, behind = roles.in_vain
        return prose.tokens[first].start, prose.tokens[behind - 1].end
    for clause in prose.clauses:
        if clause.kind in (ClauseKind.QUESTION, ClauseKind.PROMISE):
            continue
        for position in prose.each_of(("no_reply", "not_no_reply"), clause.first, clause.last):
            found = prose.at(position)
            if "not_no_reply" in found:
                break
            phrase = found.get("no_reply")
            if phrase is None or "received" in found:
                continue  # “a voicemail from Jürgen”
            if {"me", "us"}.intersection(prose.keys[max(clause.first, position - 2) : position]):
                continue  # “Jürgen left me a voicemail”
            if _is_a_thing(phrase, position, clause) or _is_of_others(prose, roles, phrase, position, clause):
                continue
            last = position + phrase.length
            at_head = position - clause.first <= 2 or clause.kind is ClauseKind.THEIRS
            at_end = last >= clause.last - 1 or phrase.text.endswith(("from", "for"))
            if at_head or at_end:
                return prose.tokens[position].start, prose.tokens[min(last, clause.last) - 1].end
    return _attempt_in(prose)


def _attempt_in(prose: Prose) -> tuple[int, int] | None:
    """Start and end of words of an attempt that is all a line tells: ``tried to call Kim about the rent``."""
    clause = prose.clauses[0] if len(prose.clauses) == 1 else None
    if clause is None or clause.kind in (ClauseKind.QUESTION, ClauseKind.PROMISE):
        return None
    for position in range(clause.first, min(clause.first + 2, clause.last)):
        phrase = prose.has(position, "tried_in_vain")
        if phrase is not None:
            return prose.tokens[position].start, prose.tokens[position + phrase.length - 1].end
    return None


def _is_a_thing(phrase: Phrase, position: int, clause: Clause) -> bool:
    """True if silence is not all that a clause says: ``a minute of silence``."""
    return phrase.text == "silence" and (position, position + 1) != (clause.first, clause.last)


def _is_of_others(prose: Prose, roles: Roles, phrase: Phrase, position: int, clause: Clause) -> bool:
    """True if somebody else got no answer: ``he got no reply from the council``, ``Kim says no answer from HQ``."""
    said = roles.told.get(clause.first, clause.last)
    if said < position and prose.has(said, "saying") is not None:
        return True
    if _HEAR.intersection(prose.keys[clause.first : position]):
        return True
    first = prose.keys[clause.first : clause.first + 2]
    if first[:1] in (["his"], ["her"], ["their"]) and clause.first + 1 < position and first[1] not in _LINES:
        return True  # “his landlord never replied”
    verb = position if phrase.text.startswith("got ") else position - 1
    if verb <= clause.first or prose.keys[verb] not in _GET:
        return False
    return clause.kind is ClauseKind.THEIRS or any(named.last == verb for named in roles.named)
