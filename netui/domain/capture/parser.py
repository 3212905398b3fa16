"""Quick capture: one line of text becomes a conversation. The one parser of the program and the command line.

    [WHEN | WHO[, WHO…]] : WHAT, WHAT, … [> NEXT [by WHEN]] [< NEXT [by WHEN]]

What the grammar says is read first and always wins; free text is read for what it leaves over (``natural``). Nothing
is refused here and nothing is lost: what cannot be understood stays in the summary, what is probable is an offer, and
what needs the user is listed as a problem with the place it is about.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from netui.domain.capture.channels import channel_of
from netui.domain.capture.clauses import Clauses, find_place, read_clauses
from netui.domain.capture.context import CaptureContext
from netui.domain.capture.head import Head, head_that_may_be_a_name, read_head, remark_on_no_day
from netui.domain.capture.mentions import complain_of, settle
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
from netui.domain.capture.promises import Promised, settle_promises, take_promises
from netui.domain.capture.prose.natural import Natural, mentions_of, read_natural
from netui.domain.capture.prose.places import place_in
from netui.domain.capture.scanner import Reading
from netui.domain.capture.sigils import Signs, is_profile, take_addresses, take_signs
from netui.domain.capture.taking import Taken, take_offers
from netui.domain.records.conversation import Direction


def take_nothing(_offer: Offer) -> bool:
    """Whether an offer is taken: none is."""
    return False


def take_everything(_offer: Offer) -> bool:
    """Whether an offer is taken: each is."""
    return True


def parse_capture(line: str, context: CaptureContext, takes: Callable[[Offer], bool] = take_nothing) -> Capture:
    """What the line means. Never raises, whatever the text; line breaks count as blanks.

    Args:
        line: as typed.
        context: what it is read against.
        takes: which of the offers the user takes; they become parts of the capture, the others stay ``offers``.
    """
    reading = Reading(line, context)
    addresses = take_addresses(reading)
    signs = take_signs(reading)
    head = read_head(reading)
    promised, ranges = take_promises(reading, head.end, len(reading.text))
    clauses = read_clauses(reading, ranges)
    said = list(settle(reading, list(head.people), in_text=False))
    is_outright = bool(said) and head.is_dated and bool(signs.channel)
    plain = [(start, end) for start, end, _ in clauses.plain]
    parts = _joined(reading, sorted([*plain, *clauses.spoken]))
    natural = read_natural(
        reading, [] if is_outright else parts, said, everything=(head.end, len(reading.text)), is_outright=is_outright
    )
    details = [*head.details, *_fields_said(clauses, said or natural.people.taken)]
    taken = take_offers(reading, natural, plain, takes, said_kinds=_kinds_said(head, signs, details))
    people = tuple(said) or taken.people
    is_selected = (
        not people and not taken.offers_people and bool(context.selected) and context.selected in context.names
    )
    if is_selected:
        people = (_selected(context),)
    _note_people(reading, natural, said)
    if not head.end:
        remark_on_no_day(reading)
    _complain_of_people(reading, people, taken)
    promises = (*settle_promises(reading, promised, people), *taken.promises)
    details += taken.details
    profiles = tuple([address for address in addresses if len(people) == 1 and is_profile(address)])
    is_intention = _is_intention(head, clauses, promised) or (natural.is_intention and not head.end and not promised)
    channel = signs.channel or channel_of(reading, clauses, people, natural, head, is_intention=is_intention)
    no_reply = clauses.no_reply or natural.no_reply is not None
    if natural.no_reply is not None and not clauses.no_reply:
        reading.note(*natural.no_reply, PartKind.NO_REPLY, "no reply", Level.TAKEN, "nobody answered")
    summary = clauses.summary(reading)
    place = signs.place or _place(reading, clauses, natural, is_outright, head) or taken.place
    return Capture(
        on=head.on or taken.on or natural.on or context.today,
        people=people,
        channel=channel,
        tags=signs.tags,
        tier=signs.tier,
        place=place,
        summary=_with_names(_tidy(summary) if taken.leaves_summary else summary, people, context),
        key_points=(*clauses.key_points, *taken.points),
        gave=tuple(clauses.given["gave"]),
        got=tuple(clauses.given["got"]),
        asked=tuple(clauses.given["asked"]),
        told=tuple(clauses.given["told"]),
        promises=_about_others(promises, people),
        contact_links=profiles,
        links=tuple([address for address in addresses if address not in profiles]),
        details=_about_each(details, people),
        direction=Direction.OUT if no_reply else Direction.BOTH,
        answered=False if no_reply else None,
        spans=tuple(sorted(reading.spans, key=lambda span: (span.start, -span.end))),
        problems=tuple(sorted(reading.problems, key=lambda problem: problem.start)),
        offers=tuple(taken.left),
        mentioned=tuple(mentions_of(natural, people)),
        is_selected=is_selected,
    )


def _joined(reading: Reading, parts: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The parts, those between which only a comma stands as one."""
    joined: list[tuple[int, int]] = []
    for start, end in parts:
        between = reading.mask[joined[-1][1] : start].strip() if joined else "-"
        if between in ("", ",", "，", "、", "،"):
            joined[-1] = joined[-1][0], end
        else:
            joined.append((start, end))
    return joined


