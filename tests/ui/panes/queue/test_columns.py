import pytest
from hypothesis import given
from hypothesis import strategies as st

from netui.domain.queue.list_reasons import ListReason
from netui.session.lists.rows import QueueRow, TierSign
from netui.ui.panes.queue.columns import columns, fitting, tall_columns
from netui.ui.text.cells import cell_len
from netui.ui.widgets.rows.cells import line_of
from netui.ui.widgets.rows.columns import Column, lay_out
from netui.ui.widgets.rows.painter import BAR_CELLS, SIGN_CELLS
from tests.ui.invented import TODAY, app_with, circle


@pytest.fixture(scope="module")
def item():  # type: ignore[no-untyped-def]
    return app_with(circle()).services.session.queue.today_items[0]


def row_of(item, why: ListReason, **more) -> QueueRow:  # type: ignore[no-untyped-def]
    values = {"tier_sign": TierSign("I", 1), "company": "Ferrous Labs", "year": (0, 1, 2, 3, 4) * 2 + (0, 0), **more}
    return QueueRow(item.id, item, why, **values)


def line(row: QueueRow, shown: tuple[Column[QueueRow], ...], cells: int) -> str:
    slots = lay_out(shown, cells, cells - SIGN_CELLS - BAR_CELLS)
    return " " + "".join(span.text for span in line_of(row, slots)) + " "


WHY = ListReason(("send the alarm thresholds for the north quay",), ">")


def test_a_row_of_80_cells_has_46_for_its_reason(item) -> None:  # type: ignore[no-untyped-def]
    said = line(row_of(item, WHY), columns(TODAY, 80, screen_cells=80), 80)
    assert said == " I Ana Silva          > send the alarm thresholds for the north quay   3 d over "
    assert cell_len(said) == 80
    assert said.index(">") == 22


def test_a_tall_row_says_who_since_when_and_why_in_full(item) -> None:  # type: ignore[no-untyped-def]
    first, second = tall_columns(TODAY, 68)
    assert line(row_of(item, WHY), first, 68).rstrip() == " I Ana Silva" + " " * 31 + "▁▂▄▆▇▁▂▄▆▇▁▁    3 d over"
    assert line(row_of(item, WHY), second, 68).rstrip() == "   > send the alarm thresholds for the north quay"
    wide, _ = tall_columns(TODAY, 91)
    assert line(row_of(item, WHY), wide, 91).startswith(" I Ana Silva  Ferrous Labs ")
    assert "x" * 60 not in line(row_of(item, WHY, company="x" * 60), wide, 91)


def test_the_year_stands_in_a_row_of_one_line_only_beside_a_whole_reason(item) -> None:  # type: ignore[no-untyped-def]
    assert "▇" in line(row_of(item, WHY), columns(TODAY, 100, screen_cells=100), 100)
    assert "▇" in line(row_of(item, WHY), columns(TODAY, 91, screen_cells=200), 91)
    assert "▇" not in line(row_of(item, WHY), columns(TODAY, 95, screen_cells=95), 95)
    assert "▇" not in line(row_of(item, WHY), columns(TODAY, 68, screen_cells=120), 68)


@given(st.integers(40, 220))
def test_columns_fill_any_width(cells: int) -> None:
    for shown in (columns(TODAY, cells, screen_cells=cells), *tall_columns(TODAY, cells)):
        slots = lay_out(shown, cells, cells - SIGN_CELLS - BAR_CELLS)
        assert sum(slot.cells + slot.column.gap_cells for slot in slots) == cells - SIGN_CELLS - BAR_CELLS
        assert all(slot.cells >= 8 or slot.column.key == "letter" for slot in slots)


def test_a_reason_loses_whole_clauses_from_its_end() -> None:
    why = ListReason(("call 75 days ago", "every month", "usually every 18 days"))
    assert fitting(why, 54) == "call 75 days ago · every month · usually every 18 days"
    assert fitting(why, 53) == "call 75 days ago · every month"
    assert fitting(why, 20) == "call 75 days ago"
    assert fitting(why, 5) == "call 75 days ago"


def test_a_day_is_left_out_where_it_would_be_cut() -> None:
    columns = (Column[QueueRow]("name", lambda row: (), 10), Column[QueueRow]("day", lambda row: (), 6, right=True))
    assert [[slot.column.key for slot in lay_out(columns, cells, cells)] for cells in (18, 17)] == [
        ["name", "day"],
        ["name"],
    ]
