"""LinkedIn's export of connections: ``Connections.csv``, in any language and however it was saved again.

Shape, as exported since mid-2023 (UTF-8, line feeds, often none at the end): three lines of notes, then
``First Name,Last Name,URL,Email Address,Company,Position,Connected On``. Before that there was no URL, before mid-2021
no notes; until 2018 the day was ``1/8/18, 6:14 PM``. A spreadsheet that saved it again leaves a byte order mark, CRLF,
semicolons or tabs, and days such as ``4-Apr-21``. So the header is found by its names, and columns by theirs.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Generator, Iterator, Mapping, Sequence

from netui.domain.core.errors import RefusedError
from netui.domain.people.names.name_parts import NameParts, name_words
from netui.domain.records.values import Labelled
from netui.exchange.common.batch import Batch, FileRead, Skipped
from netui.exchange.common.days import DayColumn
from netui.exchange.common.files.sniff import UNKNOWN, what_it_is
from netui.exchange.common.files.text import decode, one_line
from netui.exchange.common.incoming import IncomingContact
from netui.exchange.common.notices import read_as, undecided_days, unread_values
from netui.exchange.common.options import NO_OPTIONS, ReadOptions
from netui.exchange.tabular.header_words import field_of, is_connection_day
from netui.exchange.tabular.table import Table, TableRow, find_table, headers, key_of

FILE_NAME = "Connections.csv"
"""Name of the file within the export."""

_ROWS_A_STEP = 150
_COLUMNS = {
    "given": "First Name",
    "family": "Last Name",
    "link": "URL",
    "email": "Email Address",
    "company": "Company",
    "title": "Position",
    "met.on": "Connected On",
}
"""Field -> LinkedIn's names for its column."""
_LEAST_COLUMNS_ALIKE = 2
"""Number of its columns, a name among them, from which on a table that was said to be one is nearly one."""
_COLUMNS_SURELY_ALIKE = 5
"""Number of columns called as LinkedIn calls them from which on any table is taken for its list."""
_DAY_UNTIL_2018 = re.compile(r"\d{1,2}/\d{1,2}/\d\d, \d{1,2}:\d\d [AP]M")
_NOTES_ABOVE = ("notes:", "when exporting your connection data")
"""Beginnings of the English lines above the header; they come again where exports were put together."""


def reading(content: bytes, options: ReadOptions = NO_OPTIONS) -> Generator[float, None, Batch]:
    """The people in a list of connections, in steps of a few milliseconds, which yield how much is done, from 0 to 1.

    Raises:
        RefusedError: it is another file, or damaged; nothing was read.
    """
    decoded = decode(content, options.encoding)
    yield 0.0  # of a hundred thousand rows each of the two takes longer than a key may wait
    table = find_table(decoded.text, is_header)
    if table is None:
        raise RefusedError("Not LinkedIn's connections", _wrong_file(content, decoded.text))
    rows: list[TableRow] = []
    texts: list[str] = []
    filled: set[str] = set()
    notes: list[TableRow] = []
    is_note = False
    for number, row in enumerate(table.rows()):
        if number % _ROWS_A_STEP == 0:
            yield 0.0
        is_note = _is_note(row, goes_on=is_note)
        if not is_note:
            rows.append(row)
            filled.update(row.cells)
            texts.append(next((one_line(row.cells[key]) for key in row.cells if field_of(key) == "met.on"), ""))
        else:
            notes.append(row)
    yield 0.0
    lost = tuple(_notes_above_nothing(notes, rows))
    contacts, skipped = yield from _people(rows, (days := _days(texts, options)), options)
    yield 1.0
    notices = (
        *read_as(decoded.encoding if decoded.guessed else "", contacts),
        *undecided_days(days.undecided),
        *unread_values(contacts),
    )
    read = FileRead("", "linkedin", decoded.encoding, len(contacts))
    skipped = sorted((*skipped, *lost), key=lambda one: one.line)
    return Batch(tuple(contacts), tuple(skipped), notices, (read,), _columns_left(table, filled))


def _days(texts: Sequence[str], options: ReadOptions) -> DayColumn:
    different = dict.fromkeys(texts)  # of which there are fewer than rows
    usual = "mdy" if any(map(_DAY_UNTIL_2018.fullmatch, different)) else ""
    return DayColumn(different, options.dates, usual)


def _people(
    rows: list[TableRow], days: DayColumn, options: ReadOptions
) -> Generator[float, None, tuple[list[IncomingContact], list[Skipped]]]:
    """Take the rows, and make people of them in steps; return them, and the rows passed over, with why."""
    contacts: list[IncomingContact] = []
    skipped: list[Skipped] = []
    count = len(rows)
    rows.reverse()
    while rows:  # each is let go as soon as it is read: to let a hundred thousand go at once holds a key
        if len(rows) % _ROWS_A_STEP == 0:
            yield 1 - len(rows) / count
        row = rows.pop()
        outcome = "more columns than the header names" if row.is_longer else _person(row, days, options)
        if isinstance(outcome, str):
            skipped.append(Skipped(row.line, outcome))
        else:
            contacts.append(outcome)
    return contacts, skipped


