"""Acts of the user that a text says without ``I will``: ``je préviens le client``, ``Kim anrufen wegen Vertrag``."""

from __future__ import annotations

from netui.domain.capture.prose.sentences import Clause, ClauseKind, Prose
from netui.domain.capture.prose.tokens import Sort
from netui.domain.capture.prose.undone.due import (
    PromiseSearch,
    ProsePromise,
    due_in,
    finish,
    is_verb,
    says_ahead,
    with_day_only,
)
from netui.domain.records.follow_up import Owner

_STATES = {
    "de": frozenset(("habe", "hatte", "hätte", "wäre", "würde", "wurde", "konnte", "könnte", "musste", "müsste",
                     "wollte", "sollte", "durfte", "möchte", "denke", "glaube", "hoffe", "freue", "dachte", "wusste",
                     "sehe", "brauche", "werde", "arbeite", "bleibe", "fahre", "fliege", "kenne", "finde")),
    "fr": frozenset(("suis", "ai", "sais", "crois", "pense", "peux", "veux", "dois", "connais", "trouve", "espère",
                     "pars", "reste", "travaille", "avais", "étais", "serai", "aurai", "vais", "viens", "me", "ne",
                     "l'ai", "y", "te", "vous")),
}  # fmt: skip
"""Language -> words behind ``ich`` or ``je`` that are no act of which somebody has something."""

_BEFORE_THINGS = frozenset(("le", "la", "les", "l'", "un", "une", "des", "mon", "ma", "mes", "au", "aux", "à", "du",
                            "son", "sa", "ses", "ce", "cette"))  # fmt: skip


def is_act_in_present(prose: Prose, clause: Clause, start: int) -> bool:
    """True if a clause begins with what the user does to something or somebody: ``je préviens le client``.

    The present is that of what is still to come in German and French, where a day ahead stands with it.
    """
    verb = start + 1
    states = _STATES.get(prose.language)
    if states is None or clause.kind is not ClauseKind.PLAIN or verb + 1 >= clause.last:
        return False
    word, behind = prose.tokens[verb], prose.tokens[verb + 1]
    if word.sort is not Sort.WORD or word.raw.lower() in states or not word.raw.islower():
        return False
    if prose.keys[start] == "ich":
        is_present = (word.raw.endswith("e") and not word.raw.endswith("te")) or word.raw in _IN_TE
        return is_present and ("object" in prose.at(verb + 1) or behind.raw[:1].isupper())
    if prose.keys[start] != "je":
        return False
    return behind.raw.lower() in _BEFORE_THINGS or behind.raw.lower().startswith("l'") or behind.raw[:1].isupper()


_IN_TE = frozenset(("berichte", "leite", "beauftragte", "bitte", "schalte", "halte", "biete", "antworte", "warte"))
"""German verbs in -te that are in the present."""


def final_verb(prose: Prose, clause: Clause) -> int | None:
    """The token of the verb of doing at the end of a clause, or before what it is about or its day; None for none.

    ``Kim anrufen``, ``Kim anrufen wegen Vertrag``, ``Kim den Vertrag schicken bis Freitag``.
    """
    verbs = prose.lexicon.words("final_verbs")
    last = clause.last - 1
    if last == clause.first:
        return None
    if prose.keys[last] in verbs:
        return last
    for each in range(clause.first + 1, last):
        behind = prose.at(each + 1)
        ends = "about" in behind or "by" in behind
        if ends and prose.keys[each] in verbs and prose.tokens[each].raw.islower():
            return each
    return None


def being_done(search: PromiseSearch, clause: Clause, start: int) -> ProsePromise | None:
    """``sending the proposal by Friday``: what I am about to do, by a day that lies ahead."""
    prose = search.prose
    key = prose.keys[start]
    if prose.language != "en" or clause.kind is not ClauseKind.PLAIN or not key.endswith("ing"):
        return None
    if not prose.at(start).keys().isdisjoint(("verbs", "nouns", "waiting")):
        return None  # “calling Kim”, “meeting”
    verbs = prose.lexicon.words("promise_verbs")
    base = key.removesuffix("ing")
    if not (base in verbs or f"{base}e" in verbs or base[:-1] in verbs):
        return None
    due = due_in(search, start + 1, clause.last)
    if due is None or due[0] < prose.context.today or not says_ahead(search, due[1]):
        return None
    return finish(search, clause, Owner.ME, start, start, clause.last, f"“{key} …” by a day is something to do")


def to_be_done(search: PromiseSearch, clause: Clause) -> ProsePromise | None:
    """``compte rendu à envoyer avant jeudi``: a French thing that is to be done."""
    prose = search.prose
    if prose.language != "fr" or clause.kind is not ClauseKind.PLAIN:
        return None
    for each in range(clause.first + 1, clause.last - 1):
        if prose.tokens[each].raw.lower() == "à" and is_verb(search, each + 1):
            why = f"“à {prose.keys[each + 1]}” by a day is something to do"
            return with_day_only(search, clause, Owner.ME, clause.first, clause.first, why)
    return None
