"""Data in free text that is not of whoever took part: the user's own, or that of a husband, sister, assistant."""

from __future__ import annotations

from collections.abc import Mapping

from netui.domain.capture.names.known_names import NameHit
from netui.domain.capture.prose.sentences import Prose

_WE = {
    "en": frozenset(("i", "i'm", "im", "i've", "ive", "i'd", "i'll", "we", "we're", "we've", "we'll")),
    "de": frozenset(("ich", "wir")),
    "fr": frozenset(("je", "j'ai", "nous")),
    "es": frozenset(("yo", "nosotros", "nosotras")),
}
_OUR = {
    "en": frozenset(("my", "our")),
    "de": frozenset(("mein", "meine", "meinem", "meiner", "meinen", "unser", "unsere", "unserem", "unserer")),
    "fr": frozenset(("mon", "ma", "mes", "notre", "nos")),
    "es": frozenset(("mi", "mis", "nuestro", "nuestra", "nuestros", "nuestras")),
}
_THEY = {
    "en": frozenset(("he", "she", "they", "he's", "she's", "they're", "hes", "shes", "who", "who's", "it", "it's")),
    "de": frozenset(("er", "sie", "es")),
    "fr": frozenset(("il", "elle", "ils", "elles", "qui")),
    "es": frozenset(("ella", "ellos", "ellas", "que", "quien")),
}
_THEIR = {
    "en": frozenset(("his", "her", "their", "whose")),
    "de": frozenset(("sein", "seine", "seinem", "seiner", "ihr", "ihre", "ihrem", "ihrer", "deren", "dessen")),
    "fr": frozenset(("son", "sa", "ses", "leur", "leurs")),
    "es": frozenset(("su", "sus", "cuyo", "cuya")),
}
_RELATIVES = frozenset(
    (
        "wife", "husband", "son", "daughter", "baby", "kid", "kids", "child", "twins", "sister", "brother", "mother",
        "mum", "mom", "father", "dad", "girlfriend", "boyfriend", "fiance", "fiancee", "niece", "nephew", "cousin",
        "mann", "frau", "sohn", "tochter", "kind", "kinder", "baby", "schwester", "bruder", "mutter", "vater",
        "femme", "mari", "fils", "fille", "bebe", "soeur", "frere", "mere", "pere",
        "mujer", "marido", "hijo", "hija", "bebe", "hermano", "hermana", "madre", "padre",
    )
)  # fmt: skip
"""Folded words for somebody beside a participant, which need no possessive: ``husband works at Stripe``."""

_THINGS = frozenset(
    (
        "number", "phone", "mobile", "mob", "cell", "tel", "telephone", "landline", "line", "extension", "whatsapp",
        "email", "e-mail", "mail", "address", "contact", "details", "birthday", "bday", "b-day", "birthdate", "date",
        "job", "role", "title", "position", "work", "employer", "company", "firm", "gig", "office", "home", "team",
        "direct", "private", "personal", "business", "day",
        "nummer", "handy", "handynummer", "telefonnummer", "mobilnummer", "telefon", "mailadresse", "adresse",
        "geburtstag", "firma", "stelle", "buro", "private", "geschaftlich", "durchwahl",
        "numero", "portable", "telephone", "mel", "courriel", "anniversaire", "poste", "boite",
        "numero", "movil", "celular", "telefono", "correo", "cumpleanos", "cumple", "puesto",
        "trabajo", "empresa", "direccion",
    )
)  # fmt: skip
"""Folded words behind ``her`` that leave what is said of her, as in ``her new number``; others name somebody else."""

_OF_EITHER = frozenset(
    (
        "new", "old", "next", "other", "second", "current", "big", "own", "happy", "first", "best", "real", "correct",
        "right", "main", "actual", "temporary", "us", "uk", "neue", "neuer", "neues", "neuen", "alte", "alter",
        "nouveau", "nouvelle", "ancien", "ancienne", "nuevo", "nueva", "little", "younger", "older", "former",
    )
)  # fmt: skip
"""Words between a possessive and what is owned that say nothing of whether it is a person."""


def is_of_somebody_else(
    prose: Prose, owners: Mapping[int, NameHit], first: int, position: int, *, is_address: bool = False
) -> bool:
    """True if the words of a clause before a fact say that it is the user's own, or of somebody who is not named.

    The nearest words that say whose it is count: ``I heard she works at Stripe`` is of her. So ``I started at
    Stripe``, ``her husband works at Stripe``, ``Kim's assistant: 0151 …`` are nothing of the participant's, and a
    wrong company or birthday in somebody's record is worse than one that is missing.

    Args:
        prose: the text.
        owners: last token of a known name -> the name.
        first: index of the first token of the clause.
        position: index of the first token of the fact.
        is_address: whether it is a number or an address: ``I wrote to jo@clover.example`` is no address of mine.
    """
    at = position - 1
    while at >= first:
        hit = owners.get(at)
        if hit is not None:
            return hit.is_possessive and _names_another(prose, at + 1, position)
        key = prose.keys[at]
        if key in _THEY[prose.language]:
            return False
        if key in _OUR[prose.language] or (key in _WE[prose.language] and not is_address):
            return True
        if key in _THEIR[prose.language]:
            return _names_another(prose, at + 1, position)
        at -= 1
    return first < position and prose.tokens[first].base in _RELATIVES


def _names_another(prose: Prose, begun: int, position: int) -> bool:
    """True if a noun for a person stands behind a possessive: ``her husband``; not ``her number``, ``reach her at``."""
    while begun < position and prose.keys[begun] in _OF_EITHER:
        begun += 1
    if begun >= position:
        return False
    key = prose.keys[begun]
    is_thing = key in _THINGS or key[:1].isdigit()
    return not is_thing and key not in prose.lexicon.words("function")
