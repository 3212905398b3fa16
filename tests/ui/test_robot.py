"""The robot waits for all that a key has set going, however busy the machine is."""

import asyncio
from itertools import count

import pytest

from tests.ui import robot as robots
from tests.ui.invented import app_with
from tests.ui.robot import at_the_keyboard


async def test_what_a_worker_says_in_its_first_turns_is_waited_for() -> None:
    app = app_with()

    async def works() -> None:
        await asyncio.sleep(0)
        app.tell("Done beside the keys.")

    async with at_the_keyboard(app) as robot:
        app.run_worker(works())
        await robot.settle()
        assert robot.line_with("Done beside the keys.")


async def test_the_message_in_which_a_condition_came_true_is_waited_for() -> None:
    app, ended = app_with(), asyncio.Event()

    async def handled() -> None:
        await asyncio.sleep(0)
        ended.set()

    async with at_the_keyboard(app) as robot:
        await robot.wait_until(lambda: app.call_later(handled))
        assert ended.is_set()


async def test_a_machine_that_stands_still_between_two_looks_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    app, looks = app_with(), count()
    async with at_the_keyboard(app) as robot:
        monkeypatch.setattr(robots, "_now", count(step=100).__next__)
        await robot.keys("c", *"tea", "escape")
        await robot.wait_until(lambda: next(looks) > 3)
        monkeypatch.setattr(robots, "_LEAST_LOOKS", 3)
        with pytest.raises(AssertionError, match="still not so"):
            await robot.wait_until(lambda: False)
