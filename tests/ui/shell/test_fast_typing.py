"""Keys typed faster than a screen opens are meant for the screen that opens."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from netui.config.rules.default import default_rules_text
from netui.ui.app import NetuiApp
from netui.ui.forms.sheet import Sheet
from netui.ui.main.screen import MainScreen
from netui.ui.paths.screen import PathsScreen
from netui.ui.places.place_screen import PlaceScreen
from netui.ui.search.screen import SearchScreen
from tests.ui.invented import RulesFileInMemory, app_with, circle, journal_of, person
from tests.ui.robot import at_the_keyboard, key_event


def names(app: NetuiApp) -> Sequence[str]:
    return [contact.name for contact in app.services.session.network.contacts()]


async def test_a_contact_is_written_at_once() -> None:
    app = app_with([])
    async with at_the_keyboard(app) as robot:
        await robot.keys_at_once("n", *"Ann Lee", "tab", *"Annie", "ctrl+s", "n", *"Bob", "ctrl+s")
        assert names(app) == ["Ann Lee", "Bob"]


async def test_each_field_of_a_form_takes_what_is_typed_after_the_tab_to_it() -> None:
    app = app_with(circle())
    async with at_the_keyboard(app) as robot:
        await robot.keys("1", "g", "j", "e")
        sheet = app.screen.query_one(Sheet)
        before = sheet.texts
        await robot.keys_at_once(*["1", "x", "tab"] * len(before))
        assert sheet.texts == {name: f"{text}1x" for name, text in before.items()}, "also those of several lines"


async def test_the_line_of_a_way_and_that_of_the_search_have_the_next_key() -> None:
    app = app_with(circle())
    async with at_the_keyboard(app) as robot:
        await robot.keys("1", "g", "j", "f")
        assert isinstance(app.screen, PathsScreen)
        assert app.screen.list.has_focus
        await robot.keys_at_once("/", *"Zed")
        assert app.screen.line.value == "Zed", "what stood there is written over, and nothing of what is new"
        await robot.keys_at_once("escape", "escape", "ctrl+f", *"Ana")
        await robot.keys_at_once("escape", "ctrl+f", *"Ben")
        assert isinstance(app.screen, SearchScreen)
        assert app.screen.line.value == "Ben", "also what was looked for last"


async def test_sorting_begins_at_once() -> None:
    app = app_with([person(number, f"Person {number}") for number in range(5)])
    async with at_the_keyboard(app) as robot:
        await robot.keys_at_once("o", "2", "escape", "c", *"Zoe: tea", "enter")
        assert isinstance(app.screen, MainScreen)
        assert len(journal_of(app).changes) == 3


async def test_rules_are_typed_at_once_and_left() -> None:
    app = app_with(rules_file=RulesFileInMemory(default_rules_text()))
    async with at_the_keyboard(app) as robot:
        await robot.keys_at_once("r", *"# x", "escape", "r", "ctrl+s", "escape", "j", "x")
        assert isinstance(app.screen, MainScreen)
        assert app.services.recall("rules") == ""
        assert [change.label.split()[0] for change in journal_of(app).changes] == ["Imported", "Changed", "Skipped"]


async def test_a_key_that_leaves_a_place_leaves_no_other_when_it_comes_twice() -> None:
    app = app_with([person(1, "Ann Lee", "close")])
    async with at_the_keyboard(app) as robot:
        for opens in ("question_mark", "H", "W", "Y", "m", "i", "l", "v", "f", "h", "b", "r", "n", "p", "w", "ctrl+f"):
            await robot.keys(opens)
            assert not isinstance(app.screen, MainScreen), opens
            leave = app.screen.leave if isinstance(app.screen, PlaceScreen) else app.screen.dismiss
            leave()
            leave()
            await robot.settle()
            assert isinstance(app.screen, MainScreen), opens


async def test_signals_and_the_end_are_heard_before_all_keys_are_handled() -> None:
    app = app_with([])
    async with at_the_keyboard(app):
        waiting: list[int] = []
        for _ in range(1_000):
            app.post_message(key_event("j"))
        asyncio.get_running_loop().call_soon(lambda: waiting.append(app.message_queue_size))
        while not waiting:
            await asyncio.sleep(0)
        assert waiting[0] > 100
        app.exit(return_code=143)
        app.post_message(key_event("n"))
        while app.message_queue_size:
            await asyncio.sleep(0)
        assert len(app.screen_stack) <= 1
