"""The query language: one line that selects people or conversations.

    rust "state machine" tag:mentor tier:inner,close at:lisbon with:ben since:3m before:2026-11-01 is:due -tag:family

Words are found anywhere, whatever their case and accents; a phrase in quotation marks as it stands. Several values
after a colon mean any of them; ``-`` before a term means not. All terms must hold. ``#mentor`` and ``!inner`` say
``tag:mentor`` and ``tier:inner`` as a captured line does; ``@berlin`` stands for the query saved under that name. Any
other word is text, but for one with a colon that looks like a term. A term that is unknown, unfinished or cannot be
read is left out, so that a list does not go blank while somebody types, and is listed as a problem, so that a command
can refuse it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from netui.domain.core.frozen import frozen
from netui.domain.dates.parse import DayDirection, parse_day
from netui.domain.text.folding import fold


class TermKind(StrEnum):
    """The aspect that a term tests."""

    TEXT = "text"
    TAG = "tag"
    ROLE = "role"
    TIER = "tier"
    AT = "at"
    WITH = "with"
    SINCE = "since"
    BEFORE = "before"
    CHANNEL = "channel"
    CARD = "card"
    IS = "is"


class Condition(StrEnum):
    """The words that may stand after ``is:``; ``terms`` says what each means."""

    DUE = "due"
    PROMISED = "promised"
    NEW = "new"
    DRIFTING = "drifting"
    DORMANT = "dormant"
    PAUSED = "paused"
    ARCHIVED = "archived"
    HIDDEN = "hidden"


CONDITIONS = tuple(condition.value for condition in Condition)
"""The words that may stand after ``is:``."""

_HIDDEN = frozenset({Condition.ARCHIVED, Condition.HIDDEN})
_TERM = re.compile(r"(-?)(?:(\w+):)?(?:[\"“”]([^\"“”]*)(?:[\"“”]|$)|((?:[^\s\"“”]|(?<=\S)[\"“”])+))")
_YEAR_OR_MONTH = re.compile(r"(\d{4})(?:-(\d{2}))?")
_MEANT_AS_TERM = re.compile(r"[a-z]{2,}", re.ASCII)
"""Pattern of a word meant as a term: a name before a colon; ``16:00``, ``c:x``, ``https://`` and ``std::`` are text."""
_KINDS = {kind.value: kind for kind in TermKind if kind is not TermKind.TEXT}
_SIGNS = {"#": "tag", "!": "tier"}
_SAVED = re.compile(r"(?<!\S)@(\S+)")

MOST_TERMS = 50
"""Most terms of a query: one of more is a text that was pasted, and the time it takes grows with each."""


@frozen
class Term:
    """One term of a query.

    Attributes:
        kind: what it looks at.
        values: folded; any of them suffices; never empty. The day of ``since`` and ``before`` is in ``day``.
        day: the day of ``since`` (inclusive) or ``before`` (exclusive), else None.
        is_negated: whether it must not hold.
    """

    kind: TermKind
    values: tuple[str, ...]
    day: date | None = None
    is_negated: bool = False


@frozen
class QueryProblem:
    """A term that could not be read and was left out.

    Attributes:
        start: index of its first character in the query.
        end: index after its last.
        sentence: what is wrong, and what would be right.
    """

    start: int
    end: int
    sentence: str


@frozen
class Query:
    """A query: terms that must all hold.

    Attributes:
        terms: in the order written; all must hold. Empty: everything is selected.
        problems: terms that were left out.
    """

    terms: tuple[Term, ...] = ()
    problems: tuple[QueryProblem, ...] = ()

    def __bool__(self) -> bool:
        """True if there is anything to look for."""
        return bool(self.terms)

    @property
    def words(self) -> tuple[str, ...]:
        """The folded texts that must be found."""
        return tuple([term.values[0] for term in self.terms if term.kind is TermKind.TEXT and not term.is_negated])

    @property
    def unwanted_words(self) -> tuple[str, ...]:
        """The folded texts that must not be found."""
        return tuple([term.values[0] for term in self.terms if term.kind is TermKind.TEXT and term.is_negated])

    @property
    def conditions(self) -> tuple[Term, ...]:
        """The terms that are no text."""
        return tuple([term for term in self.terms if term.kind is not TermKind.TEXT])

    @property
    def without_words(self) -> Query:
        """The query without its text: its terms alone."""
        return Query(self.conditions)

    @property
    def names_hidden(self) -> bool:
        """True if it asks for people whom a list leaves out."""
        asked = (term.values for term in self.terms if term.kind is TermKind.IS and not term.is_negated)
        return any(not _HIDDEN.isdisjoint(values) for values in asked)

    @property
    def asks_for_promises(self) -> bool:
        """True if it asks for open promises, which a list of what is due does not hold all of."""
        asked = (term.values for term in self.terms if term.kind is TermKind.IS and not term.is_negated)
        return any("promised" in values for values in asked)

    def narrows(self, before: Query) -> bool:
        """True if every result of this query is a result of ``before`` as well: the next letter of a word was typed."""
        if set(before.conditions) - set(self.conditions) or set(before.unwanted_words) - set(self.unwanted_words):
            return False
        return all(any(word in longer for longer in self.words) for word in before.words)


