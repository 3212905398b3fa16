"""Everyday words that are names as well: ``will``, ``rose``, ``jack`` count as one only where something says so."""

from __future__ import annotations

from netui.domain.capture.names.stop_words import EVERYDAY_WORDS
from netui.domain.capture.prose.roles.together import THE_USER
from netui.domain.capture.prose.sentences import Clause, Prose
from netui.domain.capture.prose.tokens import Sort
from netui.domain.text.folding import fold


def may_stand_alone(prose: Prose, first: int, last: int, word: str, clause: Clause, *, goes_on: bool) -> bool:
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
    if first == start and word in _SAY_HOW and "nouns" in behind and last + 1 < end and "with" in prose.at(last + 1):
        return False  # “frank talk with Kim”
    if "joint" in behind and last + 1 < end and prose.keys[last + 1] in THE_USER:
        return True  # “just jack and me”
    if first == start and (last >= end or "joint" in behind) and goes_on:
        return True
    if first == start and "joint" in behind and _is_plainly_known(prose, last + behind["joint"].length, end):
        return True  # “hope, will and kim joined”
    after = prose.keys[last] if last < len(prose.keys) else ""
    if first == start and (prose.clauses[0].first == first or prose.is_capital(first)):
        speaks = not _OF_SUBJECTS.isdisjoint(behind)
        speaks |= after in ("from", "of", "at", "@") and _is_of_their_firm(prose, word, last + 1, end)
        is_well = after in _SAYS_HOW_THEY_ARE and is_answered(prose, last)
        is_from = after in ("from", "of", "at", "@") and last + 1 < end
        speaks |= is_from and prose.is_capital(first) and prose.is_capital(last + 1)
        in_list = after in (",", "、") and start == prose.clauses[0].first
        speaks |= after in prose.lexicon.words("days") and prose.has(last + 1, "nouns") is not None  # “drew mon lunch”
        return speaks or is_well or in_list or ("verbs" in behind and word not in ("will", "may", "can"))
    return prose.is_capital(first) and first > start and word not in EVERYDAY_ALWAYS


_SAY_HOW = frozenset(("frank", "grand", "rich", "merry", "sunny", "happy", "earnest"))
_OF_SUBJECTS = frozenset(
    ("subject_verbs", "joint", "subject_nouns", "nouns", "s_verbs", "saying", "theirs_will", "declined", "no_show",
     "missed")
)  # fmt: skip
"""Lists of words behind a word that make it the one who did something, or did not come."""


def _is_plainly_known(prose: Prose, position: int, end: int) -> bool:
    """True if a first name that is no everyday word begins at a token."""
    if position >= end:
        return False
    word = prose.tokens[position].base
    is_everyday = word in EVERYDAY_WORDS or len(word) < 3 or word in prose.lexicon.words("everyday")
    return not is_everyday and bool(prose.context.names.begins([word]))


_WORDS_OF_FIRM = 4


def _is_of_their_firm(prose: Prose, word: str, position: int, end: int) -> bool:
    """True if the company of somebody of that name and a way of getting in touch follow, whatever the capitals."""
    context = prose.context
    reach = range(position + 1, min(end, position + 1 + _WORDS_OF_FIRM))
    if position >= end or not any(prose.at(each).keys() & {"subject_verbs", "nouns"} for each in reach):
        return False
    return any(
        prose.keys[position] in fold(context.profile(each).company).split() for each in context.names.begins([word])
    )


_SPOKEN_TO = frozenset(
    ("call", "ring", "phone", "email", "text", "message", "ask", "tell", "thank", "invite", "remind", "ping",
     "congratulate", "dm", "visit")
)  # fmt: skip
"""Verbs at the head of a clause behind which an everyday word in small letters is a name."""


def opens_list(prose: Prose, clause: Clause) -> bool:
    """True if something in a clause opens a list, with which the next ones go on: ``drinks w/ jack, drew and hope``."""
    return prose.says(clause.first, clause.last, "with", "verbs", "nouns")


_SAYS_HOW_THEY_ARE = frozenset(("is", "was", "has", "had", "seems", "sounds", "looks", "looked", "seemed", "feels"))
"""Verbs behind which a pronoun that means somebody spoken to makes a name of the word: ``Hope is well, called her``."""


def is_answered(prose: Prose, position: int) -> bool:
    """True if a contact verb with a pronoun follows from a token on: ``read José's paper, emailed him``."""
    pronouns = prose.lexicon.words("pronouns")
    said = ((each, prose.at(each)) for each in range(position, len(prose.keys) - 1))
    verbs = ((each, found.get("verbs") or found.get("hosted")) for each, found in said)
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
"""Words behind ``hope`` in small letters that make it what the user does, and no name."""

_BEFORE_VERBS_AND_NOUNS = frozenset(
    ("i", "he", "she", "they", "we", "you", "it", "who", "that", "to", "a", "an", "this", "prices")
)
"""English words behind which an everyday word is no name; ``vi a Rose`` is Spanish."""

_VERBS_BEHIND = frozenset(("be", "have", "not", "also", "never", "i", "we", "you", "they", "he", "she", "it"))


_DECIDED_ON = frozenset(("grant", "bill"))
"""Everyday words for things that come through, or fall through; ``grace came through`` tells of a person."""

_DONE_BY_THINGS = frozenset(
    (verb, way) for verb in ("came", "comes", "went", "goes", "fell") for way in ("through", "thru")
)
"""Two words behind such a thing: ``grant came thru``."""


def _is_thing_here(prose: Prose, first: int, last: int, end: int) -> bool:
    """True if ``grant came thru`` tells of a thing; not so in ``bill went through the deck``, which people do."""
    token = prose.tokens[first]
    if not (token.raw.islower() and token.base in _DECIDED_ON) or last + 2 > end:
        return False
    if tuple(prose.keys[last : last + 2]) not in _DONE_BY_THINGS:
        return False
    return last + 2 == end or not prose.at(last + 2).keys() & {"object"}


def _is_verb_here(prose: Prose, first: int, last: int, end: int) -> bool:
    """True if ``will`` or ``may`` is a verb: something to be done follows, or a pronoun stands before."""
    word = prose.tokens[first].base
    before = prose.keys[first - 1] if first else ""
    if _is_thing_here(prose, first, last, end):
        return True
    if before == "to" and (prose.is_capital(first) or _ends_an_opening(prose, first)):
        return False  # “write to Rose”, “talked to rose”
    if prose.language == "en" and before in _BEFORE_VERBS_AND_NOUNS:
        return True
    if word == "hope" and prose.tokens[first].raw.islower() and last < end and prose.keys[last] in _HOPED:
        return True
    if word not in ("will", "may", "can"):
        return word in ("bill", "art", "mark", "drew", "rose", "hope") and before in ("the", "his", "her", "of", "no")
    if last >= end:
        return False
    behind = prose.at(last)
    return "promise_verbs" in behind or prose.keys[last] in _VERBS_BEHIND


def does_something(prose: Prose, first: int, last: int, clause: Clause) -> bool:
    """True if everyday words in small letters are what is done rather than a name: ``will mark the contract up``."""
    everyday = all(
        prose.tokens[each].raw.islower() and prose.tokens[each].base in EVERYDAY_WORDS for each in range(first, last)
    )
    return everyday and last < clause.last and "object" in prose.at(last)
