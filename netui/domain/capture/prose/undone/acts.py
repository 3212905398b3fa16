"""Acts of the user that a text says without ``I will``: ``je préviens le client``, ``Kim anrufen wegen Vertrag``."""

from __future__ import annotations

from netui.domain.capture.prose.sentences import Clause, ClauseKind, Prose
from netui.domain.capture.prose.tokens import Sort

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
