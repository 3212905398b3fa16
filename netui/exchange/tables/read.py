"""Any table of people, read by a mapping of its columns to fields."""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator, Mapping
from dataclasses import replace
from datetime import date

from netui.domain.core.errors import RefusedError
from netui.domain.people.kept_lines import address_line
from netui.domain.people.names.name_parts import NameParts, turned_round
from netui.domain.records.contact import LabelledDay
from netui.domain.records.values import Anniversary, Labelled
from netui.domain.tables.mapping import TableMapping, is_field
from netui.exchange.common.batch import Batch, MappedColumn
from netui.exchange.common.days import DayColumn
from netui.exchange.common.files.text import codec_named, decode
from netui.exchange.common.incoming import IncomingContact, IncomingConversation, Participant
from netui.exchange.common.options import NO_OPTIONS, ReadOptions
from netui.exchange.tables.guess import guessed_mapping, has_columns, likely_table, mapped_columns
from netui.exchange.tables.own import is_header as is_own_header
from netui.exchange.tables.own import looks_like_it as looks_like_own
from netui.exchange.tables.own import reading_own
from netui.exchange.tabular.file_head import FileHead
from netui.exchange.tabular.table import SEPARATORS, IsHeader, key_of
from netui.exchange.tabular.table_file import (
    Cells,
    TableFile,
    birthday_and_note,
    birthday_in,
    each_once,
    kept_name,
    place_of,
    tags_of,
    words_of,
)

_WANTED = "Give a table with one person a row, under a header that names the columns."


def looks_like_it(head: FileHead, options: ReadOptions = NO_OPTIONS) -> bool:
    """True if the file is a table that netui wrote, or one that a mapping names."""
    if options.mapping is not None:
        return head.has_header(_header_of(options.mapping))
    return looks_like_own(head) or any(one.match and head.has_header(_header_of(one)) for one in options.mappings)


def reading(content: bytes, options: ReadOptions = NO_OPTIONS) -> Generator[float, None, Batch]:
    """The people in a table: by the mapping that is given, that is saved for it, or that its header suggests.

    Yields how much is done, from 0 to 1.

    Raises:
        RefusedError: it is no table, or lacks a column of the mapping, or nothing in it says who is meant.
    """
    head = FileHead(content, encoding=options.encoding)
    if options.mapping is None and looks_like_own(head):
        return (yield from reading_own(content, options))
    mapping = options.mapping or next(
        (one for one in options.mappings if one.match and head.has_header(_header_of(one))), None
    )
    if mapping is None:
        table = likely_table(head.text)
        mapping = guessed_mapping(table) if table is not None else None
        if table is None or mapping is None:
            raise RefusedError(
                "Another kind of file",
                f"It is no table whose columns tell who is meant. Nothing was imported. {_WANTED}",
            )
    options = replace(
        options,
        encoding=options.encoding or (codec_named(mapping.encoding) if mapping.encoding else ""),
        dates=options.dates or mapping.dates,
    )
    columns = _check(mapping, content, options)
    file = yield from TableFile.opening(content, options, _header_of(mapping), _WANTED, mapping.separator or SEPARATORS)
    batch = yield from _MappedTable(file, mapping, options).read()
    return replace(batch, columns=columns)


def _header_of(mapping: TableMapping) -> IsHeader:
    columns = mapping.match or tuple(mapping.fields)
    return lambda keys: has_columns(keys, columns) and not is_own_header(keys)


def _check(mapping: TableMapping, content: bytes, options: ReadOptions) -> tuple[MappedColumn, ...]:
    """Return the columns of the table; refuse a mapping of columns that are not there, in words that name those."""
    wrong = next((each for each in mapping.fields.values() if not is_field(each)), None)
    if wrong is not None:
        raise RefusedError("No such field", f"“{wrong}” is no field. Nothing was imported; see netui import --help.")
    text = decode(content, options.encoding).text
    table = likely_table(text)
    keys = set(table.keys) if table is not None else set()
    missing = [name for name in (*mapping.match, *mapping.fields) if key_of(name) not in keys]
    if table is not None and missing:
        there = ", ".join(f"“{name}”" for name in table.names if name)
        raise RefusedError(
            "No such column", f"The table has no column “{missing[0]}”. It has {there}. Nothing was imported."
        )
    return mapped_columns(table, mapping) if table is not None else ()


class _MappedTable:
    """A table on its way to people."""

    def __init__(self, file: TableFile, mapping: TableMapping, options: ReadOptions) -> None:
        self._file, self._options = file, options
        self._fields = {key_of(name): field for name, field in mapping.fields.items()}
        self._constants = mapping.constants
        dated = ("birthday", "met.on", "talk.on", "date")
        self._days: Mapping[str, DayColumn] = {
            key: file.days(key, options) for key, field in self._fields.items() if field.partition("/")[0] in dated
        }
        skipped = [key for key, field in self._fields.items() if field == "skip"]
        file.use(skipped)

    def read(self) -> Generator[float, None, Batch]:
        """Read row by row."""
        conversations: list[IncomingConversation] = []

        def person_in(cells: Cells) -> IncomingContact | None:
            mapped = _MappedRow(cells, self._fields, self._days, self._constants, self._options)
            person = mapped.person()
            if person is not None and (conversation := mapped.conversation(person)) is not None:
                conversations.append(conversation)
            return person

        contacts, skipped = yield from self._file.people(person_in)
        birthdays = (days for key, days in self._days.items() if self._fields[key] == "birthday")
        self._file.note_undecided(text for days in birthdays for text in days.undecided)
        batch = self._file.finished("csv", contacts, skipped)
        return replace(batch, conversations=tuple(conversations))


