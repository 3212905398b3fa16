"""Writing address books: vCard 3.0, which every phone and mail program reads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from netui.domain.records.contact import Contact
from netui.domain.records.values import Anniversary, Labelled
from netui.exchange.vcard.syntax import escape, fold

_EMAIL_TYPES = {"home": "HOME", "work": "WORK"}
_PHONE_TYPES = {"home": "HOME", "work": "WORK", "mobile": "CELL", "fax": "FAX", "pager": "PAGER", "car": "CAR"}
_NO_YEAR = "1604"
"""Apple's year for birthdays without one; 3.0 itself has no way to say so."""


def write(contacts: Iterable[Contact]) -> bytes:
    """A file of cards, one a contact, in their order; empty for no contacts.

    UTF-8 without a mark, CRLF, no line over 75 octets. Read again, it gives the same names, addresses, numbers, links,
    employment, location, tags, dates and notes; the rest of a contact (tier, rhythm, history) has no place in a card.
    """
    return b"".join(fold(line) for contact in contacts for line in _card(contact))


def _card(contact: Contact) -> Iterator[str]:
    yield "BEGIN:VCARD"
    yield "VERSION:3.0"
    yield f"UID:{escape(_uid(contact))}"
    yield f"FN:{escape(contact.name)}"
    yield f"N:{_parted_name(contact.name)}"
    if contact.aliases:
        yield f"NICKNAME:{_listed(contact.aliases)}"
    if contact.company or contact.department:
        department = f";{escape(contact.department)}" if contact.department else ""
        yield f"ORG:{escape(contact.company)}{department}"
    if contact.title:
        yield f"TITLE:{escape(contact.title)}"
    yield from _labelled(contact)
    if contact.location:
        yield f"ADR:;;;{escape(contact.location)};;;"
    if contact.birthday:
        yield f"BDAY{_day(contact.birthday)}"
    if contact.notes:
        yield f"NOTE:{escape(contact.notes)}"
    if contact.tags:
        yield f"CATEGORIES:{_listed(contact.tags)}"
    yield "END:VCARD"


def _uid(contact: Contact) -> str:
    """The id under which another program knows the card, so that it is updated there; else the contact's own."""
    known = (key.removeprefix("uid:") for key in contact.imported if key.startswith("uid:"))
    return next(known, contact.id)


def _parted_name(name: str) -> str:
    """Family name, given names and what follows a comma (``PhD``): the best guess there is; phones sort by it."""
    name, _, suffix = name.partition(", ")
    given, _, family = name.rpartition(" ")
    if not given:
        given, family = family, ""
    return f"{escape(family)};{escape(given)};;;{escape(suffix)}"


def _listed(words: Iterable[str]) -> str:
    return ",".join(map(escape, words))


def _labelled(contact: Contact) -> Iterator[str]:
    """Addresses, numbers, links and dates; a label the format has no word for stands on a line of its own."""
    number = 0
    for name, types, values in (
        ("EMAIL", _EMAIL_TYPES, contact.emails),
        ("TEL", _PHONE_TYPES, contact.phones),
        ("URL", {}, contact.links),
    ):
        for one in values:
            if one.label and one.label not in types:
                number += 1
                yield f"item{number}.{name}:{escape(one.value)}"
                yield f"item{number}.X-ABLabel:{escape(one.label)}"
            else:
                yield f"{name}{_type(one, types)}:{escape(one.value)}"
    for day in contact.dates:
        number += 1
        yield f"item{number}.X-ABDATE{_day(day.on)}"
        yield f"item{number}.X-ABLabel:{escape(day.label)}"


def _type(one: Labelled, types: dict[str, str]) -> str:
    return f";TYPE={types[one.label]}" if one.label else ""


def _day(day: Anniversary) -> str:
    if day.year is None:
        return f";X-APPLE-OMIT-YEAR={_NO_YEAR}:{_NO_YEAR}-{day.month:02d}-{day.day:02d}"
    return f":{day}"
