"""A table of people as it is read: its rows, what of its columns was used, and the values that are written alike."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Generator, Iterable, Mapping, Sequence

from netui.domain.core.errors import RefusedError
from netui.domain.people.kept_lines import name_parts_line
from netui.domain.people.names.name_parts import NameParts
from netui.domain.records.values import Anniversary, Labelled
from netui.domain.text.display import without_effects
from netui.exchange.common.batch import Batch, FileRead, Skipped
from netui.exchange.common.days import DayColumn, is_no_day
from netui.exchange.common.files.sniff import UNKNOWN, what_it_is
from netui.exchange.common.files.text import Decoded, decode, one_line
from netui.exchange.common.formulas import as_typed
from netui.exchange.common.incoming import IncomingContact
from netui.exchange.common.notices import read_as, unread_values
from netui.exchange.common.options import ReadOptions
from netui.exchange.tabular.table import SEPARATORS, IsHeader, Table, TableRow, find_table, headers

_ROWS_CUT_A_STEP = 1_000
ROWS_A_STEP = 50
"""Rows that are read in a few milliseconds."""
_BIDI_MARKS = dict.fromkeys(map(ord, "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"))
_MANY = " ::: "
_TAGS_OF_PROGRAMS = frozenset({"mycontacts"})
"""Groups that programs put everybody into, and that say nothing: Google's own."""


class TableFile:
    """A table that was found in a file.

    Attributes:
        decoded: the text it was in.
        table: its header.
        rows: all that are not blank; gone one by one once they are read as people.
    """

    is_own = False
    """True for a table that netui wrote: its cells are taken as they stand there, with their marks."""

    def __init__(self, decoded: Decoded, table: Table, rows: list[TableRow], filled: Collection[str]) -> None:
        """Make the file; ``filled`` are the keys of the columns that hold anything."""
        self.decoded, self.table, self.rows, self._filled = decoded, table, rows, filled
        self._used: set[str] = set()
        self._undecided: list[str] = []

    @classmethod
    def opening(
        cls,
        content: bytes,
        options: ReadOptions,
        is_header: IsHeader,
        wanted: str,
        separators: str = SEPARATORS,
        lacks: Callable[[Sequence[str]], str] = lambda _names: "",
    ) -> Generator[float, None, TableFile]:
        """Find the table in a file and cut it into cells, in steps of a few milliseconds; return it.

        Args:
            content: the bytes.
            options: what is known beside them.
            is_header: the test for its header.
            wanted: what to give instead, as a sentence.
            separators: those that may stand between cells.
            lacks: tells what the columns of another table lack, given their names.

        Raises:
            RefusedError: there is no such table.
        """
        decoded = decode(content, options.encoding)
        yield 0.0  # of a hundred thousand rows each of the two takes longer than a key may wait
        table = find_table(decoded.text, is_header, separators)
        if table is None:
            what = what_it_is(content, decoded.text)
            others = max(headers(decoded.text), key=len, default=()) if what == UNKNOWN else ()
            if others and (lacking := lacks(others)):
                what = f"a table in which {lacking}"
            raise RefusedError("Another kind of file", f"This is {what}. Nothing was imported. {wanted}")
        rows: list[TableRow] = []
        filled: set[str] = set()
        for row in table.rows():
            rows.append(row)
            filled.update(row.cells)
            if len(rows) % _ROWS_CUT_A_STEP == 0:
                yield 0.0
        return cls(decoded, table, rows, filled)

    def column(self, key: str) -> list[str]:
        """All that stands in a column; it counts as used."""
        self._used.add(key)
        return [row.cells[key] for row in self.rows if key in row.cells]

    def days(self, key: str, options: ReadOptions, usual: str = "") -> DayColumn:
        """The days of a column, in the order of day and month that the whole of it shows."""
        return DayColumn(self.column(key), options.dates, usual)

    def cells(self, row: TableRow) -> Cells:
        """The cells of a row; those that are asked for and filled count as used."""
        return Cells(row, self._used, is_own=self.is_own)

    def people(
        self, read: Callable[[Cells], IncomingContact | None]
    ) -> Generator[float, None, tuple[list[IncomingContact], list[Skipped]]]:
        """Read a person a row, in steps that yield how much is done; return them, and the rows passed over, with why.

        Args:
            read: the person of a row; None when nothing in it says who it is.
        """
        contacts: list[IncomingContact] = []
        skipped: list[Skipped] = []
        count = len(self.rows)
        self.rows.reverse()
        while self.rows:  # each is let go as soon as it is read: to let a hundred thousand go at once holds a key
            if len(self.rows) % ROWS_A_STEP == 0:
                yield 1 - len(self.rows) / count
            row = self.rows.pop()
            found = None if row.is_longer else read(self.cells(row))
            if found is not None:
                contacts.append(found)
            else:
                why = "more columns than the header names" if row.is_longer else "no name"
                skipped.append(Skipped(row.line, why))
        return contacts, skipped

    def use(self, keys: Iterable[str]) -> None:
        """Count columns as used."""
        self._used.update(keys)

    def note_undecided(self, texts: Iterable[str]) -> None:
        """Remember days that may be two, and were left out."""
        self._undecided.extend(texts)

    def finished(
        self,
        format_id: str,
        contacts: Sequence[IncomingContact],
        skipped: Sequence[Skipped],
        notices: Iterable[str] = (),
    ) -> Batch:
        """Return what was read, with what is to be said about the file as a whole."""
        named = zip(self.table.keys, self.table.names, strict=False)
        left = tuple(name for key, name in named if key in self._filled and key not in self._used)
        encoding = self.decoded.encoding if self.decoded.guessed else ""
        days = (*undecided_birthdays(self._undecided), *unread_values(contacts))
        told = (*read_as(encoding, contacts), *days, *notices)
        files = (FileRead("", format_id, self.decoded.encoding, len(contacts)),)
        return Batch(tuple(contacts), tuple(skipped), told, files, left)


