"""The mouse does all that keys do: bars, prompts, choices, palette, help, search, forms."""

import pytest

from netui.domain.records.conversation import Conversation
from netui.ui.actions.table import Place
from netui.ui.app import NetuiApp
from tests.ui.invented import app_with, circle, journal_of
from tests.ui.robot import Robot, at_the_keyboard

SIZES = [(80, 24), (120, 40)]


async def click_on(robot: Robot, text: str, times: int = 1) -> None:
    """Click on the last place of the screen where a text stands."""
    lines = robot.screen()
    y = max(number for number, line in enumerate(lines) if text in line)
    await robot.click_at(lines[y].rindex(text), y, times=times)


def label(app: NetuiApp) -> str:
    return journal_of(app).changes[-1].label


@pytest.mark.parametrize("size", SIZES)
async def test_prompts(size: tuple[int, int]) -> None:
    app = app_with(circle())
    async with at_the_keyboard(app, size) as robot:
        for keys, texts, said in (
            (("s",), ("w week",), "Snoozed"),
            (("t",), ("4 Weak",), "Weak"),
            (("d",), ("message", "enter "), "Talked to"),
            (("d", *"tea"), ("enter ",), "Ana Silva"),
            (("c", *"Zoe Park: tea"), ("enter saves",), "Logged"),
            (("N", *"fri"), ("enter sets it",), "next"),
        ):
            await robot.keys(*keys)
            for text in texts:
                await click_on(robot, text)
            assert said.lower() in label(app).lower(), keys
            assert app.place in (Place.QUEUE, Place.CONVERSATIONS), keys
            await robot.keys("u", "2", "g")


async def test_esc_leaves_every_prompt() -> None:
    app = app_with(circle())
    async with at_the_keyboard(app) as robot:
        before = len(journal_of(app).changes)
        for key in ("s", "t", "d", "N", "c", "slash", "ctrl+p"):
            await robot.keys(key)
            assert app.place is not Place.QUEUE, key
            await click_on(robot, "esc")
            assert app.place is Place.QUEUE, key
            assert len(journal_of(app).changes) == before, key


async def test_a_click_on_the_list_leaves_the_question_its_keys_and_its_row() -> None:
    app = app_with(circle())
    async with at_the_keyboard(app) as robot:
        for key in ("s", "t"):
            await robot.keys(key)
            asked = robot.screen()
            for row in (3, 4, 3):
                await robot.click_at(20, row, times=2)
                assert robot.screen() == asked, key
            await click_on(robot, "1 Contacts")
            assert robot.screen() == asked, key
            await robot.keys("escape")
            assert app.place is Place.QUEUE, key


async def test_a_line_beside_which_was_clicked_goes_on_and_a_click_in_the_palette_does_it() -> None:
    app = app_with(circle())
    async with at_the_keyboard(app) as robot:
        await robot.keys("slash")
        await robot.click_at(20, 3)
        await robot.keys("a", "n", "escape")
        assert app.place is Place.QUEUE
        await robot.keys("d", *"te")
        await click_on(robot, "Done")
        await robot.keys("a", "enter")
        logged = [edit.after for edit in journal_of(app).changes[-1].edits if isinstance(edit.after, Conversation)]
        assert [one.summary for one in logged] == ["tea"]
        await robot.keys("ctrl+p", *"history")
        await click_on(robot, "What was done")
        assert app.place is Place.HISTORY


@pytest.mark.parametrize("size", SIZES)
async def test_help_is_closed_and_its_lines_act(size: tuple[int, int]) -> None:
    app = app_with(circle())
    async with at_the_keyboard(app, size) as robot:
        await robot.keys("question_mark")
        await click_on(robot, "esc close")
        assert app.place is Place.QUEUE
        await robot.keys("question_mark")
        await click_on(robot, "Set the tier with a digit")
        assert " t  tier  1 " in "\n".join(robot.screen())


async def test_screens_are_left_forms_saved_and_steps_undone_by_their_bars() -> None:
    app = app_with(circle())
    async with at_the_keyboard(app, (120, 40)) as robot:
        for key, text in (("H", "esc close"), ("ctrl+f", "esc back"), ("n", "esc back"), ("A", "esc back")):
            await robot.keys(key)
            assert app.place is not Place.QUEUE
            await click_on(robot, text)
            assert app.place is Place.QUEUE, key
        await robot.keys("x")
        assert "Dropped" in label(app)
        await click_on(robot, "undoes")
        assert journal_of(app).changes[-1].undoes is not None
        await click_on(robot, "brings it back")
        assert "Dropped" in label(app)
        await robot.keys("n", *"Zoe Park")
        assert app.place is Place.FORM
        await click_on(robot, "ctrl+s save")
        assert "Zoe Park" in label(app)


@pytest.mark.parametrize("size", SIZES)
async def test_two_clicks_open(size: tuple[int, int]) -> None:
    app = app_with(circle())
    async with at_the_keyboard(app, size) as robot:
        await robot.keys("2")
        await robot.click("#queue", 6, 2, times=2)
        assert app.place is Place.CARD
        await robot.keys("escape", "ctrl+f", *"lunch with ben")
        await robot.click("#rows", 12, 0, times=2)
        assert app.place in (Place.CONVERSATIONS, Place.CARD)
