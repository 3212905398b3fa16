"""Once a second the program looks at what others did: whatever it meets there, it goes on."""

import pytest

from netui.domain.problem import SaveError
from netui.ui.app import NetuiApp
from tests.ui.invented import app_with, journal_of, person
from tests.ui.robot import at_the_keyboard


async def test_trouble_with_the_files_is_said_once_and_ends_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    app = app_with([person(1, "Ann Lee", "inner")])
    assert isinstance(app, NetuiApp)

    def refuse() -> None:
        raise SaveError("Disk error", "The disk sulks.")

    async with at_the_keyboard(app, (100, 30)) as robot:
        with monkeypatch.context() as patch:
            patch.setattr(journal_of(app), "refresh", refuse)
            app.look_around()
            await robot.settle()
            assert "The disk sulks." in "\n".join(robot.screen())
            await robot.keys("j")
            app.tell("Something else.")
            app.look_around()
            await robot.settle()
            assert "Something else." in "\n".join(robot.screen())
        app.look_around()
        await robot.settle()
        assert app.is_running


async def test_what_was_done_to_the_file_is_said_once() -> None:
    app = app_with([person(1, "Ann Lee", "inner")])
    assert isinstance(app, NetuiApp)
    waiting = ["network.json had been changed outside netui: 1 record taken over."]

    def news() -> tuple[str, ...]:
        told = tuple(waiting)
        waiting.clear()
        return told

    async with at_the_keyboard(app, (120, 30)) as robot:
        app.desk.news = news
        app.look_around()
        await robot.settle()
        assert "1 record taken over." in "\n".join(robot.screen())
        app.tell("Something else.")
        app.look_around()
        await robot.settle()
        assert "Something else." in "\n".join(robot.screen())
