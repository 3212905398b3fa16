"""What parts the rows of a place, and rows of two lines."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from netui.ui.widgets.rows.columns import Divider, TwoLined, headed


class Line(NamedTuple):
    id: str


ANA, BEN = Line("ana"), Line("ben")
ASKED, IDEAS = Divider("asked"), Divider("my ideas")


def test_rows_that_nothing_parts_stay_as_they_are() -> None:
    rows = (ANA, BEN)
    assert headed(rows, two_lined=False) is rows


def test_a_head_stands_alone_in_the_colour_of_heads_below_a_blank_line() -> None:
    shown = headed((ASKED, ANA, IDEAS, BEN), two_lined=False)
    assert [row if isinstance(row, Line) else (row.text, row.look, row.is_head) for row in shown] == [
        ("", "muted", True), ("asked", "head", True), ANA, ("", "muted", True), ("my ideas", "head", True), BEN,
    ]  # fmt: skip


def test_where_rows_have_two_lines_the_head_has_its_blank_line_itself() -> None:
    shown = headed((ASKED, ANA, BEN), two_lined=True)
    assert isinstance(shown, TwoLined)
    assert [*shown] == [Divider("asked", "head", is_head=True), ANA, BEN]


@pytest.mark.parametrize("rows", [(), (ANA,), (ANA, BEN), (ASKED, ANA)])
def test_all_of_the_rows_have_two_lines_and_a_list_of_none_has_none(rows: tuple[Line | Divider, ...]) -> None:
    shown = headed(rows, two_lined=True)
    assert isinstance(shown, TwoLined)
    assert shown.leading == len(shown) == len(rows)
    assert [shown[place] for place in range(len(shown))] == [*shown]
