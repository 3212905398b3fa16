"""Clauses that tell of others, of what was not so, or of papers and pictures: whoever is named in them was not met.

``my wife met Kim``, ``somebody called Kim``, ``might call Nora``, ``I wish I had met Drew``, ``before lunch with Kim``,
``notes from the call with Sarah``, ``photo with Jack``, ``the story of how I met Kim``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from netui.domain.capture.names.known_names import NameHit
from netui.domain.capture.names.new_people import stranger_at
from netui.domain.capture.prose.lexicon import Phrase
from netui.domain.capture.prose.no_days import plain_days
from netui.domain.capture.prose.roles.together import THE_USER
from netui.domain.capture.prose.sentences import Clause, Prose
from netui.domain.capture.prose.tokens import Sort

_WE = THE_USER | {"we", "wir", "nous", "nosotros", "nosotras"}
_DEEDS = ("verbs", "attempt", "hosted", "caught", "answers")
"""Lists of verbs that somebody did something with somebody by."""

_CAME = ("came", "stopped by", "dropped by", "dropped in", "popped", "joined", "vorbei", "zu besuch")
"""Beginnings of verbs by which the user was visited: ``my brother came by with Kim``."""

_NOUNS_OF_SUBJECT = 3
_ALSO = frozenset(
    ("has", "have", "had", "was", "is", "just", "also", "already", "then", "once", "even", "still", "now")
)
"""Words between who did something and the verb."""

_HAS = {"de": frozenset(("hat", "hatte", "haben", "hatten")), "fr": frozenset(("a", "avait", "ont", "avaient"))}
"""Language -> words that say of somebody else that they did something; ``haben`` only behind who did it."""

_SOMEBODY = frozenset(
    ("somebody", "someone", "everybody", "everyone", "nobody", "anybody", "anyone", "others", "people",
     "jemand", "niemand", "alle", "leute", "quelqu'un", "personne", "alguien", "nadie", "todos")
)  # fmt: skip
_ONE = frozenset(
    ("some", "another", "every", "one", "no", "jeder", "irgendein", "irgendeine", "otro", "otra", "un autre")
)
_NOT_SO = frozenset(
    ("wish", "if", "unless", "lest", "imagine", "imagining", "regret", "regretting", "wishing", "falls", "wenn",
     "si", "ojala")
)  # fmt: skip
"""Words at the head of a clause that make it one of what is not, or not yet, so."""

_NEXT_TIMES = (("next", "time"), ("nachstes", "mal"), ("prochaine", "fois"), ("proxima", "vez"))
_MODALS = frozenset(("could", "might", "may", "would", "can", "ought"))
_BUT_DID = frozenset(("finally", "luckily", "fortunately", "last", "eventually"))
"""Words with which it did come to what one could do: ``could finally call Kim``."""

_UNTIL = frozenset(("before", "until", "till", "vor", "bis", "avant", "jusqu'a", "jusqu'au", "antes", "hasta"))
_ARTICLES = frozenset(("de", "del", "du", "le", "la", "les", "el", "l'", "d'", "zum", "zur"))
_OF = frozenset(
    ("of", "from", "for", "to", "about", "on", "von", "vom", "zu", "zum", "zur", "fur", "uber", "de", "del", "du",
     "d'", "pour", "sur", "para", "sobre")
)  # fmt: skip
_PREPARE = ("prep", "vorbereit")
"""Beginnings of words that stand before a meeting with nothing between: ``preparing lunch``; not ``table tennis``."""

_WORDS_TO_MEETING = 5


def told_from(prose: Prose, clause: Clause, hits: Mapping[int, NameHit]) -> int | None:
    """The token from which on a clause says nothing of whom the user met; None where it may.

    Args:
        prose: the text.
        clause: a plain one.
        hits: the known names that are words, by their first tokens.
    """
    head = _head_of(prose, clause)
    if _is_next_time(prose, clause):
        return clause.first
    if _is_not_so(prose, head, clause, hits) or _is_before_meeting(prose, head, clause):
        return head
    if _shows_people(prose, head, clause):
        return head
    deed = _deed_of_others(prose, head, clause, hits)
    return deed if deed is not None else _papers_in(prose, head, clause)


def _head_of(prose: Prose, clause: Clause) -> int:
    """The token at which a clause begins to say something, behind ``then``, ``I``, ``yesterday`` and the like."""
    position, adverbs = clause.first, prose.lexicon.words("adverbs")
    while position < clause.last - 1 and (
        prose.keys[position] in _WE
        or prose.keys[position] in adverbs
        or prose.keys[position] in plain_days(prose)
        or ("opener" in prose.at(position) and prose.keys[position] not in ("le", "la", "les"))
    ):
        position += 1
    return position


def _is_not_so(prose: Prose, head: int, clause: Clause, hits: Mapping[int, NameHit]) -> bool:
    """True if a clause is of what is not, or not yet, so: ``if only I had met Kim``, ``might call Nora``."""
    keys = prose.keys
    if keys[head] in _NOT_SO and head + 1 < clause.last:
        return not (keys[head] == "wish" and head + 1 in hits)  # “wish Kim a happy birthday”
    if keys[head] == "heard" and head + 1 in hits and not hits[head + 1].is_possessive:
        return True  # “I heard Kim had lunch with Drew”
    if keys[head] == "has" and head == clause.first and head:
        return True  # “coffee with Kim. Has met Drew already”
    if keys[head] == "had" and keys[head + 1 : head + 2] == ["i"]:
        return True
    if keys[head] not in _MODALS or head in hits or prose.tokens[head].raw[0].isupper() or prose.language != "en":
        return False
    behind = head + 1
    while behind < clause.last and (keys[behind] in _ALSO or keys[behind] in prose.lexicon.words("adverbs")):
        behind += 1
    if behind == clause.last:
        return False
    is_deed = prose.at(behind).keys() & {"promise_verbs", "nouns"} or keys[behind] in ("have", "meet", "see", "grab")
    return bool(is_deed) and not _BUT_DID.intersection(keys[head : clause.last])


def _is_next_time(prose: Prose, clause: Clause) -> bool:
    """True if a clause is of the next time: ``next time I call Nora``."""
    start = clause.first + ("possessive" in prose.at(clause.first))
    return tuple(prose.keys[start : start + 2]) in _NEXT_TIMES


def _is_before_meeting(prose: Prose, head: int, clause: Clause) -> bool:
    """True if a clause begins with what comes before a meeting: ``before lunch with Kim``."""
    return prose.keys[head] in _UNTIL and _meeting_at(prose, head + 1, clause)


def _meeting_at(prose: Prose, position: int, clause: Clause) -> bool:
    """True if a noun of meeting with somebody begins at a token, behind ``my last`` and the like."""
    describing = prose.lexicon.words("describing") | prose.lexicon.words("possessive") | _ARTICLES
    reach = min(clause.last - 1, position + _WORDS_TO_MEETING)
    while position < reach and "nouns" not in prose.at(position) and prose.keys[position] in describing:
        position += 1
    noun = prose.has(position, "nouns") if position < clause.last - 1 else None
    return noun is not None and prose.has(position + noun.length, "with") is not None


def _shows_people(prose: Prose, head: int, clause: Clause) -> bool:
    """True if a clause begins with a picture of people: ``photo with Kim``, ``nice selfie with Nora``."""
    describing = prose.lexicon.words("describing") | prose.lexicon.words("possessive")
    while head < clause.last - 2 and prose.keys[head] in describing:
        head += 1
    return prose.keys[head] in prose.lexicon.words("pictures") and prose.has(head + 1, "with") is not None


def _papers_in(prose: Prose, head: int, clause: Clause) -> int | None:
    """The token at which papers or plans for a meeting are spoken of: ``notes from the call with Sarah``."""
    papers, listened = prose.lexicon.words("papers"), prose.lexicon.words("listened")
    for position in range(head, clause.last - 2):
        key = prose.keys[position]
        if key in papers:
            is_of = prose.keys[position + 1] in _OF
            if (is_of or key.startswith(_PREPARE)) and _meeting_at(prose, position + 1 + is_of, clause):
                return position
        elif key in ("how", "when") and prose.keys[position + 1] in ("i", "we") and position > head:
            if "about" in prose.at(position - 1) or prose.keys[position - 1].startswith("remember"):
                return position  # “the story of how I met Kim”
        elif "verbs_of_listening" in prose.at(position) and listened.intersection(
            prose.keys[position + 1 : position + _WORDS_TO_MEETING]
        ):
            return position  # “read an interview with Nora”
    return None


def _deed_of_others(prose: Prose, head: int, clause: Clause, hits: Mapping[int, NameHit]) -> int | None:
    """The verb behind somebody else who did something: ``my boss had lunch with Kim``; None where nobody did."""
    behind = _behind_subject(prose, head, clause, hits)
    if behind is None or behind >= clause.last:
        return None
    verb = behind
    while verb < clause.last - 1 and prose.keys[verb] in _ALSO and not _is_deed(prose.at, verb):
        verb += 1
    has = prose.keys[behind] in _HAS.get(prose.language, ())
    has = has or (prose.language == "es" and prose.tokens[behind].raw.endswith("ó"))  # “comió” is never the user
    names_somebody = any(each in hits or prose.is_capital(each) for each in range(verb + 1, clause.last))
    return verb if names_somebody and (has or _is_deed(prose.at, verb)) else None


def _is_deed(at: Callable[[int], Mapping[str, Phrase]], position: int) -> bool:
    found = [at(position)[section] for section in _DEEDS if section in at(position)]
    return bool(found) and not any(phrase.text.startswith(_CAME) for phrase in found)


def _behind_subject(prose: Prose, head: int, clause: Clause, hits: Mapping[int, NameHit]) -> int | None:
    """The token behind whoever did something at the head of a clause, who is neither the user nor somebody known."""
    token, key = prose.tokens[head], prose.keys[head]
    if key in _SOMEBODY or (key not in _ALSO and "kin" in prose.at(head) and head not in hits):
        return head + 1
    if head in hits:
        hit = hits[head]
        return _behind_nouns(prose, hit.last, clause, hits) if hit.is_possessive else None
    if key in _ONE or "possessive" in prose.at(head):
        return _behind_nouns(prose, head + 1, clause, hits)
    if key.startswith("l'") and len(key) > len("l'"):
        return head + 1
    if token.raw.isupper() and 1 < len(token.raw) < 6 and not prose.ignores_case and token.raw.isalpha():
        return head + 1  # “HR spoke to Priya”
    stranger = stranger_at(prose, head, clause.last)
    if stranger is not None and (stranger.is_usual or stranger.has_title) and not stranger.is_possessive:
        # “Frau Vogt angerufen” is who was called
        is_subject = prose.language != "de" or prose.keys[stranger.last : stranger.last + 1] == ["hat"]
        return stranger.last if is_subject else None
    return None


def _behind_nouns(prose: Prose, first: int, clause: Clause, hits: Mapping[int, NameHit]) -> int | None:
    """The token behind one to three words that name somebody by what they are; None where they name a time or talk."""
    days = prose.lexicon.words("days")
    position = first
    while position < clause.last and position - first < _NOUNS_OF_SUBJECT:
        token = prose.tokens[position]
        if position in hits or token.sort is not Sort.WORD or _is_deed(prose.at, position) or token.key in _WE:
            break
        if (
            token.raw.endswith("ó")
            or prose.keys[position] in _ALSO
            or prose.keys[position] in _HAS.get(prose.language, ())
        ):
            break
        if token.key in days or prose.at(position).keys() & {"nouns", "with", "joint", "about", "vague_days"}:
            return None
        position += 1
    return position if position > first else None
