"""LinkedIn's export of connections: ``Connections.csv``, alone or in the archive it comes in.

Shape, as exported since mid-2023 (UTF-8, line feeds, often none at the end): three lines of notes, then
``First Name,Last Name,URL,Email Address,Company,Position,Connected On``. Before that there was no URL, before mid-2021
no notes. A spreadsheet that saved it again leaves a byte order mark, CRLF, semicolons or tabs, and days such as
``4-Apr-21``. So the header is found by its names, and columns by theirs.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Generator, Iterator
from datetime import date

from netui.domain.core.errors import RefusedError
from netui.domain.records.values import Labelled
from netui.exchange.common.batch import Batch, IncomingContact, Skipped
from netui.exchange.common.options import NO_OPTIONS, ReadOptions
from netui.exchange.common.sniff import what_it_is
from netui.exchange.common.text import decode, one_line
from netui.exchange.common.zip_archive import is_archive, member

FILE_NAME = "Connections.csv"
"""Name of the file within the export."""

_NEEDED = frozenset({"first name", "last name", "connected on"})
_HEADER_WITHIN_LINES = 50
_DELIMITERS = ",;\t"
_LONGEST_FIELD = 1_000_000
_ROWS_A_STEP = 500
_MONTHS = {
    name: number
    for number, name in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), start=1
    )
}
_DAY_MONTH_YEAR = re.compile(r"(\d{1,2})\.?[ -]([A-Za-z]{3})[A-Za-z]*\.?[ -](\d{4}|\d{2})")
_DOTTED_DAY = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_ISO_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:[T ].*)?")


def reading(content: bytes, options: ReadOptions = NO_OPTIONS) -> Generator[float, None, Batch]:
    """The people in ``Connections.csv``, or in an archive that holds one.

    In steps of a few milliseconds, which yield how much is done, from 0 to 1.

    Raises:
        RefusedError: it is another file, an archive without one, or damaged; nothing was read.
    """
    if is_archive(content):
        content = member(content, FILE_NAME)
    text = decode(content, options.encoding).text
    found = _find_header(text)
    if found is None:
        raise RefusedError("Not LinkedIn's connections", _wrong_file(content, text))
    offset, line, columns, delimiter = found
    contacts: list[IncomingContact] = []
    skipped: list[Skipped] = []
    lines = text.count("\n") + 1
    for number, (at, cells) in enumerate(_rows(text[offset:], line, delimiter)):
        if number % _ROWS_A_STEP == 0:
            yield min(1.0, at / lines)
        row = _row(columns, cells)
        outcome = "more columns than the header names" if row is None else _person(row, at)
        if isinstance(outcome, str):
            skipped.append(Skipped(at, outcome))
        else:
            contacts.append(outcome)
    return Batch(tuple(contacts), tuple(skipped))


def looks_like_it(content: bytes) -> bool:
    """Whether the bytes are such a file, or any archive."""
    return is_archive(content) or _find_header(decode(content).text) is not None


def _find_header(text: str) -> tuple[int, int, tuple[str, ...], str] | None:
    """Where the rows begin (offset, line), the names of the columns in lower case, and what separates them."""
    offset = 0
    for number, line in enumerate(_physical_lines(text), start=1):
        if number > _HEADER_WITHIN_LINES:
            return None
        offset += len(line)
        for delimiter in _DELIMITERS:
            columns = tuple(cell.strip().strip('"').strip().lower() for cell in line.split(delimiter))
            if _NEEDED.issubset(columns):
                return offset, number + 1, columns, delimiter
    return None


def _physical_lines(text: str) -> Iterator[str]:
    """Lines with their ends, split where the csv module splits: not at the exotic ends that ``splitlines`` knows."""
    return iter(io.StringIO(text, newline=""))


def _rows(text: str, first_line: int, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """Each row that is not blank, with the line where it begins."""
    csv.field_size_limit(_LONGEST_FIELD)
    lines = list(_physical_lines(text))
    reader = csv.reader(lines, delimiter=delimiter)
    done, begins = 0, first_line
    try:
        for cells in reader:
            row_lines, begins, done = lines[done : reader.line_num], first_line + done, reader.line_num
            if len(row_lines) > 1 and sum(line.count('"') for line in row_lines) % 2:
                raise csv.Error("a quotation mark is opened and never closed")
            if any(cell.strip() for cell in cells):
                yield begins, cells
            begins = first_line + done
    except csv.Error as error:
        raise RefusedError(
            "Damaged file",
            f"Line {begins} and what follows cannot be read as a table: {error}. Nothing was imported; "
            "download the export from LinkedIn again, and give it as it comes.",
        ) from error


def _row(columns: tuple[str, ...], cells: list[str]) -> dict[str, str] | None:
    """The row by column name, the first of two equal names winning; None when cells are left over."""
    if any(cell.strip() for cell in cells[len(columns) :]):
        return None
    row: dict[str, str] = {}
    for column, cell in zip(columns, cells, strict=False):
        row.setdefault(column, one_line(cell))
    return row


def _person(row: dict[str, str], line: int) -> IncomingContact | str:
    """The person in a row, or why there is none."""
    connected = row.pop("connected on", "")
    if not any(row.values()):
        return "profile hidden or closed"
    email = row.get("email address", "")
    name = one_line(f"{row.get('first name', '')} {row.get('last name', '')}") or email
    if not name:
        return "no name"
    url = row.get("url", "")
    met_on = _day(connected)
    return IncomingContact(
        name=name,
        line=line,
        emails=(Labelled(email),) if email else (),
        links=(Labelled(url, "linkedin"),) if url else (),
        company=row.get("company", ""),
        title=row.get("position", ""),
        # A day that cannot be read is not guessed; it stays readable in the notes.
        notes=f"Connected on LinkedIn: {connected}" if connected and met_on is None else "",
        met_on=met_on,
    )


def _day(text: str) -> date | None:
    """``02 Jan 2023``, ``4-Apr-21``, ``2023-01-02``, ``2.1.2023``; None for anything else, ``03/04/2021`` above all."""
    try:
        if match := _ISO_DAY.fullmatch(text):
            return date(int(match[1]), int(match[2]), int(match[3]))
        if match := _DOTTED_DAY.fullmatch(text):
            return date(int(match[3]), int(match[2]), int(match[1]))
        if match := _DAY_MONTH_YEAR.fullmatch(text):
            # LinkedIn opened in 2003: two digits are of this century.
            year = int(match[3]) + (2000 if len(match[3]) == 2 else 0)
            return date(year, _MONTHS[match[2].lower()], int(match[1]))
    except (ValueError, KeyError):
        return None
    return None


def _wrong_file(content: bytes, text: str) -> str:
    return (
        f"This is {what_it_is(content, text)}. Nothing was imported. Give {FILE_NAME} from LinkedIn's export "
        "(Settings, Data privacy, Get a copy of your data), or the ZIP archive it came in."
    )
