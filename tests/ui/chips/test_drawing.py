"""Chips in a row."""

from __future__ import annotations

import pytest

from netui.ui.chips.chip import Chip
from netui.ui.chips.drawing import IN_COLOUR, chip_row, chip_rows
from netui.ui.text.cells import cell_len

TODAY = Chip("", "today")
LONG = Chip("> send the alarm thresholds for the north quay", " · Thu 19 Nov", is_open=True)


def test_full_chips_stand_side_by_side() -> None:
    row = chip_row([Chip("Ana Silva, Ben Ito"), TODAY, Chip("meeting")], 78, IN_COLOUR)
    assert row.content.plain == " ● Ana Silva, Ben Ito   ● today   ● meeting "
    assert row.left == ()


def test_a_day_is_never_cut() -> None:
    shown = chip_row([LONG], 30, IN_COLOUR).content.plain
    assert shown.endswith("… · Thu 19 Nov")
    assert cell_len(shown) <= 30


@pytest.mark.parametrize("cells", [20, 34, 40, 78])
def test_what_does_not_fit_is_counted(cells: int) -> None:
    chips = [Chip(f"chip number {number}") for number in range(6)]
    row = chip_row(chips, cells, IN_COLOUR)
    assert cell_len(row.content.plain) <= cells
    assert row.content.plain.endswith(f"+{len(row.left)}")
    assert row.content.plain.count("●") == 6 - len(row.left)


def test_the_marked_one_is_in_sight() -> None:
    chips = [Chip(f"offer number {number}", is_open=True, is_marked=number == 4) for number in range(6)]
    row = chip_row(chips, 40, IN_COLOUR)
    assert "offer number 4" in row.content.plain
    assert cell_len(row.content.plain) <= 40


def test_two_rows_count_only_what_stands_in_neither() -> None:
    chips = [Chip(f"chip number {number}") for number in range(4)]
    first, second = chip_rows(chips, 40, IN_COLOUR)
    assert "+" not in first.plain + second.plain
    _, second = chip_rows([*chips, *chips], 40, IN_COLOUR)
    assert second.plain.endswith("+4")


def test_wide_letters_fit() -> None:
    row = chip_row([Chip("東京エレクトロン株式会社"), TODAY], 20, IN_COLOUR)
    assert cell_len(row.content.plain) <= 20
