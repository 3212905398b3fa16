"""Promises of others: ``he'll send``, ``Kim Sorensen to bring``, ``waiting for``."""

from __future__ import annotations

from netui.domain.capture.prose.lexicon import Phrase
from netui.domain.capture.prose.sentences import Clause
from netui.domain.capture.prose.undone.due import PromiseSearch, ProsePromise, finish, is_verb, with_day_only
from netui.domain.records.follow_up import Owner

_THEY_ARE = frozenset(("he's", "she's", "they're", "hes", "shes", "theyre"))


def their_promise(search: PromiseSearch, clause: Clause, start: int) -> ProsePromise | None:
    """``he'll send``, ``she promised to``, ``Kim Sorensen to bring``, ``he sends it by fri``."""
    prose = search.prose
    start = _behind_sayings(search, clause, start)
    key = prose.keys[start]
    bare = key in ("hell", "shell", "theyll") and is_verb(search, start + 1)  # he'll, as phones write it
    if bare or (key.endswith("'ll") and key[:-3] in ("he", "she", "they", "who")):
        behind = start + 1
        if behind < clause.last and prose.keys[behind] not in ("be", "not", "never"):
            return finish(search, clause, Owner.THEM, start, behind, clause.last, f"“{key}” is something they will do")
        return None
    going = prose.has(start + 1, "going_to")
    if going is not None and key in _THEY_ARE and start + 1 + going.length < clause.last:
        verb = start + 1 + going.length
        return finish(search, clause, Owner.THEM, start, verb, clause.last, f"“{going.text} …” is what they will do")
    named = start in search.hits
    if not (named or key == "who" or key in prose.lexicon.words("pronouns") or _was_named_before(search, start)):
        return _short_theirs(search, clause, start)
    behind = search.hits[start].last if named else start + 1
    if behind >= clause.last:
        return None
    if prose.has(behind, "saying") is not None:
        return None
    return _what_they_will_do(search, clause, start, behind)


_NAMED_WITHIN_TOKENS = 40


def _was_named_before(search: PromiseSearch, start: int) -> bool:
    """True if somebody unknown, named a little before, will do something: ``met Devin Marsh. Devin will share …``."""
    prose = search.prose
    if not prose.is_capital(start) or prose.has(start + 1, "theirs_will") is None or prose.at(start):
        return False
    earlier = range(max(0, start - _NAMED_WITHIN_TOKENS), start)
    return any(prose.keys[each] == prose.keys[start] and prose.is_capital(each) for each in earlier)


def _behind_sayings(search: PromiseSearch, clause: Clause, start: int) -> int:
    """The token of the one who promises: behind ``Ben said that`` it is ``he``; where it began for no saying."""
    prose = search.prose
    while True:
        named = start in search.hits
        behind = search.hits[start].last if named else start + 1
        says = prose.has(behind, "saying") if behind < clause.last else None
        if says is None or not (named or prose.keys[start] in prose.lexicon.words("pronouns")):
            return start
        again = behind + says.length
        while again < clause.last and prose.keys[again] in ("that", "me", "us", "dass", "que"):
            again += 1
        if again >= clause.last or not (again in search.hits or prose.keys[again] in prose.lexicon.words("theirs")):
            return start
        start = again


_NEED_A_VERB = frozenset(
    (
        "will",
        "to",
        "shall",
        "wants to",
        "is to",
        "has to",
        "needs to",
        "would",
        "soll",
        "muss",
        "wird",
        "veut",
        "quiere",
    )
)
"""Words that promise something only with a verb of doing behind them: ``she will paint the fence`` promises nothing."""


def _what_they_will_do(search: PromiseSearch, clause: Clause, start: int, behind: int) -> ProsePromise | None:
    """The promise behind the one who promises, from the token ``behind`` on."""
    prose = search.prose
    will = prose.has(behind, "theirs_will")
    if will is not None and behind + will.length < clause.last:
        verb = behind + will.length - words_of_doing(will)
        fits = will.text not in _NEED_A_VERB or is_verb(search, verb) or _ends_in_verb(search, clause)
        if fits and prose.keys[verb] not in ("be", "not", "never"):
            why = f"“{will.text} …” is something they will do"
            return finish(search, clause, Owner.THEM, start, verb, clause.last, why)
        return None
    if prose.has(behind, "s_verbs") is not None or _does_by_habit(search, behind):
        return with_day_only(search, clause, Owner.THEM, start, behind, "will be done by them by a day")
    return None


def _does_by_habit(search: PromiseSearch, position: int) -> bool:
    """True if an English verb of doing stands in the present at a token: ``redoes``, ``rewrites``, ``copies``."""
    prose = search.prose
    key = prose.keys[position]
    if prose.language != "en" or not prose.tokens[position].raw.islower() or not key.endswith("s"):
        return False
    verbs = prose.lexicon.words("promise_verbs")
    bases = (key[:-1], key[:-2] if key.endswith("es") else "", f"{key[:-3]}y" if key.endswith("ies") else "")
    return any(base in verbs for base in bases)


