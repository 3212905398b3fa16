"""The day and the words of a promise in free text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from netui.domain.capture.names.known_names import NameHit
from netui.domain.capture.promises.leading_days import LENGTH_OF_TIME
from netui.domain.capture.prose.sentences import Clause, ClauseKind, Prose
from netui.domain.capture.prose.tokens import Sort
from netui.domain.capture.prose.undone.likely_dues import likely_due
from netui.domain.dates.in_text import day_at_end, day_at_start
from netui.domain.dates.parse import DayDirection, parse_day
from netui.domain.dates.words import FEAST_WORDS
from netui.domain.records.follow_up import Owner


@dataclass(slots=True)
class ProsePromise:
    """Something to be done, as a text says it.

    Attributes:
        clause: which clause it is.
        owner: who promised.
        first: index of the first token of the stretch that leaves the summary when it is taken.
        last: index after its last.
        what: the promise, without its day.
        due_on: the day said; None when none is.
        why: the words it went by, as a phrase.
        days: indices of the tokens of the day.
        speaks_of: index of the first token of what is promised.
    """

    clause: Clause
    owner: Owner
    first: int
    last: int
    what: str
    due_on: date | None
    why: str
    days: range
    speaks_of: int


@dataclass(slots=True)
class PromiseSearch:
    """A text in which promises are looked for.

    Attributes:
        prose: the text.
        hits: first token -> known name.
        acts: whether ``Actions:`` stands before what is read now.
        decided: whether ``Agreed:`` stands before it in its sentence: what follows is settled, and nobody's to do.
    """

    prose: Prose
    hits: dict[int, NameHit]
    acts: bool = False
    decided: bool = False


def due_in(search: PromiseSearch, first: int, last: int) -> tuple[date, range] | None:
    """The day of a promise and its tokens: behind ``by`` and the like, else at either end; looks forward."""
    prose = search.prose
    for position in reversed(prose.each_of(("by",), first, last)):
        begun = position + prose.at(position)["by"].length
        if found := _day_from(search, begun, last) or _short_weekday(prose, begun, last):
            return found[0], range(position, found[1])
    if first >= last:
        return None
    mask, today = prose.reading.mask, prose.context.today
    start, end = prose.tokens[first].start, prose.tokens[last - 1].end
    found_end = day_at_end(mask, start, end, today, DayDirection.FORWARD, feasts=True)
    begun = _token_at(prose, found_end.start, first, last) if found_end else last
    if (likely := likely_due(prose, first, last)) and likely[1].start < begun:
        return likely  # “after christmas” is not Christmas
    if found_end and found_end.day and _in_language(prose, begun, last):
        short = last - begun == 1 and prose.keys[begun] in ("may", "now", "sun", "march", "mar")
        counts = prose.tokens[begun].sort is Sort.NUMBER and last - begun == 1
        before = prose.keys[begun - 1] if begun > first else ""
        if before == "in":
            return None  # “open to a move in q2”
        if before == "for" and prose.keys[max(first, begun - 2)] in _READY:
            begun, before = begun - 1, ""  # “have the spindles ready for the 24th”
        if not short and not counts and before not in ("for", "of", "from", "about", "since", "at", "the"):
            return found_end.day, range(begun, last)
    begun_with = _day_from(search, first, last)
    if begun_with and begun_with[1] < last:
        return begun_with[0], range(first, begun_with[1])
    return _day_within(search, first + 1, last - 1)


_SHORT_WEEKDAYS = {"mo": "mon", "di": "tue", "mi": "wed", "do": "thu", "fr": "fri", "sa": "sat", "so": "sun"}
"""German weekdays of two letters, which are words and titles elsewhere, in English."""


def _short_weekday(prose: Prose, position: int, last: int) -> tuple[date, int] | None:
    """The German weekday of two letters behind ``bis``, and the token behind it; ``Fr Weber`` is a person."""
    if prose.language != "de" or position >= last or not prose.tokens[position].raw.istitle():
        return None
    word = _SHORT_WEEKDAYS.get(prose.keys[position])
    if word is None or (word == "fri" and position + 1 < last and prose.is_capital(position + 1)):
        return None
    return parse_day(word, prose.context.today, looks=DayDirection.FORWARD), position + 1


_READY = frozenset(("ready", "time", "done", "finished", "complete", "prepared"))
"""Words before ``for`` and a day that make it the day of a promise."""


def _day_within(search: PromiseSearch, first: int, last: int) -> tuple[date, range] | None:
    """The day ahead that stands within a promise: ``ich schicke ihr morgen den Vertrag``, ``am Montag``."""
    prose = search.prose
    days = prose.lexicon.words("days")
    for position in range(first, last):
        if prose.keys[position] not in days or (prose.language == "en" and not _is_ahead(prose, position)):
            continue
        found = _day_from(search, position, last)
        if found and found[0] > prose.context.today:
            begun = position - 1 if prose.keys[position - 1] in _BEFORE_LENGTHS else position
            return found[0], range(begun, found[1])
    return None


_AHEAD = ("tomorrow", "tmrw", "tmr", "tmw", "next")
"""English words that mean a day to come wherever they stand."""

_BEFORE_LENGTHS = ("in", "dans", "en")
"""Words before a length of time that belong to it, in each language: ``ruf ihn in zwei Wochen an``."""


def _is_ahead(prose: Prose, position: int) -> bool:
    """True if English words mean a day to come wherever they stand: ``tomorrow``, ``in two weeks``."""
    length = " ".join(prose.keys[position + 1 : position + 3])
    return prose.keys[position] in _AHEAD or (
        prose.keys[position] == "in" and LENGTH_OF_TIME.fullmatch(length) is not None
    )


_REMINDER = re.compile(r"^remind me to\s+(?=\S)", re.IGNORECASE)
"""Beginning that says no more than that something is to be done, where its day stood in the middle of it."""


def _day_from(search: PromiseSearch, position: int, last: int) -> tuple[date, int] | None:
    """The day that begins at a token, and the token behind it."""
    prose = search.prose
    if position >= last:
        return None
    start, end = prose.tokens[position].start, prose.tokens[last - 1].end
    found = day_at_start(prose.reading.mask, start, end, prose.context.today, DayDirection.FORWARD, feasts=True)
    if found is None or found.day is None or found.start != start:
        return None
    behind = next((each for each in range(position, last) if prose.tokens[each].start >= found.end), last)
    return (found.day, behind) if _in_language(prose, position, behind) else None


def _token_at(prose: Prose, start: int, first: int, last: int) -> int:
    """Index of the token that begins at or after a place in the text, or holds it; from the end, where it is near."""
    position = last - 1
    while position > first and prose.tokens[position - 1].end > start:
        position -= 1
    return position


def _in_language(prose: Prose, first: int, last: int) -> bool:
    """True if the words of a day are of the language of the line."""
    own = prose.lexicon.words("days") | prose.lexicon.words("by") | prose.lexicon.words("due_words")
    said = (token.key for token in prose.tokens[first:last] if token.sort is Sort.WORD)
    return all(word in own or word in FEAST_WORDS for word in said)


def says_ahead(search: PromiseSearch, days: range) -> bool:
    """True if a day lies ahead by its words: behind ``by``, or ``tomorrow``, ``next …``, a bare weekday."""
    prose = search.prose
    if prose.keys[days.start] in prose.lexicon.words("by") - {"on"} or prose.has(days.start, "ahead"):
        return True
    words = prose.keys[days.start : days.stop]
    back = {"yesterday", "ago", "last", "gestern", "hier", "ayer", "today", "earlier"}
    return not back & set(words) and not {"this", "morning"} >= set(words)


def is_verb(search: PromiseSearch, position: int) -> bool:
    """True if a verb of doing begins at a token."""
    return position < len(search.prose.keys) and search.prose.has(position, "promise_verbs") is not None


_NOTHING = frozenset(("nothing", "nichts", "rien", "nada"))
_WORDS_ROUND_NOTHING = 3


def finish(
    search: PromiseSearch, clause: Clause, owner: Owner, start: int, position: int, last: int, why: str
) -> ProsePromise | None:
    """The promise of a stretch of tokens, without its day; None when nothing is left of it."""
    prose = search.prose
    due = due_in(search, position, last) or _day_before(search, clause, position)
    days = due[1] if due else range(0)
    before, after = prose.text(position, days.start if due else last), prose.text(days.stop, last) if due else ""
    what = " ".join(part for part in (before, after) if part).strip(" ,;:-–—")
    what = _REMINDER.sub("", what, count=1) if owner is Owner.ME else what
    if (not what and not due) or _says_nothing(what):
        return None
    clause.kind = ClauseKind.PROMISE
    return ProsePromise(
        clause,
        owner,
        start,
        last,
        what or prose.text(start, position),
        due[0] if due else None,
        why,
        days,
        position,
    )


def _says_nothing(what: str) -> bool:
    """True if nothing is promised: ``nothing to her``, ``owe her nothing``; not ``make sure nothing breaks``."""
    words = what.lower().split()
    return bool(words) and (words[0] in _NOTHING or (len(words) <= _WORDS_ROUND_NOTHING and words[-1] in _NOTHING))


def _day_before(search: PromiseSearch, clause: Clause, position: int) -> tuple[date, range] | None:
    """The day that fills a clause up to a token: ``mañana llamar a Carlos``."""
    found = _day_from(search, clause.first, position) if clause.first < position else None
    return (found[0], range(clause.first, position)) if found and found[1] == position else None


def with_day_only(
    search: PromiseSearch, clause: Clause, owner: Owner, start: int, position: int, why: str
) -> ProsePromise | None:
    """The promise if a day that lies ahead is said with it; None otherwise."""
    if search.acts and owner is Owner.ME:
        return finish(search, clause, owner, start, position, clause.last, why)
    due = due_in(search, position, clause.last)
    if due is None or due[0] < search.prose.context.today:
        return None
    return finish(search, clause, owner, start, position, clause.last, why)
