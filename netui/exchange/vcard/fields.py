"""The properties of one card by name, with their labels."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import unquote

from netui.domain.records.values import Labelled
from netui.exchange.common.files.text import one_line
from netui.exchange.vcard.syntax import Property

_APPLE_LABEL = re.compile(r"_\$!<(.*)>!\$_")
_BIDI_MARKS = dict.fromkeys(map(ord, "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"))
"""Marks in which Google wraps phone numbers, so that they show from left to right in any text."""
_NOT_PREFERRED_RANK = 101
"""Rank of a value that is not preferred: beyond 100, the last that the format allows."""
_TECHNICAL_TYPES = frozenset({"pref", "internet", "voice", "msg", "x400", "url", "uri", "profile"})
_LABELS = {"cell": "mobile", "iphone": "mobile"}
"""Labels of the format -> the words that people use for them."""
_EXTENSION = re.compile(r";(?:ext|extension|postd)=([^;]*)", re.IGNORECASE)
_AREA = re.compile(r";phone-context=([^;]*)", re.IGNORECASE)
_BEGINNING = re.compile(r"\+\d[\d().\s-]*", re.ASCII)
_NO_DIGITS = re.compile(r"\D+")
_LEAST_DIGITS, _MOST_DIGITS, _AMERICAN_DIGITS = 8, 15, 11
"""Digits of a number with its country code: the fewest, the most (E.164), and those of each one under ``+1``."""
_ZERO_IS_KEPT = ("+39", "+378", "+225", "+229", "+242")
"""Beginnings of the numbers of Italy, San Marino, Côte d'Ivoire, Benin and Congo: a zero in front belongs to them."""


class CardFields:
    """The properties of one card by name, with the labels that Apple and Google put on a line of their own."""

    def __init__(self, lines: Sequence[Property]) -> None:
        self._named: dict[str, list[Property]] = {}
        for line in lines:
            if line.value.strip(" \t\r\n;,"):
                self._named.setdefault(line.name, []).append(line)
        self._labels = {line.group: line.text for line in self.all("X-ABLABEL") if line.group}

    def all(self, *names: str) -> list[Property]:
        """Every property of these names that is not blank, those marked as preferred first."""
        found = [line for name in names for line in self._named.get(name, ())]
        return sorted(found, key=_rank)

    def first(self, name: str) -> Property | None:
        """The first, or the preferred, property of that name."""
        return next(iter(self.all(name)), None)

    def text(self, name: str) -> str:
        """The first, or the preferred, value of that name as one text; empty without one."""
        line = self.first(name)
        return line.text if line else ""

    def own_label(self, line: Property) -> str:
        """The label that the user gave a value; empty without one."""
        custom = self._labels.get(line.group, "") if line.group else ""
        custom = custom or "".join(line.parameters.get("X-ABLABEL", ()))
        match = _APPLE_LABEL.fullmatch(custom)
        return match[1].lower() if match else one_line(custom)

    def label(self, line: Property) -> str:
        """The user's word for a value: their own label, else what kind the format says it is."""
        services = (*line.parameters.get("X-SERVICE-TYPE", ()), *line.parameters.get("SERVICE-TYPE", ()))
        words = (word for word in (*map(str.lower, services), *line.types) if word not in _TECHNICAL_TYPES)
        return self.own_label(line) or next((_LABELS.get(word, word) for word in words), "")

    def labelled(self, *names: str) -> tuple[Labelled, ...]:
        """Values with their labels, without repetition."""
        found: dict[str, Labelled] = {}
        for line in self.all(*names):
            value = plain_address(line.text)
            if value:
                found.setdefault(value, Labelled(value, self.label(line)))
        return tuple(found.values())


def _rank(line: Property) -> int:
    """Return the order of values: ``PREF=1`` before ``PREF=2`` (4.0); ``TYPE=pref`` (2.1, 3.0) first; others last."""
    given = "".join(line.parameters.get("PREF", ()))
    if given.isdecimal() and len(given) <= len(str(_NOT_PREFERRED_RANK)):
        return int(given)
    return 0 if "pref" in line.types else _NOT_PREFERRED_RANK


def plain_address(text: str) -> str:
    """An address or number without the scheme and the invisible marks around it; an extension is spelt out.

    What an address escapes is decoded, and a local number is completed by the numbering area it says it is in.
    """
    text = one_line(text.translate(_BIDI_MARKS))
    scheme, colon, rest = text.partition(":")
    if not colon or scheme.lower() not in ("mailto", "tel", "x-apple"):
        return text
    if scheme.lower() != "tel":
        return _decoded(rest.partition("?")[0])
    number, _, parameters = rest.partition(";")
    area, extension = _AREA.search(f";{parameters}"), _EXTENSION.search(f";{parameters}")
    number = _completed(_decoded(number), _decoded(area[1]) if area else "")
    extra = _decoded(extension[1]) if extension else ""
    return f"{number} ext. {extra}" if extra else number


def _decoded(escaped: str) -> str:
    return one_line(unquote(escaped).translate(_BIDI_MARKS)).strip()


def _completed(number: str, area: str) -> str:
    """A local number with the beginning of the world's numbers that it lies under; as it is if that cannot be.

    A domain (``phone-context=example.com``) says whose extension it is, which makes no number anybody could dial.
    """
    if number.startswith("+") or not _BEGINNING.fullmatch(area):
        return number
    keeps_zero = area.startswith(_ZERO_IS_KEPT)
    local = number if keeps_zero or not number.startswith("0") else number[1:].lstrip(" -.")
    digits = _NO_DIGITS.sub("", area + local)
    is_american = digits.startswith("1")
    if len(digits) > _MOST_DIGITS or len(digits) < _LEAST_DIGITS or (is_american and len(digits) != _AMERICAN_DIGITS):
        return number
    return f"{area.rstrip('-. ')} {local}"
