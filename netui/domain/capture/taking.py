"""The offers that the user takes, and the meaning of the line with them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from netui.domain.capture.model import Detail, Level, Offer, OfferKind, PartKind, Person, Promise
from netui.domain.capture.names.people_found import OfferedPerson
from netui.domain.capture.prose.natural import Natural
from netui.domain.capture.scanner import LineScan
from netui.domain.capture.stretches import Stretches
from netui.domain.records.conversation import KeyPoint

_STOPS = re.compile(r"\s*[.;!…]+")
_PARTS = {
    OfferKind.PERSON: PartKind.PERSON, OfferKind.PROMISE: PartKind.PROMISE, OfferKind.FIELD: PartKind.FIELD,
    OfferKind.POINT: PartKind.KEY_POINT, OfferKind.DAY: PartKind.DAY, OfferKind.PLACE: PartKind.PLACE,
}  # fmt: skip


@dataclass(slots=True)
class Taken:
    """The offers of a line that were taken, and those that are left.

    Attributes:
        people: those who took part: taken from the text for certain, and offered ones that were taken.
        promises: taken ones; each begins at -1, as its words are those of free text.
        details: taken fields.
        points: taken key points.
        on: the taken day, or None.
        place: the taken place, or empty.
        left: the offers that were not taken, in the order of the line.
        offers_people: the names of offered people who are not taken.
        offers_new: whether one of them is somebody new.
        leaves_summary: whether words of what was taken left the summary.
    """

    people: tuple[Person, ...] = ()
    promises: list[Promise] = field(default_factory=list)
    details: list[Detail] = field(default_factory=list)
    points: list[KeyPoint] = field(default_factory=list)
    on: date | None = None
    place: str = ""
    left: list[Offer] = field(default_factory=list)
    offers_people: list[str] = field(default_factory=list)
    offers_new: bool = False
    leaves_summary: bool = False


def take_offers(
    reading: LineScan,
    natural: Natural,
    plain: list[tuple[int, int]],
    takes: Callable[[Offer], bool],
    *,
    said_kinds: frozenset[str],
) -> Taken:
    """Sort the offers of free text by whether they are taken; the words of taken ones leave the text.

    Args:
        reading: the line.
        natural: its free text.
        plain: the parts that make the summary; only their words can leave it.
        takes: which offers the user takes.
        said_kinds: kinds and fields that the grammar says; nothing of them is offered.
    """
    taken = Taken()
    people = list(natural.people.taken)
    taken.details += [
        Detail(name, value, person)
        for person, fields, first, last in natural.people.fields
        for name, value in fields.items()
        if takes(_field_offer(reading, person, name, value, first, last))
    ]
    cuts = _sort_offers(reading, natural, plain, takes, said_kinds, taken, people)
    taken.people = tuple(sorted(people, key=lambda person: person.start))
    if cuts:
        taken.leaves_summary = True
        reading.cut(sorted(_with_stops(reading, cuts)))
    return taken


def _sort_offers(
    reading: LineScan,
    natural: Natural,
    plain: list[tuple[int, int]],
    takes: Callable[[Offer], bool],
    said_kinds: frozenset[str],
    taken: Taken,
    people: list[Person],
) -> list[tuple[int, int]]:
    """Take or leave each offer; the stretches of the text that leave it."""
    cuts: list[tuple[int, int]] = []
    summary = Stretches(plain)
    for offer in _all_offers(reading, natural, said_kinds):
        cut = natural.cuts.get(offer.key)
        if offer.person is not None and offer.person.is_new and offer.start < natural.small_head[1]:
            cut = natural.small_head
        if cut is not None and not summary.hold(*cut):
            continue
        is_taken = takes(offer)
        level = Level.TAKEN if is_taken else Level.OFFERED
        reading.note_origin(offer.start, offer.end, _PARTS[offer.kind], offer.meaning, level, offer.why)
        if not is_taken:
            taken.left.append(offer)
            if offer.person is not None:
                taken.offers_people.append(_called(reading, offer))
                taken.offers_new |= offer.person.is_new
            continue
        if cut is not None:
            cuts.append(cut)
        _take(taken, people, offer)
    return cuts


def _take(taken: Taken, people: list[Person], offer: Offer) -> None:
    if offer.person is not None:
        people.append(offer.person)
        taken.details += offer.details
    elif offer.promise is not None:
        taken.promises.append(replace(offer.promise, start=-1, end=-1))
    elif offer.point is not None:
        taken.points.append(offer.point)
    elif offer.kind is OfferKind.DAY:
        taken.on = offer.on
    elif offer.kind is OfferKind.PLACE:
        taken.place = offer.place
    else:
        taken.details += offer.details


def _all_offers(reading: LineScan, natural: Natural, said_kinds: frozenset[str]) -> Iterator[Offer]:
    """People first, then the others in the order of the line; fields said of somebody taken are offers of their own."""
    for one in natural.people.offered:
        yield _person_offer(reading, one)
    for person, fields, first, last in natural.people.fields:
        for name, value in fields.items():
            yield _field_offer(reading, person, name, value, first, last)
    for offer in natural.offers:
        fields_said = {detail.field for detail in offer.details}
        if offer.kind.value not in said_kinds and not (fields_said & said_kinds):
            yield offer


def _person_offer(reading: LineScan, one: OfferedPerson) -> Offer:
    details = tuple([Detail(name, value, one.person) for name, value in one.fields.items()])
    start, end = reading.origin(one.start), reading.origin(one.end)
    text = " ".join(reading.text[one.start : one.end].split())
    return Offer(OfferKind.PERSON, start, end, text, one.why, person=one.person, details=details)


def _field_offer(reading: LineScan, person: Person, name: str, value: str, first: int, last: int) -> Offer:
    text = " ".join(reading.text[first:last].split())
    start, end = reading.origin(first), reading.origin(last)
    return Offer(OfferKind.FIELD, start, end, text, "behind the name", details=(Detail(name, value, person),))


def _called(reading: LineScan, offer: Offer) -> str:
    assert offer.person is not None
    if offer.person.contact_id:
        return reading.context.names.name(offer.person.contact_id)
    company = next((detail.value for detail in offer.details if detail.field == "company"), "")
    return f"{offer.person.text}{f' ({company})' if company else ''}"


def _with_stops(reading: LineScan, cuts: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The stretches, each with the full stop behind it when nothing is left that it would end; in order, apart."""
    widened: list[tuple[int, int]] = []
    for start, end in sorted(cuts):
        before = reading.mask[:start].rstrip()
        stop = _STOPS.match(reading.mask, end)
        if stop and (not before or before[-1] in ".;!?:…-–—/("):
            end = stop.end()
        if widened and start < widened[-1][1]:
            start = widened[-1][1]
        if start < end:
            widened.append((start, end))
    return widened
