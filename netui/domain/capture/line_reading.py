"""The reading of a line of capture by its grammar first, and of the rest as free text; no offer is taken yet."""

from __future__ import annotations

from dataclasses import dataclass

from netui.domain.capture.clauses import Clauses, read_clauses
from netui.domain.capture.context import CaptureContext
from netui.domain.capture.head import LineHead, read_head
from netui.domain.capture.mentions import settle
from netui.domain.capture.model import Person
from netui.domain.capture.promises.clauses import Promised, take_promises
from netui.domain.capture.prose.corrections import take_back
from netui.domain.capture.prose.natural import Natural, read_natural
from netui.domain.capture.prose.places import offer_known_place, place_in
from netui.domain.capture.scanner import LineScan
from netui.domain.capture.sigils import Signs, take_addresses, take_signs
from netui.domain.capture.small_heads import names_in_small_letters


@dataclass(slots=True)
class LineRead:
    """A line as the grammar and the word lists read it, before the offers.

    Attributes:
        reading: the line.
        addresses: in order.
        signs: channel, tags, tier and place said with signs.
        head: what stands before the colon.
        promised: promises behind their marks.
        clauses: the clauses by what they say.
        said: the people that the grammar names, settled.
        is_outright: whether day, people and channel are all said in the grammar.
        natural: the free text.
    """

    reading: LineScan
    addresses: tuple[str, ...]
    signs: Signs
    head: LineHead
    promised: list[Promised]
    clauses: Clauses
    said: list[Person]
    is_outright: bool
    natural: Natural


def read_line(line: str, context: CaptureContext) -> LineRead:
    """Read a line: addresses and signs, its head, promises and clauses, and the free text between them."""
    reading = LineScan(line, context)
    addresses = take_addresses(reading)
    signs = take_signs(reading)
    take_back(reading)
    head = read_head(reading)
    reading.show(since=head.end)  # the words of a summary stay as typed
    for person in head.people:  # “@helenmarks: coffee” is somebody's handle, and no channel that does not exist
        reading.withdraw_remarks(person.start, person.end)
    promised, ranges = take_promises(reading, head.end, len(reading.text))
    clauses = read_clauses(reading, ranges)
    said = list(settle(reading, list(head.people), in_text=False))
    is_outright = bool(said) and head.is_dated and bool(signs.channel)
    plain = [(start, end) for start, end, _ in clauses.plain]
    parts = [] if is_outright else joined_by_commas(reading, sorted([*plain, *clauses.spoken]))
    everything = (head.end, len(reading.text))
    natural = read_natural(reading, parts, said, everything=everything, is_outright=is_outright)
    if not signs.place and place_in(natural, None) is None:
        offer_known_place(natural)
    says_more = context.is_verdict or any(reading.words(*each) for each in ranges)
    is_of_selected = bool(natural.people.selected) and says_more
    if not (said or natural.people.taken or natural.people.offered or is_of_selected):
        # “> grace: reply”: whom a promise names is whom the line is about; not “lunch > grace: …” with Ben selected.
        about = [one.promise.about for one in promised if one.promise.about is not None]
        natural.people.taken = [person for person in about if person.candidates]
    if not said:
        mine, taken_at = natural.prose.lexicon.words("mine"), [person.start for person in natural.people.taken]
        natural.offer_names_of_head(*names_in_small_letters(reading, mine, taken_at=taken_at))
    return LineRead(reading, addresses, signs, head, promised, clauses, said, is_outright, natural)


def joined_by_commas(reading: LineScan, parts: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The parts, those between which only a comma stands as one."""
    joined: list[tuple[int, int]] = []
    for start, end in parts:
        between = reading.mask[joined[-1][1] : start].strip() if joined else "-"
        if between in ("", ",", "，", "、", "،"):
            joined[-1] = joined[-1][0], end
        else:
            joined.append((start, end))
    return joined
