"""Small values that several records share."""

from __future__ import annotations

import re
from calendar import isleap
from collections.abc import Mapping, Sequence
from datetime import MAXYEAR, date
from types import MappingProxyType
from typing import TypeAlias, Union

from netui.domain.core.frozen import frozen

Json: TypeAlias = Union[None, bool, int, float, str, Sequence["Json"], Mapping[str, "Json"]]
"""Any value of a JSON document."""

_NOTHING: Mapping[str, Json] = MappingProxyType({})


def nothing_extra() -> Mapping[str, Json]:
    """The ``extra`` of a record in which every field was understood: always the same empty mapping."""
    return _NOTHING


_NO_PRINTS: Mapping[str, str] = MappingProxyType({})


def no_prints() -> Mapping[str, str]:
    """The ``said`` (source -> fingerprint) of a record that no import has told of: always the same empty mapping."""
    return _NO_PRINTS


_NOTHING_SAID: Mapping[str, Mapping[str, str]] = MappingProxyType({})


def nothing_said() -> Mapping[str, Mapping[str, str]]:
    """The ``said`` (source -> field -> fingerprint) of a contact that no import has told of: the same empty mapping."""
    return _NOTHING_SAID


_ANNIVERSARY = re.compile(r"(?:(\d{4})|-)-(\d\d)-(\d\d)")


@frozen
class Labelled:
    """A value with the user's word for it: ``work`` ``ann@example.org``.

    Attributes:
        value: the address, number or link, as the user wrote it.
        label: ``work``, ``home``, ``linkedin`` ...; may be empty.
    """

    value: str
    label: str = ""


@frozen
class Anniversary:
    """A day that comes back every year, with or without the year it began.

    Attributes:
        month: 1..12.
        day: 1..31, valid for the month in a leap year.
        year: the year it began; None when unknown.
    """

    month: int
    day: int
    year: int | None = None

    @classmethod
    def parse(cls, text: str) -> Anniversary:
        """Read ``1980-04-17`` or ``--04-17``.

        Raises:
            ValueError: another shape, or no such day.
        """
        match = _ANNIVERSARY.fullmatch(text.strip())
        if match is None:
            raise ValueError(f"{text!r} is not a day such as 1980-04-17 or --04-17")
        year = int(match[1]) if match[1] else None
        date(2000 if year is None else year, int(match[2]), int(match[3]))
        return cls(int(match[2]), int(match[3]), year)

    def on(self, year: int) -> date:
        """The day in that year; 29 February falls on 1 March in other years."""
        if (self.month, self.day) == (2, 29) and not isleap(year):
            return date(year, 3, 1)
        return date(year, self.month, self.day)

    def next_from(self, today: date) -> date:
        """The first time it comes round on or after ``today``."""
        this_year = self.on(today.year)
        return this_year if this_year >= today else self.on(min(today.year + 1, MAXYEAR))

    def __str__(self) -> str:
        year = "-" if self.year is None else f"{self.year:04d}"
        return f"{year}-{self.month:02d}-{self.day:02d}"