class _MappedRow:
    """One row by field."""

    def __init__(
        self,
        cells: Cells,
        fields: Mapping[str, str],
        days: Mapping[str, DayColumn],
        constants: Mapping[str, tuple[str, ...]],
        options: ReadOptions,
    ) -> None:
        self._cells, self._fields, self._days = cells, fields, days
        self._constants, self._options = constants, options
        self._unread: list[str] = []
        self._talk_on: date | None = None

    def _called(self) -> tuple[str, NameParts]:
        """The name in the row, empty when there is none, and its parts where they stand apart."""
        one = self._one
        parts = NameParts(one("family"), one("given"), one("middle"), one("prefix"), one("suffix"))
        if parts.family or parts.given:
            return one("name") or parts.name, parts
        turned = turned_round(one("name"))
        return (turned.name, turned) if turned else (one("name"), parts)

    def person(self) -> IncomingContact | None:
        """The person in the row; None when nothing could be their name."""
        one = self._one
        emails, phones = each_once(self._labelled("email")), each_once(self._labelled("phone"))
        name, parts = self._called()
        aliases = tuple(dict.fromkeys(self._words("alias", "")))
        stand_ins = (*aliases, one("company"), *(each.value for each in (*emails, *phones)))
        name = name or next(filter(None, stand_ins), "")
        if not name:
            return None
        address = [one(part) for part in ("street", "city", "region", "postal", "country")]
        dates = tuple(self._dates())
        birthday = self._birthday()
        met_on = self._day("met.on")
        self._talk_on = self._day("talk.on")
        unread = (*self._unread, *self._untold())
        return IncomingContact(
            name=name,
            line=self._cells.line,
            uid=one("uid"),
            aliases=tuple(each for each in aliases if each != name),
            emails=emails,
            phones=phones,
            links=each_once(self._labelled("link")),
            company=one("company"),
            department=one("department"),
            title=one("title"),
            location=one("location") or place_of(address[1], address[2], address[4]),
            tags=tags_of(self._words("tags", ",")),
            birthday=birthday,
            dates=dates,
            notes="\n".join((*self._notes(), *unread)),
            met_on=met_on,
            met_where=one("met.where"),
            kept=(*kept_name(parts), *((address_line("", "", "", *address),) if any(address) else ())),
            interests=self._words("interests", ","),
            offers=self._words("offers", ""),
            needs=self._words("needs", ""),
            roles=self._words("roles", ""),
            unread=unread,
        )

    def conversation(self, person: IncomingContact) -> IncomingConversation | None:
        """The conversation in the row, where a column says its day; ``person`` was read first."""
        on = self._talk_on
        if on is None:
            return None
        return IncomingConversation(
            key=person.row_key,
            on=on,
            channel=self._one("talk.channel") or "meeting",
            people=(Participant(person, is_wanted=True),),
            lines=(self._cells.line,),
            nobody="names nobody",
            summary=self._one("talk.summary"),
        )

    def _untold(self) -> Iterator[str]:
        """Lines for the notes with what the row says of a conversation that has no day, and so is none."""
        if self._talk_on is None and (summary := self._one("talk.summary")):
            yield f"talk.summary: {summary}"

    def _keys(self, field: str) -> Iterator[str]:
        return (key for key, each in self._fields.items() if each.partition("/")[0] == field)

    def _one(self, field: str) -> str:
        """The value of a field of which there is one: of its column, else what it is in every row."""
        found = next((text for key in self._keys(field) if (text := self._cells[key])), "")
        return found or " ".join(self._constants.get(field, ()))

    def _words(self, field: str, more_separators: str) -> tuple[str, ...]:
        cells = [self._cells[key] for key in self._keys(field)]
        words = [word for cell in cells for word in _split(cell, more_separators)]
        return tuple(dict.fromkeys((*words, *self._constants.get(field, ()))))

    def _labelled(self, field: str) -> Iterator[Labelled]:
        for key in self._keys(field):
            label = self._fields[key].partition("/")[2]
            yield from (Labelled(value, label) for value in _split(self._cells[key], ""))

    def _dated(self, field: str) -> Iterator[tuple[str, DayColumn]]:
        return ((text, self._days[key]) for key in self._keys(field) if (text := self._cells[key]))

    def _day(self, field: str) -> date | None:
        for text, days in self._dated(field):
            day = days.full_day(text, self._options.today.year + 1, self._options.zone)
            if day is None:
                self._unread.append(f"{field}: {text}")
            return day
        said = " ".join(self._constants.get(field, ()))
        return DayColumn(()).full_day(said, self._options.today.year + 1) if said else None

    def _birthday(self) -> Anniversary | None:
        first: Anniversary | None = None
        for text, days in self._dated("birthday"):
            day, unread = birthday_and_note(text, days, self._options)
            self._unread += [unread] if unread else []
            first = first or day
        return first

    def _dates(self) -> Iterator[LabelledDay]:
        for key in self._keys("date"):
            label = self._fields[key].partition("/")[2]
            text = self._cells[key]
            day = birthday_in(text, self._days[key], self._options) if text else None
            if day is not None:
                yield LabelledDay(label, day)
            elif text:
                self._unread.append(f"{label}: {text}")

    def _notes(self) -> Iterator[str]:
        for key in self._keys("notes"):
            if text := self._cells.text(key):
                yield text
        yield from self._constants.get("notes", ())
        for key in self._keys("note"):
            if text := self._cells.text(key):
                yield f"{self._fields[key].partition('/')[2]}: {text}"


def _split(cell: str, more_separators: str) -> tuple[str, ...]:
    """The values in a cell: apart at `` ::: ``, else at ``;`` and the further signs."""
    if " ::: " in cell:
        return tuple(part.strip() for part in cell.split(" ::: ") if part.strip())
    return words_of(cell, re.escape(f";{more_separators}"))
