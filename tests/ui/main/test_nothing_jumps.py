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


LEAVE_EVERY_ROW = (
    ("j",),
    ("k",),
    ("space",),
    ("space",),
    ("escape",),
    ("c", "escape"),
    ("s", "escape"),
    ("t", "escape"),
    ("D", "escape"),
    ("slash", "escape"),
    ("question_mark", "escape"),
    ("enter", "escape"),
    ("tab", "shift+tab"),
    ("a",),
    ("escape",),
    ("i", "escape"),
    ("plus", "underscore"),
)
"""What decides nothing: every row of the queue stands afterwards in the line in which it stood."""


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 50)], ids=str)
async def test_what_decides_nothing_leaves_every_row_where_it_was(size: tuple[int, int]) -> None:
    app = app_with()
    async with at_the_keyboard(app, size) as robot:
        before = lines_of_rows(app)
        for keys in LEAVE_EVERY_ROW:
            await robot.keys(*keys)
            after = lines_of_rows(app)
            assert {row: after[row] for row in before} == before, keys


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 50)], ids=str)
@pytest.mark.parametrize("keys", [("x",), ("s", "w"), ("d", "enter")], ids=str)
async def test_a_decision_moves_only_the_rows_below_it(size: tuple[int, int], keys: tuple[str, ...]) -> None:
    app = app_with()
    async with at_the_keyboard(app, size) as robot:
        await robot.keys("j", "j")
        before, item = lines_of_rows(app), app.screen.lists.queue.list.row.id  # type: ignore[attr-defined]
        await robot.keys(*keys)
        after = lines_of_rows(app)
        assert item not in after
        assert {row: line for row, line in after.items() if line < before[item]} == {
            row: line for row, line in before.items() if line < before[item]
        }
        assert app.screen.lists.queue.list.row.id in after  # type: ignore[attr-defined]
        assert after[app.screen.lists.queue.list.row.id] == before[item]  # type: ignore[attr-defined]
        await robot.keys("u")
        assert lines_of_rows(app) == before


async def test_another_size_and_back_leaves_every_row_where_it_was() -> None:
    app = app_with()
    async with at_the_keyboard(app, (120, 40)) as robot:
        await robot.keys("j", "j", "j")
        before, screen = lines_of_rows(app), robot.screen()
        for size in ((80, 24), (40, 10), (200, 50), (120, 40)):
            await robot.resize(*size)
        assert (lines_of_rows(app), robot.screen()) == (before, screen)
