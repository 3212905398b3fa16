"""What the capture bar offers, and how it is taken."""

from __future__ import annotations

import pytest
from textual import events

from netui.config.settings.model import Settings
from netui.domain.records.follow_up import FollowUp
from netui.ui.app import NetuiApp
from netui.ui.capture.bar.bar import CaptureBar
from tests.ui.invented import app_with, circle, journal_of
from tests.ui.robot import Robot, at_the_keyboard

TOM = "met Tom from Acme at the gym, he is hiring, send him the deck tomorrow"


def without_tom() -> NetuiApp:
    return app_with([one for one in circle() if one.id != "p8"])


def shown(robot: Robot) -> str:
    return "\n".join(robot.screen()[-6:])


def promises(app: NetuiApp) -> list[str]:
    return [
        edit.after.what
        for change in journal_of(app).changes[1:]
        for edit in change.edits
        if isinstance(edit.after, FollowUp)
    ]


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_bar_in_its_states(size: tuple[int, int]) -> None:
    name = f"{size[0]}x{size[1]}"
    async with at_the_keyboard(without_tom(), size) as robot:
        await robot.keys("1", "c")
        robot.assert_golden(f"capture-selected-{name}", last=6)
        await robot.keys("ctrl+u")
        await robot.type(f"{TOM} ")
        robot.assert_golden(f"capture-offered-{name}", last=6)
        await robot.keys("ctrl+n")
        robot.assert_golden(f"capture-marked-{name}", last=6)
        await robot.keys("escape", "ctrl+t")
        robot.assert_golden(f"capture-taken-{name}", last=6)
        await robot.type("and then we walked along the harbour for two hours, talking about the port and the fog")
        robot.assert_golden(f"capture-long-{name}", last=7)


async def test_enter_saves_what_is_solid_and_tells_what_was_left() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        await robot.keys("c")
        await robot.type("lunch with Grace Hopper, send her the deck by fri")
        await robot.keys("enter")
        assert promises(app) == []
        assert "not taken" in "\n".join(robot.screen())


async def test_one_key_or_a_click_takes_what_is_offered() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        for times, key in enumerate(("ctrl+t", "f7"), 1):
            await robot.keys("c")
            await robot.type("lunch with Grace Hopper, send her the deck by fri")
            await robot.keys(key)
            assert "● > send her the deck · Fri 27 Nov" in shown(robot), key
            await robot.keys("enter")
            assert promises(app) == ["send her the deck"] * times, key
        await robot.keys("c")
        await robot.type("lunch with Grace Hopper, send her the deck by fri. ")
        await robot.click("#capture-offered", 4, 0)
        assert "● > send her the deck · Fri 27 Nov" in shown(robot)


async def test_nobody_is_made_by_one_key() -> None:
    app = without_tom()
    async with at_the_keyboard(app) as robot:
        await robot.keys("c", "ctrl+u")
        await robot.type("coffee with zoe novak")
        await robot.keys("enter")
        assert journal_of(app).changes[1:] == []
        assert "make Zoe Novak a new contact? enter makes it" in shown(robot)
        await robot.keys("enter")
        assert [change.label for change in journal_of(app).changes[1:]] == ["Logged a conversation with Zoe Novak"]
        assert not app.screen.query_one(CaptureBar).is_open


async def test_typing_on_takes_the_question_back() -> None:
    app = without_tom()
    async with at_the_keyboard(app) as robot:
        await robot.keys("c", "ctrl+u")
        await robot.type("coffee with zoe novak")
        await robot.keys("enter")
        await robot.type("a")
        await robot.keys("enter")
        assert journal_of(app).changes[1:] == []
        assert "make Zoe Novaka a new contact?" in shown(robot)


async def test_what_was_taken_outlives_escape() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        await robot.keys("c")
        await robot.type("lunch with Grace Hopper, send her the deck by fri")
        await robot.keys("ctrl+t", "escape", "c")
        assert "● > send her the deck" in shown(robot)
        await robot.keys("enter")
        assert promises(app) == ["send her the deck"]


async def test_a_pause_finishes_a_word() -> None:
    async with at_the_keyboard(without_tom()) as robot:
        await robot.keys("c", "ctrl+u")
        await robot.type("met Zoe")
        await robot.wait_for_text("○ Zoe, new")


async def test_pasted_lines_take_what_they_offer() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        await robot.keys("c")
        robot.app.post_message(events.Paste("lunch with Grace Hopper, send her the deck by fri\ncalled Ben Ito\n"))
        await robot.settle()
        assert "○1" in "\n".join(robot.screen())
        await robot.keys("ctrl+t")
        assert "○1" not in "\n".join(robot.screen())
        await robot.keys("enter")
        assert promises(app) == ["send her the deck"]
        assert len(journal_of(app).changes[1:]) == 2


async def test_done_offers_too_and_completes_names() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        await robot.keys("d")
        await robot.type("yesterday: he was there, send him soup by fri with gra")
        await robot.keys("tab")
        assert "with Grace Hopper" in robot.line_with("send him soup")
        await robot.keys("ctrl+t", "enter")
        assert any(what.startswith("send him soup") for what in promises(app))


async def test_tab_in_a_beginners_empty_line_puts_the_example_there() -> None:
    app = app_with([])
    async with at_the_keyboard(app) as robot:
        await robot.keys("c", "tab")
        assert "coffee with Ana Silva, she builds a compiler > send paper by fri" in shown(robot)
        assert "● Ana Silva, new" in shown(robot)


async def test_a_setting_takes_what_is_offered_until_it_is_given_back() -> None:
    app = app_with(settings=Settings(takes="offered"))
    async with at_the_keyboard(app) as robot:
        await robot.keys("c")
        await robot.type("lunch with Grace Hopper, send her the deck by fri, she is hiring ")
        assert "● > send her the deck · Fri 27 Nov" in shown(robot)
        await robot.keys("ctrl+t")
        assert "○ > send her the deck · Fri 27 Nov" in shown(robot)
        await robot.type("again ")
        assert "○ > send her the deck · Fri 27 Nov" in shown(robot)
        await robot.keys("ctrl+u")
        await robot.type("lunch with Grace Hopper, email her the notes by fri")
        await robot.keys("enter")
        assert promises(app) == ["email her the notes"]
