"""No key is silent in a question: what is said of one that answers nothing, and of a line without a word in it."""

from __future__ import annotations

import pytest
from textual.content import Content

from netui.ui.actions.places import PANES, Place
from netui.ui.actions.table import ACTIONS
from netui.ui.ask.in_one_line import draw, letters
from netui.ui.text.render import plain
from tests.ui.invented import app_with
from tests.ui.robot import at_the_keyboard

BY_LETTER = {"D": "y removes", "t": "4 Weak", "y": "c card", "F": "enter starts afresh"}
"""The key that asks a question which keys alone answer -> an answer that is seen beside what is said."""

ASTRAY = {"q": "q", "7": "7", "ü": "ü", "tab": "tab", "down": "↓", "f5": "f5", "delete": "delete", "ctrl+t": "ctrl+t"}


@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=str)
async def test_a_key_that_is_no_answer_is_named_and_the_answers_stay(size: tuple[int, int]) -> None:
    app = app_with()
    async with at_the_keyboard(app, size) as robot:
        for asks, answer in BY_LETTER.items():
            await robot.keys(asks)
            asked = robot.screen()
            assert answer in "\n".join(asked)
            for key, shown in ASTRAY.items():
                await robot.keys(key)
                assert f"{shown} is no " in "\n".join(robot.screen()), (asks, key)
                assert answer in "\n".join(robot.screen()), (asks, key)
                assert app.screen.ask.is_open, (asks, key)  # type: ignore[attr-defined]
            await robot.keys("escape", asks)
            assert robot.screen() == asked  # what was said of a key is not said again
            await robot.keys("escape")


async def test_an_empty_line_and_a_key_that_types_nothing_are_answered_too() -> None:
    async with at_the_keyboard(app_with()) as robot:
        await robot.keys("s", "enter")
        assert "nothing is typed yet" in robot.screen()[-1]
        await robot.keys("f", "r", "i")
        assert "Fri 27 Nov" in robot.screen()[-1]
        await robot.keys("f5")
        assert "f5 does nothing here" in robot.screen()[-1]
        await robot.keys("enter", "u")
        for asks in ("N", "O", "I", "c", "/", "ctrl+f"):
            await robot.keys(asks, "f5")
            assert "f5 does nothing here" in "\n".join(robot.screen()), asks
            await robot.keys("escape", "escape")


async def test_every_place_in_which_something_came_of_it_asks_what() -> None:
    places = {place for action in ACTIONS if action.id == "outcome" for place in action.places}
    ways = {
        Place.GOALS: "m",
        Place.GIVING: "Y2",
        Place.STYLE: "Y3",
        Place.WEEKLY: "W",
        Place.EVENTS: "v",
        Place.SHELF: "l",
        Place.INTRODUCTIONS: "i",
        Place.PATHS: "f",
        Place.INSIGHTS: "h",
        Place.PREP: "p",
        Place.WRITING: "w",
        Place.COMING_UP: "A",
        Place.CARD: ("enter",),
    }
    assert places - {*ways} == {Place.OPENED, Place.EVENT, Place.EVENT_REVIEW, *PANES}, "one place more to ask in"
    app = app_with()
    async with at_the_keyboard(app) as robot:
        for place, keys in ways.items():
            await robot.keys(*keys)
            assert app.place is place
            await robot.keys("O")
            assert app.screen.ask.children, f"what is asked in {place} has no line"  # type: ignore[attr-defined]
            await robot.keys("escape", "escape", "escape", "2")


def test_the_question_gives_way_where_both_have_no_room_and_no_answer_does() -> None:
    question = letters("t", lambda: plain("What is it?"), [("y", "yes"), ("n", "no")], lambda _key: False)
    said = plain("q is no answer")
    assert question.in_one_line is not None

    def line(cells: int) -> str:
        assert question.in_one_line is not None
        return draw(question.in_one_line(), "", Content(), cells, typed=False, remark=said).before.plain

    assert line(60) == " t  What is it?  q is no answer  y yes  n no  esc "
    assert line(49) == " t  q is no answer  y yes  n no  esc "


async def test_a_list_that_cannot_grow_or_shrink_says_so() -> None:
    async with at_the_keyboard(app_with()) as robot:
        await robot.keys("_")
        assert robot.said.strip() == "The list has as little room as there is."
        await robot.keys(*"+" * 6)
        assert robot.said.strip() == "The list has as much room as there is."
        await robot.keys(*"_" * 6)
