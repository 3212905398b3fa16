"""The options that give a contact its fields, and what they mean."""

from __future__ import annotations

import argparse
import string
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from netui.cli.core.parser import Parser
from netui.cli.core.resolve import contact_named, day_meant, said_to_be, tier_of
from netui.domain.core.errors import RefusedError
from netui.domain.dates.duration import Duration
from netui.domain.dates.parse import DayDirection
from netui.domain.records.contact import Contact, LabelledDay, Met, Position
from netui.domain.records.contact_fields.fields import FieldKind, fields_of
from netui.domain.records.contact_fields.written import (
    labelled_day_written,
    labelled_written,
    position_written,
    rhythm_written,
    yearly_written,
)
from netui.domain.records.values import Anniversary, Labelled
from netui.domain.text.display import one_line
from netui.domain.text.folding import fold
from netui.runtime.context import AppContext

_TEXTS: Mapping[str, str] = {field.option: field.help for field in fields_of(FieldKind.TEXT)}
"""Fields of one text: option, which is the field's name, and help."""

_LISTS: Mapping[str, tuple[str, str]] = {field.option: (field.name, field.help) for field in fields_of(FieldKind.WORDS)}
"""Fields of several texts: option, field and help. Each may be given several times."""

_LABELLED: Mapping[str, tuple[str, str]] = {
    field.option: (field.name, field.help) for field in fields_of(FieldKind.LABELLED)
}
"""Fields of labelled values: option, field and help. Each may be given several times."""

CLEARABLE = (
    *_TEXTS,
    *(field for field, _ in _LISTS.values()),
    *(field for field, _ in _LABELLED.values()),
    "tier",
    "notes",
    "birthday",
    "dates",
    "every",
    "met",
    "next",
    "knows",
    "positions",
    "questions",
)
"""The values of ``--clear``."""

_SIGNS = f"{string.punctuation}{string.whitespace}"
"""An entry of nothing but these says nothing."""

_MANY = (
    *(field for field, _ in _LISTS.values()),
    *(field for field, _ in _LABELLED.values()),
    "dates",
    "knows",
    "positions",
    "questions",
)


def add_field_options(parser: Parser) -> None:
    """Add an option for each field that is given by hand."""
    add = parser.add_under("fields")
    for option, help_text in _TEXTS.items():
        add(f"--{option}", metavar="TEXT", help=help_text)
    for option, (field, help_text) in {**_LABELLED, **_LISTS}.items():
        add(f"--{option}", metavar="TEXT", action="append", dest=field, help=f"{help_text}; repeatable")
    add("--knows", metavar="NAME", action="append", help="somebody in your network; repeatable")
    add("--tier", metavar="TIER", help="a tier of the rules, by name or digit")
    add("--notes", metavar="TEXT", help="free text; replaces what is there")
    add("--birthday", metavar="DATE", help="1980-04-17, --04-17 or 17 apr")
    add(
        "--date",
        metavar="LABEL=DATE",
        action="append",
        dest="dates",
        help="another day of each year: work anniversary=1 mar; repeatable",
    )
    add(
        "--position",
        metavar="TEXT",
        action="append",
        dest="positions",
        help='earlier work, "COMPANY | TITLE | FROM..TO", as in "Northwind | Engineer | 2018..2020"; repeatable',
    )
    add("--every", metavar="LENGTH", help="a rhythm of their own: 10d, 2w, 3m")
    add("--next", metavar="WHEN", dest="next_on", help="an explicit next date")
    add("--met-on", metavar="DATE", help="the day you met")
    add("--met-where", metavar="TEXT", help="where you met")
    add("--met-through", metavar="NAME", help="who brought you together")


