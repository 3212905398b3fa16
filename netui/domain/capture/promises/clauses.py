"""Promises in a capture: ``> send paper by fri`` is mine, ``< …`` theirs; ``> maria: reply`` says to whom."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from netui.domain.capture.clauses import begins_special
from netui.domain.capture.mentions import complain_of, is_reserved, likeliest
from netui.domain.capture.model import PartKind, Person, Promise
from netui.domain.capture.promises.due_days import complain_of_day, day_after_by, day_of_promise
from netui.domain.capture.promises.leading_days import day_ahead, day_before_act
from netui.domain.capture.scanner import COLON, LineScan, split_clauses
from netui.domain.capture.sigils import MARK
from netui.domain.core.frozen import frozen
from netui.domain.people.names.usual_names import is_usual_name
from netui.domain.records.follow_up import Owner
from netui.domain.text.folding import fold

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


def take_promises(reading: LineScan, start: int, end: int) -> tuple[list[Promised], list[tuple[int, int]]]:
    """The promises of this part of the line, and the parts that are none, in order.

    A promise ends at the next mark, after its ``by WHEN``, or before a clause that begins with a sign of its own. A
    mark with nothing behind it promises nothing and stays in the text, as each sign without a word does: nothing is
    lost.
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


def _pieces_of_promise(reading: LineScan, pieces: list[tuple[int, int, str]]) -> int:
    """Number of clauses after the mark that belong to the promise; 1 or more."""
    for number, (start, end, _) in enumerate(pieces):
        if number and begins_special(reading.mask, start, end):
            return number
        if day_after_by(reading, start, end):
            longer = number + 1 < len(pieces) and day_after_by(reading, start, pieces[number + 1][1])
            return number + (2 if longer else 1)
    return len(pieces)


def settle_promises(reading: LineScan, promised: Sequence[Promised], people: Sequence[Person]) -> tuple[Promise, ...]:
    """The promises, each about one of those who took part, or somebody known; who that may be is asked for."""
    return tuple([_settled(reading, one, people) for one in promised])


def _settled(reading: LineScan, promised: Promised, people: Sequence[Person]) -> Promise:
    promise, said = promised.promise, promised.promise.about
    if said is None:
        return promise
    about = _who_took_part(said, people)
    if about is None and said.candidates:
        about = likeliest(reading, said, [person.contact_id for person in people if person.contact_id])
        if not about.is_settled:
            complain_of(reading, about)
        reading.note_origin(said.start, said.end, PartKind.PERSON, about.contact_id or "?")
    if about is None and people and (name := unknown_name(promised)):
        owner = {Owner.ME: "to", Owner.THEM: "by"}[promise.owner]
        first = people[0]
        known = reading.context.names.name(first.contact_id) if first.contact_id else first.text
        reading.remark_at_origin(said.start, said.end, f"“{name}” is nobody known; this is promised {owner} {known}")
    return replace(promise, about=about) if about else replace(promise, what=promised.whole, about=None)


def unknown_name(promised: Promised) -> str:
    """The name before the colon of a promise if nobody known has it, and people do have such names; else empty."""
    about = promised.promise.about
    return about.text if about and about.is_new and is_usual_name(about.text.split()[0]) else ""


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


def _read_promise(reading: LineScan, mark: int, start: int, end: int) -> Promised:
    context = reading.context
    owner = Owner.ME if reading.mask[mark] == ">" else Owner.THEM
    ahead = None if day_after_by(reading, start, end) else day_before_act(reading, start, end)
    when = None if ahead else day_of_promise(reading, start, end)
    ahead = ahead or (None if when else day_ahead(reading, start, end))
    if ahead and ahead.day:
        reading.note(start, ahead.end, PartKind.DUE, ahead.day.isoformat())
        start, what_end, due_on = reading.strip(ahead.end, end)[0], end, ahead.day
    elif when:
        what_end, day_start, due_on = when
        reading.note(day_start, end, PartKind.DUE, due_on.isoformat())
    else:
        what_end, due_on = end, context.thank_within.after(context.today)
        complain_of_day(reading, start, end, due_on)
    whole = what = reading.words(start, what_end)
    reading.note(mark, what_end, PartKind.PROMISE, f"{owner.value}: {whole}")
    whom = _WHOM.match(reading.mask, start, what_end)
    about = _person_before_colon(reading, *whom.span(1)) if whom else None
    if whom and about:
        what = reading.words(whom.end(), what_end)
    promise = Promise(owner, what, due_on, about, reading.origin(mark), reading.origin(end))
    return Promised(promise, whole)


def _person_before_colon(reading: LineScan, start: int, end: int) -> Person | None:
    """The person whom the text before the colon of a promise may mean; None when it surely means something else."""
    text = reading.words(start, end)
    if not text or is_reserved(reading, text):
        return None
    found = reading.context.names.meant(text)
    settled = found[0] if len(found) == 1 else ""
    return Person(text, settled, found, not found, reading.origin(start), reading.origin(end))
