"""The two versions of vCard that are written: 3.0 (RFC 2426) as Apple and Google have it, and 4.0 (RFC 6350)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Protocol

from netui.domain.core.frozen import frozen
from netui.domain.records.values import Anniversary, Labelled
from netui.exchange.vcard.syntax import content_line, escape

_NO_YEAR = "1604"
"""Apple's year for days without one; 3.0 itself has no way to say so."""
_EXTENSION = re.compile(r"\s*(?:ext\.?|x|#)\s*(\d{1,6})$", re.IGNORECASE)
_INTERNATIONAL = re.compile(r"\+\d(?:[ .()/-]*\d){6,14}")
"""A number with its country code: in an address of its own no other can stand (RFC 3966)."""
_BETWEEN_DIGITS = re.compile(r"[ .()/-]+")
ANNIVERSARY = "anniversary"


@frozen
class WrittenLine:
    """A line as it is written, and the label that stands on a line of its own; empty without one."""

    line: str
    label: str = ""


class Dialect(Protocol):
    """A version of the format."""

    head: tuple[str, ...]
    """The lines right after ``BEGIN``."""

    def email(self, one: Labelled, *, is_preferred: bool) -> WrittenLine:
        """An address; the preferred one is the first of several."""

    def phone(self, one: Labelled) -> WrittenLine:
        """A property for a phone number."""

    def birthday(self, day: Anniversary) -> str:
        """The line of a birthday."""

    def yearly(self, label: str, day: Anniversary) -> WrittenLine:
        """A property for a yearly date other than the birthday."""

    def revision(self, at: datetime) -> str:
        """The line with the moment of the last change."""


class VCard3:
    """Version 3.0."""

    head: tuple[str, ...] = ("VERSION:3.0",)
    _emails: Mapping[str, str] = {"home": "HOME", "work": "WORK"}
    _phones: Mapping[str, str] = {
        "home": "HOME",
        "work": "WORK",
        "mobile": "CELL",
        "fax": "FAX",
        "pager": "PAGER",
        "car": "CAR",
    }

    def email(self, one: Labelled, *, is_preferred: bool) -> WrittenLine:
        """``EMAIL;TYPE=INTERNET,WORK,PREF:ann@x.org``."""
        known = self._emails.get(one.label, "")
        types = ("INTERNET", *_if(known), *(("PREF",) if is_preferred else ()))
        return _labelled("EMAIL", escape(one.value), {"TYPE": types}, one, known)

    def phone(self, one: Labelled) -> WrittenLine:
        """``TEL;TYPE=CELL:+44 20 7946 0958``."""
        known = self._phones.get(one.label, "")
        return _labelled("TEL", escape(one.value), {"TYPE": _if(known)}, one, known)

    def birthday(self, day: Anniversary) -> str:
        """``BDAY:1980-04-17``."""
        return self._day("BDAY", day)

    def yearly(self, label: str, day: Anniversary) -> WrittenLine:
        """``X-ABDATE:2010-06-05``, with its label."""
        return WrittenLine(self._day("X-ABDATE", day), label)

    def revision(self, at: datetime) -> str:
        """``REV:2026-11-22T10:00:00+0000``."""
        return f"REV:{at.strftime('%Y-%m-%dT%H:%M:%S%z')}"

    def _day(self, name: str, day: Anniversary) -> str:
        if day.year is None:
            return f"{name};X-APPLE-OMIT-YEAR={_NO_YEAR}:{_NO_YEAR}-{day.month:02d}-{day.day:02d}"
        return f"{name}:{day}"


class VCard4:
    """Version 4.0."""

    head: tuple[str, ...] = ("VERSION:4.0", "KIND:individual")
    _emails: Mapping[str, str] = {"home": "home", "work": "work"}
    _phones: Mapping[str, str] = {**_emails, "mobile": "cell", "fax": "fax", "pager": "pager"}

    def email(self, one: Labelled, *, is_preferred: bool) -> WrittenLine:
        """``EMAIL;TYPE=work;PREF=1:ann@x.org``."""
        known = self._emails.get(one.label, "")
        parameters = {"TYPE": _if(known), "PREF": _if("1" if is_preferred else "")}
        return _labelled("EMAIL", escape(one.value), parameters, one, known)

    def phone(self, one: Labelled) -> WrittenLine:
        """``TEL;VALUE=uri;TYPE=cell:tel:+44-20-7946-0958``; another than a full international number as a text."""
        known = self._phones.get(one.label, "")
        address = _phone_address(one.value)
        parameters = {"VALUE": _if("uri" if address else ""), "TYPE": _if(known)}
        return _labelled("TEL", address or escape(one.value), parameters, one, known)

    def birthday(self, day: Anniversary) -> str:
        """``BDAY:19800417``, ``BDAY:--0417``."""
        return f"BDAY:{_basic(day)}"

    def yearly(self, label: str, day: Anniversary) -> WrittenLine:
        """``ANNIVERSARY:20100605``; any other with its label, as in 3.0, for 4.0 has nothing for it."""
        if label == ANNIVERSARY:
            return WrittenLine(f"ANNIVERSARY:{_basic(day)}")
        return WrittenLine(f"X-ABDATE:{_basic(day)}", label)

    def revision(self, at: datetime) -> str:
        """``REV:20261122T100000Z``."""
        return f"REV:{at.astimezone(UTC).strftime('%Y%m%dT%H%M%SZ')}"


def _if(word: str) -> tuple[str, ...]:
    return (word,) if word else ()


def _labelled(name: str, value: str, parameters: Mapping[str, Iterable[str]], one: Labelled, known: str) -> WrittenLine:
    """A line whose label is among its types, or stands beside it when the format has no word for it."""
    return WrittenLine(content_line(name, value, parameters), "" if known else one.label)


def _basic(day: Anniversary) -> str:
    """A day without its hyphens, as 4.0 wants it."""
    year = "--" if day.year is None else f"{day.year:04d}"
    return f"{year}{day.month:02d}{day.day:02d}"


def _phone_address(text: str) -> str:
    """A full international number as an address; empty for any other."""
    extension = _EXTENSION.search(text)
    number = text[: extension.start()] if extension else text
    if not (number.isascii() and _INTERNATIONAL.fullmatch(number)):
        return ""
    digits = _BETWEEN_DIGITS.sub("-", number)
    return f"tel:{digits}" + (f";ext={extension[1]}" if extension else "")
