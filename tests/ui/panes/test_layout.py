from hypothesis import given
from hypothesis import strategies as st
from textual.geometry import Region

from netui.ui.actions.table import Place
from netui.ui.panes.layout import CARD, HEADER, KEYS, LEAST_CELLS, LEAST_LINES, PANES, View, regions

views = st.builds(
    View,
    pane=st.sampled_from(PANES),
    card_only=st.booleans(),
    banner=st.booleans(),
    title_cells=st.tuples(*[st.integers(1, 60)] * 3),
)


@given(st.integers(0, 250), st.integers(0, 80), views)
def test_regions_fill_the_screen_and_never_overlap(width: int, height: int, view: View) -> None:
    found = regions(width, height, view)
    screen = Region(0, 0, width, height)
    placed = list(found.values())
    for number, region in enumerate(placed):
        assert region.area > 0
        assert region in screen
        assert not any(region.overlaps(other) for other in placed[number + 1 :])
    if width >= LEAST_CELLS and height >= LEAST_LINES:
        assert found[HEADER].y == 0
        assert found[KEYS].bottom == height
        assert CARD in found if view.card_only else view.pane.value in found
    elif width and height:
        assert found == {HEADER: screen}


def test_from_120_columns_all_panes_are_seen() -> None:
    assert {pane.value for pane in PANES} | {CARD} <= set(regions(120, 40, View()))
    narrow = regions(119, 40, View(pane=Place.CONTACTS))
    assert "contacts" in narrow
    assert "queue" not in narrow


def test_below_60_columns_the_pane_stands_alone() -> None:
    assert CARD in regions(60, 24, View())
    assert CARD not in regions(59, 24, View())
