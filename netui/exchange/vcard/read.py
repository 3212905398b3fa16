"""Reading address books: vCard 2.1, 3.0 and 4.0 as phones, mail programs and servers write them.

Tolerant on purpose: a card is refused only when it has no name or breaks off; whatever else cannot be read is left out.
Pictures, sounds and keys are passed over.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Iterable, Iterator, Sequence

from netui.domain.core.errors import RefusedError
from netui.domain.records.contact import LabelledDay
from netui.domain.records.values import Anniversary, Labelled
from netui.exchange.common.batch import Batch, IncomingContact, Skipped
from netui.exchange.common.sniff import what_it_is
from netui.exchange.common.text import decode, one_line
from netui.exchange.vcard.syntax import Property, properties

_BIDI_MARKS = dict.fromkeys(map(ord, "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"))
"""Google wraps phone numbers in them, so that they show from left to right in any text."""
_APPLE_LABEL = re.compile(r"_\$!<(.*)>!\$_")
_DAY = re.compile(r"(?:(\d{4})-?|--)(\d\d)-?(\d\d)(?:[T ].*)?")
_CARDS_A_STEP = 50
_NO_YEAR = "1604"
"""Apple's year for birthdays without one: a leap year nobody alive was born in."""
_NOT_PREFERRED = 101
"""After 100, the last that the format allows."""
_ANNIVERSARIES = ("ANNIVERSARY", "X-ANNIVERSARY", "X-MS-ANNIVERSARY", "X-EVOLUTION-ANNIVERSARY")
_SYSTEM_GROUPS = frozenset({"mycontacts", "starred"})
"""Google files everybody under these; they say nothing about anybody."""
_TECHNICAL_TYPES = frozenset({"pref", "internet", "voice", "msg", "x400", "url", "uri", "profile"})
_LABELS = {"cell": "mobile", "iphone": "mobile"}
"""Words of the format that people do not use."""


def reading(content: bytes) -> Generator[float, None, Batch]:
    """The people in a file of cards, in steps of a few milliseconds, which yield how much is done, from 0 to 1.

    Raises:
        RefusedError: there is no card in it; nothing was read.
    """
    # A mark within the file is left from files that were put together.
    text = decode(content, folded=True).replace("\ufeff", "")
    if "BEGIN:VCARD" not in text.upper():
        raise RefusedError(
            "Not an address book",
            f"This is {what_it_is(content, text)}. Nothing was imported. Give a vCard file (.vcf), as every address "
            "book exports it.",
        )
    contacts: list[IncomingContact] = []
    skipped: list[Skipped] = []
    lines = text.count("\n") + 1
    for number, (line, card) in enumerate(_cards(properties(text))):
        if number % _CARDS_A_STEP == 0:
            yield min(1.0, line / lines)
        outcome = "the card breaks off before END:VCARD" if card is None else _person(_Card(card), line)
        if isinstance(outcome, str):
            skipped.append(Skipped(line, outcome))
        else:
            contacts.append(outcome)
    return Batch(tuple(contacts), tuple(skipped))


def looks_like_it(content: bytes) -> bool:
    """Whether the bytes begin as a file of cards does."""
    return decode(content[:200]).lstrip().upper().startswith("BEGIN:VCARD")


def _cards(lines: Iterable[Property]) -> Iterator[tuple[int, list[Property] | None]]:
    """Each card with the line where it begins; None for one that has no end. Cards within cards are passed over."""
    card: list[Property] | None = None
    begins = depth = 0
    after_agent = False
    for line in lines:
        word = (line.name, line.value.strip().upper() if line.name in ("BEGIN", "END", "AGENT") else "")
        if word == ("BEGIN", "VCARD") and after_agent:
            depth += 1
        elif word == ("BEGIN", "VCARD"):
            if card is not None:
                yield begins, None
            card, begins, depth = [], line.line, 0
        elif word == ("END", "VCARD") and depth:
            depth -= 1
        elif word == ("END", "VCARD") and card is not None:
            yield begins, card
            card = None
        elif word == ("AGENT", "BEGIN:VCARD"):
            depth += 1
        elif card is not None and not depth:
            card.append(line)
        after_agent = word == ("AGENT", "")
    if card is not None:
        yield begins, None


