"""Quick capture: one line of text becomes a conversation. The one parser of the program and the command line.

    [WHEN | WHO[, WHO…]] : WHAT, WHAT, … [> NEXT [by WHEN]] [< NEXT [by WHEN]]

Nothing is refused here and nothing is lost: what cannot be understood stays in the summary, and what needs the user is
listed as a problem with the place it is about.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from netui.domain.capture.clauses import Clauses, find_channel_word, find_place, read_clauses
from netui.domain.capture.context import CaptureContext
from netui.domain.capture.free_text_mentions import people_in
from netui.domain.capture.head import Head, head_that_may_be_a_name, read_head, remark_on_day
from netui.domain.capture.mentions import complain_of, settle
from netui.domain.capture.model import Capture, CaptureProblem, Offer, PartKind, Person, Promise
from netui.domain.capture.promises import Promised, settle_promises, take_promises
from netui.domain.capture.scanner import Reading
from netui.domain.capture.sigils import is_profile, take_addresses, take_signs
from netui.domain.records.conversation import Direction


def take_nothing(_offer: Offer) -> bool:
    """Return whether an offer is taken: none is."""
    return False


def take_everything(_offer: Offer) -> bool:
    """Return whether an offer is taken: each is."""
    return True


def parse_capture(line: str, context: CaptureContext, takes: Callable[[Offer], bool] = take_nothing) -> Capture:
    """Return the meaning of the line. Never raises, whatever the text; line breaks count as blanks.

    Args:
        line: as typed.
        context: what it is read against.
        takes: which of the offers the user takes. The grammar says all outright, so it is not asked for any.
    """
    reading = Reading(line, context)
    addresses = take_addresses(reading)
    signs = take_signs(reading)
    head = read_head(reading)
    promises, ranges = take_promises(reading, head.end, len(reading.text))
    clauses = read_clauses(reading, ranges)
    named = list(head.people) or _named_in_text(reading, clauses, head.end)
    people = settle(reading, named, in_text=not head.people)
    is_selected = not people and context.selected in context.names
    if is_selected:
        name = context.names.name(context.selected)
        people = (Person(name, context.selected, (context.selected,), start=-1, end=-1),)
    _complain_of_people(reading, people)
    if not head.end:
        remark_on_day(reading, people)
    settled = settle_promises(reading, promises, people)
    profiles = tuple([address for address in addresses if len(people) == 1 and is_profile(address)])
    return Capture(
        on=head.on or context.today,
        people=people,
        channel=signs.channel
        or _channel(reading, clauses, people, is_intention=_is_intention(head, clauses, promises)),
        tags=signs.tags,
        tier=signs.tier,
        place=signs.place or _place(reading, clauses),
        summary=_with_names(clauses.summary(reading), people, context),
        key_points=tuple(clauses.key_points),
        gave=tuple(clauses.given["gave"]),
        got=tuple(clauses.given["got"]),
        asked=tuple(clauses.given["asked"]),
        told=tuple(clauses.given["told"]),
        promises=settled,
        contact_links=profiles,
        links=tuple([address for address in addresses if address not in profiles]),
        direction=Direction.OUT if clauses.no_reply else Direction.BOTH,
        answered=False if clauses.no_reply else None,
        spans=tuple(sorted(reading.spans, key=lambda span: (span.start, -span.end))),
        problems=tuple(sorted(reading.problems, key=lambda problem: problem.start)),
        is_selected=is_selected,
    )


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


def _named_in_text(reading: Reading, clauses: Clauses, what: int) -> list[Person]:
    """Those named in the plain clauses; when they name nobody, those named anywhere from ``what`` on."""
    plain = [(start, end) for start, end, _ in clauses.plain]
    everything = [(what, len(reading.text))]
    return people_in(reading, plain) or people_in(reading, everything) or people_in(reading, plain, generous=True)


def _with_names(summary: str, people: tuple[Person, ...], context: CaptureContext) -> str:
    """The summary with the names of those who were named by their id."""
    for person in people:
        if person.contact_id and person.text == person.contact_id:
            summary = summary.replace(person.text, context.names.name(person.contact_id))
    return summary


def _is_intention(head: Head, clauses: Clauses, promises: list[Promised]) -> bool:
    """Whether a line is nothing but what will be done: ``> maria: reply``. Nobody was spoken to then."""
    return bool(promises) and not (head.end or clauses.plain or clauses.other or clauses.no_reply)


def _channel(reading: Reading, clauses: Clauses, people: tuple[Person, ...], *, is_intention: bool) -> str:
    """The channel that the first words name, else the usual one of the first person who has one, else the default.

    An intention is no conversation: it goes into a channel that counts for nothing, where the rules have one.
    """
    silent = next((channel.key for channel in reading.context.channels if not channel.weight), "")
    if is_intention and silent:
        return silent
    if clauses.plain and clauses.first_is_plain:
        start, end, _ = clauses.plain[0]
        if found := find_channel_word(reading, start, end):
            return found[0]
    usual = (reading.context.usual_channel(person.contact_id) for person in people if person.contact_id)
    return next((channel for channel in usual if channel), reading.context.default_channel)


def _place(reading: Reading, clauses: Clauses) -> str:
    if not (clauses.plain and clauses.first_is_plain):
        return ""
    start, end, _ = clauses.plain[0]
    found = find_place(reading.mask, start, end)
    if found is None:
        return ""
    place = reading.words(*found)
    reading.note(*found, PartKind.PLACE, place)
    return place


def _complain_of_people(reading: Reading, people: tuple[Person, ...]) -> None:
    for person in people:
        if not person.is_settled:
            complain_of(reading, person)
    if not people:
        maybe = head_that_may_be_a_name(reading)
        example = "“Ana Silva: …”, or write “with Ana Silva”"
        if maybe:
            example = f"“{maybe.title()}: …” if {'those are names' if ',' in maybe else 'that is a name'}"
        reading.complain(0, 0, f"nobody is named: begin with a name and a colon, such as {example}", blocks=True)
