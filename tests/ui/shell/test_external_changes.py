"""Once a second the program looks at what others did: whatever it meets there, it goes on."""

import pytest

from netui.domain.core.errors import SaveError
from netui.domain.records.change import Change, Edit
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
        app.services.news = news
        app.look_around()
        await robot.settle()
        assert "1 record taken over." in "\n".join(robot.screen())
        app.tell("Something else.")
        app.look_around()
        await robot.settle()
        assert "Something else." in "\n".join(robot.screen())


async def test_what_others_did_is_seen_even_when_it_has_a_step_refused() -> None:
    app = app_with([person(1, "Ann Lee", "inner"), person(2, "Ben Ito", "close")])
    assert isinstance(app, NetuiApp)
    async with at_the_keyboard(app, (120, 30)) as robot:
        await robot.keys("1")
        journal = journal_of(app).twin()
        gone = next(record for record in journal.records("contacts") if record.id == "p1")
        journal.commit(Change("Removed Ann Lee", (Edit(gone, None),)))
        assert robot.line_with("Ann Lee")
        await robot.keys("g", "P")
        assert "gone" in robot.said
        app.look_around()
        await robot.settle()
        assert "Ann Lee" not in "\n".join(robot.screen())


async def test_what_others_did_is_seen_with_the_next_step_on_every_screen() -> None:
    app = app_with([person(1, "Ann Lee"), person(2, "Ben Ito"), person(3, "Cem Ada")])
    assert isinstance(app, NetuiApp)
    async with at_the_keyboard(app, (120, 30)) as robot:
        await robot.keys("o")
        assert robot.line_with("Ann Lee")
        journal = journal_of(app).twin()
        gone = next(record for record in journal.records("contacts") if record.id == "p2")
        journal.commit(Change("Removed Ben Ito", (Edit(gone, None),)))
        await robot.keys("1")
        assert robot.line_with("Cem Ada")
        assert "Ben Ito" not in "\n".join(robot.screen())
