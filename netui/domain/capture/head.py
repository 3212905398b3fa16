"""The text before the first colon: a day, people, or both; anything else belongs to what happened."""

from __future__ import annotations

import re
from datetime import date

from netui.domain.capture.mentions import JOINT, looks_like_name, named_with_brackets
from netui.domain.capture.model import Detail, PartKind, Person
from netui.domain.capture.names.stop_words import FROM_PEOPLE, TO_PEOPLE, WITH_PEOPLE, says_where_or_what
from netui.domain.capture.prose.lexicon import words_for_meeting
from netui.domain.capture.scanner import COLON, SMILEY_OR_SCHEME, LineScan
from netui.domain.capture.sigils import MARK
from netui.domain.core.frozen import frozen
from netui.domain.dates.in_text import day_at_end, day_at_start
from netui.domain.dates.parse import FEASTS_OF_DAYS, DayDirection, attempts_day, parse_day
from netui.domain.people.names.name_parts import is_suffix, says_no_name
from netui.domain.people.names.usual_names import is_usual_name
from netui.domain.text.folding import fold

_WORD = re.compile(r"[^\s,，、،&]+")
_HEAD_LETTERS_AT_MOST = 400


@frozen
class LineHead:
    """The part of a line before the colon, understood.

    Attributes:
        on: the day, if it says one.
        people: in the order named, not yet settled; may be empty.
        end: index after the colon; 0 when there is no head, and the whole line is what happened.
        is_dated: whether the day is said as a date in figures.
        details: what stands in brackets behind the names.
        unused_day: where a day stands that is not taken, as what is beside it before the colon is no name.
    """

    on: date | None = None
    people: tuple[Person, ...] = ()
    end: int = 0
    is_dated: bool = False
    details: tuple[Detail, ...] = ()
    unused_day: tuple[int, int] | None = None


def read_head(reading: LineScan) -> LineHead:
    """Read the day and the people before the first colon that is none of a time, an address or a face."""
    colon = find_colon(reading.mask)
    if colon is None:
        return LineHead()
    start, end = reading.strip(0, colon)
    if start == end:
        return LineHead()
    said = reading.words(start, end)
    if fold(said) in FEASTS_OF_DAYS and not reading.context.names.meant(said):
        reading.complain(start, end, f"“{said}” is no one day: write 12 nov, good friday or 3 days ago", blocks=True)
        return LineHead()
    day = _find_day(reading, start, end)
    if day is None and (counted := _COUNTED_DAY.search(said)) and len(counted[0]) < len(said):
        return LineHead()  # “KubeCon day 2: long chat with Rich”
    if day is None and not reading.context.names.addresses.owners(reading.words(start, end)):
        _complain_of_day(reading, start, end)
    rest = [(start, end)] if day is None else [(start, day[0]), (day[1], end)]
    pieces = [piece for first, last in rest for piece in pieces_between(reading, first, last)]
    people, details = _people(reading, pieces)
    if people is None or (day is None and not people):
        is_unused = day is not None and not _complain_of_day(reading, start, end)
        return LineHead(unused_day=day[:2] if day is not None and is_unused else None)
    if day is None:
        return _with_day_after(reading, tuple(people), colon + 1, details)
    reading.note(day[0], day[1], PartKind.DAY, day[2].isoformat())
    if not people:
        return _with_people_after(reading, day[2], colon + 1)
    is_dated = reading.mask[day[0] : day[1]] == day[2].isoformat()
    return LineHead(day[2], tuple(people), colon + 1, is_dated, details)


def _with_people_after(reading: LineScan, on: date, start: int) -> LineHead:
    """A day alone may have known people after it, with a colon of their own: ``yesterday: Ana Silva: coffee``."""
    colon = find_colon(reading.mask, start)
    people, details = (None, ()) if colon is None else _people(reading, pieces_between(reading, start, colon))
    if colon is None or not people or not all(person.candidates for person in people):
        return LineHead(on, (), start)
    return LineHead(on, tuple(people), colon + 1, details=details)


def _with_day_after(reading: LineScan, people: tuple[Person, ...], start: int, details: tuple[Detail, ...]) -> LineHead:
    """People may have a day after them, with a colon of its own: ``Ana Silva: yesterday: coffee``."""
    colon = find_colon(reading.mask, start)
    if colon is not None:
        first, last = reading.strip(start, colon)
        day = _find_day(reading, first, last)
        if day is not None and day[:2] == (first, last):
            reading.note(first, last, PartKind.DAY, day[2].isoformat())
            return LineHead(day[2], people, colon + 1, details=details)
        if attempts_day(reading.words(first, last)) or _VAGUE.fullmatch(reading.mask, first, last):
            _complain_of_day(reading, first, last)
    return LineHead(None, people, start, details=details)


