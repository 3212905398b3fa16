import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.geometry import Region

from netui.ui.actions.places import PANE_ORDER, Place
from netui.ui.frame import geometry
from netui.ui.frame.geometry import (
    CARD,
    HEADER,
    HEADS,
    KEYS,
    LEAST_CELLS,
    LEAST_LINES,
    MOST_STEPS,
    NOTICE,
    TABS,
    TIERS,
    View,
    is_tall,
    regions,
    title_id,
)

views = st.builds(View, pane=st.sampled_from(PANE_ORDER), card_only=st.booleans(), step=st.integers(0, MOST_STEPS))
QUEUE = Place.QUEUE.value
CONTACTS = Place.CONTACTS.value
TALKS = Place.CONVERSATIONS.value


@given(st.integers(0, 250), st.integers(0, 80), views)
def test_regions_fill_the_screen_and_never_overlap(width: int, height: int, view: View) -> None:
    found = regions(width, height, view)
    screen = Region(0, 0, width, height)
    placed = list(found.values())
    for number, region in enumerate(placed):
        assert region.area > 0
        assert region in screen
        assert not any(region.overlaps(other) for other in placed[number + 1 :])
    assert sum(region.area for region in placed) == screen.area
    if width < LEAST_CELLS or height < LEAST_LINES:
        assert set(found) <= {HEADER}
        return
    assert found[HEADER] == Region(0, 0, width, 1)
    assert found[NOTICE] == Region(0, height - 2, width, 1)
    assert found[KEYS] == Region(0, height - 1, width, 1)
    assert CARD in found if view.card_only else view.pane.value in found


@given(st.integers(40, 220), st.integers(10, 60), st.sampled_from(PANE_ORDER), st.integers(0, MOST_STEPS))
def test_the_order_of_the_panes_never_changes(width: int, height: int, pane: Place, step: int) -> None:
    found = regions(width, height, View(pane, step=step))
    titles = [found[title_id(each)] for each in PANE_ORDER if title_id(each) in found]
    assert len(titles) == (0 if TABS in found else 3)
    assert titles == sorted(titles, key=lambda title: (title.x, title.y))


@given(st.integers(120, 179), st.integers(18, 60))
def test_the_focus_moves_no_card_and_gives_its_pane_the_rest(width: int, height: int) -> None:
    by_focus = {pane: regions(width, height, View(pane)) for pane in PANE_ORDER}
    assert len({found[CARD] for found in by_focus.values()}) == 1
    for pane, found in by_focus.items():
        beside = [by_focus[other].get(pane.value) for other in PANE_ORDER if other is not pane]
        assert all(other is None or other.height <= found[pane.value].height for other in beside)


@given(st.integers(180, 220), st.integers(18, 60))
def test_with_a_column_for_the_contacts_the_focus_changes_no_size(width: int, height: int) -> None:
    one, *others = (regions(width, height, View(pane)) for pane in PANE_ORDER)
    assert all(other == one for other in others)


@pytest.mark.parametrize(
    ("size", "queue", "card"),
    [
        ((80, 24), Region(0, 2, 80, 12), Region(0, 15, 80, 7)),
        ((100, 30), Region(0, 2, 100, 16), Region(0, 19, 100, 9)),
        ((120, 40), Region(0, 4, 68, 26), Region(68, 2, 52, 36)),
        ((160, 48), Region(0, 4, 88, 32), Region(88, 2, 72, 44)),
        ((200, 50), Region(33, 2, 91, 32), Region(124, 2, 76, 46)),
    ],
)
def test_the_figures_of_the_drawing(size: tuple[int, int], queue: Region, card: Region) -> None:
    found = regions(*size, View())
    assert found[QUEUE] == queue
    assert found[CARD] == card


def test_beside_a_focused_queue_the_contacts_are_a_strip_of_tiers() -> None:
    found = regions(120, 40, View())
    assert found[title_id(Place.CONTACTS)] == Region(0, 1, 68, 1)
    assert found[TIERS] == Region(0, 2, 68, 1)
    assert CONTACTS not in found
    assert found[TALKS] == Region(0, 31, 68, 7)
    assert is_tall(found[QUEUE])


def test_focused_contacts_leave_seven_rows_of_the_queue_and_five_conversations() -> None:
    found = regions(120, 40, View(Place.CONTACTS))
    assert found[HEADS] == Region(0, 2, 68, 1)
    assert found[CONTACTS] == Region(0, 3, 68, 21)
    assert found[QUEUE] == Region(0, 25, 68, 7)
    assert found[TALKS] == Region(0, 33, 68, 5)
    assert not is_tall(found[QUEUE])


def test_on_a_low_screen_what_is_not_focused_shrinks_to_its_title() -> None:
    found = regions(120, 29, View())
    assert {TIERS, CONTACTS, TALKS}.isdisjoint(found)
    assert found[QUEUE] == Region(0, 3, 68, 23)


def test_a_screen_that_is_narrow_or_low_has_no_card() -> None:
    for width, height in ((59, 24), (80, 17), (200, 17)):
        found = regions(width, height, View())
        assert CARD not in found
        assert found[QUEUE] == Region(0, 2, width, height - 4)


def test_larger_takes_the_other_panes_and_then_the_card() -> None:
    whole = regions(120, 40, View(step=1))
    assert whole[QUEUE] == Region(0, 3, 68, 34)
    assert whole[CARD] == Region(68, 2, 52, 36)
    assert regions(120, 40, View(step=2))[QUEUE] == Region(0, 2, 120, 36)
    assert regions(80, 24, View(step=1))[QUEUE] == Region(0, 2, 80, 20)
    assert regions(80, 24, View(step=2)) == regions(80, 24, View(step=1))


@pytest.mark.parametrize("step", [0, 1])
def test_another_pane_finds_its_line_in_the_left_column(monkeypatch: pytest.MonkeyPatch, step: int) -> None:
    monkeypatch.setattr(geometry, "PANE_ORDER", (*PANE_ORDER, Place.SHELF))
    found = regions(140, 40, View(pane=Place.QUEUE, step=step))
    titles = [found[title_id(pane)] for pane in geometry.PANE_ORDER]
    assert sorted(titles, key=lambda one: one.y) == titles
    assert titles[-1].bottom == found[KEYS].y - 1, "it stands last, above the notice"


def test_another_pane_finds_its_rows_beside_a_column_of_contacts(monkeypatch: pytest.MonkeyPatch) -> None:
    three = regions(200, 50, View())
    monkeypatch.setattr(geometry, "PANE_ORDER", (*PANE_ORDER, Place.SHELF))
    found = regions(200, 50, View())
    assert found[CONTACTS] == three[CONTACTS]
    assert found[QUEUE].bottom + 1 == found[TALKS].y
    assert found[TALKS].height == found[Place.SHELF.value].height == three[TALKS].height // 2
    assert found[Place.SHELF.value].bottom == found[NOTICE].y
