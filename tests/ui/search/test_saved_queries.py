"""Saving a query under a name where one types it, and choosing it again."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from netui.domain.core.errors import RefusedError
from netui.session.core.preferences import Preferences
from netui.session.search.saved_queries import refuse_unfit
from netui.ui.app import NetuiApp
from netui.ui.search.save_query import completed
from tests.ui.invented import app_with
from tests.ui.robot import at_the_keyboard

SAVED = {"berlin": "at:berlin", "bern": "at:bern", "guides": "#mentor"}


def app_that_saves() -> NetuiApp:
    """The program with a settings file in memory."""
    app = app_with()
    app.services.save_query = _saving(app)
    return app


def _saving(app: NetuiApp) -> Callable[[str, str], None]:
    def save(name: str, query: str) -> None:
        session = app.services.session
        if " " in name:
            raise RefusedError("No such name", "A name is one word.")
        refuse_unfit(name, query, session)
        saved = {**session.preferences.saved_queries, name: query}
        session.preferences = Preferences(saved_queries=saved)

    return save


async def test_what_is_searched_for_is_saved_and_chosen_again() -> None:
    app = app_that_saves()
    async with at_the_keyboard(app, (100, 30)) as robot:
        await robot.keys("ctrl+f")
        await robot.type("tier:inner with:ben")
        await robot.keys("ctrl+s")
        assert robot.line_with("saves tier:inner with:ben")
        await robot.type("@friends")
        await robot.keys("enter")
        assert app.services.session.preferences.saved_queries == {"friends": "tier:inner with:ben"}
        assert "@friends finds it" in robot.screen()[-2]
        await robot.keys(*["backspace"] * 19)
        await robot.type("@fr")
        await robot.keys("tab")
        assert robot.screen()[2].strip() == "@friends"
        assert "Ana Silva" in robot.screen()[4]


async def test_what_cannot_be_saved_says_why_and_keeps_the_name() -> None:
    app = app_that_saves()
    async with at_the_keyboard(app, (100, 30)) as robot:
        await robot.keys("ctrl+f", "ctrl+s")
        assert "There is no query to save" in robot.screen()[-2]
        await robot.type("is:late")
        await robot.keys("ctrl+s")
        await robot.type("late")
        await robot.keys("enter")
        assert "“is:late” is unknown" in "\n".join(robot.screen()[-3:])
        await robot.keys("escape")
        assert robot.screen()[2].strip() == "is:late"
        assert app.services.session.preferences.saved_queries == {}


async def test_a_filter_is_saved_and_goes_on() -> None:
    app = app_that_saves()
    async with at_the_keyboard(app, (100, 30)) as robot:
        await robot.keys("1", "/")
        await robot.type("#rust")
        await robot.keys("ctrl+s")
        await robot.type("rusty")
        await robot.keys("enter")
        assert app.services.session.preferences.saved_queries == {"rusty": "#rust"}
        assert "@rusty finds it" in robot.said
        assert robot.line_with("Filter  Contacts")
        await robot.keys(*["backspace"] * 5)
        await robot.type("@")
        await robot.keys("tab")
        assert "@rusty" in robot.screen()[-3]
        assert "1 found" in robot.screen()[-2]
        await robot.keys("ctrl+s")
        await robot.type("Rusty")
        assert robot.line_with("in the place of #rust")
        await robot.keys("escape")
        assert robot.line_with("Filter  Contacts")


@pytest.mark.parametrize(
    ("typed", "after"),
    [
        ("@ber", "@berlin"),
        ("@berlin", "@bern"),
        ("@guides", "@berlin"),
        ("tier:inner @G", "tier:inner @guides"),
        ("@", "@berlin"),
        ("@x", "@x"),
        ("ber", "ber"),
        ("", ""),
    ],
)
def test_the_name_of_a_saved_query_is_finished(typed: str, after: str) -> None:
    assert completed(typed, SAVED) == after


def test_without_saved_queries_nothing_is_finished() -> None:
    assert completed("@b", {}) == "@b"
