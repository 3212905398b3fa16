"""Nothing on the main screen moves but what the user moves: notices, marks, decisions leave every row in its place."""

import pytest

from netui.ui.app import NetuiApp
from netui.ui.main.screen import MainScreen
from tests.ui.invented import app_with
from tests.ui.robot import at_the_keyboard


def regions_of(app: NetuiApp) -> dict[str, object]:
    assert isinstance(app.screen, MainScreen)
    return {child.id or "": child.region for child in app.screen.children if child.is_on_screen}


def lines_of_rows(app: NetuiApp) -> dict[str, int]:
    """In which line of the screen each row of the queue stands."""
    assert isinstance(app.screen, MainScreen)
    queue = app.screen.lists.queue.list
    view = queue._view
    return {
        row.id: queue.region.y + view.seen_lines(place).start
        for place, row in enumerate(queue.rows)
        if hasattr(row, "id")
    }


ACTIONS = (("space",), ("s", "w"), ("x",), ("t", "2"), ("P",), ("u",), ("j",), ("k",), ("d", "escape"), ("escape",))


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_widgets_stand_where_they_stood_whatever_is_done(size: tuple[int, int]) -> None:
    app = app_with()
    async with at_the_keyboard(app, size) as robot:
        before = regions_of(app)
        for keys in ACTIONS:
            await robot.keys(*keys)
            after = regions_of(app)
            assert {name: after[name] for name in before} == before, keys


async def test_rows_above_a_decision_keep_their_line_and_the_cursor_its_own() -> None:
    app = app_with()
    async with at_the_keyboard(app, (120, 40)) as robot:
        await robot.keys("j", "j")
        before, cursor = lines_of_rows(app), robot.screen().index(robot.line_with("▌A"))
        await robot.keys("s", "w")
        after = lines_of_rows(app)
        above = [row for row, line in before.items() if line < cursor]
        assert above
        assert [after[row] for row in above] == [before[row] for row in above]
        assert robot.screen()[cursor].startswith("▌")
        await robot.keys("u")
        assert lines_of_rows(app) == before


async def test_larger_and_smaller_are_kept_over_a_restart() -> None:
    kept: dict[str, str] = {}
    app = app_with()
    app.services.remember = kept.__setitem__
    async with at_the_keyboard(app, (120, 40)) as robot:
        before = app.screen.query_one("#queue").region
        await robot.keys("+")
        assert app.screen.query_one("#queue").region.height > before.height
        await robot.keys("+")
        assert app.screen.query_one("#queue").region.width == 120
        assert kept["pane-size"] == "2"
    again = app_with()
    again.services.recall = lambda name: kept.get(name, "")
    async with at_the_keyboard(again, (120, 40)) as robot:
        assert again.screen.query_one("#queue").region.width == 120
        await robot.keys("_", "_")
        assert again.screen.query_one("#queue").region == before