def remark_on_no_day(reading: LineScan, head: LineHead, *, finds_day: bool) -> None:
    """Say so when free text begins or ends with what is hardly anything but a day, and is none; or leaves a day unused.

    Args:
        reading: the line.
        head: as it was read.
        finds_day: whether the words of the text said the day all the same.
    """
    if head.unused_day and not finds_day:
        said = reading.words(*head.unused_day)
        sentence = f"“{said}” is a day, but what stands beside it before the colon is no name: the day is today"
        reading.complain(*head.unused_day, sentence, blocks=False)
    word = _WORD.search(reading.mask)
    if word is None or any(problem.start == reading.origin(word.start()) for problem in reading.problems):
        return
    at_end = None if finds_day else _NO_DAY_AT_END.search(reading.mask)
    if (no_day := _NO_DAY.match(reading.mask, word.start())) and attempts_day(no_day[0]):
        _remark_on_no_day(reading, word.start(), no_day.end())
    elif at_end and attempts_day(at_end[1]):
        _remark_on_no_day(reading, *at_end.span(1))
    elif not finds_day and (bare := _MONTH_AND_DAY.search(reading.mask)):
        _remark_on_bare_day(reading, *bare.span(bare.lastindex or 0))


_NO_DAY = re.compile(
    r"(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/]\d{1,2}[-/]\d{2,4}|(?:0?[1-9]|1[0-2])/(?:0?[1-9]|1[0-2]))"
    r"(?=[\s,，、،:：]|$)(?! of )"
)
"""Pattern of a text that is hardly anything but a day; of two numbers alone, those that may be one in two ways."""
_NO_DAY_AT_END = re.compile(rf"(?<=[^\W\d_])[ ,]+((?:{_NO_DAY.pattern})|\d{{1,2}}\.\d{{1,2}}\.)\s*$")
"""Pattern of the same behind a word, at the end of a text: ``lunch with tom 03/04``, ``31.2.``."""


_MONTH_AND_DAY = re.compile(r"^\s*(\d{1,2}/\d{1,2})(?=\s)|(?<=[^\W\d_])[ ,]+(\d{1,2}/\d{1,2})\s*$")
"""Pattern of a day and a month in figures, at either end of free text; a score or ``24/7`` looks the same."""
_LATELY_DAYS = 60


def _remark_on_bare_day(reading: LineScan, start: int, end: int) -> None:
    """Say how such figures are taken for the day, if it would have been lately."""
    said, today = reading.mask[start:end], reading.context.today
    try:
        day = parse_day(said, today, looks=DayDirection.BACK)
    except ValueError:
        return  # “31/12 done”: a count, as likely as not
    if 0 <= (today - day).days <= _LATELY_DAYS:
        reading.complain(start, end, f"“{said}” stays in the text: write “on {said}” if it is the day", blocks=False)


def _remark_on_no_day(reading: LineScan, start: int, end: int) -> None:
    try:
        parse_day(reading.mask[start:end], reading.context.today, looks=DayDirection.BACK)
    except ValueError as error:
        reading.complain(start, end, f"{error}; it stays in the text, and the day is today", blocks=False)


def find_colon(mask: str, start: int = 0) -> int | None:
    """Index of the first colon that ends a head: none of a time, an address or a face; None when there is none."""
    position = start
    while match := COLON.search(mask, position, start + _HEAD_LETTERS_AT_MOST):
        if SMILEY_OR_SCHEME.match(mask, match.start()) is None:
            break
        position = match.end()
    if match is None or MARK.search(mask, start, match.start()) or "*" in mask[start : match.start()]:
        return None
    return match.start()


def pieces_between(reading: LineScan, start: int, end: int) -> list[tuple[int, int]]:
    """The parts between commas and ``and``; blank ones are left out."""
    pieces: list[tuple[int, int]] = []
    position = start
    bounds = [
        (match.start(), match.end())
        for match in JOINT.finditer(reading.mask, start, end)
        if reading.mask.count("(", start, match.start()) <= reading.mask.count(")", start, match.start())
    ]
    for stop, following in [*bounds, (end, end)]:
        first, last = reading.strip(position, stop)
        if pieces and _is_suffix_of(reading, pieces[-1], first, last):
            pieces[-1] = (pieces[-1][0], last)
        elif first < last:
            pieces.append((first, last))
        position = following
    return pieces


def _is_suffix_of(reading: LineScan, before: tuple[int, int], start: int, end: int) -> bool:
    """True if a piece behind a comma is nobody, but a suffix of the name before it, as ``Jr.`` in a list is."""
    words = reading.words(start, end)
    if not words or reading.mask[before[1] : start].strip() != ",":
        return False
    name = reading.words(*before)
    if not (says_no_name(words) or (len(words) > 2 and is_suffix(words, after=name))):
        return False
    return looks_like_name(name.title()) and not reading.context.names.meant(words)


def _find_day(reading: LineScan, start: int, end: int) -> tuple[int, int, date] | None:
    """The longest day at the beginning, else at the end: start, end, day. A known name (``Sun Li``) goes before it."""
    today = reading.context.today
    pieces = pieces_between(reading, start, end)
    for found in (
        day_at_start(reading.mask, start, end, today, DayDirection.BACK, feasts=True),
        day_at_end(reading.mask, start, end, today, DayDirection.BACK, feasts=True),
    ):
        if found and found.day and not _is_part_of_known_name(reading, pieces, found.start, found.end):
            return found.start, found.end, found.day
    return None


