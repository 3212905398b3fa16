"""Free text in sentences and clauses: what each clause is about decides how it is read."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from operator import attrgetter

from netui.domain.capture.context import CaptureContext
from netui.domain.capture.prose.lexicon import Lexicon, Phrase
from netui.domain.capture.prose.tokens import Sort, Token
from netui.domain.capture.scanner import LineScan

_START = attrgetter("start")


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
        says_off: whether its words say that a meeting did not come about; None until that was asked.
    """

    first: int
    last: int
    sentence: int
    begun_by: str
    number: int = 0
    kind: ClauseKind = ClauseKind.PLAIN
    has_contact: bool = False
    says_off: bool | None = None


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
        if section not in self.places or not 0 <= position < len(self.keys):
            return None  # most lists have no word in a line
        return self.at(position).get(section)

    def first_of(self, section: str, first: int, last: int) -> int:
        """Position of the first token from one up to another at which a phrase of a list begins; the last for none."""
        places = self.places.get(section)
        if places is None:
            return last
        at = bisect_left(places, first)
        return places[at] if at < len(places) and places[at] < last else last

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
