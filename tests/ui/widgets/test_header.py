from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netui.ui.text.cells import cell_len
from netui.ui.widgets.day_bar import day_bar
from netui.ui.widgets.header import Day, header_line

DAY = Day(
    10,
    7,
    2,
    1,
    ("1 talked to", "1 snoozed"),
    (("New people", 2, 1), ("Give first", 0, 2)),
    file="demo",
    on="Fri 20 Nov",
)


def bar_of(talked: int, decided: int, whole: int, cells_each: int = 1) -> str:
    return "".join(span.text for span in day_bar(talked, decided, whole, cells_each=cells_each))


def test_the_bar_has_a_cell_for_each_item_of_the_day() -> None:
    assert bar_of(1, 2, 12) == "━╍──────────"
    assert bar_of(1, 2, 12, 2) == "━━╍╍" + "─" * 20
    assert bar_of(0, 0, 0) == ""
    assert bar_of(3, 3, 3) == "━━━"
    assert [span.look for span in day_bar(1, 2, 3, cells_each=1)] == ["good", "quiet", "faint"]


@given(st.integers(0, 60), st.integers(0, 60), st.integers(0, 60), st.sampled_from([1, 2]))
def test_a_long_day_is_scaled_and_hides_no_kind_of_decision(
    talked: int, otherwise: int, left: int, cells_each: int
) -> None:
    whole = talked + otherwise + left
    bar = bar_of(talked, talked + otherwise, whole, cells_each)
    assert len(bar) == min(24, whole * cells_each)
    for count, sign in ((talked, "━"), (otherwise, "╍"), (left, "─")):
        assert (sign in bar) == (count > 0)


def test_of_the_verdicts_as_many_are_said_as_there_is_room_for() -> None:
    day = replace(DAY, decided=3, today=9, verdicts=("1 talked to", "1 done", "1 snoozed"))
    assert " 3 of 12 · 1 talked to, 1 done, 1 snoozed " in header_line(day, 140).plain
    assert " 3 of 12 · 1 talked to, 1 done, … " in header_line(day, 120).plain
    assert " 3 of 12   " in header_line(day, 100).plain


def test_the_line_says_day_bar_count_and_at_the_right_the_goals() -> None:
    assert header_line(DAY, 80).plain == (
        " Fri 20 Nov  ━╍────────── 2 of 12         New people 2/1✓  Give first 0/2  demo "
    )
    wide = header_line(DAY, 120).plain
    assert wide.startswith(" Fri 20 Nov  ━━╍╍──────────────────── 2 of 12 ")
    assert wide.endswith("New people 2 of 1 ✓   Give first 0 of 2   demo ")
    assert "2 of 12 · 1 talked to, 1 snoozed " in header_line(DAY, 200).plain


@pytest.mark.parametrize("cells", range(40, 200, 7))
def test_what_does_not_fit_goes_from_the_right_and_day_and_count_never(cells: int) -> None:
    line = header_line(DAY, cells).plain
    assert cell_len(line) <= cells
    assert line.startswith(" Fri 20 Nov  ━")
    assert " 2 of 12" in line
    assert "demo" not in line or "Give first" in line
    assert "Give first" not in line or "New people" in line
