"""Fields that several forms have: a text, several words, a day; and the names of everybody."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from netui.domain.cadence.named import tiers_by_digit
from netui.domain.dates.parse import DayDirection, ago, spoken_day
from netui.domain.text.folding import once
from netui.session.core.session import Session
from netui.ui.forms import values
from netui.ui.forms.field import Field, RecordT


def plain_field(name: str, label: str, example: str = "", **more: Any) -> Field[RecordT]:
    """A field for a text of the record that stands under ``name``."""
    return Field(
        name,
        label,
        lambda record, _session: str(getattr(record, name)),
        lambda record, text, _session: _with(record, name, text.strip()),
        example,
        **more,
    )


def words_field(
    name: str,
    label: str,
    example: str,
    read: Callable[[str], tuple[str, ...]] = values.parts_of,
    **more: Any,
) -> Field[RecordT]:
    """A field for several texts of the record that stand under ``name``; ``read`` tells what they are."""
    return Field(
        name,
        label,
        lambda record, _session: values.listed(getattr(record, name)),
        lambda record, text, _session: _with(record, name, read(text)),
        example,
        listed=True,
        **more,
    )


def private_field(
    shown: Callable[[RecordT, Session], str], read: Callable[[RecordT, str, Session], RecordT], lines: int
) -> Field[RecordT]:
    """A field for remarks on those who took part, one a line, each seen on that person's card alone."""
    return Field(
        "private",
        "Privately",
        shown,
        read,
        "Ana Silva: looks for a job",
        lambda _text, _session: "a line each: name, colon, remark; it is seen on that person's card alone",
        lines=lines,
    )


def without_signs(text: str) -> tuple[str, ...]:
    """Tags and the like, with or without their sign, each once in whatever case."""
    return once(part.lstrip("#") for part in values.parts_of(text))


def tags_in_use(session: Session) -> Iterable[str]:
    """The tags of everybody; the same one may come again."""
    return (tag for contact in session.network.contacts() for tag in contact.tags)


def names_of_all(session: Session) -> Iterable[str]:
    """The names of everybody."""
    return (contact.name for contact in session.network.contacts())


def day_meaning(looks: DayDirection) -> Callable[[str, Session], str]:
    """The meaning of a typed day: the day, and how far off it is."""

    def meaning(text: str, session: Session) -> str:
        day = values.a_day(text, session.today, looks)
        return f"{spoken_day(day, session.today)}, {ago(day, session.today)}" if day else ""

    return meaning


def tier_meaning(_text: str, session: Session) -> str:
    """The names of the tiers."""
    return tiers_by_digit(session.rules.tiers)


def tier_labels(session: Session) -> Iterable[str]:
    """The names of all tiers."""
    return (tier.label for tier in session.rules.tiers)


def _with(record: Any, name: str, value: object) -> Any:
    return replace(record, **{name: value})
