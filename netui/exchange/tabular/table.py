"""Tables as spreadsheets and other programs write them: found by their header, read by the names of their columns.

The usual accidents of tables are forgiven: text before the header, another separator, blanks that are none, rows
quoted as a whole, separators at the ends of lines, a second export behind the first.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from netui.domain.core.errors import RefusedError
from netui.domain.core.frozen import frozen
from netui.domain.text.folding import fold
from netui.exchange.common.files.text import one_line
from netui.exchange.tabular.header_words import field_of

SEPARATORS = ",;\t|"
_HEADER_WITHIN_LINES = 50
_END_OF_FILE = "\x1a\0"
"""Signs behind the last line with which old programs end a file, or fill its last block."""
_MOST_CELL_CHARACTERS = 1_000_000
_SEPARATOR_SAID = re.compile(r"sep=([,;\t|])", re.IGNORECASE)

IsHeader = Callable[[Sequence[str]], bool]
"""A test for a row of keys: True if it is the wanted header."""


@frozen
class TableRow:
    """A row that is not blank.

    Attributes:
        line: physical line where it begins; 1 is the first.
        cells: key of a column -> what stands there, on one line or on several as written; blank cells are left out.
        is_longer: whether something stands beyond the last column.
    """

    line: int
    cells: dict[str, str]
    is_longer: bool = False

    def text(self, *columns: str) -> str:
        """Return the text of the first of these columns that is not blank, on one line; empty when all are."""
        return one_line(next((self.cells[column] for column in columns if column in self.cells), ""))


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose header has been found.

    Attributes:
        names: of the columns, as written, on one line.
        keys: the same as they are compared; of equal ones the later are ``name (2)``.
    """

    names: tuple[str, ...]
    keys: tuple[str, ...]
    _lines: tuple[str, ...]
    _first_line: int
    _outer: str
    _separator: str
    _ending: str
    _is_header: IsHeader

    def rows(self) -> Iterator[TableRow]:
        """Every row that is not blank, in order; a header that comes again names the columns of what follows it.

        Raises:
            RefusedError: a quotation mark is never closed, or a cell has more than a million characters.
        """
        keys, names = self.keys, frozenset(self.keys)
        for line, cells in _records(self._lines, self._first_line, self._outer):
            cells = _unwrapped(cells, self._separator, len(keys))
            if self._ending and cells:
                cells[-1] = cells[-1].rstrip(self._ending)
            if not any(cell.strip() for cell in cells):
                continue
            # Most rows do not begin as a header does, and need not be compared with one. It may be in another language.
            first = key_of(cells[0])
            if (first in names or field_of(first)) and self._is_header(found := keys_of(cells)):
                keys = found
                continue
            row = {key: cell for key, cell in zip(keys, cells, strict=False) if cell and key and _says_something(cell)}
            yield TableRow(line, row, any(cell.strip() for cell in cells[len(keys) :]))


def _says_something(cell: str) -> bool:
    """True if there is more in a cell than blanks and signs without width."""
    return bool(cell.strip() if cell.isascii() else one_line(cell))


def key_of(name: str) -> str:
    """A column name as it is compared: folded, on one line, without quotation marks around it."""
    return fold(one_line(name).strip("\"' ")).strip()


def keys_of(names: Sequence[str]) -> tuple[str, ...]:
    """The keys of a header; the second of two equal ones is ``name (2)``. Blank ones at the end are left out."""
    seen: dict[str, int] = {}
    keys = []
    for name in names:
        key = key_of(name)
        seen[key] = seen.get(key, 0) + 1
        keys.append(f"{key} ({seen[key]})" if key and seen[key] > 1 else key)
    while keys and not keys[-1]:
        keys.pop()
    return tuple(keys)


def find_table(text: str, is_header: IsHeader, separators: str = SEPARATORS) -> Table | None:
    """The table in a text whose header, within the first fifty lines, is the one looked for; None without one."""
    lines = tuple(io.StringIO(text.rstrip(_END_OF_FILE), newline=""))
    for number, line in enumerate(lines[:_HEADER_WITHIN_LINES]):
        if number == 0 and (said := _SEPARATOR_SAID.fullmatch(line.strip().strip('"'))):
            separators = said[1]
            continue
        if (found := _header(line, separators, is_header)) is not None:
            names, outer, separator, ending = found
            named = tuple(one_line(name) for name in names)
            return Table(named, keys_of(names), lines[number + 1 :], number + 2, outer, separator, ending, is_header)
    return None


