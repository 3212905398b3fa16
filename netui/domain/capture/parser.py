"""Quick capture: one line of text becomes a conversation. The one parser of the program and the command line.

    [WHEN | WHO[, WHO…]] : WHAT, WHAT, … [> NEXT [by WHEN]] [< NEXT [by WHEN]]

The grammar is read first and always wins; the rest is read as free text (``natural``). Nothing is refused here and
nothing is lost: words that cannot be understood stay in the summary, a probable reading is an offer, and a reading that
needs the user is listed as a problem with the place it is about.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from netui.domain.capture.channels import channel_of
from netui.domain.capture.clauses import Clauses, find_place
from netui.domain.capture.context import CaptureContext
from netui.domain.capture.head import LineHead, remark_on_no_day
from netui.domain.capture.line_reading import LineRead, joined_by_commas, read_line
from netui.domain.capture.mentions import complain_of, remark_on_slip
from netui.domain.capture.model import (
    Capture,
    CaptureProblem,
    Detail,
    Level,
    Offer,
    OfferKind,
    PartKind,
    Person,
    Promise,
)
from netui.domain.capture.names.people_found import only_mentioned
from netui.domain.capture.promises.clauses import Promised, settle_promises, take_promises, unknown_name
from netui.domain.capture.promises.details import about_each, about_others, fields_said
from netui.domain.capture.prose.natural import Natural, mentions_of
from netui.domain.capture.prose.places import place_in
from netui.domain.capture.scanner import LineScan
from netui.domain.capture.sigils import Signs, is_profile
from netui.domain.capture.taking import Taken, take_offers
from netui.domain.records.conversation import Direction
from netui.domain.text.folding import fold


def take_nothing(_offer: Offer) -> bool:
    """Take no offer: False for each."""
    return False


def take_everything(_offer: Offer) -> bool:
    """Take every offer: True for each."""
    return True


def parse_capture(line: str, context: CaptureContext, takes: Callable[[Offer], bool] = take_nothing) -> Capture:
    """The meaning of a line. Never raises, whatever the text; line breaks count as blanks.

    Args:
        line: as typed.
        context: what it is read against.
        takes: which of the offers the user takes; they become parts of the capture, the others stay ``offers``.
    """
    read = read_line(line, context)
    reading, natural, clauses = read.reading, read.natural, read.clauses
    details = [*read.head.details, *fields_said(clauses, read.said or natural.people.taken)]
    said_kinds = _kinds_said(read.head, read.signs, details)
    plain = joined_by_commas(reading, sorted([(start, end) for start, end, _ in clauses.plain]))
    taken = take_offers(reading, natural, plain, takes, said_kinds=said_kinds)
    people = tuple(read.said) or _each_once(taken.people) or (() if taken.offers_people else _selected(context))
    _note_people(reading, natural, read.said)
    if not read.head.end:
        remark_on_no_day(reading, read.head, finds_day=bool(taken.on or natural.on))
    _complain_of_people(read, people, taken)
    promises = (*settle_promises(reading, read.promised, people), *taken.promises)
    conversation = _how_and_where(read, taken, people)
    return replace(
        conversation,
        people=people,
        tags=read.signs.tags,
        tier=read.signs.tier,
        key_points=(*clauses.key_points, *taken.points),
        promises=about_others(promises, people),
        details=about_each([*details, *taken.details], people),
        offers=tuple(taken.left),
        mentioned=tuple(mentions_of(natural, people)),
        is_selected=bool(people) and not (read.said or taken.people),
        spans=tuple(sorted(reading.spans, key=lambda span: (span.start, -span.end))),
        problems=tuple(sorted(reading.problems, key=lambda problem: problem.start)),
    )


def _each_once(people: Sequence[Person]) -> tuple[Person, ...]:
    """The people, each new name once: ``lunch with Tom, Tom paid`` makes one Tom."""
    once: dict[str, Person] = {}
    for person in people:
        once.setdefault(fold(person.text) if person.is_new else f"{person.contact_id} {person.start}", person)
    return tuple(once.values())


def _how_and_where(read: LineRead, taken: Taken, people: tuple[Person, ...]) -> Capture:
    """The conversation itself: its day, channel, place, what was said, given and received, and the addresses."""
    reading, clauses, natural = read.reading, read.clauses, read.natural
    context = reading.context
    profiles = tuple([address for address in read.addresses if len(people) == 1 and is_profile(address)])
    said = _is_intention(read.head, clauses, read.promised)
    is_intention = said or (natural.is_intention and not read.promised)
    channel = read.signs.channel or channel_of(reading, clauses, people, natural, read.head, is_intention=is_intention)
    no_reply = _had_no_reply(reading, clauses, natural)
    summary = clauses.summary(reading)
    return Capture(
        on=read.head.on or taken.on or natural.on or context.today,
        channel=channel,
        place=read.signs.place or _place(reading, clauses, natural, read.is_outright, read.head) or taken.place,
        summary=_with_names(_tidy(summary) if taken.leaves_summary else summary, people, context),
        gave=tuple(clauses.given["gave"]),
        got=tuple(clauses.given["got"]),
        asked=tuple(clauses.given["asked"]),
        told=tuple(clauses.given["told"]),
        contact_links=profiles,
        links=tuple([address for address in read.addresses if address not in profiles]),
        direction=Direction.OUT if no_reply else Direction.BOTH,
        answered=False if no_reply else None,
    )


def _had_no_reply(reading: LineScan, clauses: Clauses, natural: Natural) -> bool:
    """True if the user wrote or called in vain, by the grammar or in words."""
    if natural.no_reply is not None and not clauses.no_reply:
        reading.note(*natural.no_reply, PartKind.NO_REPLY, "no reply", Level.TAKEN, "nobody answered")
    return clauses.no_reply or natural.no_reply is not None


def _kinds_said(head: LineHead, signs: Signs, details: list[Detail]) -> frozenset[str]:
    """Kinds of offers and fields that the grammar says already: free text offers no second one."""
    said = {detail.field for detail in details}
    if head.on:
        said.add(OfferKind.DAY.value)
    if signs.place:
        said.add(OfferKind.PLACE.value)
    return frozenset(said)


def _selected(context: CaptureContext) -> tuple[Person, ...]:
    """The person selected, who is meant while a line names nobody; empty for none."""
    if context.selected not in context.names:
        return ()
    name = context.names.name(context.selected)
    return (Person(name, context.selected, (context.selected,), start=-1, end=-1),)


def _note_people(reading: LineScan, natural: Natural, said: list[Person]) -> None:
    """Note the names of free text, each at its level."""
    for person in () if said else natural.people.taken:
        level = Level.TAKEN if person.is_settled else Level.ASKED
        meaning = person.contact_id or ("new" if person.is_new else "?")
        why = natural.people.why.get((person.start, person.end), "")
        reading.note_origin(person.start, person.end, PartKind.PERSON, meaning, level, why)


def parse_promises(
    line: str, people: Sequence[Person], context: CaptureContext
) -> tuple[tuple[Promise, ...], tuple[CaptureProblem, ...]]:
    """The promises in a line that holds nothing else, told by those who took part; and what needs the user."""
    reading = LineScan(line, context)
    promised, ranges = take_promises(reading, 0, len(reading.text))
    # Where their names stood in another line says nothing about this one.
    promises = settle_promises(reading, promised, [replace(person, start=-1, end=-1) for person in people])
    for start, end in ranges:
        if rest := reading.words(start, end):
            reading.complain(start, end, f"“{rest}” is more than a promise: write a line for each", blocks=True)
    return promises, tuple(reading.problems)


def split_lines(text: str) -> tuple[str, ...]:
    """The captures in a text of several lines: one a line, without blank ones."""
    return tuple([line.strip() for line in text.splitlines() if line.strip()])


def _with_names(summary: str, people: tuple[Person, ...], context: CaptureContext) -> str:
    """The summary with the names of those who were named by their id."""
    for person in people:
        if person.contact_id and person.text == person.contact_id:
            summary = summary.replace(person.text, context.names.name(person.contact_id))
    return summary


def _is_intention(head: LineHead, clauses: Clauses, promises: list[Promised]) -> bool:
    """True if a line is nothing but what will be done: ``> maria: reply``. Nobody was spoken to then."""
    return bool(promises) and not (head.end or clauses.plain or clauses.other or clauses.no_reply)


def _place(reading: LineScan, clauses: Clauses, natural: Natural, is_outright: bool, head: LineHead) -> str:
    found = None
    if clauses.plain and clauses.first_is_plain:
        start, end, _ = clauses.plain[0]
        found = find_place(reading.mask, start, end)
    level, why = Level.SAID, ""
    if not is_outright and not (found and head.end):
        found, level, why = place_in(natural, found), Level.TAKEN, "“at …” where somebody was met"
    if found is None:
        return ""
    place = reading.words(*found)
    reading.note(*found, PartKind.PLACE, place, level, why)
    return place


def _tidy(summary: str) -> str:
    """The summary without signs that are left alone at its ends when a promise left it."""
    bare = summary.strip(" ,;–—/")
    return bare if bare.strip(".!?-: ") else ""


def _complain_of_people(read: LineRead, people: tuple[Person, ...], taken: Taken) -> None:
    reading = read.reading
    for person in people:
        if not person.is_settled:
            complain_of(reading, person)
        elif person.is_new:
            remark_on_slip(reading, person)
    if people:
        return
    if taken.offers_people:
        names = " and ".join(taken.offers_people)
        meant = "somebody new" if taken.offers_new else "meant"
        sentence = f"nobody known is named. {'Is' if len(taken.offers_people) == 1 else 'Are'} {names} {meant}?"
    elif name := next(filter(None, map(unknown_name, read.promised)), ""):
        sentence = f"nobody is named: “{name}” is nobody known; somebody new stands at the head, “{name}: > …”"
    elif not (sentence := only_mentioned(read.natural.people)):
        example = "“Ana Silva: …”, or write “with Ana Silva”"
        sentence = f"nobody is named: begin with a name and a colon, such as {example}"
    reading.complain(0, 0, sentence, blocks=True)
