"""Values of a record as text in one line, and back; what cannot be read is said in a sentence."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import date
from typing import TypeVar

from netui.domain.cadence.named import tier_meant
from netui.domain.cadence.rules import Rules
from netui.domain.dates.duration import Duration
from netui.domain.dates.parse import DayDirection, parse_day
from netui.domain.records.contact import ContactStatus, LabelledDay, Position
from netui.domain.records.contact_fields.written import (
    labelled_day_written,
    labelled_written,
    position_text,
    position_written,
    rhythm_written,
    yearly_written,
)
from netui.domain.records.values import Anniversary, Labelled
from netui.domain.text.display import one_line
from netui.domain.text.folding import fold
from netui.session.capture.reader import reader_of
from netui.session.core.session import Session

_T = TypeVar("_T")
_NAMED_AT_MOST = 4
"""Most people named where several may be meant."""

STATUS_WORDS = {
    ContactStatus.ACTIVE: "active",
    ContactStatus.PAUSED: "paused",
    ContactStatus.ARCHIVED: "archived",
    ContactStatus.DO_NOT_CONTACT: "do not contact",
    ContactStatus.DECEASED: "deceased",
}

_QUOTE = '"'
_NEEDS_QUOTES = re.compile(r'^"|,')
_PART = re.compile(r'\s*"((?:[^"]|"")*)"\s*(?:,|$)|([^,]*)(?:,|$)')
_YES, _NO = ("yes", "y", "x", "1"), ("no", "n", "0", "")


def listed(parts: Iterable[str]) -> str:
    """Several texts in one line, with commas between; one that has a comma stands in quotes."""
    return ", ".join(f'"{part.replace(_QUOTE, _QUOTE * 2)}"' if _NEEDS_QUOTES.search(part) else part for part in parts)


def parts_of(text: str) -> tuple[str, ...]:
    """The texts that stand in one line with commas between, each once; blank and invisible ones are left out."""
    found = (match[1].replace(_QUOTE * 2, _QUOTE) if match[2] is None else match[2] for match in _PART.finditer(text))
    return tuple(dict.fromkeys(part for each in found if one_line(part := each.strip()).strip()))


def with_labels(values: Iterable[Labelled]) -> str:
    """``work: ana@example.org, ana@example.com``."""
    return listed(f"{one.label}: {one.value}" if one.label else one.value for one in values)


def labelled(text: str, field: str, known: Collection[Labelled]) -> tuple[Labelled, ...]:
    """Values with their labels, for one of the fields of such; ``known`` stands there already.

    Raises:
        ValueError: one of them cannot be.
    """
    return tuple(labelled_written(part, field, known) for part in parts_of(text))


def days_with_labels(days: Iterable[LabelledDay]) -> str:
    """``work anniversary: --03-01``."""
    return listed(f"{day.label}: {day.on}" for day in days)


def labelled_days(text: str, today: date) -> tuple[LabelledDay, ...]:
    """Yearly dates with their labels.

    Raises:
        ValueError: one has no label, or is no day.
    """
    return tuple(labelled_day_written(part, today) for part in parts_of(text))


def work_listed(positions: Iterable[Position]) -> str:
    """``Northwind | Engineer | 2018..2020``."""
    return listed(map(position_text, positions))


def work_of(text: str, known: Collection[Position]) -> tuple[Position, ...]:
    """Earlier work; ``known`` stands there already.

    Raises:
        ValueError: one of them cannot be.
    """
    return tuple(position_written(part, known) for part in parts_of(text))


def remarks_of(text: str) -> tuple[tuple[str, str], ...]:
    """Names with a remark about each, a line each, in order.

    Raises:
        ValueError: a line has no name, or no remark.
    """
    found = []
    for line in filter(None, map(str.strip, text.splitlines())):
        who, colon, said = line.partition(": ")
        if not colon or not said.strip():
            raise ValueError("write the name, a colon and the remark: Ana Silva: looks for a job")
        found.append((who.strip(), said.strip()))
    return tuple(found)


def yearly(text: str, today: date) -> Anniversary | None:
    """A birthday with or without year; None for an empty text.

    Raises:
        ValueError: it is no day, or its year is yet to come.
    """
    return yearly_written(text, today) if text.strip() else None


def a_day(text: str, today: date, looks: DayDirection) -> date | None:
    """A day; None for an empty text.

    Raises:
        ValueError: it is none.
    """
    return parse_day(text, today, looks=looks) if text.strip() else None


def length(text: str) -> Duration | None:
    """A rhythm such as ``2w``; None for an empty text.

    Raises:
        ValueError: it is none.
    """
    return rhythm_written(text) if text.strip() else None


def yes_or_no(text: str) -> bool:
    """Yes or no; an empty text is no.

    Raises:
        ValueError: it is neither.
    """
    said = fold(text.strip())
    if said not in _YES and said not in _NO:
        raise ValueError("write yes or no")
    return said in _YES


def status(text: str) -> ContactStatus:
    """A status by its word or the beginning of it; an empty text is active.

    Raises:
        ValueError: there is no such status.
    """
    found = _beginning_with(text.replace("_", " "), STATUS_WORDS, lambda one: (STATUS_WORDS[one],))
    if found is None:
        raise ValueError(f"write one of {', '.join(STATUS_WORDS.values())}")
    return found


def tier_key(text: str, rules: Rules) -> str:
    """Key of a tier by its digit, its name or the beginning of it; an empty text is no tier.

    Raises:
        ValueError: the rules have none such.
    """
    return tier_meant(text, rules).key if text.strip(" !") else ""


def _beginning_with(text: str, choices: Iterable[_T], names: Callable[[_T], Sequence[str]]) -> _T | None:
    """The choice of that name, else the first whose name begins so."""
    said = fold(text.strip())
    known = [(fold(name), choice) for choice in choices for name in names(choice)]
    exact = [choice for name, choice in known if name == said]
    return next(iter(exact or [choice for name, choice in known if name.startswith(said)]), None)


def person_named(contact_id: str, session: Session) -> str:
    """The name of somebody; the id where the name means others too, or nobody has the id any more."""
    contact = session.network.contact(contact_id)
    alone = contact is not None and reader_of(session).names.meant(contact.name) == (contact_id,)
    return contact.name if contact is not None and alone else contact_id


def person_meant(text: str, session: Session) -> str:
    """Id of the one person a text means; empty for an empty text.

    Raises:
        ValueError: it means nobody, or several.
    """
    said = text.strip()
    if not said:
        return ""
    found = reader_of(session).names.meant(said)
    if not found:
        raise ValueError(f"nobody is called “{said}”")
    if len(found) > 1:
        some = ", ".join(reader_of(session).told_apart(found[:_NAMED_AT_MOST]).values())
        raise ValueError(f"“{said}” may be {some}: write more of the name")
    return found[0]
