"""What a screen asks its widgets for: rows in one piece, and only the lines that have changed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias
from unittest.mock import patch

from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from netui.ui.terminal.textual_painting import WholeRows
from netui.ui.widgets.rows.row_view import RowView
from tests.ui.invented import app_with
from tests.ui.robot import Robot, at_the_keyboard

Draw: TypeAlias = Callable[[Any, Region], list[Strip]]

LINE = "昨日、田辺美雪さんとランチ。来月転職するそうです"


async def test_wide_characters_are_drawn_whole_wherever_the_bar_lies() -> None:
    for size in ((80, 24), (120, 40), (200, 50)):
        async with at_the_keyboard(app_with(), size, every_frame=True) as robot:
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
    async with at_the_keyboard(app_with(), (80, 24), every_frame=True) as robot:
        await robot.keys("j", "k")
        before = robot.screen()
        assert await _asked_for("j", robot) == {"queue": 2, "card": 7}
        await robot.keys("k")
        assert robot.screen() == before
        await robot.keys("c", "escape")
        assert robot.screen() == before


async def _asked_for(key: str, robot: Robot) -> dict[str, int]:
    """Id of each widget that is asked for lines after a key -> how many."""
    asked: dict[str, int] = {}

    def noting(draw: Draw) -> Draw:
        def noted(widget: Widget, crop: Region) -> list[Strip]:
            asked[widget.id or type(widget).__name__] = crop.height
            return draw(widget, crop)

        return noted

    with (
        patch.object(RowView, "render_lines", noting(RowView.render_lines)),
        patch.object(Widget, "render_lines", noting(Widget.render_lines)),
    ):
        await robot.keys(key)
    return asked
