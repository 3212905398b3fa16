"""Promises in a capture: ``> send paper by fri`` is mine, ``< …`` theirs."""

from __future__ import annotations

import re
from datetime import date

from netui.domain.capture_clauses import begins_special
from netui.domain.capture_line import Reading, split_clauses
from netui.domain.capture_result import PartKind, Promise
from netui.domain.capture_signs import MARK
from netui.domain.dates import Looks, attempts_day, parse_day
from netui.domain.folding import fold
from netui.domain.follow_up import Owner

_BY = re.compile(r"(?:(?<=\s)|^)(?:by|on)\s+(?=\S)", re.IGNORECASE)
_BYS_AT_MOST = 4
_NO_DAY_ALONE = frozenset({"sat", "sun", "wed", "mon", "now"})
_NO_DAY_AFTER = re.compile(
    r"(?:^|\s)(?:for|of|from|since|about|until|till|before|after|the|a|an|her|his|their|our|my|to|at|and|or)$",
    re.IGNORECASE,
)
_WHEN_WORDS_AT_MOST = 4
_LENGTH_OF_TIME = re.compile(r"(?:an?|one|two|three|four|five|six|\d+) (?:days?|weeks?|months?|years?|quarters?)")
"""Without ``in`` it is what is promised rather than when: ``> give her two weeks``."""


def take_promises(reading: Reading, start: int, end: int) -> tuple[list[Promise], list[tuple[int, int]]]:
    """The promises of this part of the line, and the parts that are none, in order.

    A promise ends at the next mark, after its ``by WHEN``, or before a clause that begins with a sign of its own.
    """
    last = start + len(reading.text[start:end].rstrip())
    marks = [match.start() for match in MARK.finditer(reading.mask, start, last) if match.end() < last]
    promises: list[Promise] = []
    others = [(start, marks[0] if marks else end)]
    for mark, stop in zip(marks, [*marks[1:], end], strict=False):
        pieces = split_clauses(reading, mark + 1, stop)
        if not pieces or pieces[0][0] > reading.strip(mark + 1, stop)[0] + 1:
            others.append((mark, stop))
            continue
        taken = _pieces_of_promise(reading, pieces)
        first, last = pieces[0][0], pieces[taken - 1][1]
        promises.append(_read_promise(reading, mark, first, last))
        if taken < len(pieces):
            others.append((pieces[taken][0], stop))
    return promises, others


def _pieces_of_promise(reading: Reading, pieces: list[tuple[int, int, str]]) -> int:
    """How many of the clauses after the mark belong to the promise; 1 or more."""
    for number, (start, end, _) in enumerate(pieces):
        if number and begins_special(reading.mask, start, end):
            return number
        if _day_after_by(reading, start, end):
            return number + 1
    return len(pieces)


def _read_promise(reading: Reading, mark: int, start: int, end: int) -> Promise:
    context = reading.context
    owner = Owner.ME if reading.mask[mark] == ">" else Owner.THEM
    when = _day_after_by(reading, start, end) or _day_at_end(reading, start, end)
    if when:
        what_end, day_start, due_on = when
        reading.note(day_start, end, PartKind.DUE, due_on.isoformat())
    else:
        what_end, due_on = end, context.thank_within.after(context.today)
        _complain_of_day(reading, start, end, due_on)
    what = reading.words(start, what_end)
    reading.note(mark, what_end, PartKind.PROMISE, f"{owner.value}: {what}")
    return Promise(owner, what, due_on, start=reading.origin(mark), end=reading.origin(end))


def _day_after_by(reading: Reading, start: int, end: int) -> tuple[int, int, date] | None:
    """Where the promise ends before ``by WHEN``, where the day begins, and the day; None when no day can be read."""
    for match in list(_BY.finditer(reading.mask, start, end))[-_BYS_AT_MOST:]:
        day = _readable(reading, match.end(), end)
        what_end = reading.strip(start, match.start())[1]
        if day:
            return what_end if what_end > start else end, match.start(), day
    return None


def _day_at_end(reading: Reading, start: int, end: int) -> tuple[int, int, date] | None:
    """The same for a day that ends the promise without ``by``; only what can hardly mean anything else."""
    words = [(match.start(), match.end()) for match in re.finditer(r"\S+", reading.mask[start:end])]
    for count in range(min(_WHEN_WORDS_AT_MOST, len(words) - 1), 0, -1):
        day_start = start + words[-count][0]
        said = fold(reading.mask[day_start:end]).strip(" .!")
        before = reading.mask[start:day_start].rstrip()
        alone = said.removeprefix("the ")
        short = " " not in alone and (alone in _NO_DAY_ALONE or (alone[:1].isdigit() and len(alone) < 8))
        if short or _NO_DAY_AFTER.search(before) or _LENGTH_OF_TIME.fullmatch(alone):
            continue
        day = _readable(reading, day_start, end)
        if day and day >= reading.context.today and reading.words(start, day_start):
            return reading.strip(start, day_start)[1], day_start, day
    return None


def _readable(reading: Reading, start: int, end: int) -> date | None:
    said = reading.mask[start:end].strip().rstrip("!")
    for text in (said, said.rstrip(".")):
        try:
            return parse_day(text, reading.context.today, looks=Looks.FORWARD)
        except ValueError:
            continue
    return None


def _complain_of_day(reading: Reading, start: int, end: int, due_on: date) -> None:
    """Say so when a day was meant and cannot be read; a mere remark when the words after ``by`` may be part of it."""
    match = None
    for match in _BY.finditer(reading.mask, start, end):  # noqa: B007
        pass
    if match is None:
        return
    words = reading.mask[match.end() : end].split()
    for count in range(min(3, len(words)), 0, -1):
        said = " ".join(words[:count])
        if attempts_day(said):
            try:
                parse_day(said, reading.context.today, looks=Looks.FORWARD)
            except ValueError as error:
                reading.complain(match.end(), end, str(error), blocks=True)
                return
    if fold(match[0]).startswith("by"):
        said = reading.words(match.end(), end)
        sentence = f"“{said}” is no day and stays in the promise, which is due {due_on}"
        reading.complain(match.end(), end, sentence, blocks=False)
