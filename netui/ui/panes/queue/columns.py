"""The columns of the queue: rows of one line, and of two where there is room for the whole reason."""

from __future__ import annotations

from datetime import date
from functools import partial

from netui.domain.queue.list_reasons import BETWEEN, ListReason
from netui.domain.records.follow_up import FollowUpKind
from netui.session.lists.rows import QueueRow
from netui.ui.text.cells import cell_len
from netui.ui.text.day_labels import due_words
from netui.ui.text.looks import Span
from netui.ui.text.relationship import tier_span, year_text
from netui.ui.text.signs import SIGNS, Signs
from netui.ui.widgets.rows.columns import Column
from netui.ui.widgets.rows.painter import BAR_CELLS, SIGN_CELLS

YEAR_CELLS, YEAR_GAP_CELLS = 12, 2
DUE_CELLS = 10
"""Width of the longest day: ``Mon 23 Nov``."""

_NAME_CELLS, _ROOMY_NAME_CELLS, _ROOMY_CELLS = 17, 20, 81
_SCANT_NAME_CELLS, _SCANT_CELLS = 14, 60
_REASON_FROM_CELLS = 44
"""Fewest cells with which a row shows its reason."""

_COMPANY_FROM_CELLS = 84
"""Fewest cells with which the company stands behind the name."""

_YEAR_SCREEN_CELLS, _REASON_CELLS = 96, 40
"""A row of one line shows its year on screens from so wide on, where the reason keeps so much."""

_TEXT_COLUMN = 3


def columns(today: date, cells: int, *, screen_cells: int, signs: Signs = SIGNS) -> tuple[Column[QueueRow], ...]:
    """Return the columns of rows of one line.

    Args:
        today: the day that counts as today.
        cells: width of the list.
        screen_cells: width of the screen.
        signs: to draw with.
    """
    name_cells = _NAME_CELLS if cells < _ROOMY_CELLS else _ROOMY_NAME_CELLS
    if cells < _SCANT_CELLS:
        name_cells = _SCANT_NAME_CELLS if cells >= _REASON_FROM_CELLS else 0
    reason_cells = cells - _TEXT_COLUMN - name_cells - 2 - 1 - DUE_CELLS - BAR_CELLS
    with_year = reason_cells - YEAR_CELLS - YEAR_GAP_CELLS
    has_year = screen_cells >= _YEAR_SCREEN_CELLS and with_year >= _REASON_CELLS
    why = Column[QueueRow]("why", partial(_why, cells=with_year if has_year else reason_cells), gap_cells=2)
    return (
        _LETTER,
        Column[QueueRow]("name", _name, name_cells, min_cells=8),
        *((why,) if name_cells else ()),
        *((_year(signs),) if has_year else ()),
        _due(today, gap_cells=YEAR_GAP_CELLS if has_year else 1),
    )


def tall_columns(
    today: date, cells: int, *, signs: Signs = SIGNS
) -> tuple[tuple[Column[QueueRow], ...], tuple[Column[QueueRow], ...]]:
    """Return the columns of the two lines of a row in a list of so many cells."""
    name_cells = cells - _TEXT_COLUMN - 1 - YEAR_CELLS - YEAR_GAP_CELLS - DUE_CELLS - BAR_CELLS
    get_name = partial(_name_and_company, cells=name_cells) if cells >= _COMPANY_FROM_CELLS else _name
    return (
        (_LETTER, Column("name", get_name), _year(signs), _due(today, gap_cells=YEAR_GAP_CELLS)),
        (Column("why", partial(_why, cells=cells - 5), gap_cells=_TEXT_COLUMN - SIGN_CELLS),),
    )


def fitting(reason: ListReason, cells: int) -> str:
    """Return as many whole clauses of a reason as fit into so many cells; of the first as much as there is room for."""
    clauses = reason.clauses
    room = cells - (cell_len(reason.promise_sign) + 1 if reason.promise_sign else 0)
    while len(clauses) > 1 and cell_len(BETWEEN.join(clauses)) > room:
        clauses = clauses[:-1]
    return BETWEEN.join(clauses)


def _why(row: QueueRow, cells: int) -> tuple[Span, ...]:
    text = Span(fitting(row.why, cells), "reason")
    if not row.why.promise_sign:
        return (text,)
    return (Span(row.why.promise_sign, "quiet" if row.waits else "accent"), Span(" ", "reason"), text)


def _name(row: QueueRow) -> tuple[Span, ...]:
    return (Span(row.item.name, "quiet-name" if row.waits else "strong"),)


def _name_and_company(row: QueueRow, cells: int) -> tuple[Span, ...]:
    """The name, and the company behind it if it fits whole."""
    company = f"  {row.company}" if row.company and row.company != row.item.name else ""
    has_room = cell_len(row.item.name) + cell_len(company) <= cells
    return (*_name(row), Span(company, "quiet")) if company and has_room else _name(row)


def _year(signs: Signs) -> Column[QueueRow]:
    def year(row: QueueRow) -> tuple[Span, ...]:
        return (Span(year_text(row.year, signs) if row.year is not None else "", "year"),)

    return Column("year", year, YEAR_CELLS)


def _due(today: date, *, gap_cells: int) -> Column[QueueRow]:
    def due(row: QueueRow) -> tuple[Span, ...]:
        return (Span(due_words(row.item, today), _due_look(row, today)),)

    return Column("due", due, DUE_CELLS, right=True, gap_cells=gap_cells)


def _due_look(row: QueueRow, today: date) -> str:
    if row.waits:
        return "quiet"
    item = row.item
    if item.overdue_days > 0:
        return "late" if item.kind is FollowUpKind.PROMISE else ""
    return "soon" if max(item.due, item.shown_on) <= today else "quiet"


def _letter(row: QueueRow) -> tuple[Span, ...]:
    return (tier_span(*row.tier_sign),)


_LETTER = Column[QueueRow]("letter", _letter, 1, gap_cells=0)
