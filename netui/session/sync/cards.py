"""A contact as the card that is compared with another side, and a changed card taken back into the contact."""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import fields, replace
from datetime import date
from operator import attrgetter

from netui.domain.records.contact import Contact, Differing
from netui.domain.records.contact_fields.fields import CONTACT_FIELDS
from netui.domain.records.values import Labelled
from netui.domain.sync.agreed import LineConflict
from netui.exchange.common.days import DayColumn
from netui.exchange.common.incoming import IncomingContact
from netui.exchange.common.options import ReadOptions
from netui.exchange.common.outgoing import Audience
from netui.exchange.vcard.cards import VCard, cards
from netui.exchange.vcard.dialects import Dialect
from netui.exchange.vcard.own_lines import OWN_FIELDS
from netui.exchange.vcard.person import person
from netui.exchange.vcard.write import FOUR, THREE, write
from netui.session.sync.prints import fingerprint

_FIELDS = {"FN": "name", "ORG": "company", "BDAY": "birthday", "NOTE": "notes", "NICKNAME": "aliases"}
"""Field -> its name in the card, for fields whose lines have another one."""
_SAID = attrgetter(*(one.name for one in fields(Contact) if one.name not in ("created_at", "updated_at")))
"""All of a contact but when it was written."""
_VERSION_4 = re.compile(r"^VERSION:4", re.IGNORECASE | re.MULTILINE)
_LINES = {field: line for line, field in _FIELDS.items()}
_NOT_COMPARED = frozenset({"id", "created_at", "updated_at"})


def card_of(contact: Contact, dialect: Dialect = THREE) -> str:
    """The contact as a card, with netui's own lines."""
    return write([contact], dialect, audience=Audience.PRIVATE).decode("utf-8")


def print_of(contact: Contact, tiers: AbstractSet[str]) -> str:
    """The fingerprint of all that a card could say of a contact: made in a tenth of the time that the card takes.

    Args:
        contact: as it stands.
        tiers: keys of those that are a category as well.
    """
    return fingerprint((contact.tier in tiers, _SAID(contact)))


def dialect_of(card: str) -> Dialect:
    """The dialect of a card: mine is compared with it in the same way, so that only what is said differs."""
    return FOUR if _VERSION_4.search(card) else THREE


def incoming(card: str) -> IncomingContact | str:
    """The person on a card, or why there is none."""
    found = list(cards(card.encode("utf-8", "replace")))
    return person_on(found[0]) if found else "no card"


def person_on(card: VCard) -> IncomingContact | str:
    """The person on a card that was read, or why there is none."""
    return person(card, DayColumn(()), ReadOptions())[0]


def contact_with(contact: Contact, card: str, dialect: Dialect = THREE) -> Contact:
    """The contact with what its card says now: a field that its own card says alike stays as it is.

    Args:
        contact: as it stands.
        card: its card with changed lines.
        dialect: in which it is spelt.
    """
    before, after = incoming(card_of(contact, dialect)), incoming(card)
    if isinstance(before, str) or isinstance(after, str):
        return contact
    changes = {
        field.name: getattr(after, field.name)
        for field in CONTACT_FIELDS
        if field.in_card
        and field.name not in _NOT_COMPARED
        and getattr(before, field.name) != getattr(after, field.name)
    }
    if before.record is not None and after.record is not None:
        for name in OWN_FIELDS:
            if getattr(before.record, name) != getattr(after.record, name):
                changes[name] = getattr(after.record, name)
    if "met" in changes and contact.met is not None and changes["met"] is not None:
        changes["met"] = replace(changes["met"], through=contact.met.through)  # which no card says
    return replace(contact, **changes)


def differing(contact: Contact, conflicts: Iterable[LineConflict], remote: str, on: date) -> Contact:
    """The contact with what a remote says otherwise, in the place of what it said of the same before."""
    new = {field_of(one): Differing(field_of(one), one.theirs, remote, on) for one in conflicts}
    if not new:
        return contact
    others = tuple(one for one in contact.differs if one.source != remote or one.field not in new)
    return replace(contact, differs=(*others, *new.values()))


def field_of(conflict: LineConflict) -> str:
    """The field that a line is about, or its name in small letters where no field is."""
    return _FIELDS.get(conflict.name, conflict.name.lower())


def said_of(contact: Contact, field: str) -> str:
    """The user's own value of a field, as one text; empty for a line that no field holds."""
    said = getattr(contact, field, "")
    if isinstance(said, tuple):
        return ", ".join(one.value if isinstance(one, Labelled) else str(one) for one in said)
    return str(said or "")


def line_of(field: str) -> str:
    """The name of the line that says a field."""
    return _LINES.get(field, field.upper())
