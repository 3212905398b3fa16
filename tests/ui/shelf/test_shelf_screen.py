"""The reading shelf on the screen: a link is kept, somebody is found for it, and that it was shared is one step."""

from __future__ import annotations

from datetime import timedelta

import pytest

from netui.domain.goals.progress import progress
from netui.domain.records.document import Record
from netui.domain.records.link import Link, Shared
from netui.ui.app import NetuiApp
from netui.ui.main.screen import MainScreen
from netui.ui.prep.screen import PrepScreen
from netui.ui.shelf.screen import ShelfScreen
from netui.ui.shell.services import Begun
from netui.ui.text.cells import cell_len
from netui.ui.writing.screen import WritingScreen
from tests.ui.hostile import HOSTILE
from tests.ui.invented import TODAY, app_with, person, talk
from tests.ui.robot import at_the_keyboard

SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40)])
NEED = "tide data he can trust in fog"


def link(number: int, title: str, *tags: str, shared: str = "") -> Link:
    saved = TODAY - timedelta(10 * number)
    gave = (Shared(shared, TODAY - timedelta(5)),) if shared else ()
    return Link(f"l{number}", f"https://example.org/{number}", title, tags=tags, saved_on=saved, shared=gave)


def people() -> list[Record]:
    return [
        person(1, "Henrik Solheim", "inner", needs=(NEED,)),
        person(2, "Irene Vale", "close", interests=("tides",)),
        person(3, "Ben Ito", "active", interests=("chess",)),
        *(talk(number, 3 + number, f"p{number}") for number in (1, 2, 3)),
        link(1, "Measuring what floats", "tides", "instruments"),
        link(2, "Endgames for the tired", "chess", shared="p2"),
    ]


def shelf(app: NetuiApp) -> dict[str, Link]:
    return {one.title: one for one in app.services.session.network.links()}


def given_this_week(app: NetuiApp) -> int:
    session = app.services.session
    return next(one.count for one in progress(session.network, session.day) if one.goal.name == "Give first")


@SIZES
async def test_kept_shared_and_taken_back(size: tuple[int, int]) -> None:
    app = app_with(people())
    async with at_the_keyboard(app, size) as robot:
        assert given_this_week(app) == 0
        await robot.keys("2", "l")
        assert isinstance(app.screen, ShelfScreen)
        app.screen.whom = ""
        app.screen.follow(None)
        await robot.settle()
        robot.assert_golden(f"shelf-{size[0]}x{size[1]}")
        await robot.keys("n")
        await robot.type("https://example.org/harbours Small harbours in fog #tides")
        assert robot.line_with("Small harbours in fog · https://example.org/harbours · #tides")
        await robot.keys("enter")
        assert robot.line_with("Kept a link")
        assert shelf(app)["Small harbours in fog"].tags == ("tides",)
        assert robot.line_with("cares about tides")
        await robot.keys("tab", "d")
        assert robot.line_with("Shared  Small harbours in fog with Irene Vale")
        assert "meeting" in robot.line_with("  the usual"), "a channel without a label is called by its key"
        await robot.keys("enter")
        assert given_this_week(app) == 1, "the goal is one further"
        (shared,) = shelf(app)["Small harbours in fog"].shared
        assert (shared.contact, shared.on) == ("p2", TODAY)
        talk_of_it = app.services.session.network.conversation(shared.conversation)
        assert talk_of_it is not None
        assert (talk_of_it.summary, talk_of_it.gave) == ("Shared: Small harbours in fog", ())
        assert "Irene" not in "\n".join(line for line in robot.screen() if "cares about" in line)
        await robot.keys("u")
        assert given_this_week(app) == 0
        assert shelf(app)["Small harbours in fog"].shared == ()
        assert "Irene" in robot.line_with("cares about tides")
        await robot.keys("u")
        assert "Small harbours in fog" not in shelf(app)


async def test_no_is_for_good_and_remove_comes_back() -> None:
    app = app_with(people())
    async with at_the_keyboard(app, (120, 40)) as robot:
        await robot.keys("1", "l", "g")
        app.screen.links.go_to("l1")
        await robot.keys("tab", "x")
        assert shelf(app)["Measuring what floats"].not_for == ("p2",)
        assert "Irene" not in "\n".join(line for line in robot.screen() if "cares about" in line)
        await robot.keys("tab", "D")
        assert "Measuring what floats" not in shelf(app)
        await robot.keys("u")
        assert shelf(app)["Measuring what floats"].not_for == ("p2",)
        assert app.screen.link.id == "l1", "the cursor is on what came back"
        await robot.keys("u", "tab")
        assert app.screen.people.row.contact.id == "p2"


