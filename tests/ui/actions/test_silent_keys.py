"""No key is silent: what it says where it does nothing."""

from __future__ import annotations

import pytest

from netui.ui.actions.places import Place
from netui.ui.actions.silent_keys import why_nothing
from netui.ui.actions.table import ACTIONS
from tests.ui.invented import app_with, circle
from tests.ui.robot import at_the_keyboard

KEYS = {action.id: action.keys for action in ACTIONS}


@pytest.mark.parametrize(
    ("key", "place"),
    [
        *(("p", Place.PREP), ("w", Place.WRITING), ("l", Place.SHELF), ("i", Place.INTRODUCTIONS), ("v", Place.EVENTS)),
        *(("v", Place.EVENT), ("v", Place.EVENT_REVIEW), ("m", Place.GOALS), ("h", Place.INSIGHTS)),
        *(("Y", Place.YEAR), ("Y", Place.GIVING), ("Y", Place.STYLE), ("Y", Place.WINS), ("W", Place.WEEKLY)),
    ],
)
def test_the_key_that_opened_a_place_says_so_in_it(key: str, place: Place) -> None:
    assert why_nothing(key, place, KEYS) == f"{key} opens this place: esc leads back from it."


def test_what_works_in_the_panes_is_said_in_a_place_too() -> None:
    assert why_nothing("t", Place.GOALS, KEYS) == "t works in the panes: esc goes back to them."
    assert why_nothing("p", Place.YEAR, KEYS) == "p works in the panes: esc goes back to them."


@pytest.mark.parametrize(
    ("key", "place", "said"),
    [
        ("K", Place.IMPORT, "K does nothing here: f1 shows every key."),
        ("?", Place.IMPORT, "? does nothing here: f1 shows every key."),
        ("K", Place.HISTORY, "K does nothing here: ? shows every key."),
        ("9", Place.CARDS, "9 does nothing here: ? shows every key."),
        ("d", Place.CARDS, "d has nothing here to act on."),
        ("1", Place.OPENED, "1 is not for the card: esc closes it."),
        ("x", Place.OPENED, "x is not for the card: esc closes it."),
        ("k", Place.BY_HAND, "k works in the panes: esc goes back to them."),
        ("t", Place.MAPPING, "t works in the panes: esc goes back to them."),
    ],
)
def test_a_list_outside_of_the_daily_places_explains_its_keys_too(key: str, place: Place, said: str) -> None:
    assert why_nothing(key, place, KEYS) == said


async def test_what_is_said_of_a_key_leaves_with_the_next_key_or_place() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        for where, leaves in (("2", "1"), ("2", "j"), ("2", "question_mark"), ("H", "j")):
            await robot.keys(where, "7")
            assert robot.line_with("7")
            said = [line for line in robot.screen() if "does nothing" in line]
            assert said
            await robot.keys(leaves)
            assert not any("does nothing" in line for line in robot.screen()), (where, leaves)
            await robot.keys("escape", "escape")


async def test_a_row_that_opens_nothing_says_so_and_a_key_that_would_change_nothing_too() -> None:
    async with at_the_keyboard(app_with(circle())) as robot:
        await robot.keys("x", "H", "enter")
        assert robot.line_with("There is no more to open here.")
        await robot.keys("j")
        assert not any("no more to open" in line for line in robot.screen())
        await robot.click("#rows", 12, 0, times=2)
        assert robot.line_with("There is no more to open here.")
        await robot.keys("escape", "h", "0")
        assert robot.line_with("All kinds are shown already.")
