"""The cut of free text into sentences and clauses, and what each clause is about."""

from __future__ import annotations

import re

from netui.domain.capture.prose.lexicon import language_of, lexicon
from netui.domain.capture.prose.sentences import Clause, ClauseKind, Prose
from netui.domain.capture.prose.tokens import Sort, Token, tokens_of
from netui.domain.capture.scanner import LineScan
from netui.domain.dates.words import MONTHS

_SENTENCE_ENDS = frozenset((".", "!", "?", ";", "…", "。", "！", "？", "；", "\n", "|", "·", "(", ")", "[", "]"))
_DASHES = frozenset(("-", "–", "—", "/", "->", "-->", "=>", "→", "~"))
_CLAUSE_ENDS = frozenset((",", "，", "、", "،", ":", "："))
_ABOUT = frozenset(("re", "betr", "wg"))
"""Words whose colon belongs to them in the middle of a line: ``follow up with Kim re: the SOW in 2 weeks``."""
_JOINS_CLAUSES = frozenset(("and", "but", "so", "und", "aber", "et", "mais", "y", "pero"))


def read_prose(reading: LineScan, parts: list[tuple[int, int]]) -> Prose:
    """The free text of these parts of a line."""
    tokens: list[Token] = []
    bounds: set[int] = set()
    for start, end in parts:
        bounds.add(len(tokens))
        tokens += tokens_of(reading.mask, start, end)
    context = reading.context
    keys = [token.key for token in tokens]
    language = language_of(tokens, keys, context)
    letters = "".join(token.raw for token in tokens if token.sort is Sort.WORD)
    prose = Prose(
        reading,
        tokens,
        keys,
        lexicon(language, context.own_words),
        language,
        ignores_case=len(letters) > 3 and letters.isupper(),
    )
    _cut_into_clauses(prose, bounds)
    for clause in prose.clauses:
        clause.kind = _kind(prose, clause)
    return prose


def _cut_into_clauses(prose: Prose, bounds: set[int]) -> None:
    """Find the clauses; ``bounds`` are tokens before which a part of the line that was understood stood."""
    first, sentence, begun_by = 0, 0, ""
    for position in range(len(prose.tokens) + 1):
        at_end = position == len(prose.tokens)
        sign = "" if at_end else _sign_at(prose, position)
        joined = not at_end and not sign and position > first
        joined = joined and (_begins_new_clause(prose, position) or _goes_on_instead(prose, first, position))
        if not (at_end or sign or joined or (position in bounds and position > first)):
            continue
        if position > first:
            prose.clauses.append(Clause(first, position, sentence, begun_by, len(prose.clauses)))
        begun_by = sign or ("," if joined or at_end else "")
        if sign and sign not in _CLAUSE_ENDS:
            sentence += 1
        first = position + 1 if sign else position


def _sign_at(prose: Prose, position: int) -> str:
    """The sign that ends a clause here; empty when the token is none."""
    token = prose.tokens[position]
    if token.sort is not Sort.SIGN:
        return ""
    if token.raw == "." and is_of_ordinal(prose, position):
        return ""
    if token.raw == ":" and position > 1 and prose.keys[position - 1] in _ABOUT:
        return ""
    if token.raw in _SENTENCE_ENDS or token.raw in _CLAUSE_ENDS:
        return token.raw
    mask = prose.reading.mask
    alone = mask[token.start - 1 : token.start] in ("", " ") and mask[token.end : token.end + 1] in ("", " ")
    return token.raw if token.raw in _DASHES and alone and position else ""


def is_of_ordinal(prose: Prose, position: int) -> bool:
    """True if a full stop belongs to the number before it: ``bis 30. November``, ``am 3. mit Kim`` in German."""
    tokens = prose.tokens
    before, behind = tokens[position - 1 : position], tokens[position + 1 : position + 2]
    if not before or not behind or before[0].sort is not Sort.NUMBER or before[0].end != tokens[position].start:
        return False
    if prose.language == "de" and _IS_DATE.fullmatch(before[0].raw) and behind[0].raw[:1].islower():
        return True  # “bis 1.4. zu schicken”
    if not before[0].raw.isdigit() or len(before[0].raw) > 2:
        return False
    return behind[0].key in MONTHS or (prose.language == "de" and behind[0].raw[:1].islower())


_IS_DATE = re.compile(r"\d{1,2}\.\d{1,2}")
_ASK_OF_ONESELF = frozenset(
    ("remember to", "don't forget to", "dont forget to", "do not forget to", "remind me to", "note to self",
     "nicht vergessen", "penser a", "acordarme de")
)  # fmt: skip
"""Words with which something to be done begins, though no sign stands before them."""

_OF_A_SENTENCE = frozenset(("to", "i", "we", "you", "he", "she", "they", "must", "always", "zu", "de", "du", "bitte"))
"""Words before them with which they are a part of what is said: ``how to remember to breathe``."""


