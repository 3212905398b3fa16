"""Free text in sentences and clauses: what each clause is about decides how it is read."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from operator import attrgetter

from netui.domain.capture.context import CaptureContext
from netui.domain.capture.prose.lexicon import Lexicon, Phrase, language_of, lexicon
from netui.domain.capture.prose.tokens import Sort, Token, tokens_of
from netui.domain.capture.scanner import LineScan
from netui.domain.dates.words import MONTHS

_START = attrgetter("start")
_SENTENCE_ENDS = frozenset((".", "!", "?", ";", "…", "。", "！", "？", "；", "\n", "|", "·", "(", ")", "[", "]"))
_DASHES = frozenset(("-", "–", "—", "/", "->", "-->", "=>", "→", "~"))
_CLAUSE_ENDS = frozenset((",", "，", "、", "،", ":", "："))
_JOINS_CLAUSES = frozenset(("and", "but", "so", "und", "aber", "et", "mais", "y", "pero"))


class ClauseKind(Enum):
    """The subjects a clause may be about."""

    PLAIN = "plain"
    THEIRS = "theirs"
    QUESTION = "question"
    PROMISE = "promise"


@dataclass(slots=True)
class Clause:
    """A stretch of tokens between commas and the like.

    Attributes:
        first: index of its first token.
        last: index after its last.
        sentence: which sentence it is of, counted from 0.
        begun_by: the sign before it: ``,`` ``:`` ``(`` ``.`` …; empty for the first.
        number: its place among all clauses, counted from 0.
        kind: what it is about.
        has_contact: whether it says that somebody was met, called, written to.
    """

    first: int
    last: int
    sentence: int
    begun_by: str
    number: int = 0
    kind: ClauseKind = ClauseKind.PLAIN
    has_contact: bool = False


@dataclass(slots=True)
class Prose:
    """Free text of a line, cut into tokens and clauses, with the word lists of its language.

    Attributes:
        reading: the line it stands in.
        tokens: words and signs of all parts that are free text, in order.
        keys: their folded forms.
        lexicon: the word lists.
        language: which ones.
        clauses: in order; signs between them are in none.
        ignores_case: whether everything is in capitals, so that capitals say nothing.
        at: position of a token -> section -> phrase of the word lists that begins there.
        places: section -> positions of the tokens at which one of its phrases begins, in order.
    """

    reading: LineScan
    tokens: list[Token]
    keys: list[str]
    lexicon: Lexicon
    language: str
    clauses: list[Clause] = field(default_factory=list)
    ignores_case: bool = False
    at: Callable[[int], Mapping[str, Phrase]] = field(init=False)
    places: Mapping[str, list[int]] = field(init=False)
    _sentence_starts: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Look each word up once; the places are asked for by the hundred, most of them for what no word says."""
        begun = [self.lexicon.at(self.keys, position) for position in range(len(self.keys))]
        places: dict[str, list[int]] = {}
        for position, found in enumerate(begun):
            for section in found:
                places.setdefault(section, []).append(position)
        self.at, self.places = begun.__getitem__, places

    @property
    def context(self) -> CaptureContext:
        """The context in which the line is read."""
        return self.reading.context

    def has(self, position: int, section: str) -> Phrase | None:
        """The phrase of one list that begins at a token; None when none does."""
        return self.at(position).get(section) if 0 <= position < len(self.keys) else None

    def first_of(self, section: str, first: int, last: int) -> int:
        """Position of the first token from one up to another at which a phrase of a list begins; the last for none."""
        places = self.places.get(section)
        if places is None:
            return last
        at = bisect_left(places, first)
        return min(places[at], last) if at < len(places) else last

    def each_of(self, sections: Sequence[str], first: int, last: int) -> list[int]:
        """Positions of the tokens from one up to another at which phrases of these lists begin, in order."""
        found: list[int] = []
        for section in sections:
            if places := self.places.get(section):
                found += places[bisect_left(places, first) : bisect_left(places, last)]
        return sorted(set(found)) if len(found) > 1 else found

    def says(self, first: int, last: int, *sections: str) -> bool:
        """True if a phrase of one of these lists begins at a token from one up to another."""
        said = self.places
        return any(section in said and self.first_of(section, first, last) < last for section in sections)

    def is_capital(self, position: int) -> bool:
        """True if a token is written as a name may be."""
        token = self.tokens[position]
        return token.is_capital and token.sort is Sort.WORD and not (self.ignores_case and token.raw.isupper())

    def is_german_thing(self, position: int) -> bool:
        """True if a token is a German thing or day, which has a capital, too: ``mit Kim Mittag gegessen``."""
        if self.language != "de":
            return False
        key, lists = self.keys[position], self.lexicon
        return "nouns" in self.at(position) or key in lists.words("things") or key in lists.words("days")

    def end_of_sentence(self, sentence: int) -> int:
        """Index after the last token of a sentence; the end of the text for one that is not there."""
        if not self._sentence_starts:
            for clause in self.clauses:
                # A number that no clause has (nothing but signs) begins where the next one does.
                self._sentence_starts += [clause.first] * (clause.sentence + 1 - len(self._sentence_starts))
        return self._sentence_starts[sentence + 1] if sentence + 1 < len(self._sentence_starts) else len(self.tokens)

    def clause_behind(self, clause: Clause) -> Clause | None:
        """The next clause; None behind the last."""
        return self.clauses[clause.number + 1] if clause.number + 1 < len(self.clauses) else None

    def token_from(self, index: int) -> int:
        """Position of the first token that begins at a place in the text or behind it."""
        return bisect_left(self.tokens, index, key=_START)

    def text(self, first: int, last: int) -> str:
        """The words from a token up to another, as typed, with single blanks."""
        return self.reading.words(self.tokens[first].start, self.tokens[last - 1].end) if first < last else ""


def read_prose(reading: LineScan, parts: list[tuple[int, int]]) -> Prose:
    """The free text of these parts of a line."""
    tokens: list[Token] = []
    bounds: set[int] = set()
    for start, end in parts:
        bounds.add(len(tokens))
        tokens += tokens_of(reading.mask, start, end)
    context = reading.context
    keys = [token.key for token in tokens]
    language = language_of(tokens, context)
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
    if not before[0].raw.isdigit() or len(before[0].raw) > 2:
        return False
    return behind[0].key in MONTHS or (prose.language == "de" and behind[0].raw[:1].islower())


def _begins_new_clause(prose: Prose, position: int) -> bool:
    """True if ``and``, ``but`` or ``so`` stands here before a new subject: ``and I will``, ``but she``."""
    if position + 1 >= len(prose.keys):
        return False
    if prose.keys[position] == "who":
        return "theirs_will" in prose.at(position + 1)  # “spoke to Dmitri who will send the draft”
    if _is_emoji(prose.tokens[position - 1]) and prose.keys[position - 1 : position] not in (["&"], ["+"]):
        return _is_of_others(prose, position)  # “coffee with Kim 🎂 her birthday is 3 May”
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
