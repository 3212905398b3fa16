"""Sorting people into tiers, one key each."""

from __future__ import annotations

import pytest

from netui.domain.records.contact import ContactStatus
from netui.ui.app import NetuiApp
from netui.ui.sorting.screen import SortingScreen, Tiers
from tests.ui.hostile import HOSTILE
from tests.ui.invented import app_with, journal_of, person
from tests.ui.robot import at_the_keyboard

PEOPLE = [
    person(1, "Known One", "close"),
    person(2, "Ann Aster"),
    person(3, "Bob Birch"),
    person(4, "Cem Cedar"),
    person(5, "Dua Daisy"),
]


def selected(app: NetuiApp) -> str:
    assert isinstance(app.screen, SortingScreen)
    return app.screen.selected_id


def tier_of(app: NetuiApp, contact_id: str) -> str:
    contact = app.services.session.network.contact(contact_id)
    assert contact is not None
    return contact.tier


async def test_a_digit_a_space_and_z_decide_and_b_goes_back() -> None:
    app = app_with(PEOPLE)
    async with at_the_keyboard(app) as robot:
        await robot.keys("o")
        assert selected(app) == "p2"
        assert robot.line_with("4 to sort")
        await robot.keys("3")
        assert (tier_of(app, "p2"), selected(app)) == ("active", "p3")
        assert robot.line_with("Tier of Ann Aster is now Active")
        await robot.keys("space")
        assert selected(app) == "p4"
        assert robot.line_with("1 passed")
        await robot.keys("z")
        archived = app.services.session.network.contact("p4")
        assert archived is not None
        assert (archived.status, selected(app)) == (ContactStatus.ARCHIVED, "p5")
        await robot.keys("b")
        assert selected(app) == "p4"
        await robot.keys("b", "b")
        assert (tier_of(app, "p2"), selected(app)) == ("", "p2")
        await robot.keys("b")
        assert robot.line_with("This is where you began.")


async def test_it_resumes_where_it_stopped() -> None:
    app = app_with(PEOPLE)
    async with at_the_keyboard(app) as robot:
        await robot.keys("o", "space", "1", "escape", "o")
        assert selected(app) == "p4"
        await robot.keys("1", "1")
        assert selected(app) == "p2"


async def test_an_end_that_is_said_and_a_way_back() -> None:
    app = app_with(PEOPLE[:2])
    async with at_the_keyboard(app) as robot:
        await robot.keys("o", "2")
        assert robot.line_with("Everybody has a place.")
        assert robot.line_with("esc goes back to the queue.")
        await robot.keys("u")
        assert selected(app) == "p2"
        await robot.keys("9", "2", "2")
        assert not isinstance(app.screen, SortingScreen)
        assert tier_of(app, "p2") == "close"


async def test_bars_tell_how_full_a_tier_is() -> None:
    crowd = [person(number, f"Close {number}", "inner") for number in range(10, 26)]
    app = app_with([*crowd, person(1, "Ann Aster")])
    async with at_the_keyboard(app) as robot:
        await robot.keys("o")
        assert "16 of 15 · crowded" in robot.line_with("Inner circle")


async def test_the_mouse_gives_a_tier_too() -> None:
    app = app_with(PEOPLE)
    async with at_the_keyboard(app) as robot:
        await robot.keys("o")
        await robot.click("#sorting-tiers", 6, 3)
        assert tier_of(app, "p2") == app.services.session.rules.tiers[3].key
        assert app.screen.query_one(Tiers).size.height == 5


async def test_a_key_held_down_decides_about_nobody_unseen() -> None:
    app = app_with(PEOPLE)
    async with at_the_keyboard(app) as robot:
        await robot.keys("o")
        screen = app.screen
        assert isinstance(screen, SortingScreen)
        screen.give_tier(2)
        screen.give_tier(2)
        await robot.settle()
        assert len(journal_of(app).changes) == 2


async def test_any_name_is_text() -> None:
    names = {f"p{number}": text for number, text in enumerate(HOSTILE, 1)}
    app = app_with([person(number, text, company=text, notes=text) for number, text in enumerate(HOSTILE, 1)])
    async with at_the_keyboard(app, (60, 20)) as robot:
        await robot.keys("o")
        for _ in HOSTILE:
            assert "\x1b" not in "".join(robot.screen()), names[selected(app)]
            del names[selected(app)]
            await robot.keys("2")
            assert "\x1b" not in "".join(robot.screen())
    assert not names, "each was chosen once"


@pytest.mark.parametrize("size", [(20, 5), (40, 10), (80, 24), (120, 40), (200, 50)])
async def test_it_fits_any_size(size: tuple[int, int]) -> None:
    app = app_with(PEOPLE)
    async with at_the_keyboard(app, size) as robot:
        await robot.keys("o", "2")
        assert selected(app) == "p3"
        if size[1] > 9:
            assert robot.line_with("Bob Birch")
            assert robot.line_with("1 I Inner circle")
