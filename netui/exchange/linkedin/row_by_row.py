"""The rows of a table that each become one record, or are skipped with a reason."""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import TypeVar

from netui.exchange.common.batch import FileRead, Skipped
from netui.exchange.tabular.table_file import ROWS_A_STEP, Cells, TableFile

_R = TypeVar("_R")


def row_by_row(
    file: TableFile, read: Callable[[Cells], _R | str]
) -> Generator[float, None, tuple[tuple[_R, ...], tuple[Skipped, ...]]]:
    """Read every row, in steps that yield how much is done, from 0 to 1; return the records, and the skipped rows.

    Args:
        file: the table.
        read: makes the record of a row, or says why it is skipped.
    """
    records: list[_R] = []
    skipped: list[Skipped] = []
    for done, row in enumerate(file.rows):
        if done % ROWS_A_STEP == 0:
            yield done / len(file.rows)
        outcome = read(file.cells(row))
        if isinstance(outcome, str):
            skipped.append(Skipped(row.line, outcome))
        else:
            records.append(outcome)
    return tuple(records), tuple(skipped)


def as_read(file: TableFile) -> tuple[FileRead, ...]:
    """Return the file that a table was, as a batch names it."""
    return (FileRead("", "linkedin", file.decoded.encoding, len(file.rows)),)
