"""Links and events that a search has found."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from netui.domain.core.errors import RefusedError
from netui.domain.records.event import Event, EventStatus
from netui.domain.records.link import Link, Shared
from netui.ui.actions.table import Place
from netui.ui.app import NetuiApp
from netui.ui.shell.services import Copied
from tests.ui.invented import TODAY, app_with, circle, talk
from tests.ui.robot import Robot, at_the_keyboard

LINK = Link("l1", "https://example.org/borrowing", "Borrow checking explained", "for Ana", ("rust",), TODAY,
            (Shared("p2", TODAY - timedelta(3)),))  # fmt: skip
FAIR = Event("e1", "Harbour fair", "Lisbon", TODAY - timedelta(60), TODAY - timedelta(58), status=EventStatus.REVIEWED)
RECORDS = [
    *circle(),
    LINK,
    FAIR,
    replace(FAIR, id="e2", name="Quiet fair"),
    talk(20, 59, "p3 p9", "talked at the stand", event="e1"),
    talk(21, 5, "p1", "read it together", links=("https://example.org/borrowing",)),
]


async def found(robot: Robot, words: str) -> None:
    await robot.keys("ctrl+f")
    await robot.type(words)
    await robot.keys("enter")


def place(app: NetuiApp) -> Place:
    return app.screen.place  # type: ignore[attr-defined, no-any-return]


async def test_the_address_of_a_link_is_copied() -> None:
    app = app_with(RECORDS)
    async with at_the_keyboard(app, (100, 30)) as robot:
        await found(robot, "borrow checking explained")
        assert "Borrow checking explained https://example.org/borrowing" in robot.line_with("Borrow checking")
        assert robot.line_with("for Ana · #rust")
        await robot.keys("enter")
        assert app.clipboard == "https://example.org/borrowing"
        assert "handed to your terminal" in robot.said


async def test_a_clipboard_program_of_the_user_goes_first() -> None:
    copied: list[str] = []
    app = app_with(RECORDS, copy_text=lambda text: Copied("x" if not copied.append(text) else ""))
    async with at_the_keyboard(app, (100, 30)) as robot:
        await found(robot, "borrow checking explained")
        await robot.keys("enter")
        assert copied == ["https://example.org/borrowing"]
        assert app.clipboard == ""


async def test_a_link_is_opened_or_it_is_said_why_not() -> None:
    opened: list[str] = []
    app = app_with(RECORDS, open_address=opened.append)
    async with at_the_keyboard(app, (100, 30)) as robot:
        await found(robot, "borrow checking explained")
        await robot.keys("down", "enter")
        assert opened == ["https://example.org/borrowing"]

        def refuse(_address: str) -> None:
            raise RefusedError("No browser", "No browser can be opened from here.")

        app.services.open_address = refuse
        await found(robot, "")
        await robot.keys("down", "enter")
        assert "No browser can be opened" in robot.said


async def test_from_a_link_to_those_it_was_shared_with_and_to_where_it_came_up() -> None:
    app = app_with(RECORDS)
    async with at_the_keyboard(app, (100, 30)) as robot:
        await found(robot, "borrow checking explained")
        assert robot.line_with("Grace Hopper: shared with")
        await robot.type("hopper")
        await robot.keys("enter")
        assert "Grace Hopper" in "\n".join(robot.screen()[:4])
        await robot.keys("escape")
        await found(robot, "")
        await robot.type("together")
        await robot.keys("enter")
        assert "read it together" in "\n".join(robot.screen()[:6])


async def test_an_event_leads_to_its_conversations() -> None:
    app = app_with(RECORDS)
    async with at_the_keyboard(app, (100, 30)) as robot:
        await found(robot, "harbour fair")
        assert "Lisbon · Mon 21 Sep to Wed 23 Sep" in robot.line_with("Harbour fair")
        assert robot.line_with("Ben Ito and Priya Raman: talked at the stand")
        await robot.keys("enter")
        assert place(app) is Place.CARD
        assert "talked at the stand" in "\n".join(robot.screen()[:6])


async def test_an_event_without_conversations_says_so() -> None:
    app = app_with(RECORDS)
    async with at_the_keyboard(app, (100, 30)) as robot:
        await found(robot, "quiet fair")
        assert "No conversation belongs to Quiet fair yet" in robot.said