class Cells:
    """The cells of a row by the key of their column."""

    def __init__(self, row: TableRow, used: set[str], *, is_own: bool = False) -> None:
        self.line = row.line
        self._cells, self._used, self._is_own = row.cells, used, is_own

    def __getitem__(self, key: str) -> str:
        """A cell on one line, without marks of direction; empty when it is blank or there is none."""
        text = self._cells.get(key)
        if not text:
            return ""
        self._used.add(key)
        found = one_line(text if text.isascii() else text.translate(_BIDI_MARKS))
        return found if self._is_own else as_typed(found)

    def numbered(self, columns: Mapping[str, tuple[str, int]]) -> dict[str, list[int]]:
        """Return kind -> its numbers of which a cell is filled, in order, by the kind and number of each column."""
        found: dict[str, list[int]] = {}
        for key in self._cells:
            if key in columns:
                kind, number = columns[key]
                numbers = found.setdefault(kind, [])
                if number not in numbers:
                    numbers.append(number)
        for numbers in found.values():
            numbers.sort()
        return found

    def text(self, key: str) -> str:
        """A cell with its line breaks, each as one line feed."""
        self._used.add(key)
        lines = self._cells.get(key, "").replace("\r\n", "\n").replace("\r", "\n").strip()
        lines = without_effects(lines)
        return lines if self._is_own else as_typed(lines)

    def first(self, *keys: str) -> str:
        """The first of these cells that is not blank."""
        found = ""
        for key in keys:
            if key in self._cells:
                text = self[key]  # also of those that are not wanted any more: they count as used
                found = found or text
        return found


def several(cell: str) -> tuple[str, ...]:
    """The values of a cell that may hold several, each without the sign of the preferred one."""
    if not cell:
        return ()
    return tuple(value for part in cell.split(_MANY) if (value := starless(part)))


def starless(text: str) -> str:
    """A value without the ``*`` by which Google marks the preferred one."""
    return text.strip().removeprefix("*").strip() if text.strip()[:2] in ("*", "* ") else text.strip()


def label_of(text: str) -> str:
    """A label as netui has it: lower-cased, without the sign of the preferred one."""
    return starless(text).lower()


def is_preferred(label: str) -> bool:
    """True if a label marks its value as the preferred one of the list."""
    return label.strip()[:2] in ("*", "* ")


def each_once(values: Iterable[Labelled]) -> tuple[Labelled, ...]:
    """Labelled values without repetition, blank ones left out."""
    found: dict[str, Labelled] = {}
    for one in values:
        if one.value:
            found.setdefault(one.value, one)
    return tuple(found.values())


def tags_of(words: Iterable[str]) -> tuple[str, ...]:
    """Tags, each once, without those that programs give everybody."""
    return tuple(dict.fromkeys(word for word in words if word and word.lower() not in _TAGS_OF_PROGRAMS))


def words_of(text: str, separators: str) -> tuple[str, ...]:
    """The words of a cell that are separated by any of these signs."""
    return tuple(dict.fromkeys(word.strip() for word in re.split(f"[{separators}]", text) if word.strip()))


def kept_name(parts: NameParts) -> tuple[str, ...]:
    """The line of a card for a name in parts; none for a name that has not at least two."""
    filled = [each for each in (parts.family, parts.given, parts.middle, parts.prefix, parts.suffix) if each]
    return (name_parts_line(parts),) if len(filled) > 1 else ()


def place_of(city: str, region: str, country: str) -> str:
    """Return town, region when there is no town, and country."""
    return ", ".join(part for part in (city or region, country) if part)


def birthday_in(text: str, days: DayColumn, options: ReadOptions) -> Anniversary | None:
    """The birthday that a cell says; None for no day, and for programs' signs of none."""
    return None if is_no_day(text) else days.birthday(text, options.today)


def birthday_and_note(text: str, days: DayColumn, options: ReadOptions) -> tuple[Anniversary | None, str]:
    """The birthday that a cell says, and the line for the notes that keeps what is none: ``Birthday: 31.02.1980``.

    What may be two days stands in neither: the report says it, and how to settle it.
    """
    day = birthday_in(text, days, options)
    keeps = day is None and not is_no_day(text) and text not in days.undecided
    return day, f"Birthday: {text}" if keeps else ""


def undecided_birthdays(texts: Sequence[str]) -> tuple[str, ...]:
    """Return the sentence about birthdays with two readings: ``9 birthdays left out: 03/04/1990 may be March …``."""
    if not texts:
        return ()
    numbers = [int(number) for number in re.findall(r"\d+", texts[0])[:2]]
    months = [_MONTHS[number - 1] for number in numbers if 1 <= number <= len(_MONTHS)]
    which = f"{texts[0]} may be {' or '.join(months)}"
    count = f"{len(texts)} {'birthday' if len(texts) == 1 else 'birthdays'}"
    return (f"{count} left out: {which}; --dates dmy or mdy.",)


_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