async def test_from_somebody_what_suits_them_stands_first_with_why() -> None:
    app = app_with([*people(), link(3, "Nothing for anybody")])
    async with at_the_keyboard(app, (120, 40)) as robot:
        await robot.keys("1")
        while app.screen.selected_id != "p1":
            await robot.keys("j")
        await robot.keys("p", "l")
        assert robot.line_with("for Henrik Solheim")
        first = app.screen.links.rows[0]
        assert (first.link.title, first.why) == ("Measuring what floats", f"needs “{NEED}”")
        await robot.keys("w")
        assert isinstance(app.screen, WritingScreen)
        assert robot.line_with("Henrik Solheim · Share a link")
        assert robot.line_with("https://example.org/1")
        await robot.keys("d")
        assert isinstance(app.screen, ShelfScreen)
        (shared,) = shelf(app)["Measuring what floats"].shared
        assert shared.contact == "p1"
        await robot.keys("escape")
        assert isinstance(app.screen, PrepScreen)
        await robot.keys("escape")
        assert isinstance(app.screen, MainScreen)


async def test_edit_filter_and_open() -> None:
    opened: list[str] = []
    app = app_with(people(), open_address=lambda address: opened.append(address) or Begun("firefox"))
    async with at_the_keyboard(app, (120, 40)) as robot:
        await robot.keys("1", "l", "/")
        await robot.type("endgames")
        assert robot.line_with("1 found")
        await robot.keys("enter")
        assert [row.link.title for row in app.screen.links.rows] == ["Endgames for the tired"]
        await robot.keys("enter")
        assert opened == ["https://example.org/2"]
        await robot.keys("e")
        await robot.type(" #endgames")
        await robot.keys("enter")
        assert shelf(app)["Endgames for the tired"].tags == ("chess", "endgames")
        await robot.keys("escape")
        assert len(app.screen.links.rows) == 2
        await robot.keys("tab", "enter")
        assert app.screen.card.display
        await robot.keys("escape")
        assert not app.screen.card.display


async def test_the_same_address_adds_its_tags_and_what_is_no_page_is_refused() -> None:
    app = app_with(people())
    async with at_the_keyboard(app, (120, 40)) as robot:
        await robot.keys("1", "l", "n")
        await robot.type("HTTPS://Example.org/1/?utm_source=x #fog")
        assert robot.line_with("already on the shelf")
        await robot.keys("enter")
        assert robot.line_with("Already on the shelf since 10 Nov; tags added.")
        assert shelf(app)["Measuring what floats"].tags == ("tides", "instruments", "fog")
        await robot.keys("n")
        await robot.type("javascript:alert(1) a page")
        assert robot.line_with("“javascript:alert(1)” is no web address")
        await robot.keys("enter")
        assert app.screen.ask.is_open
        await robot.keys("escape")
        assert len(shelf(app)) == 2


async def test_addresses_of_a_conversation_are_offered() -> None:
    records = [*people(), talk(9, 1, "p3", "see https://example.org/read.", links=("https://example.org/paper",))]
    app = app_with(records)
    async with at_the_keyboard(app, (120, 40)) as robot:
        await robot.keys("3", "l")
        assert isinstance(app.screen, ShelfScreen)
        assert robot.line_with("https://example.org/paper")
        await robot.keys("enter")
        assert robot.line_with("https://example.org/read")
        await robot.keys("enter")
        assert {"https://example.org/paper", "https://example.org/read"} <= {one.url for one in shelf_links(app)}


def shelf_links(app: NetuiApp) -> list[Link]:
    return [*app.services.session.network.links()]


async def test_an_empty_shelf_says_what_it_is_for() -> None:
    app = app_with([person(1, "Ana Silva")])
    async with at_the_keyboard(app) as robot:
        await robot.keys("1", "l")
        assert robot.line_with("The shelf is empty. n keeps a link; netui then says who would like it.")
        assert "Nobody comes to mind" not in "\n".join(robot.screen()), "there is nothing for which somebody could"
        await robot.keys("d")
        assert robot.line_with("Keep a link first: n.")


@SIZES
async def test_hostile_titles_are_text(size: tuple[int, int]) -> None:
    links = [link(number, f"T {text}", text.strip() or "x") for number, text in enumerate(HOSTILE, 1)]
    names = [person(number, f"Ann {text}", interests=(text.strip() or "x",)) for number, text in enumerate(HOSTILE, 1)]
    app = app_with([*links, *names])
    async with at_the_keyboard(app, size) as robot:
        await robot.keys("1", "l")
        for _ in HOSTILE:
            assert all(cell_len(line) <= size[0] for line in robot.screen())
            await robot.keys("j")