def headers(text: str) -> Iterator[tuple[str, ...]]:
    """Yield possible headers: the names in each of the first fifty lines, cut where they fall into most."""
    for line in list(io.StringIO(text, newline=""))[:_HEADER_WITHIN_LINES]:
        found = max((names for names, *_ in _ways_to_cut(line, SEPARATORS)), key=len, default=[])
        if len(found) > 1:
            yield tuple(one_line(name) for name in found)


def possible_headers(text: str) -> tuple[tuple[str, ...], ...]:
    """The keys of every header that a text may have within its first fifty lines, however those are cut."""
    lines = list(io.StringIO(text, newline=""))[:_HEADER_WITHIN_LINES]
    ways = (keys_of(way[0]) for line in lines for way in _ways_to_cut(line, SEPARATORS))
    return tuple(dict.fromkeys(keys for keys in ways if len(keys) > 1))


def _header(line: str, separators: str, is_header: IsHeader) -> tuple[list[str], str, str, str] | None:
    ways = [way for way in _ways_to_cut(line, separators) if is_header(keys_of(way[0]))]
    # A header without quotation marks round the whole line can be cut either way: read row by row as one quoted cell,
    # the cells of a row would lose their own quotation marks, and with them the line breaks within.
    return max(ways, key=lambda way: (len(keys_of(way[0])), way[1] == way[2]), default=None)


def _ways_to_cut(line: str, separators: str) -> Iterator[tuple[list[str], str, str, str]]:
    """The names in a line, the separator of lines and that within a quoted line, and what stands at the line ends."""
    for outer in separators:
        names = _cut(line, outer)
        ending = next((each for each in SEPARATORS if each != outer and names[-1:] and names[-1].endswith(each)), "")
        if ending:
            names[-1] = names[-1].rstrip(ending)
        yield names, outer, outer, ending
        filled = [name for name in names if name.strip()]
        if len(filled) == 1:
            for inner in separators:
                if inner in filled[0]:
                    yield _cut(filled[0], inner), outer, inner, ending


def _cut(line: str, separator: str) -> list[str]:
    try:
        return next(csv.reader([line], delimiter=separator, skipinitialspace=True), [])
    except csv.Error:
        return []


def _unwrapped(cells: list[str], separator: str, columns: int) -> list[str]:
    """The cells of a row that was quoted as a whole; else the cells as they are."""
    # Of most rows the first cell alone says that they are none: it is short, and no separator stands in it.
    if (
        columns > 1
        and cells
        and separator in cells[0]
        and cells[0].strip()
        and not any(cell.strip() for cell in cells[1:])
    ):
        inner = _cut(cells[0], separator)
        return inner if len(inner) > columns // 2 else cells
    return cells


def _records(lines: Sequence[str], first_line: int, separator: str) -> Iterator[tuple[int, list[str]]]:
    """Each record, with the line where it begins."""
    csv.field_size_limit(_MOST_CELL_CHARACTERS)
    # Behind the last line stands an empty one: a record that reaches into it ends within quotation marks.
    reader = csv.reader(chain(lines, ("\n",)), delimiter=separator, skipinitialspace=True)
    done, begins = 0, first_line
    try:
        for cells in reader:
            of_record, begins, done = lines[done : reader.line_num], first_line + done, reader.line_num
            is_odd = len(of_record) > 1 and sum(line.count('"') for line in of_record) % 2
            if is_odd or (cells and done > len(lines)):
                raise csv.Error("a quotation mark is opened and never closed")
            yield begins, cells
            begins = first_line + done
    except csv.Error as error:
        raise RefusedError(
            "Damaged file",
            f"Line {begins} and what follows cannot be read as a table: {error}. Nothing was imported; "
            "download the file again, and give it as it comes.",
        ) from error