class _Card:
    """The properties of one card by name, with the labels that Apple and Google put on a line of their own."""

    def __init__(self, lines: Sequence[Property]) -> None:
        self._named: dict[str, list[Property]] = {}
        for line in lines:
            if line.value.strip():
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

    def parts(self, name: str, count: int) -> tuple[str, ...]:
        """So many parts of a structured value; missing ones are empty, further ones are left out."""
        line = self.first(name)
        parts = tuple(one_line(part) for part in line.parts(";")) if line else ()
        return (parts + ("",) * count)[:count]

    def label(self, line: Property) -> str:
        """The user's word for a value: their own label, else what kind the format says it is."""
        if custom := self._labels.get(line.group, "") if line.group else "":
            match = _APPLE_LABEL.fullmatch(custom)
            return match[1].lower() if match else one_line(custom)
        services = (*line.parameters.get("X-SERVICE-TYPE", ()), *line.parameters.get("SERVICE-TYPE", ()))
        words = (word for word in (*map(str.lower, services), *line.types) if word not in _TECHNICAL_TYPES)
        return next((_LABELS.get(word, word) for word in words), "")

    def labelled(self, *names: str) -> tuple[Labelled, ...]:
        """Values with their labels, without repetition."""
        found: dict[str, Labelled] = {}
        for line in self.all(*names):
            value = _plain_address(line.text)
            if value:
                found.setdefault(value, Labelled(value, self.label(line)))
        return tuple(found.values())


def _rank(line: Property) -> int:
    """``PREF=1`` before ``PREF=2`` (4.0); ``TYPE=pref`` (2.1, 3.0) first; the others last."""
    given = "".join(line.parameters.get("PREF", ()))
    if given.isdecimal():
        return int(given)
    return 0 if "pref" in line.types else _NOT_PREFERRED


def _person(card: _Card, line: int) -> IncomingContact | str:
    """The person on a card, or why there is none."""
    kind = (card.text("KIND") or card.text("X-ADDRESSBOOKSERVER-KIND")).lower()
    if kind == "group":
        return "a group, not a person"
    if kind == "org" or card.text("X-ABSHOWAS").upper() == "COMPANY":
        return "an organisation, not a person"
    if kind and kind != "individual":
        return f"{one_line(kind)[:40]}, not a person"
    emails = card.labelled("EMAIL")
    company, department = card.parts("ORG", 2)
    aliases = tuple(name for alias in card.all("NICKNAME") for name in map(one_line, alias.parts(",")) if name)
    name = _name(card) or (aliases or (company,))[0] or (emails[0].value if emails else "")
    if not name:
        return "no name"
    return IncomingContact(
        name=name,
        line=line,
        uid=one_line(card.text("UID")),
        aliases=tuple(dict.fromkeys(alias for alias in aliases if alias != name)),
        emails=emails,
        phones=card.labelled("TEL"),
        links=card.labelled("URL", "X-SOCIALPROFILE", "SOCIALPROFILE", "IMPP"),
        company=company,
        department=department,
        title=one_line(card.text("TITLE") or card.text("ROLE")),
        location=_location(card),
        tags=_tags(card),
        birthday=_birthday(card),
        dates=_dates(card),
        notes="\n\n".join(dict.fromkeys(note.text for note in card.all("NOTE"))),
    )


def _name(card: _Card) -> str:
    family, given, middle, prefix, suffix = card.parts("N", 5)
    return one_line(card.text("FN")) or one_line(" ".join((prefix, given, middle, family, suffix)))


def _location(card: _Card) -> str:
    """Town, region when there is no town, and country; the street is nobody's business here."""
    for line in card.all("ADR"):
        parts = (tuple(one_line(part) for part in line.parts(";")) + ("",) * 7)[:7]
        place = ", ".join(part for part in (parts[3] or parts[4], parts[6]) if part)
        if place:
            return place
    return ""


def _tags(card: _Card) -> tuple[str, ...]:
    words = (one_line(word) for line in card.all("CATEGORIES") for word in line.parts(","))
    return tuple(dict.fromkeys(word for word in words if word and word.lower() not in _SYSTEM_GROUPS))


def _birthday(card: _Card) -> Anniversary | None:
    line = card.first("BDAY")
    return _day(line) if line else None


def _dates(card: _Card) -> tuple[LabelledDay, ...]:
    found = [("anniversary", line) for line in card.all(*_ANNIVERSARIES)]
    found += [(card.label(line) or "date", line) for line in card.all("X-ABDATE")]
    days = ((label, _day(line)) for label, line in found)
    return tuple(dict.fromkeys(LabelledDay(label, day) for label, day in days if day is not None))


def _day(line: Property) -> Anniversary | None:
    """``1980-04-17``, ``19800417``, ``--0417``, ``--04-17``, with or without a time; None for anything else."""
    match = _DAY.fullmatch(line.text)
    if match is None:
        return None
    no_year = {_NO_YEAR, *line.parameters.get("X-APPLE-OMIT-YEAR", ())}
    year = "-" if match[1] is None or match[1] in no_year else match[1]
    try:
        return Anniversary.parse(f"{year}-{match[2]}-{match[3]}")
    except ValueError:
        return None


def _plain_address(text: str) -> str:
    """An address, number or link without the scheme and the invisible marks around it."""
    text = one_line(text.translate(_BIDI_MARKS))
    for scheme in ("mailto:", "tel:", "x-apple:"):
        if text.lower().startswith(scheme):
            return text[len(scheme) :].strip()
    return text
