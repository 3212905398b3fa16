"""Nothing on the main screen moves but what the user moves: notices, marks, decisions leave every row in its place."""

import pytest

from netui.ui.actions.table import ACTIONS, Place
from netui.ui.app import NetuiApp
from netui.ui.main.screen import MainScreen
from tests.ui.invented import app_with
from tests.ui.robot import Robot, at_the_keyboard


def regions_of(app: NetuiApp) -> dict[str, object]:
    assert isinstance(app.screen, MainScreen)
    return {child.id or "": child.region for child in app.screen.children if child.is_on_screen}


def lines_of_rows(app: NetuiApp) -> dict[str, int]:
    """In which line of the screen each row of the queue stands."""
    assert isinstance(app.screen, MainScreen)
    queue = app.screen.lists.queue.list
    view = queue.window
    return {
        row.id: queue.region.y + view.seen_lines(place).start
        for place, row in enumerate(queue.rows)
        if hasattr(row, "id")
    }


DEEDS = (("space",), ("s", "w"), ("x",), ("t", "2"), ("P",), ("u",), ("j",), ("k",), ("d", "escape"), ("escape",))


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_widgets_stand_where_they_stood_whatever_is_done(size: tuple[int, int]) -> None:
    app = app_with()
    async with at_the_keyboard(app, size) as robot:
        before = regions_of(app)
        for keys in DEEDS:
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


ENDS = {"quit", "suspend_process", "undo", "redo"}
"""Actions after which there is no screen to be looked at, or no row: what undo takes back here is that people came."""

TAKEN_BACK_BY = {"larger": ("_",)}
"""Actions that are meant to change where the rows stand, with the keys that take them back."""

MOST_ESCAPES = 4
"""So many lead back to the queue from wherever an action leads."""


async def back_in_the_queue(robot: Robot, app: NetuiApp, steps: object) -> None:
    """Leave what an action has opened, take back what it has decided, and stand on the first row."""
    for _ in range(MOST_ESCAPES):
        screen = app.screen
        if isinstance(screen, MainScreen) and screen.place is Place.QUEUE:
            break
        is_beside = isinstance(screen, MainScreen) and screen.place in (Place.CONTACTS, Place.CONVERSATIONS)
        await robot.keys("2" if is_beside else "escape")
    screen = app.screen
    assert isinstance(screen, MainScreen)
    if screen.lists.queue.coming_up or screen.lists.queue.query or screen.lists.queue.list.marks:
        await robot.keys("escape")
    if app.services.session.steps().undo != steps:
        await robot.keys("u")
    await robot.keys("g")


@pytest.mark.slow
async def test_after_each_action_of_the_table_every_row_stands_where_it_stood() -> None:
    app = app_with()
    async with at_the_keyboard(app, (120, 40), every_frame=True) as robot:
        before, steps = lines_of_rows(app), app.services.session.steps().undo
        for action in (each for each in ACTIONS if Place.QUEUE in each.places and each.id not in ENDS):
            await robot.keys(action.keys[0], *TAKEN_BACK_BY.get(action.id, ()))
            await back_in_the_queue(robot, app, steps)
            assert lines_of_rows(app) == before, action.id


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
