"""Known names in free text: the longest at each place, and never a part of somebody else's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from netui.domain.capture.names.dense_names import dense_names
from netui.domain.capture.names.stop_words import EVERYDAY_WORDS, NO_NAMES
from netui.domain.capture.prose.sentences import Clause, Prose
from netui.domain.capture.prose.tokens import Sort, Token
from netui.domain.people.name_index import of_generation
from netui.domain.people.name_parts import TITLES, generation_of
from netui.domain.people.name_words import WORD, is_dense, names_nobody_alone

_ID_LETTERS_AT_LEAST = 8
"""An id in free text means its contact; a shorter one may be a word."""
_WORDS_AT_MOST = 8


@dataclass(slots=True)
class NameHit:
    """A known name in a text.

    Attributes:
        first: index of its first token.
        last: index after its last.
        ids: whom it may mean, the most recently talked to first.
        is_whole: whether it is a whole name or an alias rather than a first name.
        is_possessive: whether it owns what follows: ``Ben's``.
        from_dense: start and end in the text, for a name within a run of letters without blanks; else None.
    """

    first: int
    last: int
    ids: tuple[str, ...]
    is_whole: bool
    is_possessive: bool
    from_dense: tuple[int, int] | None = None


def known_names(prose: Prose) -> list[NameHit]:
    """The known names of a text, in order."""
    hits: list[NameHit] = []
    sentence, opened = -1, False
    for clause in prose.clauses:
        opened = opened and clause.sentence == sentence
        sentence, goes_on = clause.sentence, opened and clause.begun_by in (",", ":")
        opened = opened or _opens_list(prose, clause)
        position = clause.first
        while position < clause.last:
            token = prose.tokens[position]
            found: list[NameHit] = []
            if token.sort is Sort.WORD and is_dense(token.key):
                found = _dense_names(prose, position)
            if not found and token.sort in (Sort.WORD, Sort.NUMBER):
                hit = _name_at(prose, position, clause, goes_on=goes_on)
                found = [hit] if hit else []
            hits += found
            position = max(found[-1].last, position + 1) if found else _after_stranger(prose, position, clause.last)
    return hits


def _name_at(prose: Prose, position: int, clause: Clause, *, goes_on: bool) -> NameHit | None:
    names = prose.context.names
    token = prose.tokens[position]
    if len(token.key) >= _ID_LETTERS_AT_LEAST and token.raw in names:
        return NameHit(position, position + 1, (token.raw,), True, False)
    parts = [_words_of(token)]
    longest = min(names.longest_name_from(parts[0][0]), _WORDS_AT_MOST) if parts[0] else 0
    if not longest:
        return None
    longest = max(longest, 2)  # an alias goes with a family name: Sam Osei
    reach = position + 1
    while (
        reach < clause.last and sum(map(len, parts)) < longest and prose.tokens[reach - 1].base == prose.keys[reach - 1]
    ):
        if prose.tokens[reach].sort not in (Sort.WORD, Sort.NUMBER):
            break
        parts.append(_words_of(prose.tokens[reach]))
        reach += 1
    for count in range(len(parts), 0, -1):
        words = [word for part in parts[:count] for word in part]
        if _is_of_another_generation(prose, position + count, words):
            return None
        hit = _hit(prose, position, position + count, words, clause, goes_on=goes_on)
        if hit is not None:
            return hit
    return None


def _words_of(token: Token) -> list[str]:
    """The words of which a token consists as part of a name: two of ``mary-jo``."""
    return [token.base] if token.base.isalnum() else WORD.findall(token.base)


def _is_of_another_generation(prose: Prose, behind: int, words: Sequence[str]) -> bool:
    """True if a full name is not theirs for what stands behind it: ``Ana Silva Jr.`` where Ana Silva has no suffix."""
    behind += behind < len(prose.keys) and prose.keys[behind] == ","
    said = generation_of(["", prose.keys[behind]]) if behind < len(prose.keys) else ""
    names = prose.context.names
    found = names.full_name(words) if said else ()
    return bool(found) and not of_generation(names, found, said)


def _hit(prose: Prose, first: int, last: int, words: Sequence[str], clause: Clause, *, goes_on: bool) -> NameHit | None:
    names = prose.context.names
    possessive = prose.tokens[last - 1].is_possessive
    whole = names.full_name(words)
    if len(words) > 1:
        found = whole or names.begins(words)
        if (
            found
            and not whole
            and len(words[-1]) == 1
            and words[-1] in ("i", "a")
            and prose.tokens[last - 1].raw.islower()
        ):
            return None  # “saw sarah a lot”: no initial
        return NameHit(first, last, names.in_order(found), bool(whole), possessive) if found else None
    word = words[0]
    if names_nobody_alone(word) or word in NO_NAMES or (word.isdigit() and not whole):
        return None
    found = whole or names.begins(words)
    if not found or _is_kin_of_another(prose, first):
        return None
    if not _may_stand_alone(prose, first, last, word, clause, goes_on=goes_on):
        return None
    if _has_other_surname(prose, last, clause.last) and not (
        possessive or (whole and word in prose.lexicon.words("kin"))
    ):
        return None
    return NameHit(first, last, names.in_order(found), bool(whole), possessive)


def _is_kin_of_another(prose: Prose, position: int) -> bool:
    """True if ``mum`` is somebody else's: ``his mum``, ``Kim's mum``."""
    before = prose.tokens[position - 1] if position else None
    if prose.keys[position] not in prose.lexicon.words("kin") or before is None:
        return before is not None and before.key == "another"
    return before.key in ("his", "her", "their", "the", "a", "your") or before.is_possessive


def _has_other_surname(prose: Prose, position: int, end: int) -> bool:
    """True if an unknown capitalised word follows: ``Ben Stone`` is not Ben Ito; nor ``Sarah (not Chen)``."""
    if (
        position + 1 < len(prose.tokens)
        and prose.keys[position] == "("
        and prose.keys[position + 1] in ("not", "nicht")
    ):
        return True
    if position >= end or not prose.is_capital(position):
        return False
    key = prose.keys[position]
    return (
        key not in NO_NAMES
        and key not in ("i", "i'm", "i'll", "i'd", "i've")
        and not names_nobody_alone(key)
        and not is_dense(key)
    )


def _may_stand_alone(prose: Prose, first: int, last: int, word: str, clause: Clause, *, goes_on: bool) -> bool:
    """True if one word counts as a name; an everyday word only where something says so."""
    everyday = word in EVERYDAY_WORDS or len(word) < 2 or word in prose.lexicon.words("everyday")
    if not everyday:
        return True
    if len(word) <= 2 and word in prose.lexicon.words("function") and not prose.is_capital(first):
        return False  # “saw an exhibition”, “we saw so much”
    start, end = clause.first, clause.last
    before = prose.keys[first - 1] if first > start else ""
    if before in ("in", "until", "since", "by", "of", "till", "during") or _is_verb_here(prose, first, last, end):
        return False
    if before and (_opens_name(prose, first) or before in prose.lexicon.words("joint")):
        return True
    if before in _SPOKEN_TO and first - 1 == start:
        return True  # “thank bill for the tickets”
    if prose.tokens[last - 1].is_possessive and last < end and before not in ("the", "a", "this", "that"):
        return True  # “jack's new email”
    behind = prose.at(last) if last < end else {}
    if first == start and (last >= end or "joint" in behind) and goes_on:
        return True
    after = prose.keys[last] if last < len(prose.keys) else ""
    if first == start and (prose.clauses[0].first == first or prose.is_capital(first)):
        speaks = bool(
            behind.keys() & {"subject_verbs", "joint", "subject_nouns", "nouns", "s_verbs", "saying", "theirs_will"}
        )
        is_well = after in _SAYS_HOW_THEY_ARE and prose.is_capital(first) and is_answered(prose, last)
        in_list = after in (",", "、") and start == prose.clauses[0].first
        return speaks or is_well or in_list or ("verbs" in behind and word not in ("will", "may", "can"))
    return prose.is_capital(first) and first > start and word not in EVERYDAY_ALWAYS


_SPOKEN_TO = frozenset(
    ("call", "ring", "phone", "email", "text", "message", "ask", "tell", "thank", "invite", "remind", "ping",
     "congratulate", "dm", "visit")
)  # fmt: skip
"""Verbs at the head of a clause behind which an everyday word in small letters is a name."""


def _opens_list(prose: Prose, clause: Clause) -> bool:
    """True if something in a clause opens a list, with which the next ones go on: ``drinks w/ jack, drew and hope``."""
    return any(prose.at(each).keys() & {"with", "verbs", "nouns"} for each in range(clause.first, clause.last))


_SAYS_HOW_THEY_ARE = frozenset(("is", "was", "has", "had", "seems", "sounds", "looks", "looked", "seemed", "feels"))
"""Verbs behind which a pronoun that means somebody spoken to makes a name of the word: ``Hope is well, called her``."""


def is_answered(prose: Prose, position: int) -> bool:
    """True if a contact verb with a pronoun follows from a token on: ``read José's paper, emailed him``."""
    pronouns = prose.lexicon.words("pronouns")
    verbs = ((each, prose.has(each, "verbs")) for each in range(position, len(prose.keys) - 1))
    behind = (each + verb.length for each, verb in verbs if verb is not None)
    return any(each < len(prose.keys) and prose.keys[each] in pronouns for each in behind)


