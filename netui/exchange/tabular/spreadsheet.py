"""Spreadsheets (xlsx, xls, ods) as the table on their first sheet with rows, in the extra ``netui[spreadsheet]``."""

from __future__ import annotations

import csv
import io
import zipfile
from datetime import date, datetime, time, timedelta

from netui.domain.core.errors import RefusedError
from netui.domain.core.frozen import frozen

_OLD = b"\xd0\xcf\x11\xe0"
_ROWS_AT_MOST = 1_000_000
_UNPACKED_BYTES_AT_MOST = 256 * 1024 * 1024
_RATIO_AT_MOST = 200
_RATIO_COUNTS_FROM_BYTES = 10 * 1024 * 1024


@frozen
class Worksheet:
    """The sheet that is read.

    Attributes:
        text: as CSV.
        others: names of the other sheets that hold something.
    """

    text: str
    others: tuple[str, ...]


def is_old_workbook(content: bytes) -> bool:
    """True if the bytes begin as a workbook of Excel before 2007 does, or another old document of its family."""
    return content.startswith(_OLD)


def first_sheet(content: bytes) -> Worksheet:
    """The first sheet with rows.

    Raises:
        RefusedError: the extra is not installed, or the file is damaged, or holds nothing, or too much.
    """
    # Loaded here: an extra that most do without.
    try:
        from python_calamine import CalamineError, CalamineWorkbook
    except ImportError as error:
        raise RefusedError(
            "A spreadsheet",
            "This is a spreadsheet. To read it, install netui[spreadsheet]; or save it as CSV in UTF-8. Nothing was "
            "imported.",
        ) from error
    if not is_old_workbook(content):
        _check_size(content)
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(content))
        sheets = [(name, workbook.get_sheet_by_name(name).to_python()) for name in workbook.sheet_names]
    except (CalamineError, ValueError, OSError) as error:
        raise RefusedError(
            "Damaged spreadsheet",
            "This is a spreadsheet that cannot be read. Nothing was imported; save it again, or as CSV in UTF-8.",
        ) from error
    filled = [(name, rows) for name, rows in sheets if any(any(_text(cell) for cell in row) for row in rows)]
    if not filled:
        raise RefusedError("Nothing to read", "No sheet of this spreadsheet has rows. Nothing was imported.")
    (_, rows), *others = filled
    if len(rows) > _ROWS_AT_MOST:
        raise RefusedError("Too large", "The sheet has more than a million rows. Nothing was imported.")
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([_text(cell) for cell in row] for row in rows)
    return Worksheet(text.getvalue(), tuple(name for name, _ in others))


def _check_size(content: bytes) -> None:
    """Refuse an archive that unpacks to more than any sheet of people."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            size = sum(entry.file_size for entry in archive.infolist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise RefusedError(
            "Damaged spreadsheet", "This is a spreadsheet that cannot be read. Nothing was imported."
        ) from error
    is_bomb = size > _RATIO_COUNTS_FROM_BYTES and size > _RATIO_AT_MOST * len(content)
    if size > _UNPACKED_BYTES_AT_MOST or is_bomb:
        raise RefusedError("Too large", "The spreadsheet is packed as no table of people is. Nothing was imported.")


def _text(cell: object) -> str:
    """A cell as text: real days as ISO, whole numbers without ``.0``."""
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(" ")
    if isinstance(cell, (date, time, timedelta)):
        return str(cell)
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return "" if cell is None else str(cell)
