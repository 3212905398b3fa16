"""Google's CSV of contacts, as exported since 2024 and in the form before it, which many programs still write.

`` ::: `` separates several values in one cell, a leading ``* `` marks the preferred one, what comes several times is
numbered from 1. Columns are found by their names, in any order, as far as the header counts.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator, Mapping, Sequence
from itertools import zip_longest

from netui.domain.people.kept_lines import address_line
from netui.domain.people.names.name_parts import NameParts
from netui.domain.records.contact import LabelledDay
from netui.domain.records.values import Anniversary, Labelled
from netui.exchange.common.batch import Batch
from netui.exchange.common.days import DayColumn
from netui.exchange.common.incoming import IncomingContact
from netui.exchange.common.options import NO_OPTIONS, ReadOptions
from netui.exchange.tabular.file_head import FileHead
from netui.exchange.tabular.table_file import (
    Cells,
    TableFile,
    birthday_and_note,
    birthday_in,
    each_once,
    is_preferred,
    kept_name,
    label_of,
    place_of,
    several,
    tags_of,
    words_of,
)

_NUMBERED = re.compile(
    r"(e-mail|phone|website|im|event|relation|custom field|address|organization) (\d{1,9}) - (?:\w| )+"
)
_WANTED = "Give the CSV that Google Contacts exports (Export, Google CSV)."


def looks_like_it(head: FileHead) -> bool:
    """True if the file is such a table."""
    return head.has_header(_is_header)


def _is_header(keys: Sequence[str]) -> bool:
    names = set(keys)
    return bool(names & {"e-mail 1 - value", "organization title"}) or (
        {"given name", "family name", "group membership"} <= names
    )


def _is_numbered(keys: Sequence[str]) -> bool:
    return any(map(_NUMBERED.fullmatch, keys))


def _lacks(_keys: Sequence[str]) -> str:
    return "no column is called as Google calls it, such as “E-mail 1 - Value” or “Group Membership”"


def reading(content: bytes, options: ReadOptions = NO_OPTIONS) -> Generator[float, None, Batch]:
    """The people in the table, in steps of a few milliseconds, which yield how much is done, from 0 to 1.

    Raises:
        RefusedError: it is another file, or damaged; nothing was read.
    """
    # Of one that is called Google's by the user, a few columns may be left.
    header = _is_header if looks_like_it(FileHead(content, encoding=options.encoding)) else _is_numbered
    file = yield from TableFile.opening(content, options, header, _WANTED, lacks=_lacks)
    columns = {key: (match[1], int(match[2])) for key in file.table.keys if (match := _NUMBERED.fullmatch(key))}
    birthdays = file.days("birthday", options)
    events = {
        number: file.days(f"event {number} - value", options)
        for kind, number in sorted(columns.values())
        if kind == "event"
    }
    contacts, skipped = yield from file.people(lambda cells: _Person(cells, columns, options).read(birthdays, events))
    file.note_undecided(birthdays.undecided)
    return file.finished("google", contacts, skipped)


class _Person:
    """One row of the table, column by column."""

    def __init__(self, cells: Cells, columns: Mapping[str, tuple[str, int]], options: ReadOptions) -> None:
        self._cells, self._numbers, self._options = cells, cells.numbered(columns), options
        self._notes: list[str] = []
        self._unread: list[str] = []

    def read(self, birthdays: DayColumn, events: dict[int, DayColumn]) -> IncomingContact | None:
        """The person in the row; None when nothing could be their name."""
        cells = self._cells
        notes = cells.text("notes")
        company, title, department = self._work()
        emails, phones = self._labelled("e-mail"), self._labelled("phone")
        parts = NameParts(
            cells.first("last name", "family name"),
            cells.first("first name", "given name"),
            cells.first("middle name", "additional name"),
            cells["name prefix"],
            cells["name suffix"],
        )
        aliases = self._aliases()
        stand_ins = (*aliases, company, *(one.value for one in (*emails, *phones)))
        name = cells["name"] or parts.name or cells["file as"] or next(filter(None, stand_ins), "")
        if not name:
            return None
        kept, location = self._addresses()
        dates = tuple(self._events(events))
        birthday = self._birthday(birthdays)
        self._say_more()
        return IncomingContact(
            name=name,
            line=cells.line,
            aliases=tuple(each for each in aliases if each != name),
            emails=emails,
            phones=phones,
            links=each_once((*self._labelled("website"), *self._messengers())),
            company=company,
            department=department,
            title=title,
            location=location or cells["location"],
            tags=tags_of((*several(cells["labels"]), *several(cells["group membership"]))),
            birthday=birthday,
            dates=dates,
            notes="\n".join(part for part in (notes, *self._notes, *self._unread) if part),
            kept=(*kept_name(parts), *kept),
            interests=words_of(cells["hobby"], ",;"),
            unread=tuple(self._unread),
        )

    def _birthday(self, days: DayColumn) -> Anniversary | None:
        birthday, unread = birthday_and_note(self._cells["birthday"], days, self._options)
        self._unread += [unread] if unread else []
        return birthday

    def _aliases(self) -> tuple[str, ...]:
        cells = self._cells
        phonetic = NameParts(
            cells.first("phonetic last name", "family name yomi"),
            cells.first("phonetic first name", "given name yomi"),
            cells.first("phonetic middle name", "additional name yomi"),
        ).name
        names = (*several(cells["nickname"]), cells["short name"], cells["maiden name"], phonetic, cells["yomi name"])
        return tuple(dict.fromkeys(filter(None, names)))

    def _work(self) -> tuple[str, str, str]:
        """Take company, title and department; further employers go into the notes."""
        cells = self._cells
        fields = ("name", "title", "department")
        name, title, department = (cells[f"organization {field}"] for field in fields)
        found = [(name, title, department)]
        for number in self._numbers.get("organization", ()):
            columns = (several(cells[f"organization {number} - {field}"]) for field in fields)
            found += [(name, title, department) for name, title, department in zip_longest(*columns, fillvalue="")]
        jobs = [job for job in found if any(job)] or [("", "", "")]
        (company, title, department), *others = jobs
        self._notes += [f"Also: {', '.join(part for part in (job[1], job[0]) if part)}" for job in others]
        return company, title or cells["occupation"], department

    def _pairs(self, kind: str) -> Iterator[tuple[str, str]]:
        """Yield label, as written, and value of each cell of a kind."""
        for number in self._numbers.get(kind, ()):
            label = self._cells.first(f"{kind} {number} - label", f"{kind} {number} - type")
            for value in several(self._cells[f"{kind} {number} - value"]):
                yield label, value

    def _labelled(self, kind: str) -> tuple[Labelled, ...]:
        pairs = sorted(self._pairs(kind), key=lambda pair: not is_preferred(pair[0]))
        return each_once(Labelled(value, label_of(label)) for label, value in pairs)

    def _messengers(self) -> Iterator[Labelled]:
        for number in self._numbers.get("im", ()):
            services = several(self._cells[f"im {number} - service"])
            label = label_of(self._cells.first(f"im {number} - type", f"im {number} - label"))
            for at, value in enumerate(several(self._cells[f"im {number} - value"])):
                service = services[min(at, len(services) - 1)].lower() if services else ""
                yield Labelled(value, service or label or "im")

    def _addresses(self) -> tuple[list[str], str]:
        """The lines that are kept, and the place of the first that has one."""
        kept: list[str] = []
        place = ""
        for number in self._numbers.get("address", ()):
            at = f"address {number} - "
            box, more, city, region, code, country = (
                self._cells[f"{at}{field}"]
                for field in ("po box", "extended address", "city", "region", "postal code", "country")
            )
            street, formatted = self._cells.text(f"{at}street"), self._cells.text(f"{at}formatted")
            label = label_of(self._cells.first(f"{at}label", f"{at}type"))
            parts = (box, more, street, city, region, code, country)
            if not any(parts) and formatted:
                parts = ("", "", formatted, "", "", "", "")
            if any(parts):
                kept.append(address_line(label, *parts))
            place = place or place_of(city, region, country)
        return kept, place

    def _events(self, events: dict[int, DayColumn]) -> Iterator[LabelledDay]:
        for number, days in events.items():
            label = self._cells.first(f"event {number} - label", f"event {number} - type")
            for value in several(self._cells[f"event {number} - value"]):
                day = birthday_in(value, days, self._options)
                if day is not None:
                    yield LabelledDay(label_of(label) or "date", day)
                else:
                    self._unread.append(f"{label_of(label).capitalize() or 'Date'}: {value}")

    def _say_more(self) -> None:
        for kind in ("relation", "custom field"):
            for label, value in self._pairs(kind):
                word = label.removeprefix("* ").strip()
                self._notes.append(f"{word[:1].upper()}{word[1:]}: {value}" if word else value)
