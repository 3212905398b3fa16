"""Small conversations and weak ties: a hello of one key, a like that counts a little, a first talk that is thanked."""

from __future__ import annotations

from datetime import timedelta

from tests.ui.invented import TODAY, app_with, person, talk
from tests.ui.robot import at_the_keyboard


async def test_a_weak_tie_comes_up_and_a_hello_settles_it() -> None:
    app = app_with([person(1, "Mustafa Demir", "dormant"), talk(1, 500, "p1", "dinner"), talk(2, 520, "p1", "lunch")])
    async with at_the_keyboard(app, (80, 24)) as robot:
        (item,) = app.services.session.queue.today_items
        assert item.kind.value == "weak-tie"
        assert robot.line_with("worth a hello")
        await robot.keys("d", "enter")
        assert not app.services.session.queue.today_items
        await robot.keys("u")
        assert app.services.session.queue.today_items == (item,)


async def test_a_like_counts_for_a_tenth_of_a_call() -> None:
    app = app_with([person(1, "Ana Silva", "close"), talk(1, 40, "p1", "call", "call")])
    session = app.services.session

    def due_in() -> int:
        (contact,) = session.network.contacts()
        due_on = session.relationship_status(contact).due_on
        assert due_on is not None
        return (due_on - TODAY).days

    async with at_the_keyboard(app, (80, 24)) as robot:
        assert due_in() == -9
        await robot.keys("1", "c")
        await robot.type("like: her talk on tides")
        await robot.keys("enter")
        assert session.network.headers_with("p1")[-1].channel == "like"
        assert due_in() == 3, "a tenth of a month, counted from the like"
        await robot.keys("u")
        assert due_in() == -9


async def test_a_first_talk_is_thanked_the_day_after() -> None:
    app = app_with([])
    async with at_the_keyboard(app, (80, 24)) as robot:
        await robot.keys("c")
        await robot.type("Gunnar Ek: coffee, a harbour with no tide")
        await robot.keys("enter")
        app.services.today = lambda: TODAY + timedelta(days=3)
        app.look_around()
        await robot.settle()
        assert robot.line_with("say thank you")
        assert "New people 1/1✓" in robot.screen()[0], "the small goal of the month is reached"
        await robot.keys("w")
        assert robot.line_with("Gunnar Ek · Thank you · email")
        await robot.keys("tab")
        assert robot.line_with("Gunnar Ek · Connection note · message")
        assert "of 300 · fits a free account too" in robot.line_with("length")
