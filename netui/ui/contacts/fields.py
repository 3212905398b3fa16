"""The fields of a contact, in the order of the form: label, how each is shown, how it is read."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from netui.domain.dates.parse import DayDirection, ago, short_day
from netui.domain.records.contact import Contact, Met
from netui.domain.records.contact_fields.fields import LABELLED_BY_WORD, ContactField, FieldKind
from netui.session.core.session import Session
from netui.ui.forms import values
from netui.ui.forms.common_fields import (
    day_meaning,
    names_of_all,
    plain_field,
    tier_labels,
    tier_meaning,
    without_signs,
    words_field,
)
from netui.ui.forms.field import Field


def _words(name: str, label: str, example: str, **more: Any) -> Field[Contact]:
    """Words of a contact; those of the others are offered."""
    return words_field(
        name,
        label,
        example,
        values.parts_of if name == "aliases" else without_signs,
        known=lambda session: (word for contact in session.network.contacts() for word in getattr(contact, name)),
        **more,
    )


def _labelled(name: str, label: str, example: str, **more: Any) -> Field[Contact]:
    return Field(
        name,
        label,
        lambda contact, _session: values.with_labels(getattr(contact, name)),
        lambda contact, text, _session: _with_labelled(contact, name, text),
        example,
        listed=True,
        **more,
    )


def _by_the_table(field: ContactField) -> Field[Contact]:
    make = plain_field if field.kind is FieldKind.TEXT else _words
    return make(field.name, field.short_label.capitalize(), field.example)


def _with_labelled(contact: Contact, name: str, text: str) -> Contact:
    changed: dict[str, Any] = {name: values.labelled(text, name, getattr(contact, name))}
    return replace(contact, **changed)


def _with_met(contact: Contact, **changed: Any) -> Contact:
    met = replace(contact.met or Met(), **changed)
    return replace(contact, met=met if met != Met() else None)


def _day(day: date | None) -> str:
    return short_day(day) if day else ""


def _birthday_meaning(text: str, session: Session) -> str:
    day = values.yearly(text, session.today)
    return f"comes round {ago(day.next_from(session.today), session.today)}" if day else ""


def _rhythm_meaning(text: str, _session: Session) -> str:
    rhythm = values.length(text)
    return f"{rhythm.as_rhythm()}, whatever the tier" if rhythm else "the rhythm of the tier"


def _of_all(name: str) -> Callable[[Session], Iterable[str]]:
    return lambda session: (getattr(contact, name) for contact in session.network.contacts())


def _knows(contact: Contact, text: str, session: Session) -> Contact:
    ids = tuple(dict.fromkeys(values.person_meant(part, session) for part in values.parts_of(text)))
    if contact.id and contact.id in ids:
        raise ValueError("nobody need be told that they know themselves")
    return replace(contact, knows=ids)


def _name(contact: Contact, text: str, _session: Session) -> Contact:
    if not text.strip():
        raise ValueError("a contact needs a name")
    return replace(contact, name=text.strip())


FIELDS: tuple[Field[Contact], ...] = (
    Field("name", "Name", lambda contact, _session: contact.name, _name, "Ana Silva", heading="Who"),
    _words("aliases", "Also", "other names: Anita, A. Silva"),
    plain_field("company", "Company", "where they work", known=_of_all("company")),
    plain_field("department", "Department"),
    plain_field("title", "Title", "what they do there"),
    plain_field("location", "Place", "Lisbon", known=_of_all("location")),
    Field(
        "positions",
        "Earlier",
        lambda contact, _session: values.work_listed(contact.positions),
        lambda contact, text, _session: replace(contact, positions=values.work_of(text, contact.positions)),
        "Northwind | Engineer | 2018..2020",
        listed=True,
    ),
    Field(
        "tier",
        "Tier",
        lambda contact, session: session.rules.tier_label(contact.tier),
        lambda contact, text, session: replace(contact, tier=values.tier_key(text, session.rules)),
        "a digit or a name; none yet is fine",
        tier_meaning,
        tier_labels,
        heading="How close",
    ),
    Field(
        "every",
        "Rhythm",
        lambda contact, _session: str(contact.every or ""),
        lambda contact, text, _session: replace(contact, every=values.length(text)),
        "2w, 3m: their own, over the tier's",
        _rhythm_meaning,
    ),
    Field(
        "next_on",
        "Next on",
        lambda contact, _session: _day(contact.next_on),
        lambda contact, text, session: replace(
            contact, next_on=values.a_day(text, session.today, DayDirection.FORWARD)
        ),
        "12 mar, fri, 3w: this once, instead of the rhythm",
        day_meaning(DayDirection.FORWARD),
    ),
    Field(
        "pinned",
        "Pinned",
        lambda contact, _session: "yes" if contact.pinned else "",
        lambda contact, text, _session: replace(contact, pinned=values.yes_or_no(text)),
        "yes: on top of the queue",
    ),
    Field(
        "status",
        "Status",
        lambda contact, _session: values.STATUS_WORDS[contact.status],
        lambda contact, text, _session: replace(contact, status=values.status(text)),
        "active",
        lambda _text, _session: " · ".join(values.STATUS_WORDS.values()),
        lambda _session: values.STATUS_WORDS.values(),
    ),
    _labelled("emails", "E-mail", "work: ana@example.org, home: ana@example.com", heading="How to reach them"),
    _labelled("phones", "Phone", "mobile: +351 555 0100"),
    _labelled("links", "Links", "https://example.org/ana, blog: https://example.com"),
    _words("tags", "Tags", "rust, compilers", heading="What to know"),
    *map(_by_the_table, LABELLED_BY_WORD),
    Field(
        "birthday",
        "Birthday",
        lambda contact, _session: str(contact.birthday or ""),
        lambda contact, text, session: replace(contact, birthday=values.yearly(text, session.today)),
        "17 apr, or 17 apr 1980",
        _birthday_meaning,
    ),
    Field(
        "dates",
        "Dates",
        lambda contact, _session: values.days_with_labels(contact.dates),
        lambda contact, text, session: replace(contact, dates=values.labelled_days(text, session.today)),
        "work anniversary: 1 mar 2020",
        listed=True,
    ),
    Field(
        "met_on",
        "Met on",
        lambda contact, _session: _day(contact.met.on if contact.met else None),
        lambda contact, text, session: _with_met(contact, on=values.a_day(text, session.today, DayDirection.BACK)),
        "12 mar 2024",
        day_meaning(DayDirection.BACK),
        heading="How you met",
    ),
    Field(
        "met_where",
        "Where",
        lambda contact, _session: contact.met.where if contact.met else "",
        lambda contact, text, _session: _with_met(contact, where=text.strip()),
        "PyCon, the queue for coffee",
    ),
    Field(
        "met_through",
        "Through",
        lambda contact, session: (
            values.person_named(contact.met.through, session) if contact.met and contact.met.through else ""
        ),
        lambda contact, text, session: _with_met(contact, through=values.person_meant(text, session)),
        "who brought you together",
        known=names_of_all,
    ),
    Field(
        "knows",
        "Knows",
        lambda contact, session: values.listed(values.person_named(one, session) for one in contact.knows),
        _knows,
        "whom they know of your network: Grace Hopper, Ben Ito",
        known=names_of_all,
        listed=True,
    ),
    plain_field("notes", "Notes", heading="Notes", lines=5),
)
"""The fields, in the order of the form."""
