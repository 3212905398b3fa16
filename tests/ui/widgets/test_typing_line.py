"""Lines to type in: what is typed is always in sight, though nothing is laid out anew."""

from __future__ import annotations

from netui.ui.ask.parts import AskLine
from netui.ui.widgets.tall_line import TallLine
from tests.ui.invented import app_with
from tests.ui.robot import at_the_keyboard


async def test_the_end_of_a_line_longer_than_the_screen_is_in_sight_and_its_beginning_when_one_goes_there() -> None:
    app = app_with()
    async with at_the_keyboard(app, (60, 20)) as robot:
        await robot.keys("slash")
        line = app.screen.query_one(AskLine)

        def shown() -> str:
            return robot.screen()[line.region.y]

        await robot.type("begin " + "long " * 20 + "end")
        assert shown().strip().endswith("long end")
        await robot.keys("home")
        assert shown().strip().startswith("begin long")
        await robot.keys("end", *["backspace"] * 109)
        await robot.type("anew")
        assert shown().strip() == "anew"


async def test_no_row_of_a_line_holds_a_line_break() -> None:
    app = app_with()
    async with at_the_keyboard(app, (60, 20)) as robot:
        await robot.keys("c")
        await robot.type("lunch with somebody at a place that takes more than one row of this screen")
        (line,) = [each for each in app.screen.query(TallLine) if each.value]
        for row in range(line.size.height):
            text = line.render_line(row).text
            assert text.isprintable(), f"the terminal would follow what is in {text!r}"