EVERYDAY_ALWAYS = frozenset(("may", "june", "april", "august", "sun", "i", "will"))
"""Words that a capital in the middle of a sentence does not make a name: months, and verbs in a title."""


def _opens_name(prose: Prose, first: int) -> bool:
    """True if a word or phrase that introduces people ends just before this token, an article between."""
    while first > 1 and prose.keys[first - 1] in ("my", "the") and not _ends_an_opening(prose, first):
        first -= 1
    if first > 1 and prose.keys[first - 1] in ("from", "to") and "nouns" in prose.at(first - 2):
        return True  # “whatsapp from drew”
    return _ends_an_opening(prose, first)


_OPENERS = frozenset(("with", "verbs", "nouns", "attempt", "received", "talks", "caught", "giving"))


def _ends_an_opening(prose: Prose, first: int) -> bool:
    if first and prose.tokens[first - 1].sort is Sort.SIGN and prose.lexicon.sign(prose.tokens[first - 1].raw):
        return True  # “📞 bill”
    for back in (1, 2, 3):
        if first - back < 0:
            break
        for section, phrase in prose.at(first - back).items():
            if section in _OPENERS and phrase.length == back:
                return True
    return False


_HOPED = frozenset(("to", "that", "for", "all", "i", "we", "you", "they", "he", "she", "it"))
"""Behind ``hope`` in small letters: it is what the user does."""

