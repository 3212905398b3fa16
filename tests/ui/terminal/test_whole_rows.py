"""Wide characters over the hidden edge of a pane."""

from __future__ import annotations

from netui.ui.terminal.textual_painting import WholeRows
from tests.ui.invented import app_with
from tests.ui.robot import at_the_keyboard

LINE = "昨日、田辺美雪さんとランチ。来月転職するそうです"


async def test_wide_characters_are_drawn_whole_wherever_the_bar_lies() -> None:
    for size in ((80, 24), (120, 40), (200, 50)):
        async with at_the_keyboard(app_with(), size) as robot:
            await robot.keys("c", "ctrl+u")
            assert isinstance(robot.compositor, WholeRows)
            for blanks in range(4):
                await robot.type(" " * min(blanks, 1))
                await robot.type(LINE if not blanks else "")
                assert LINE in robot.line_with("昨日")
                await robot.keys("home")
                await robot.type(" ")
                await robot.keys("end")


async def test_the_list_beside_the_bar_is_cut_as_it_was() -> None:
    async with at_the_keyboard(app_with(), (80, 24)) as robot:
        before = robot.screen()
        await robot.keys("c", "escape")
        assert robot.screen() == before
