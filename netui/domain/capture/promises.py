"""Promises in a capture: ``> send paper by fri`` is mine, ``< …`` theirs; ``> maria: reply`` says to whom."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from netui.domain.capture.clauses import begins_special
from netui.domain.capture.mentions import complain_of, is_reserved, likeliest
from netui.domain.capture.model import PartKind, Person, Promise
from netui.domain.capture.scanner import COLON, SEPARATOR, Reading, split_clauses
from netui.domain.capture.sigils import MARK
from netui.domain.core.frozen import frozen
from netui.domain.dates.in_text import DayFound, day_at_end, day_at_start
from netui.domain.dates.parse import SEASONS, Looks, attempts_day, parse_day, spoken_day
from netui.domain.dates.plain_form import is_time
from netui.domain.dates.words import FEASTS
from netui.domain.records.follow_up import Owner
from netui.domain.text.edit_distance import close_words
from netui.domain.text.folding import fold

_BY = re.compile(r"(?:(?<=\s)|^)(?:by|on|until|till|til|before|bis|hasta|avant|jusqu['’][àa])\s+(?=\S)", re.IGNORECASE)
_BYS_AT_MOST = 4
_NO_DAY_ALONE = frozenset({"sat", "sun", "wed", "mon", "now"})
_FEW_FIGURES = re.compile(r"\d{1,2}/\d{1,2}|\d{1,2}\.\d{1,2}\.|the \d{1,2}(?:st|nd|rd|th)")
"""Few figures that can hardly mean anything but a day, where nothing before them counts."""
_COUNTED_BEFORE = re.compile(
    r"(?:^|\s)(?:chapter|section|part|page|version|release|number|no|nr|room|row|step|be|is|are|came|come|kapitel|teil"
    r"|abschnitt|seite|\w*\d)\.?$",
    re.IGNORECASE,
)
"""Behind these words few figures count something: ``read chapter 3.4.``"""
_ALL_THE_TIME = "24/7"
_NO_DAY_AFTER = re.compile(
    r"(?:^|\s)(?:for|of|from|since|about|until|till|before|after|the|a|an|his|their|our|my|to|at|and|or)$",
    re.IGNORECASE,
)
"""Words behind which a day belongs to what is promised. ``her`` is none of them: ``call her friday``."""
_SHORTEST_DATE = 8
"""Figures of fewer characters at the end may be anything: ``chapter 3.4``."""

_LENGTH_OF_TIME = re.compile(r"(?:an?|one|two|three|four|five|six|\d+) (?:days?|weeks?|months?|years?|quarters?)")
"""Without ``in`` it is what is promised rather than when: ``> give her two weeks``."""

_DAY_WORDS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "tomorrow")
_WHOM = re.compile(rf"([^:：]{{1,80}}?)\s*(?:{COLON.pattern})\s*(?=\S)")


@frozen
class Promised:
    """A promise before it is known who took part.

    Attributes:
        promise: as it is when the name before its colon is one.
        whole: what is promised when it is none.
    """

    promise: Promise
    whole: str


def take_promises(reading: Reading, start: int, end: int) -> tuple[list[Promised], list[tuple[int, int]]]:
    """The promises of this part of the line, and the parts that are none, in order.

    A promise ends at the next mark, after its ``by WHEN``, or before a clause that begins with a sign of its own.
    """
    last = start + len(reading.text[start:end].rstrip())
    marks = [match.start() for match in MARK.finditer(reading.mask, start, last) if match.end() < last]
    promises: list[Promised] = []
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
    """Number of clauses after the mark that belong to the promise; 1 or more."""
    for number, (start, end, _) in enumerate(pieces):
        if number and begins_special(reading.mask, start, end):
            return number
        if _day_after_by(reading, start, end):
            longer = number + 1 < len(pieces) and _day_after_by(reading, start, pieces[number + 1][1])
            return number + (2 if longer else 1)
    return len(pieces)


def settle_promises(reading: Reading, promised: Sequence[Promised], people: Sequence[Person]) -> tuple[Promise, ...]:
    """The promises, each about one of those who took part, or somebody known; who that may be is asked for."""
    return tuple([_settled(reading, one, people) for one in promised])


def _settled(reading: Reading, promised: Promised, people: Sequence[Person]) -> Promise:
    promise, said = promised.promise, promised.promise.about
    if said is None:
        return promise
    about = _who_took_part(said, people)
    if about is None and said.candidates:
        about = likeliest(reading, said, [person.contact_id for person in people if person.contact_id])
        if not about.is_settled:
            complain_of(reading, about)
        reading.note_origin(said.start, said.end, PartKind.PERSON, about.contact_id or "?")
    return replace(promise, about=about) if about else replace(promise, what=promised.whole, about=None)


def _who_took_part(said: Person, people: Sequence[Person]) -> Person | None:
    """The one of those who took part whom a name means; None when it means none of them, or several."""
    name = fold(said.text)
    found = [
        person
        for person in people
        if person.start == said.start
        or (person.contact_id and person.contact_id in said.candidates)
        or (person.is_new and f"{fold(person.text)} ".startswith(f"{name} "))
    ]
    return found[0] if len(found) == 1 else None


def _read_promise(reading: Reading, mark: int, start: int, end: int) -> Promised:
    context = reading.context
    owner = Owner.ME if reading.mask[mark] == ">" else Owner.THEM
    when = _day_of_promise(reading, start, end)
    ahead = None if when else _day_ahead(reading, start, end)
    if ahead and ahead.day:
        reading.note(start, ahead.end, PartKind.DUE, ahead.day.isoformat())
        start, what_end, due_on = reading.strip(ahead.end, end)[0], end, ahead.day
    elif when:
        what_end, day_start, due_on = when
        reading.note(day_start, end, PartKind.DUE, due_on.isoformat())
    else:
        what_end, due_on = end, context.thank_within.after(context.today)
        _complain_of_day(reading, start, end, due_on)
    whole = what = reading.words(start, what_end)
    reading.note(mark, what_end, PartKind.PROMISE, f"{owner.value}: {whole}")
    whom = _WHOM.match(reading.mask, start, what_end)
    about = _person_before_colon(reading, *whom.span(1)) if whom else None
    if whom and about:
        what = reading.words(whom.end(), what_end)
    promise = Promise(owner, what, due_on, about, reading.origin(mark), reading.origin(end))
    return Promised(promise, whole)


def _person_before_colon(reading: Reading, start: int, end: int) -> Person | None:
    """The person whom the text before the colon of a promise may mean; None when it surely means something else."""
    text = reading.words(start, end)
    if not text or is_reserved(reading, text):
        return None
    found = reading.context.names.meant(text)
    settled = found[0] if len(found) == 1 else ""
    return Person(text, settled, found, not found, reading.origin(start), reading.origin(end))


def _day_of_promise(reading: Reading, start: int, end: int) -> tuple[int, int, date] | None:
    """End of the promise, begin of its day, and the day: behind ``by``, or at the end.

    Where the ``by`` stands within a longer day, the longer one counts: ``2 weeks on monday``, ``the day before
    yesterday``.
    """
    after_by = _day_after_by(reading, start, end)
    if after_by is None:
        return _day_at_end(reading, start, end)
    longer = _said_at_end(reading, start, end)
    return _day_at_end(reading, start, end) if longer and longer.day and longer.start < after_by[1] else after_by


def _day_ahead(reading: Reading, start: int, end: int) -> DayFound | None:
    """The day with which a promise begins, said with a word such as ``by`` and with something promised behind it."""
    by = _BY.match(reading.mask, start, end)
    found = by and day_at_start(reading.mask, by.end(), end, reading.context.today, Looks.FORWARD)
    if not found or found.day is None or found.day < reading.context.today or not reading.words(found.end, end):
        return None
    return found


def _day_after_by(reading: Reading, start: int, end: int) -> tuple[int, int, date] | None:
    """End of the promise before ``by WHEN``, begin of the day, and the day; None when no day can be read."""
    for match in list(_BY.finditer(reading.mask, start, end))[-_BYS_AT_MOST:]:
        if _BY.match(reading.mask, match.end(), end):
            continue
        day = _readable(reading, match.end(), end)
        what_end = reading.strip(start, match.start())[1]
        if day:
            return what_end if what_end > start else end, match.start(), day
    return None


def _day_at_end(reading: Reading, start: int, end: int) -> tuple[int, int, date] | None:
    """The same for a day that ends the promise without ``by``; only what can hardly mean anything else."""
    found = _said_at_end(reading, start, end)
    if found is None or found.day is None or found.day < reading.context.today:
        return None
    return reading.strip(start, found.start)[1], found.start, found.day


def _said_at_end(reading: Reading, start: int, end: int) -> DayFound | None:
    """The day with which a promise ends, or what was meant as one; behind something that is promised."""
    last = start + len(reading.mask[start:end].rstrip(" .!"))
    found = day_at_end(reading.mask, start, last, reading.context.today, Looks.FORWARD, meant=True, feasts=True)
    if found is None or not reading.words(start, found.start):
        return None
    before = reading.mask[start : found.start].rstrip()
    said = fold(reading.mask[found.start : found.end]).removeprefix("the ")
    if said in _NO_DAY_ALONE or _LENGTH_OF_TIME.fullmatch(said) or _NO_DAY_AFTER.search(before):
        return None
    if said in FEASTS and "eve" not in said:
        return None  # “wish her merry christmas”
    if " " not in said and said[:1].isdigit() and len(said) < _SHORTEST_DATE:
        whole = fold(reading.mask[found.start : end]).strip(" !")
        counts = whole == _ALL_THE_TIME or _COUNTED_BEFORE.search(before)
        return None if counts or not _FEW_FIGURES.fullmatch(whole) else found
    return found


def _readable(reading: Reading, start: int, end: int) -> date | None:
    said = reading.mask[start:end].strip().rstrip("!")
    for text in (said, said.rstrip(".")):
        try:
            return parse_day(text, reading.context.today, looks=Looks.FORWARD)
        except ValueError:
            continue
    return reading.context.today if is_time(said) else None


def _complain_of_day(reading: Reading, start: int, end: int, due_on: date) -> None:
    """Ask for the day when one was meant and cannot be read; a remark when the words may be part of the promise."""
    stays = f"stays in the promise, which is due {spoken_day(due_on, reading.context.today)}"
    *_, by = None, *_BY.finditer(reading.mask, start, end)
    if by is not None:
        comma = SEPARATOR.search(reading.mask, by.end(), end)
        end = comma.start() if comma else end
        sentence, blocks = _what_is_wrong_behind(reading, by.end(), end)
        if not sentence and fold(by[0]).startswith("by"):
            sentence = f"“{reading.words(by.end(), end)}” is no day and {stays}"
        if sentence:
            reading.complain(by.end(), end, sentence, blocks=blocks)
            return
    _complain_at_end(reading, start, end, stays)


def _what_is_wrong_behind(reading: Reading, start: int, end: int) -> tuple[str, bool]:
    """The complaint about the day behind a ``by``, and whether it has to be mended; empty when it may be none."""
    said = reading.words(start, end)
    found = day_at_start(reading.mask, start, end, reading.context.today, Looks.FORWARD, meant=True, feasts=True)
    if found and found.why:
        return found.why, True
    if attempts_day(said):
        return f"“{said}” is no day: write 2026-03-12, 12 mar, fri or 3d", True
    if found is None and fold(said).removeprefix("the ") in SEASONS:
        return f"“{said}” is no one day", True
    words = said.split()
    meant = _day_nearly_said(words[-1] if words else "")
    return (f"“{said}” is no day{meant}", True) if meant else ("", False)


def _complain_at_end(reading: Reading, start: int, end: int, stays: str) -> None:
    """The same for the last words of a promise without ``by``."""
    found = _said_at_end(reading, start, end)
    if found and found.why:
        reading.complain(found.start, found.end, found.why, blocks=True)
        return
    said = reading.words(found.start, found.end) if found else ""
    if found and found.day and found.day < reading.context.today and any(map(str.isdigit, said)):
        reading.complain(found.start, found.end, f"“{said}” is past and {stays}", blocks=False)
        return
    last = reading.mask[start:end].rstrip(" .!").rpartition(" ")[2]
    if meant := _day_nearly_said(last):
        reading.complain(end - len(last), end, f"“{last}” is no day{meant} and {stays}", blocks=False)


def _day_nearly_said(word: str) -> str:
    """`` (friday?)`` for ``fryday``; empty for a word that is none like it."""
    close = close_words(fold(word).strip(".!"), _DAY_WORDS)
    return f" ({close[0][0]}?)" if close else ""
