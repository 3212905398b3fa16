"""Heard: topics on the left, what people taught on the right, and the way to the talk and to a mail."""

from __future__ import annotations

import pytest

from netui.domain.records.conversation import LEARNED_KINDS, KeyPoint
from netui.domain.records.document import Record
from netui.session.insights.topics import Insights
from netui.ui.insights.actions import KINDS
from netui.ui.insights.screen import InsightsScreen
from netui.ui.main.screen import MainScreen
from netui.ui.prep.screen import PrepScreen
from tests.ui.hostile import HOSTILE
from tests.ui.invented import app_with, person, talk
from tests.ui.robot import at_the_keyboard

SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40)])


def heard() -> list[Record]:
    return [
        person(1, "Ana Silva", "inner", tags=("compilers",), interests=("WebAssembly",)),
        person(2, "Ben Ito", "close", tags=("grants",)),
        talk(1, 2, "p1", "call", key_points=(KeyPoint("everyone moves to WebAssembly", "trend"),)),
        talk(2, 30, "p2", "coffee", key_points=(KeyPoint("write the budget first", "advice"), KeyPoint("lunch"))),
        talk(3, 40, "p1", "lunch", key_points=(KeyPoint("small teams ship", "insight"),)),
    ]


@SIZES
async def test_both_lists_the_talk_and_back(size: tuple[int, int]) -> None:
    app = app_with(heard())
    async with at_the_keyboard(app, size) as robot:
        await robot.keys("h")
        screen = app.screen
        assert isinstance(screen, InsightsScreen)
        assert [topic.name for topic in screen._found] == ["compilers", "grants", "WebAssembly"]
        assert robot.line_with("3 topics · 3 points")
        robot.assert_golden(f"insights-{size[0]}x{size[1]}")
        await robot.keys("tab", "j", "j")
        assert robot.line_with("everyone moves to WebAssembly")
        await robot.keys("enter")
        assert screen.points.has_focus
        await robot.keys("enter")
        assert isinstance(app.screen, MainScreen)
        assert robot.line_with("everyone moves to WebAssembly")


@SIZES
async def test_from_an_informational_talk_to_what_was_heard(size: tuple[int, int]) -> None:
    app = app_with([person(1, "Ana Silva", "inner", tags=("compilers",)), talk(1, 30, "p1", "call")])
    async with at_the_keyboard(app, size) as robot:
        await robot.keys("1", "p")
        screen = app.screen
        assert isinstance(screen, PrepScreen)
        for _ in range(6):
            if screen.situation != "informational":
                await robot.keys("tab")
        assert screen.situation == "informational"
        await robot.keys("c")
        await robot.type("call, trend: compilers go small, advice: ask Cy > write to Cy")
        await robot.keys("enter", "escape", "h")
        assert isinstance(app.screen, InsightsScreen)
        assert [(topic.name, len(topic.points)) for topic in app.screen._found] == [("compilers", 2)]
        assert robot.line_with("compilers go small")
        assert robot.line_with("ask Cy")
        (promise,) = app.services.session.network.follow_ups_of("p1")
        assert promise.what == "write to Cy"


async def test_one_kind_and_some_words() -> None:
    app = app_with(heard())
    async with at_the_keyboard(app, (80, 24)) as robot:
        await robot.keys("h", "2")
        assert robot.line_with("trend")
        assert robot.line_with("WebAssembly")
        await robot.keys("8")
        assert robot.line_with("Nothing that you wrote down fits that")
        await robot.keys("0", "/")
        await robot.type("budget")
        await robot.keys("enter")
        assert robot.line_with("write the budget first")
        assert robot.line_with("“budget”")
        await robot.keys("escape")
        assert isinstance(app.screen, MainScreen)


async def test_nothing_heard_yet_and_hostile_words() -> None:
    async with at_the_keyboard(app_with([]), (80, 24)) as robot:
        await robot.keys("h")
        assert robot.line_with("What people teach you gathers here.")
    for text in HOSTILE[:4]:
        app = app_with([person(1, text, tags=(text,)), talk(1, 1, "p1", text, key_points=(KeyPoint(text, "risk"),))])
        async with at_the_keyboard(app, (80, 24)) as robot:
            await robot.keys("h")
            assert robot.line_with("risk")


async def test_many_conversations_are_read_between_the_keys() -> None:
    plain = (KeyPoint("nothing that teaches"),)
    many = [talk(1000 + number, 3 + number % 300, "p1", "a call", "call", key_points=plain) for number in range(700)]
    app = app_with([*heard(), *many])
    async with at_the_keyboard(app, (80, 24)) as robot:
        observer = app.services.session.observer(Insights)
        app.services.session.is_waited_for = True
        assert not observer.is_at_hand
        await robot.keys("h")
        await robot.wait_for_text("3 topics · 3 points")
        assert observer.is_at_hand
        assert next(observer.prepare(), None) is None, "nothing is left to do"


def test_the_digits_are_the_kinds_of_the_records() -> None:
    assert KINDS == LEARNED_KINDS