def _kinds_said(head: Head, signs: Signs, details: list[Detail]) -> frozenset[str]:
    """What the grammar says already, so that free text offers no second one: kinds of offers, and fields."""
    said = {detail.field for detail in details}
    if head.on:
        said.add(OfferKind.DAY.value)
    if signs.place:
        said.add(OfferKind.PLACE.value)
    return frozenset(said)


def _fields_said(clauses: Clauses, people: Sequence[Person]) -> list[Detail]:
    """The fields of clauses such as ``company: Stripe``; with a name, of that one of the people."""
    details = []
    for name, value, whose in clauses.fields:
        about = next((each for each in people if whose and each.text.casefold() == whose.casefold()), None)
        details.append(Detail(name, value, about))
    return details


def _about_each(details: Sequence[Detail], people: tuple[Person, ...]) -> tuple[Detail, ...]:
    """The fields, each once, those of the first person without a name; fields of nobody there are left out."""
    placed: dict[tuple[str, str, str], Detail] = {}
    for detail in details:
        about = _in(people, detail.about)
        if detail.about is not None and about is None:
            continue
        one = replace(detail, about=None if about is None or about == people[0] else about)
        several = one.field in ("phone", "email")
        placed.setdefault((one.field, one.value if several else "", one.about.text if one.about else ""), one)
    return tuple(placed.values())


def _about_others(promises: Sequence[Promise], people: tuple[Person, ...]) -> tuple[Promise, ...]:
    """The promises; one from free text to the only one who took part needs no name."""
    return tuple(
        replace(promise, about=None)
        if promise.about is not None and len(people) == 1 and promise.start < 0 and promise.about == people[0]
        else promise
        for promise in promises
    )


def _in(people: Sequence[Person], person: Person | None) -> Person | None:
    return next((each for each in people if person is not None and each == person), None)


def _selected(context: CaptureContext) -> Person:
    return Person(context.names.name(context.selected), context.selected, (context.selected,), start=-1, end=-1)


def _note_people(reading: Reading, natural: Natural, said: list[Person]) -> None:
    """Note the names of free text, each at its level."""
    for person in () if said else natural.people.taken:
        level = Level.TAKEN if person.is_settled else Level.ASKED
        meaning = person.contact_id or ("new" if person.is_new else "?")
        why = natural.people.why.get((person.start, person.end), "")
        reading.note_origin(person.start, person.end, PartKind.PERSON, meaning, level, why)


def head_of(line: str, context: CaptureContext) -> Head:
    """The day and the people that a line names before its first colon."""
    reading = Reading(line, context)
    take_addresses(reading)
    take_signs(reading)
    return read_head(reading)


def parse_promises(
    line: str, people: Sequence[Person], context: CaptureContext
) -> tuple[tuple[Promise, ...], tuple[CaptureProblem, ...]]:
    """The promises in a line that holds nothing else, told by those who took part; and what needs the user."""
    reading = Reading(line, context)
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


def _is_intention(head: Head, clauses: Clauses, promises: list[Promised]) -> bool:
    """Whether a line is nothing but what will be done: ``> maria: reply``. Nobody was spoken to then."""
    return bool(promises) and not (head.end or clauses.plain or clauses.other or clauses.no_reply)


def _place(reading: Reading, clauses: Clauses, natural: Natural, is_outright: bool, head: Head) -> str:
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


def _complain_of_people(reading: Reading, people: tuple[Person, ...], taken: Taken) -> None:
    for person in people:
        if not person.is_settled:
            complain_of(reading, person)
    if people:
        return
    if taken.offers_people:
        names = " and ".join(taken.offers_people)
        meant = "somebody new" if taken.offers_new else "meant"
        sentence = f"nobody known is named. Is {names} {meant}?"
    else:
        maybe = head_that_may_be_a_name(reading)
        example = "“Ana Silva: …”, or write “with Ana Silva”"
        if maybe:
            example = f"“{maybe.title()}: …” if {'those are names' if ',' in maybe else 'that is a name'}"
        sentence = f"nobody is named: begin with a name and a colon, such as {example}"
    reading.complain(0, 0, sentence, blocks=True)