_LEAD_TO_VERBS = frozenset(
    (
        "de",
        "d'",
        "a",
        "à",
        "va",
        "doit",
        "debe",
        "que",
        "quiere",
        "veut",
        "en",
        "promis",
        "prometio",
        "promete",
        "prometido",
    )
)
"""Last words of what promises, behind which the verb follows; else it is in them: ``me manda``, ``m'envoie``."""


def words_of_doing(will: Phrase) -> int:
    """Number of words, from the end of what promises, that say what: one in ``me manda``, all of ``owes me``."""
    words = will.text.split()
    if words[0] == "owes":
        return len(words)
    says_it = words[0].startswith(("m'", "me", "nous", "nos")) and words[-1] not in _LEAD_TO_VERBS
    return 1 if says_it else 0


def _ends_in_verb(search: PromiseSearch, clause: Clause) -> bool:
    """True if a German clause ends in a verb of doing: ``sie will bis Montag Bescheid geben``."""
    return search.prose.keys[clause.last - 1] in search.prose.lexicon.words("final_verbs")


def _short_theirs(search: PromiseSearch, clause: Clause, start: int) -> ProsePromise | None:
    """``schickt mir bis Montag die Zahlen``, ``me manda los datos el viernes``: theirs without a subject."""
    prose = search.prose
    sends = prose.has(start, "s_verbs")
    if sends is not None and prose.keys[start + sends.length : start + sends.length + 1] in (["mir"], ["uns"], ["me"]):
        why = f"“{sends.text} …” is something they will do"
        return with_day_only(search, clause, Owner.THEM, start, start, why)
    if sends is not None and clause is not prose.clauses[0] and prose.language == "en":
        return with_day_only(
            search, clause, Owner.THEM, start, start, f"“{sends.text} …” by a day is what they will do"
        )
    will = prose.has(start, "theirs_will")
    if will is None or prose.language not in ("es", "fr") or start + will.length >= clause.last:
        return None
    if prose.language == "fr" and not will.text.startswith(("m'", "me ")):
        return None
    first = start + will.length - words_of_doing(will)
    if will.text.startswith(("me va a", "nos va a", "va a m", "va a n")) and is_verb(search, first):
        return finish(search, clause, Owner.THEM, start, first, clause.last, f"“{will.text} …” is what they will do")
    return with_day_only(search, clause, Owner.THEM, start, first, f"“{will.text} …” is something they will do")


_EXPECTS = frozenset(("needs", "wants", "expects", "need", "want", "expect"))


def expected_of_me(search: PromiseSearch, clause: Clause, start: int) -> ProsePromise | None:
    """``she needs my numbers EOW``: what is mine to give, by a day; None for anything else."""
    prose = search.prose
    verb = search.hits[start].last if start in search.hits else start + (prose.keys[start] not in _EXPECTS)
    if prose.language != "en" or verb + 2 >= clause.last or prose.keys[verb] not in _EXPECTS:
        return None
    is_theirs = verb > start and (start in search.hits or prose.keys[start] in prose.lexicon.words("pronouns"))
    if not is_theirs and (verb > start or clause is prose.clauses[0] or not prose.keys[verb].endswith("s")):
        return None
    if prose.keys[verb + 1] not in ("my", "our"):
        return None
    return with_day_only(search, clause, Owner.ME, start, verb + 1, f"“{prose.keys[verb]} my …” is yours to do")


def awaited(search: PromiseSearch, clause: Clause, start: int) -> ProsePromise | None:
    """``waiting for his numbers``: what they are to send; None when nothing is waited for."""
    prose = search.prose
    waiting = prose.has(start, "waiting")
    if waiting is None or start + waiting.length >= clause.last:
        return None
    return finish(search, clause, Owner.THEM, start, start + waiting.length, clause.last, f"“{waiting.text} …”")


def is_theirs_by_clause_before(search: PromiseSearch, clause: Clause) -> bool:
    """True if the clause before a German ``…, es zu schicken`` says that somebody else promised it."""
    prose = search.prose
    before = prose.clauses[clause.number - 1] if clause.number else clause
    if before is clause or before.sentence != clause.sentence or clause.begun_by != ",":
        return False
    if not _IS_THE_USER.isdisjoint(prose.keys[before.first : before.last]):
        return False  # “ich habe Kim versprochen, …”
    return any(
        prose.at(each)["theirs_will"].text.endswith(_PROMISED)
        for each in prose.each_of(("theirs_will",), before.first, before.last)
    )


_IS_THE_USER = frozenset(("ich", "hab", "habe", "haben", "wir", "hatte"))
_PROMISED = ("versprochen", "versprach", "verspricht", "zugesagt", "versprach mir", "angeboten")
