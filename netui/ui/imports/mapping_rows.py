"""The columns of an unknown table as rows: what is in them, and the field that they are read as."""

from __future__ import annotations

from netui.domain.core.frozen import frozen
from netui.exchange.common.batch import MappedColumn as TableColumn
from netui.ui.text.looks import Span
from netui.ui.widgets.rows.columns import Column

GO_ON = "go on"
"""Id of the last row."""
_NAME_CELLS, _FIELD_CELLS = 22, 20


@frozen
class MappingRow:
    """A column of the table, or the row that goes on to the plan.

    Attributes:
        id: number of the column, or ``GO_ON``.
        name: name of the column.
        samples: some of its values, in one line.
        field: that it is read as; empty when it is left out.
    """

    id: str
    name: str
    samples: str = ""
    field: str = ""


def mapping_rows(columns: tuple[TableColumn, ...], ready: str) -> list[MappingRow]:
    """A row for each column, then the one that goes on, with what is still missing."""
    rows = [MappingRow(str(at), one.name, " · ".join(one.samples), one.field) for at, one in enumerate(columns)]
    return [*rows, MappingRow(GO_ON, "Go on", ready)]


def _name(row: MappingRow) -> tuple[Span, ...]:
    return (Span(row.name, "head" if row.id == GO_ON else "strong" if row.field else "quiet"),)


def _field(row: MappingRow) -> tuple[Span, ...]:
    if row.id == GO_ON:
        return ()
    return (Span(row.field or "left out", "accent" if row.field else "quiet"),)


MAPPING_COLUMNS = (
    Column("name", _name, _NAME_CELLS),
    Column[MappingRow]("samples", lambda row: (Span(row.samples, "reason"),), min_cells=10, gap_cells=2),
    Column("field", _field, _FIELD_CELLS, gap_cells=2),
)
"""The columns of the list: name, values, field."""