def _begins_new_clause(prose: Prose, position: int) -> bool:
    """True if ``and``, ``but`` or ``so`` stands here before a new subject: ``and I will``, ``but she``."""
    if position + 1 >= len(prose.keys):
        return False
    if prose.keys[position] == "who":
        return "theirs_will" in prose.at(position + 1)  # “spoke to Dmitri who will send the draft”
    if _is_emoji(prose.tokens[position - 1]) and prose.keys[position - 1 : position] not in (["&"], ["+"]):
        return _is_of_others(prose, position)  # “coffee with Kim 🎂 her birthday is 3 May”
    mine = prose.has(position, "mine")
    if mine is not None and mine.text in _ASK_OF_ONESELF and prose.keys[position - 1] not in _OF_A_SENTENCE:
        return True  # “lunch with Kim remember to send the deck”
    if prose.keys[position] == "i" and _is_agreed(prose, position):
        return True  # “met Kim, agreed I send the logs by monday”
    if prose.keys[position] not in _JOINS_CLAUSES:
        return False
    if prose.keys[position + 1] == "then" and position + 2 < len(prose.keys):
        goes_on = prose.at(position + 2)
        return (
            prose.keys[position + 2] == "we" or "me" in goes_on or "theirs" in goes_on
        )  # “send the deck and then we walked on”
    behind = prose.at(position + 1)
    after = prose.keys[position + 2] if position + 2 < len(prose.keys) else ""
    if "me" in behind and prose.keys[position] in ("and", "und", "et", "y"):
        return after in ("will", "must", "have", "need", "should", "owe", "promised", "am", "shall", "muss", "dois")
    subject = _is_of_others(prose, position + 1) and "possessive" not in behind
    return subject or ("mine" in behind and not _is_name_here(prose, position + 1))


def _is_agreed(prose: Prose, position: int) -> bool:
    """True if ``agreed`` or ``agreed that`` stands before a token."""
    before = prose.keys[max(0, position - 2) : position]
    return before[-1:] == ["agreed"] or before == ["agreed", "that"]


def _is_name_here(prose: Prose, position: int) -> bool:
    """True if ``will`` is somebody's name: a verb in the past follows, ``hope and will joined us``."""
    if prose.keys[position] != "will" or position + 1 >= len(prose.keys):
        return False
    found = prose.at(position + 1)
    return "subject_verbs" in found and "promise_verbs" not in found


_THEREFORE = {"en": ("so",), "de": ("also", "deshalb"), "fr": ("alors", "donc"), "es": ("asi", "entonces")}
_THE_USER_DOES = frozenset(("i", "we", "ich", "habe", "haben", "wir", "je", "on", "nous", "yo", "que"))
_WAS_NOT = ("fell_through", "not", "missed", "no_reply")


def _goes_on_instead(prose: Prose, first: int, position: int) -> bool:
    """True if what the user did instead begins here: ``the talk got cancelled so I called Kim``.

    ``first`` is the token with which the clause began that says what was not.
    """
    keys = prose.keys
    if keys[position] not in _THEREFORE.get(prose.language, ()) or position + 2 >= len(keys):
        return False
    if not (keys[position + 1] in _THE_USER_DOES or keys[position + 1].startswith("j'")):
        return False
    end = position
    while end < len(keys) and not _sign_at(prose, end):
        end += 1
    is_instead = keys[end - 1] == "instead"
    return is_instead or prose.says(first, position, *_WAS_NOT)


def _is_emoji(token: Token) -> bool:
    return token.sort is Sort.SIGN and not token.raw.isascii() and token.raw not in _SENTENCE_ENDS | _CLAUSE_ENDS


def _kind(prose: Prose, clause: Clause) -> ClauseKind:
    closing = prose.tokens[clause.last].raw if clause.last < len(prose.tokens) else ""
    first = clause.first
    while first < clause.last - 1 and prose.keys[first] in _JOINS_CLAUSES:
        first += 1
    begun = prose.at(first)
    if closing in ("?", "？") or ("question" in begun and _asks(prose, first, clause.last)):
        return ClauseKind.QUESTION
    return ClauseKind.THEIRS if _is_of_others(prose, first) else ClauseKind.PLAIN


def _is_of_others(prose: Prose, position: int) -> bool:
    """True if a token speaks of somebody else: ``she``, ``his``; Spanish ``el`` only where no noun or day follows.

    French ``il y a`` is a length of time, and speaks of nobody.
    """
    if prose.keys[position : position + 2] == ["il", "y"]:
        return False
    found = prose.at(position)
    if "theirs" not in found or prose.tokens[position].raw.lower() != "el":
        return "theirs" in found
    behind = prose.at(position + 1) if position + 1 < len(prose.keys) else {}
    return bool(behind.keys() & {"s_verbs", "saying", "theirs_will", "news_heads", "at_org", "joined_org"})


def _asks(prose: Prose, first: int, last: int) -> bool:
    """True if a question word is followed by the one who is asked about."""
    if first + 1 >= last:
        return False
    behind = prose.at(first + 1)
    return "pronouns" in behind or prose.keys[first + 1] in ("i", "we", "you")
