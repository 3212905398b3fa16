"""The chips of a capture: one for each thing that is saved with it, and one for each that is offered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from netui.domain.capture.model import Capture, Detail, Offer, Person, Promise
from netui.domain.core.frozen import frozen
from netui.domain.records.contact import Contact
from netui.domain.records.follow_up import Owner
from netui.session.contacts.card import name_of
from netui.session.core.labels import dated, field_value_words
from netui.session.core.session import Session

TAKES = "takes:"
"""Beginning of the key that a click on an open chip presses; the number of the offer follows."""

_FIELDS_HELD = ("company", "title", "location")
"""Fields of which a person has one: a new value takes the place of another."""


@frozen
class Chip:
    """Something understood, short.

    Attributes:
        text: what it is: any text; cut where room is short.
        tail: what of it is never cut, such as a day.
        is_open: whether it is offered: not saved before it is taken.
        is_marked: whether it is the one that keys are about.
        presses: what a click on it presses; empty for nothing.
    """

    text: str
    tail: str = ""
    is_open: bool = False
    is_marked: bool = False
    presses: str = ""


def full_chips(capture: Capture, session: Session) -> tuple[Chip, ...]:
    """The chips to be saved: who, when, how and where, then promises, new fields, points."""
    people = ", ".join([_named(person, session) for person in capture.people if person.is_settled])
    said = [
        Chip(f"{people}, selected" if capture.is_selected else people),
        Chip("", day_in_chip(capture.on, session.today)),
        Chip(session.rules.channel_label(capture.channel).lower()),
        Chip(f"at {capture.place}" if capture.place else ""),
        Chip("no reply yet" if capture.answered is False else ""),
        *(_promise(promise, capture, session) for promise in capture.promises),
        *(_detail(detail, capture.people, session) for detail in capture.details),
        *(Chip(f"#{tag}") for tag in capture.tags),
        Chip(_tier(capture.tier, session)),
        *(Chip(text) for text in _remembered(capture)),
    ]
    return tuple([chip for chip in said if chip.text or chip.tail])


def open_chips(offers: Sequence[Offer], capture: Capture, session: Session) -> tuple[Chip, ...]:
    """The chips on offer, in this order; a click on one takes it."""
    return tuple([_open(offer, number, capture, session) for number, offer in enumerate(offers)])


def day_in_chip(day: date, today: date) -> str:
    """``today``, else ``Tue 17 Nov``, with the year when it is not this one."""
    return "today" if day == today else dated(day, today)


def _open(offer: Offer, number: int, capture: Capture, session: Session) -> Chip:
    said = offered(offer, capture, session)
    return Chip(said.text, said.tail, is_open=True, presses=f"{TAKES}{number}")


def offered(offer: Offer, capture: Capture, session: Session) -> Chip:
    """The addition that an offer would make, as the full chip that it becomes."""
    if offer.promise is not None:
        return _promise(offer.promise, capture, session)
    if offer.person is not None:
        values = [field_value_words(detail.field, detail.value) for detail in offer.details]
        return Chip(" · ".join([_named(offer.person, session), *values]))
    if offer.details:
        return _detail(offer.details[0], capture.people, session)
    if offer.point is not None:
        return Chip(f"* {offer.point.text}")
    return Chip("", dated(offer.on, session.today)) if offer.on is not None else Chip(f"at {offer.place}")


def offered_words(offer: Offer, capture: Capture, session: Session) -> str:
    """The addition of an offer in words: promises without their day, the user's own and points without their signs."""
    if offer.promise is not None and offer.promise.owner is Owner.ME:
        return offer.promise.what
    chip = offered(offer, capture, session)
    is_point = offer.point is not None and offer.promise is None and offer.person is None and not offer.details
    return offer.point.text if is_point and offer.point is not None else chip.text or chip.tail


def _named(person: Person, session: Session) -> str:
    return f"{person.text}, new" if person.is_new else name_of(person.contact_id, session) or person.text


def _promise(promise: Promise, capture: Capture, session: Session) -> Chip:
    """``> send him the deck · Thu 19 Nov``, and whose it is where several took part."""
    mark = ">" if promise.owner is Owner.ME else "<"
    about = promise.about
    is_plain = about is None or (len(capture.people) == 1 and about == capture.people[0])
    whose = "" if is_plain or about is None else f" · {name_of(about.contact_id, session) or about.text}"
    return Chip(f"{mark} {promise.what}", f" · {dated(promise.due_on, session.today)}{whose}")


def _detail(detail: Detail, people: Sequence[Person], session: Session) -> Chip:
    """``company Stripe``, or ``company Brightpath → Stripe`` where the record has another one."""
    owner = detail.about or (people[0] if people else None)
    contact = session.network.contact(owner.contact_id) if owner is not None and owner.contact_id else None
    before = _held(contact, detail.field)
    change = f"{before} → " if before and before != detail.value else ""
    whose = "" if detail.about is None or len(people) < 2 else f" · {_named(detail.about, session)}"
    return Chip(f"{detail.field} {change}{field_value_words(detail.field, detail.value)}{whose}")


def _held(contact: Contact | None, name: str) -> str:
    return str(getattr(contact, name)) if contact is not None and name in _FIELDS_HELD else ""


def _tier(key: str, session: Session) -> str:
    tier = session.rules.tier(key)
    return f"tier {tier.label}" if tier else ""


def _remembered(capture: Capture) -> Iterator[str]:
    for point in capture.key_points:
        yield f"* {point.text}" if point.kind == "point" else f"{point.kind}: {point.text}"
    given = (("gave", capture.gave), ("got", capture.got), ("asked", capture.asked), ("told", capture.told))
    for word, things in given:
        for thing in things:
            yield f"{word} {thing}"
