"""Where the parts of a place stand, at every size."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from textual.geometry import Region

from netui.ui.frame.geometry import CARD as MAIN_CARD
from netui.ui.frame.geometry import (
    CARD_CELLS,
    CARD_LINES,
    HEADER,
    KEYS,
    LEAST_CELLS,
    LEAST_LINES,
    NOTICE,
    View,
    regions,
)
from netui.ui.frame.place_geometry import CARD_OVER, ROWS, SHEET, SHEET_EDGE, TITLE, Shape, place_regions

EXTRA = st.lists(st.integers(0, 4), max_size=3).map(
    lambda lines: tuple((f"extra-{number}", count) for number, count in enumerate(lines))
)
SHAPES = st.builds(
    Shape, extra=EXTRA, has_sheet=st.booleans(), rows=st.none() | st.integers(1, 30), is_covered=st.booleans()
)


@given(st.integers(0, 250), st.integers(0, 80), SHAPES)
def test_no_part_lies_over_another_and_none_is_outside(width: int, height: int, shape: Shape) -> None:
    found = place_regions(width, height, shape)
    screen = Region(0, 0, width, height)
    placed = list(found.values())
    for number, region in enumerate(placed):
        assert region.area > 0
        assert region in screen
        assert not any(region.overlaps(other) for other in placed[number + 1 :])
    assert sum(region.area for region in placed) == screen.area, "no cell belongs to nobody"
    if width < LEAST_CELLS or height < LEAST_LINES:
        assert set(found) <= {HEADER}
        return
    assert found[HEADER] == Region(0, 0, width, 1)
    assert found[TITLE].y == 1
    assert found[NOTICE] == Region(0, height - 2, width, 1)
    assert found[KEYS] == Region(0, height - 1, width, 1)
    assert (CARD_OVER in found) is shape.is_covered
    assert (ROWS in found) is not shape.is_covered


@given(st.integers(CARD_CELLS, 250), st.integers(CARD_LINES, 80))
def test_a_sheet_stands_where_the_card_of_the_main_screen_does(width: int, height: int) -> None:
    found, main = place_regions(width, height, Shape(has_sheet=True)), regions(width, height, View())
    assert found[SHEET] == main[MAIN_CARD]
    assert found[SHEET_EDGE].bottom == found[SHEET].y
    assert (found[SHEET].x > 0) is (width >= 120), "beside the list from 120 columns on, else below it"


def test_figures_of_the_two_usual_sizes() -> None:
    narrow = place_regions(80, 24, Shape(has_sheet=True))
    assert narrow[ROWS] == Region(0, 2, 80, 12)
    assert narrow[SHEET] == Region(0, 15, 80, 7)
    wide = place_regions(120, 40, Shape(has_sheet=True))
    assert wide[ROWS] == Region(0, 2, 68, 36)
    assert wide[SHEET] == Region(68, 2, 52, 36)


def test_without_a_sheet_the_list_has_all_of_the_body() -> None:
    assert place_regions(120, 40, Shape())[ROWS] == Region(0, 2, 120, 36)
    small = place_regions(59, 24, Shape(has_sheet=True))
    assert SHEET not in small
    assert small[ROWS] == Region(0, 2, 59, 20)


@given(st.integers(40, 220), st.integers(10, 60), EXTRA)
def test_rows_above_the_list_come_in_their_order_and_leave_it_a_line(
    width: int, height: int, extra: tuple[tuple[str, int], ...]
) -> None:
    found = place_regions(width, height, Shape(extra))
    shown = [found[name] for name, _ in extra if name in found]
    assert [place.y for place in shown] == sorted(place.y for place in shown)
    assert all(place.bottom <= found[ROWS].y for place in shown)
    assert found[ROWS].height >= 1
    assert all(count == 0 for name, count in extra if name not in found) or found[ROWS].height == 1


def test_a_list_with_its_records_below_it_has_so_many_lines_at_every_width() -> None:
    for width in (80, 120, 200):
        found = place_regions(width, 40, Shape(has_sheet=True, rows=12))
        assert found[ROWS].height == 12
        assert found[SHEET].y > found[ROWS].bottom
        assert found[SHEET].width == width


def test_an_open_card_has_all_below_the_title() -> None:
    found = place_regions(80, 24, Shape((("line", 1),), has_sheet=True, is_covered=True))
    assert found[CARD_OVER] == Region(0, 2, 80, 20)
    assert found[TITLE] == Region(0, 1, 80, 1)
    assert not {ROWS, SHEET, SHEET_EDGE, "line"} & set(found)


def test_a_whole_title_stands_over_the_sheet_beside_the_list() -> None:
    shape = Shape((("line", 1),), has_sheet=True, is_title_whole=True)
    found = place_regions(120, 40, shape)
    assert found[TITLE] == Region(0, 1, 120, 1)
    assert found["line"] == Region(0, 2, 68, 1)
    assert found[ROWS] == Region(0, 3, 68, 35)
    assert (found[SHEET_EDGE], found[SHEET]) == (Region(68, 2, 52, 1), Region(68, 3, 52, 35))
    assert place_regions(80, 24, shape) == place_regions(80, 24, Shape((("line", 1),), has_sheet=True))


def test_a_box_lies_over_the_left_part_where_a_card_stands_beside_it() -> None:
    shape = Shape(extra=(("line", 1),), is_box=True)
    beside = place_regions(120, 40, shape)
    assert (beside[TITLE], beside["line"]) == (Region(0, 1, 68, 1), Region(0, 2, 68, 1))
    assert beside[ROWS] == Region(0, 3, 68, 35)
    assert place_regions(80, 24, shape)[ROWS] == Region(0, 3, 80, 19)