_VERBS_BEHIND = frozenset(("be", "have", "not", "also", "never", "i", "we", "you", "they", "he", "she", "it"))


def _is_verb_here(prose: Prose, first: int, last: int, end: int) -> bool:
    """True if ``will`` or ``may`` is a verb: something to be done follows, or a pronoun stands before."""
    word = prose.tokens[first].base
    before = prose.keys[first - 1] if first else ""
    if before == "to" and prose.is_capital(first):
        return False  # “write to Rose”
    if before in ("i", "he", "she", "they", "we", "you", "it", "who", "that", "to", "a", "an", "this", "prices"):
        return True
    if word == "hope" and prose.tokens[first].raw.islower() and last < end and prose.keys[last] in _HOPED:
        return True
    if word not in ("will", "may", "can"):
        return word in ("bill", "art", "mark", "drew", "rose", "hope") and before in ("the", "his", "her", "of", "no")
    if last >= end:
        return False
    behind = prose.at(last)
    return "promise_verbs" in behind or prose.keys[last] in _VERBS_BEHIND


def _dense_names(prose: Prose, position: int) -> list[NameHit]:
    """Names in a run of letters without blanks: the longest at each place."""
    token = prose.tokens[position]
    return [
        NameHit(position, position + 1, ids, True, False, (start, end))
        for start, end, ids in dense_names(token.raw, token.start, prose.context.names)
    ]


def _after_stranger(prose: Prose, position: int, end: int) -> int:
    """The token to go on from behind a word that is no known name; an unknown full name is passed over as a whole.

    So a part of a longer name names nobody else: behind ``Ana`` of an unknown ``Ana Maria``, Maria is no Maria Silva.
    """
    after = position + 1
    if not prose.is_capital(position):
        return after
    word = _words_of(prose.tokens[position])
    begins = bool(word) and prose.context.names.longest_name_from(word[0]) > 0
    title = prose.keys[position] in TITLES and prose.tokens[position].raw.endswith(".")
    if not begins or title or prose.keys[position] in NO_NAMES or prose.keys[position] in EVERYDAY_WORDS:
        return after
    while (
        after < end
        and prose.is_capital(after)
        and prose.keys[after] not in NO_NAMES
        and not is_dense(prose.keys[after])
    ):
        after += 1
    return after
