"""The weekly review: step by step, one undo each, and on where it was left."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from netui.domain.records.contact import Contact
from netui.domain.records.document import Record
from netui.domain.records.follow_up import Owner
from netui.ui.app import NetuiApp
from netui.ui.main.screen import MainScreen
from netui.ui.weekly.screen import WeeklyScreen
from tests.ui.invented import NOW, TODAY, app_with, person, promise, talk
from tests.ui.robot import at_the_keyboard

SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40)])


def new(number: int, name: str, made: datetime = NOW) -> Contact:
    return Contact(f"p{number}", name, created_at=made, source="capture")


def a_week() -> list[Record]:
    """A new person, promises both ways, and somebody worth a new start."""
    return [
        new(1, "Gunnar Ek"),
        person(2, "Beatriz Nogueira", "inner"),
        person(3, "Priya Raghunathan", "close"),
        person(4, "Mustafa Demir", "close"),
        talk(1, 2, "p1", "the harbour"),
        *(talk(10 + number, 3 + 14 * number, "p2", "call", "call") for number in range(5)),
        *(talk(20 + number, 5 + 20 * number, "p3", "call", "call") for number in range(5)),
        talk(30, 900, "p4", "dinner"),
        talk(31, 930, "p4", "dinner"),
        promise(1, "p2", "collect ten photographs of quay signs", -4),
        promise(2, "p3", "send the one-page summary", 0),
        promise(3, "p2", "look up the high-water marks", -1, Owner.THEM),
    ]


def step(app: NetuiApp) -> str:
    assert isinstance(app.screen, WeeklyScreen)
    return app.screen.review.step


@SIZES
async def test_from_the_new_to_the_end_of_the_week(size: tuple[int, int]) -> None:
    app = app_with(a_week())
    async with at_the_keyboard(app, size) as robot:
        await robot.keys("W")
        assert step(app) == "new"
        assert robot.line_with("The week of 16 Nov")
        assert robot.line_with("Gunnar Ek")
        await robot.keys("3")
        contact = app.services.session.network.contact("p1")
        assert contact is not None
        assert contact.tier == "active"
        assert step(app) == "promises", "nothing is left in the first step"
        robot.assert_golden(f"weekly-{size[0]}x{size[1]}")
        assert robot.line_with("Promises · 2 of yours, 1 of theirs")
        assert robot.line_with("Priya Raghunathan").rstrip().endswith("today") or size[0] == 120
        assert robot.line_with("collect ten photographs").startswith("▌")
        await robot.keys("x")
        assert "Dropped the promise to Beatriz Nogueira" in robot.said
        await robot.keys("u")
        assert robot.line_with("collect ten photographs").startswith("▌")
        await robot.keys("space")
        assert "Passed over Beatriz Nogueira this week" in robot.said
        # Left here, it goes on here, with the next row.
        await robot.keys("escape")
        assert isinstance(app.screen, MainScreen)
        await robot.keys("W")
        assert step(app) == "promises"
        assert robot.line_with("look up the high-water marks").startswith("▌")
        await robot.keys("tab")
        await robot.keys("j")
        while step(app) != "one":
            await robot.keys("tab")
            row = app.screen.review.rows[0] if app.screen.review.rows else None
            assert app.screen.row == row, "another step is read from its top"
        assert robot.line_with("weak then · last 2 years ago"), "why, in a line of its own"
        assert robot.line_with("Mustafa Demir")
        await robot.keys("x")
        assert "Left Mustafa Demir out of the weekly review" in robot.said
        assert step(app) == "end"
        assert robot.line_with("That's the week.")
        assert robot.line_with(" enter close  ")
        await robot.keys("enter")
        assert isinstance(app.screen, MainScreen)
        await robot.keys("W")
        assert step(app) == "end"


async def test_promising_somebody_new_and_slowing_down_whom_is_slipping() -> None:
    silent = [talk(40 + number, 100 + 30 * number, "p4", "call", "call") for number in range(8)]
    app = app_with([*(one for one in a_week() if one.id not in ("t30", "t31")), *silent])
    async with at_the_keyboard(app, (80, 24)) as robot:
        await robot.keys("W", "L")
        assert "third step" in robot.said
        await robot.keys("greater_than_sign")
        assert robot.line_with("Promise to Gunnar Ek")
        await robot.type("send the paper by fri")
        await robot.keys("enter")
        (kept,) = app.services.session.network.follow_ups_of("p1")
        assert kept.what == "send the paper"
        while step(app) != "slipping":
            await robot.keys("tab")
        assert robot.line_with("Slipping away · ")
        await robot.keys("L")
        assert robot.line_with("Mustafa Demir · is it the rhythm that is wrong?")
        await robot.keys("l")
        assert str(app.services.session.network.contact("p4").every) == "2m"  # type: ignore[union-attr]
        await robot.keys("u")
        assert app.services.session.network.contact("p4").every is None  # type: ignore[union-attr]


async def test_a_step_back_and_a_new_monday() -> None:
    app = app_with(a_week())
    async with at_the_keyboard(app, (80, 24)) as robot:
        await robot.keys("W", "tab")
        assert step(app) == "promises"
        await robot.keys("shift+tab")
        assert step(app) == "new"
        await robot.click_at(robot.screen()[1].index("promises"), 1)
        assert step(app) == "promises"
        await robot.keys("tab", "escape")
        app.services.today = lambda: TODAY + timedelta(days=7)
        app.look_around()
        await robot.keys("W")
        assert step(app) == "new"


async def test_who_brought_somebody_new_along_where_people_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who is new is looked for between the keys: the step waits for it, and the others are not taken for empty."""
    monkeypatch.setattr("netui.session.facts.by_person._LOOKED_AT_ONCE_PEOPLE", 0)
    app = app_with(a_week())
    async with at_the_keyboard(app, (80, 24)) as robot:
        await robot.keys("W")
        assert step(app) == "new"
        await robot.wait_until(lambda: any("Gunnar Ek" in line for line in robot.screen()))
        assert "1 of 6" in robot.screen()[1]
        await robot.keys("h")
        await robot.type("priya")
        assert robot.line_with("Priya Raghunathan")
        await robot.keys("enter")
        contact = app.services.session.network.contact("p1")
        assert contact is not None
        assert contact.met is not None
        assert contact.met.through == "p3"


async def test_a_promise_is_done_from_here() -> None:
    app = app_with(a_week())
    async with at_the_keyboard(app, (80, 24)) as robot:
        await robot.keys("W", "tab", "d")
        await robot.keys("enter")
        kept = app.services.session.network.follow_up("f1")
        assert kept is not None
        assert kept.status.value == "done"
        assert step(app) == "promises"


async def test_nothing_to_look_back_at() -> None:
    app = app_with([])
    async with at_the_keyboard(app, (80, 24)) as robot:
        await robot.keys("W")
        assert step(app) == "goals"
        assert robot.line_with("▌  New people              0 of 1 this month"), "a goal stands where the names stand"
        await robot.keys("tab")
        assert "Looked back at the week of 16 Nov" in robot.said
        await robot.keys("shift+tab")
        assert "Back to goals" in robot.said
        await robot.keys("tab")
        assert robot.line_with("A quiet week.")