def with_fields(contact: Contact, options: argparse.Namespace, work: AppContext) -> Contact:
    """The contact with the fields that the options give; texts are replaced, lists grow.

    Raises:
        RefusedError: a day, a length of time, a tier or a name is not understood.
    """
    given: dict[str, Any] = {name: value for name in _TEXTS if (value := getattr(options, name)) is not None}
    for option, (field, _) in _LISTS.items():
        if values := getattr(options, field):
            entries = (_entry(value, option, field) for value in values)
            given[field] = _grown(getattr(contact, field), entries, str if field == "aliases" else fold)
    for field, _ in _LABELLED.values():
        if values := getattr(options, field):
            known = getattr(contact, field)
            given[field] = _grown(known, (_labelled(value, field, known) for value in values))
    if options.knows:
        given["knows"] = _grown(contact.knows, (contact_named(name, work.session).id for name in options.knows))
    if options.dates:
        given["dates"] = _grown(contact.dates, (_labelled_day(text, work.today) for text in options.dates))
    if options.positions:
        known_work = contact.positions
        given["positions"] = _grown(known_work, (_position(text, known_work) for text in options.positions))
    given |= {name: value for name, value in _days_and_rules(options, work).items() if value is not None}
    met = _met(contact.met or Met(), options, work)
    return replace(contact, **given, met=met if met != Met() else None)


def cleared(contact: Contact, fields: Iterable[str]) -> Contact:
    """The contact with these fields empty."""
    empty: dict[str, Any] = {}
    for field in fields:
        name = {"next": "next_on"}.get(field, field)
        empty[name] = () if field in _MANY else None if name in ("birthday", "every", "met", "next_on") else ""
    return replace(contact, **empty)


def _days_and_rules(options: argparse.Namespace, work: AppContext) -> dict[str, object]:
    def read(text: str | None, reading: Callable[[str], object]) -> object:
        return reading(text) if text is not None else None

    return {
        "tier": read(options.tier, lambda text: tier_of(text, work.rules.value)),
        "notes": options.notes,
        "birthday": read(options.birthday, lambda text: _yearly(text, work.today)),
        "every": read(options.every, _length),
        "next_on": read(options.next_on, lambda text: day_meant(text, work.today, DayDirection.FORWARD)),
    }


def _met(met: Met, options: argparse.Namespace, work: AppContext) -> Met:
    if options.met_on is not None:
        met = replace(met, on=day_meant(options.met_on, work.today, DayDirection.BACK))
    if options.met_where is not None:
        met = replace(met, where=options.met_where)
    if options.met_through is not None:
        met = replace(met, through=contact_named(options.met_through, work.session).id)
    return met


def _grown(
    known: tuple[Any, ...], more: Iterable[Any], key: Callable[[Any], object] = lambda one: one
) -> tuple[Any, ...]:
    """Return the known values, then those of the new ones that are there by no key yet; empty texts are left out."""
    there, new = {key(one) for one in known}, dict[object, Any]()
    for one in more:
        if one and key(one) not in there:
            new.setdefault(key(one), one)
    return (*known, *new.values())


def _entry(text: str, option: str, field: str) -> str:
    """One text of a list of them.

    Raises:
        RefusedError: it is blank, or holds nothing but signs.
    """
    entry = " ".join(text.strip().lstrip("#").split())
    if not one_line(entry).strip(_SIGNS):
        raise RefusedError(
            "No such entry", f"“{text.strip()}” is no {option}: name it in words; to empty the list: --clear {field}."
        )
    return entry


def _labelled(text: str, field: str, known: Collection[Labelled]) -> Labelled:
    if not text.strip():
        raise RefusedError("Nothing given", f"An empty value is no entry for {field}; to empty it: --clear {field}.")
    return said_to_be("No such value", lambda: labelled_written(text, field, known))


def _yearly(text: str, today: date) -> Anniversary:
    return said_to_be("No such day", lambda: yearly_written(text, today))


def _labelled_day(text: str, today: date) -> LabelledDay:
    return said_to_be("No such day", lambda: labelled_day_written(text, today))


def _position(text: str, known: Collection[Position]) -> Position:
    return said_to_be("No such position", lambda: position_written(text, known))


def _length(text: str) -> Duration:
    return said_to_be("No such rhythm", lambda: rhythm_written(text))