def parse_query(text: str, today: date) -> Query:
    """Return the query of a line. Never raises: a term that cannot be read is left out and listed as a problem.

    A term that stands twice counts once; behind ``MOST_TERMS`` the rest is left out.
    """
    terms: list[Term] = []
    asked: set[Term] = set()
    problems: list[QueryProblem] = []
    for match in _TERM.finditer(text):
        try:
            term = _read_term(match, today)
        except ValueError as error:
            problems.append(QueryProblem(match.start(), match.end(), str(error)))
            continue
        if term is None or term in asked:
            continue
        if len(terms) == MOST_TERMS:
            said = text[: match.start()][-30:].strip()
            sentence = f"a query has at most {MOST_TERMS} words: leave out what comes after “{said}”"
            problems.append(QueryProblem(match.start(), len(text), sentence))
            break
        asked.add(term)
        terms.append(term)
    return Query(tuple(terms), tuple(problems))


def with_saved(text: str, saved: Mapping[str, str]) -> tuple[str, tuple[str, ...]]:
    """Return a query with saved ones put in the places of their names, each once; and the names that are not known.

    Args:
        text: any text.
        saved: name -> query, which may name others.
    """
    known = {fold(name): query for name, query in saved.items()}
    used: set[str] = set()
    unknown: list[str] = []

    def put_in(match: re.Match[str]) -> str:
        name = fold(match[1])
        if name not in known:
            unknown.append(match[1])
        if name not in known or name in used:
            return ""
        used.add(name)
        return _SAVED.sub(put_in, known[name])

    return _SAVED.sub(put_in, text), tuple(unknown)


def _text_term(text: str, *, negated: bool) -> Term | None:
    folded = " ".join(fold(text).replace('"', " ").split())
    return Term(TermKind.TEXT, (folded,), is_negated=negated) if folded else None


def _read_term(match: re.Match[str], today: date) -> Term | None:
    negated, name, quoted = bool(match[1]), (match[2] or "").lower(), match[3]
    value = quoted if quoted is not None else match[4]
    if quoted is None and not name and value[0] in _SIGNS and len(value) > 1:
        name, value = _SIGNS[value[0]], value[1:]
    if not name and quoted is None and value.endswith(":") and value[:-1].lower() in _KINDS:
        raise ValueError(f"nothing stands after “{value}”")
    kind = _KINDS.get(name)
    if kind is None:
        if _MEANT_AS_TERM.fullmatch(name) and not value.startswith(("//", ":")):
            known = ", ".join(f"{each}:" for each in _KINDS)
            raise ValueError(f"“{name}:” is no term: there are {known}; to find it as text put it in quotation marks")
        said = f"{match[2]}:{value}" if match[2] else value
        return _text_term(said, negated=negated)
    values = (value,) if quoted is not None else tuple(value.split(","))
    folded = tuple([" ".join(fold(each).split()).lstrip("#@!") for each in values])
    wanted = tuple([each for each in folded if each])
    if not wanted:
        raise ValueError(f"nothing stands after “{name}:”")
    if len(wanted) > MOST_TERMS:
        raise ValueError(f"more than {MOST_TERMS} words stand after “{name}:”")
    day = None
    if kind in (TermKind.SINCE, TermKind.BEFORE):
        day = _day(value, today)
    if kind is TermKind.IS and (unknown := [each for each in wanted if each not in CONDITIONS]):
        raise ValueError(f"“is:{unknown[0]}” is unknown: there are is:{', is:'.join(CONDITIONS)}")
    return Term(kind, wanted, day, negated)


def _day(value: str, today: date) -> date:
    """Return a day as people write it, looking back; a year or a month means its first day."""
    if match := _YEAR_OR_MONTH.fullmatch(value.strip()):
        try:
            return date(int(match[1]), int(match[2] or 1), 1)
        except ValueError:
            raise ValueError(f"there is no month “{value}”") from None
    return parse_day(value, today, looks=DayDirection.BACK)