def _columns_left(table: Table, filled: Collection[str]) -> tuple[str, ...]:
    """The names of columns that hold something for which people have no field."""
    named = dict(zip(table.keys, table.names, strict=False))
    return tuple(name for key, name in named.items() if key in filled and not field_of(key))


def missing_columns(text: str) -> tuple[str, ...]:
    """The columns that a table lacks to be a list of connections; empty for what is not even nearly one."""
    for names in headers(text):
        fields = {field_of(name) for name in names}
        alike = fields & _COLUMNS.keys()
        if len(alike) >= _LEAST_COLUMNS_ALIKE and alike & {"given", "family"}:
            return tuple(name for field, name in _COLUMNS.items() if field not in fields)
    return ()


def surely_missing_columns(text: str) -> tuple[str, ...]:
    """The columns that a table lacks which can be nothing but a list of connections; empty for any other.

    Names, employers and addresses are in most tables, in any words: only LinkedIn's own words for them count.
    """
    for names in headers(text):
        keys = {key_of(name) for name in names}
        if sum(key_of(name) in keys for name in _COLUMNS.values()) >= _COLUMNS_SURELY_ALIKE:
            return tuple(name for name in _COLUMNS.values() if key_of(name) not in keys)
    return ()


def is_called_so(file_name: str) -> bool:
    """True if a file has the name of the export, as a browser may have numbered it: ``Connections (1).csv``."""
    return file_name.lower().startswith(FILE_NAME.removesuffix(".csv").lower())


def is_header(keys: Sequence[str]) -> bool:
    """True for the header of such a table."""
    fields = {field_of(key) for key in keys}
    return bool(fields & {"given", "name"}) and any(map(is_connection_day, keys))


class _Fields(dict[str, str]):
    """The values of a row by field, each on one line; empty for a field that it has not."""

    def __init__(self, row: TableRow) -> None:
        super().__init__()
        for column, cell in row.cells.items():
            if field := field_of(column):
                self.setdefault(field, one_line(cell))

    def __missing__(self, field: str) -> str:
        return ""


def _is_note(row: TableRow, *, goes_on: bool) -> bool:
    """True for a line of the notes above a header, in any language: “Notizen:”, and the lines of one cell below it."""
    first = one_line(next(iter(row.cells.values()), ""))
    is_alone = len(row.cells) == 1
    return first.lower().startswith(_NOTES_ABOVE) or (is_alone and (goes_on or first.endswith(":")))


def _notes_above_nothing(notes: Sequence[TableRow], rows: Sequence[TableRow]) -> Iterator[Skipped]:
    """Yield the lines that look like notes above a header, where none follows: each may have been somebody's row."""
    beside = {row.line for row in rows} if notes else set()
    last, below, is_above_nothing = max(beside, default=0), 0, False
    for row in reversed(notes):
        if row.line + 1 != below:
            is_above_nothing = row.line + 1 in beside or row.line > last
        below = row.line
        if is_above_nothing:
            yield Skipped(row.line, "a line of notes, not a person")


def _person(row: TableRow, days: DayColumn, options: ReadOptions) -> IncomingContact | str:
    """The person in a row, or why there is none."""
    fields: Mapping[str, str] = _Fields(row)
    connected = fields["met.on"]
    if not any(value for field, value in fields.items() if field != "met.on"):
        return "profile hidden or closed"
    email, url = fields["email"], fields["link"]
    name = _name(fields) or email
    if not name:
        return "no name"
    met_on = days.full_day(connected, options.today.year, options.zone) if connected else None
    # A day that cannot be read is not guessed; it stays readable in the notes.
    unread = f"Connected on LinkedIn: {connected}" if connected and met_on is None else ""
    return IncomingContact(
        name=name,
        line=row.line,
        emails=(Labelled(email),) if email else (),
        links=(Labelled(url, "linkedin"),) if url else (),
        company=fields["company"],
        title=fields["title"],
        notes=unread,
        met_on=met_on,
        unread=(unread,) if unread and connected not in days.undecided else (),
    )


def _name(fields: Mapping[str, str]) -> str:
    """The name in a row; a column “Nom” or “Name” beside that of the first name holds the family name."""
    given, family, name = fields["given"], fields["family"], fields["name"]
    if not family and name and not set(name_words(given)) <= set(name_words(name)):
        family = name
    return NameParts(family, given).name if family or not name else name


def _wrong_file(content: bytes, text: str) -> str:
    what = what_it_is(content, text)
    if what == UNKNOWN and (missing := missing_columns(text)):
        return nearly(missing)
    return (
        f"This is {what}. Nothing was imported. Give {FILE_NAME} from LinkedIn's export "
        "(Settings, Data privacy, Get a copy of your data), or the ZIP archive it came in."
    )


def nearly(missing: Sequence[str], file_name: str = "This") -> str:
    """Return the sentence about a table that lacks columns of a list of connections."""
    columns = ", ".join(f"“{name}”" for name in missing)
    word = "this column is" if len(missing) == 1 else "these columns are"
    return (
        f"{file_name} is nearly LinkedIn's list of connections, but {word} missing: {columns}. “First Name” and "
        f"“Connected On” are needed. Nothing was imported; give {FILE_NAME} as LinkedIn exports it."
    )
