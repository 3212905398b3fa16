"""The cursor on what an undo has brought back: whoever takes a step back wants to see what it was about."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from netui.domain.records.change import Change
from netui.ui.widgets.rows.columns import Divider
from netui.ui.widgets.rows.row_list import RowList


@contextmanager
def brought_back(rows: RowList[Any], change: Change | None) -> Iterator[None]:
    """Have a list filled anew inside; if the change takes one back, the cursor goes to the first row that is new."""
    before = set(_ids(rows))
    yield
    if change is not None and change.undoes is not None:
        back = next((row_id for row_id in _ids(rows) if row_id not in before), None)
        if back is not None:
            rows.go_to(back)


def record_changed(change: Change | None, table: str) -> str | None:
    """Return the id of the first record of a table that a change is about; None where it is about none."""
    return next((edit.id for edit in change.edits if edit.table == table), None) if change is not None else None


def _ids(rows: RowList[Any]) -> Iterator[str]:
    return (row.id for row in rows.rows if not isinstance(row, Divider))