def _is_part_of_known_name(reading: LineScan, pieces: list[tuple[int, int]], first: int, last: int) -> bool:
    for start, end in pieces:
        if start <= first and last <= end and (start, end) != (first, last):
            return bool(reading.context.names.meant(reading.words(start, end)))
    return False


def _complain_of_day(reading: LineScan, start: int, end: int) -> bool:
    """Say why a day before the colon cannot be read, when one was meant; whether there was anything to say."""
    today = reading.context.today
    if (vague := _VAGUE.match(reading.mask, start, end)) or (vague := _VAGUE_AT_END.search(reading.mask, start, end)):
        sentence = f"“{vague[0]}” is no one day: write yesterday, 3 days ago or 12 nov"
        reading.complain(vague.start(), vague.end(), sentence, blocks=True)
        return True
    at_start = day_at_start(reading.mask, start, end, today, DayDirection.BACK, meant=True, feasts=True)
    at_end = day_at_end(reading.mask, start, end, today, DayDirection.BACK, meant=True, feasts=True)
    for found, rest in (
        (at_start, (at_start.end, end) if at_start else (end, end)),
        (at_end, (start, at_end.start) if at_end else (start, start)),
    ):
        beside = reading.words(*rest).strip(", ")
        if found and any(
            first <= found.start < last and reading.context.names.meant(reading.words(first, last))
            for first, last in pieces_between(reading, start, end)
        ):
            continue  # April May is somebody
        if found and found.why and (not beside or looks_like_name(beside) or reading.context.names.meant(beside)):
            reading.complain(found.start, found.end, found.why, blocks=True)
            return True
    return False


_COUNTED_DAY = re.compile(
    r"\b(?:day (?:\d{1,2}|one|two|three|four)|tag \d{1,2}|jour \d{1,2})\b(?!\.|/|-\d)", re.IGNORECASE
)
"""Pattern of a day of something that lasts several; Spanish ``día 5`` is a date."""
_VAGUE_TEXT = (
    r"(?:quite )?a (?:long |little )?while (?:ago|back)|ages ago|(?:a )?long (?:time )?ago|some ?time ago|not long ago"
    r"|recently|lately|neulich|kürzlich|récemment|recientemente|recentemente"
)
_VAGUE = re.compile(rf"(?:{_VAGUE_TEXT})(?!\w)", re.IGNORECASE)
_VAGUE_AT_END = re.compile(rf"(?<!\w)(?:{_VAGUE_TEXT})$", re.IGNORECASE)
"""Words for a time gone by that nobody can put a day to."""


def _people(reading: LineScan, pieces: list[tuple[int, int]]) -> tuple[list[Person] | None, tuple[Detail, ...]]:
    """The people named by all the pieces, and what brackets say of them; None when a piece is no name."""
    found: list[tuple[Person | None, dict[str, str]]] = []
    for start, end in pieces:
        found.append(named_with_brackets(reading, start, end))
        if found[-1][0] is None and not reading.words(start, end).isalpha():
            return None, ()
    somebody_known = any(person is not None and person.candidates for person, _ in found)
    people: list[Person] = []
    details: list[Detail] = []
    for (start, end), (person, said) in zip(pieces, found, strict=True):
        text = reading.words(start, end)
        is_word = text.isalpha() and not says_where_or_what(text)
        if person is None and somebody_known and is_word and looks_like_name(text.title()):
            person = Person(text, is_new=True, start=reading.origin(start), end=reading.origin(end))
        if person is None or (person.is_new and _speaks_of_somebody(reading, text)):
            return None, ()
        details += [Detail(name, value, person if people else None) for name, value in said.items()]
        people.append(person)
    firms = {fold(reading.context.profile(each).company) for person in people for each in person.candidates}
    return [one for one in people if not (one.is_new and fold(one.text) in firms)], tuple(details)


_OF_SOMEBODY = re.compile(r"(\w+(?: \w+){0,2}) (?:(?:of|de|von|vom|du|del) |d['’])(.+)")


_LINK = re.compile(rf"(?:{'|'.join((*TO_PEOPLE, *WITH_PEOPLE, *FROM_PEOPLE))}) ", re.IGNORECASE)


def _speaks_of_somebody(reading: LineScan, text: str) -> bool:
    """True if words before the colon are something of somebody, and no name: ``Anniversaire de Chiara Conti``."""
    match = _OF_SOMEBODY.fullmatch(text)
    if match is not None and reading.context.names.meant(match[2]):
        words = fold(match[1]).split()
        if len(words) == 1 or not is_usual_name(words[0]):  # “Maria Inês de Souza” is a name
            return True
    meetings = words_for_meeting(reading.context.languages)
    first, _, behind = text.partition(" ")
    before, _, last = text.rpartition(" ")
    if fold(last) in meetings and reading.context.names.meant(before):
        return True  # “Ben Ito Anruf: gut”
    behind = _LINK.sub("", behind)
    is_somebody = reading.context.names.meant(behind) or is_usual_name(behind.partition(" ")[0])
    return fold(first) in meetings and bool(is_somebody)  # “Anruf Ben Ito: gut”, “E-Mail von Ben Ito: gut”
