"""Verbs at the head of a clause whose object says that they are to be done: ``ping Nora``, ``email Kim the notes``."""

from __future__ import annotations

from netui.domain.capture.prose.sentences import Clause
from netui.domain.capture.prose.tokens import Sort
from netui.domain.capture.prose.undone.due import PromiseSearch


def is_asked_for(search: PromiseSearch, verb: str, position: int, last: int) -> bool:
    """True if a verb with whom it is for says only what is to be done: ``ping Nora``, ``reply to Kim``."""
    prose = search.prose
    if verb == "plan":
        return any("nouns" in prose.at(each) for each in range(position, min(position + 2, last)))  # “plan a call”
    if verb == "draft":
        return prose.keys[position] in _DRAFTED  # “draft reply for Kim”
    if prose.keys[position] in _TOWARDS.get(verb, ()):
        return names_somebody(search, position + 1, last) or (position + 1 < last and prose.is_capital(position + 1))
    if not names_somebody(search, position, last):
        return False
    end = search.hits[position].last if position in search.hits else position + 1
    return verb in _NO_NOUNS or (verb in _AND_BACK and prose.keys[end : min(end + 1, last)] == ["back"])


WITH = ("with", "w", "w/")
_TOWARDS = {
    "reply": ("to",), "follow up": WITH, "check in": WITH, "touch base": WITH, "circle back": WITH, "get back": ("to",),
    "reach out": ("to",), "reconnect": WITH,
}  # fmt: skip
"""Verb -> the words between it and whom it is for that leave it no noun: ``reply to Kim``."""
_DRAFTED = frozenset(("reply", "email", "mail", "note", "letter", "message", "response", "answer", "proposal"))
_NO_NOUNS = frozenset(("ping", "wish", "answer"))
_AND_BACK = frozenset(("call", "ring", "phone", "text", "email", "mail", "message"))
BY_WHEN = frozenset(("by", "until", "till", "til", "before"))


_CONDITIONS = frozenset(("when", "once", "if", "unless", "after"))
_WHO = frozenset(
    ("i", "i'm", "im", "i've", "we", "we're", "he", "he's", "she", "she's", "they", "they're", "it", "it's")
)
_HAS_BEEN = frozenset(("was", "were", "had", "got", "did"))


def waits_for_something(search: PromiseSearch, clause: Clause, position: int) -> bool:
    """True if a condition follows, in the clause or as the next: ``text Kim when I land``; not ``when I was there``."""
    prose = search.prose
    behind = prose.clauses[clause.number + 1 : clause.number + 2]
    last = behind[0].last if behind and behind[0].sentence == clause.sentence else clause.last
    for at in range(position, last - 1):
        if prose.keys[at] in _CONDITIONS and prose.keys[at + 1] in _WHO:
            return _HAS_BEEN.isdisjoint(prose.keys[at + 2 : last])
    return False


def says_how_to_reach(search: PromiseSearch, verb: str, position: int, last: int) -> bool:
    """True if an address or a number stands behind a verb: ``reach her at jo@clover.example`` is nothing to do."""
    if verb not in _REACHING:
        return False
    tokens = search.prose.tokens
    reached = (each for each in range(position + 1, last) if tokens[each].sort in (Sort.EMAIL, Sort.PHONE))
    return any(search.prose.keys[each - 1] in ("at", "on", "via", "under") for each in reached)


_REACHING = frozenset(("reach", "contact", "call", "ring", "phone", "email", "mail", "text", "message", "find", "get"))


def names_somebody(search: PromiseSearch, position: int, last: int) -> bool:
    """True if a known name or a pronoun begins at a token: ``talk to Priya this week``, ``speak with her``."""
    prose = search.prose
    return position < last and (position in search.hits or prose.keys[position] in prose.lexicon.words("pronouns"))


def says_what_to_whom(search: PromiseSearch, position: int, last: int) -> bool:
    """True if names and a thing follow a verb, which is no noun then: ``email Ana Silva & Ben Ito the minutes``."""
    prose, begun = search.prose, position
    if position < last and prose.keys[position] in ("him", "her", "them"):
        position += 1  # “email him the minutes”
    while position < last and (position in search.hits or (position > begun and "joint" in prose.at(position))):
        position = search.hits[position].last if position in search.hits else position + 1
    thing = position > begun and position < last - 1 and "possessive" in prose.at(position)
    return thing and prose.keys[position + 1] not in prose.lexicon.words("days")
