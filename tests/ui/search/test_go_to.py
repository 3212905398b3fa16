"""What a search has found opens its place: a link the shelf, an event its plan or its review, an outcome the wins."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from netui.domain.records.event import Event, EventStatus
from netui.domain.records.introduction import Introduction, IntroductionStatus
from netui.domain.records.link import Link
from netui.domain.records.outcome import Outcome, Source, SourceKind
from netui.ui.events.event_screen import EventScreen
from netui.ui.events.review_screen import ReviewScreen
from netui.ui.introductions.screen import IntroductionsScreen
from netui.ui.main.screen import MainScreen
from netui.ui.shelf.screen import ShelfScreen
from netui.ui.statistics.wins import WinsScreen
from tests.ui.invented import TODAY, app_with, circle
from tests.ui.robot import at_the_keyboard

LINK = Link("l1", "https://example.org/borrowing", "Borrow checking explained", "for Ana", ("rust",), TODAY)
FAIR = Event("e1", "Harbour fair", "Lisbon", TODAY - timedelta(60), TODAY - timedelta(58), status=EventStatus.REVIEWED)
GAUGES = Outcome(
    "o1", TODAY - timedelta(2), "Port of Galle takes two gauges", "client", (Source(SourceKind.EVENT, "e1"),)
)
RECORDS = [
    *circle(),
    replace(LINK, id="l2", title="Another", url="https://example.org/other", saved_on=TODAY),
    LINK,
    FAIR,
    replace(FAIR, id="e2", name="Quiet fair", status=EventStatus.PLANNED),
    GAUGES,
    Introduction("i1", "p1", "p2", "both sail", IntroductionStatus.AGREED),
    Introduction("i2", "p1", "p3", "both restore presses", IntroductionStatus.IDEA),
    replace(GAUGES, id="o2", on=TODAY, what="A second one", kind="job"),
]


async def test_each_opens_its_place_and_esc_leads_back() -> None:
    app = app_with(RECORDS)
    async with at_the_keyboard(app, (100, 30)) as robot:

        async def find(words: str) -> None:
            await robot.keys("ctrl+f", "ctrl+u")
            await robot.type(words)
            await robot.keys("enter")

        await find("borrow checking explained")
        assert isinstance(app.screen, ShelfScreen)
        assert app.screen.link == LINK
        await robot.keys("escape")
        await find("both restore presses")
        assert isinstance(app.screen, IntroductionsScreen)
        row = app.screen.row
        assert row is not None
        assert row.id == "i2"
        await robot.keys("escape")
        await find("paper on borrow")
        assert robot.line_with("send the paper on borrow checking")
        assert isinstance(app.screen, MainScreen)
        assert app.screen.selected_id == "p1"
        await robot.keys("escape")
        await find("harbour fair")
        assert isinstance(app.screen, EventScreen)
        assert robot.line_with("Harbour fair")
        await robot.keys("escape")
        await find("quiet fair")
        assert isinstance(app.screen, ReviewScreen)
        await robot.keys("escape")
        await find("galle gauges")
        assert isinstance(app.screen, WinsScreen)
        assert app.screen.outcome == GAUGES
        await robot.keys("escape")
        assert isinstance(app.screen, MainScreen)


async def test_the_title_says_what_the_list_shows_after_going_to_somebody_who_was_filtered_out() -> None:
    async with at_the_keyboard(app_with(RECORDS), (100, 40)) as robot:
        await robot.keys("1", "slash", *"ben", "enter", "n", *"Zoe Quill", "ctrl+s")
        await robot.wait_for_text("Zoe Quill")
        assert "ben" not in robot.line_with("1 Contacts").casefold()
