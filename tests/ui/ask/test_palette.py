import pytest

from netui.ui.actions.table import Place, actions_at
from netui.ui.ask.ask import Choice
from netui.ui.ask.palette import matching
from netui.ui.help.screen import HelpScreen
from netui.ui.main.screen import MainScreen
from netui.ui.shell.themes import PLAIN
from tests.ui.invented import app_with
from tests.ui.robot import at_the_keyboard


async def test_every_action_of_the_place_is_found() -> None:
    app = app_with()
    async with at_the_keyboard(app, (100, 40)) as robot:
        await robot.keys("ctrl+p")
        shown = {choice.id for choice in app.screen.ask._choices.rows}  # type: ignore[attr-defined]
        assert {action.id for action in actions_at(Place.QUEUE)} - shown == {"palette"}
        assert "theme:linen" in shown


async def test_what_is_found_is_done() -> None:
    kept: list[tuple[str, str]] = []
    app = app_with(save_setting=lambda name, value: kept.append((name, value)))
    async with at_the_keyboard(app) as robot:
        await robot.keys("ctrl+p", *"skip", "enter")
        assert "Dropped the promise" in robot.said
        await robot.keys("ctrl+p", *"undo last", "enter")
        assert "Undone" in robot.said
        await robot.keys("ctrl+p", *"theme linen", "enter")
        assert app.theme == "linen"
        assert robot.line_with("Theme linen, kept in settings.yaml")
        assert kept == [("theme", "linen")]
        await robot.keys("ctrl+p", *"every key", "enter")
        assert isinstance(app.screen, HelpScreen)


async def test_the_theme_under_the_cursor_is_worn_while_choosing() -> None:
    kept: list[tuple[str, str]] = []
    app = app_with(save_setting=lambda name, value: kept.append((name, value)))
    async with at_the_keyboard(app) as robot:
        before = app.theme
        await robot.keys("ctrl+p", *"theme")
        assert app.theme == before, "the present one is the first"
        await robot.keys("down")
        seen = app.screen.ask._choices.row.id.removeprefix("theme:")  # type: ignore[attr-defined]
        assert app.theme == seen != before
        await robot.keys("down")
        assert app.theme not in (before, seen)
        await robot.keys("escape")
        assert (app.theme, kept) == (before, [])
        await robot.keys("ctrl+p", *"theme nord")
        assert app.theme == "nord"
        await robot.keys(*["backspace"] * 10, *"skip")
        assert app.theme == before, "the cursor stands on no theme any more"
        await robot.keys(*["backspace"] * 4, *"nord", "enter")
        assert (app.theme, kept) == ("nord", [("theme", "nord")])


async def test_where_no_colour_is_wanted_none_is_tried_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    kept: list[tuple[str, str]] = []
    app = app_with(no_color=True, save_setting=lambda name, value: kept.append((name, value)))
    async with at_the_keyboard(app) as robot:
        await robot.keys("ctrl+p", *"theme nord")
        assert app.theme == PLAIN
        await robot.keys("enter")
        assert app.theme == PLAIN
        assert kept == [("theme", "nord")]
        assert robot.line_with("NO_COLOR leaves this screen plain")


async def test_an_action_of_the_list_is_done_by_the_list() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        await robot.keys("ctrl+p", *"to the last", "enter")
        assert isinstance(app.screen, MainScreen)
        assert app.screen.lists.queue.list.cursor == 7


async def test_the_palette_can_be_left_and_finds_nothing_gracefully() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        await robot.keys("ctrl+p", *"zzz", "enter")
        assert "nothing of that name" in "\n".join(robot.screen())
        assert isinstance(app.screen, MainScreen)
        assert app.screen.ask.is_open
        await robot.keys("escape")
        assert not app.screen.ask.is_open
        await robot.keys("j")
        assert app.screen.lists.queue.list.cursor == 1


async def test_what_an_action_does_is_read_in_full_on_a_small_screen() -> None:
    async with at_the_keyboard(app_with(), (80, 24)) as robot:
        await robot.keys("ctrl+p")
        assert robot.line_with("Done: log a talk; enter takes what is offered ")
        assert robot.line_with("A slower rhythm for whom you snooze or skip")


async def test_arrows_choose() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        await robot.keys("ctrl+p", "down", "down", "enter")
        assert "Dropped the promise" in robot.said


def test_words_that_begin_come_first() -> None:
    choices = [Choice("a", "Undo"), Choice("b", "Do it"), Choice("c", "Other")]
    assert [choice.id for choice in matching(choices, "do")] == ["b", "a"]
    assert matching(choices, "  ") == choices
    assert matching(choices, "DÖ") == [choices[1], choices[0]]
