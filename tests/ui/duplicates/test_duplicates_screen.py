"""Pairs that may be one person: merged, told apart, left for later, one key each."""

from __future__ import annotations

import pytest

from netui.domain.records.values import Labelled
from netui.session.commands import RemoveContact
from netui.ui.app import NetuiApp
from netui.ui.duplicates.screen import DuplicatesScreen
from netui.ui.main.screen import MainScreen
from netui.ui.sorting.screen import SortingScreen
from tests.ui.hostile import HOSTILE
from tests.ui.invented import app_with, journal_of, person, promise, talk
from tests.ui.robot import at_the_keyboard

MAIL = (Labelled("ana@example.org", "work"),)
PEOPLE = [
    person(1, "Ana Silva", "close", emails=MAIL, company="Ferrous Labs", notes="likes tea"),
    person(2, "Ana M. Silva", "weak", emails=MAIL, location="Porto", tags=("rust",)),
    person(3, "Ben Ito", "close", company="Harbor Bank"),
    person(4, "Ben Ito", company="Harbor Bank"),
    person(5, "Cem Cedar", knows=("p2",)),
    person(6, "Cem Cedar", company="Atlas"),
    talk(1, 3, "p1", "coffee"),
    talk(2, 30, "p2 p5", "lunch"),
    promise(1, "p2", "send the paper", 3),
]


def pair(app: NetuiApp) -> tuple[str, str] | None:
    """Who is under the cursor: the one that would stay, the other."""
    assert isinstance(app.screen, DuplicatesScreen)
    row = app.screen.pair
    return (row.survivor.id, row.other.id) if row else None


def pairs(app: NetuiApp) -> int:
    assert isinstance(app.screen, DuplicatesScreen)
    return len(app.screen.list.rows)


async def test_many_people_are_compared_between_the_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("netui.session.duplicates.pairs._COMPARED_AT_ONCE_PEOPLE", 0)
    app = app_with(PEOPLE)
    async with at_the_keyboard(app, (120, 40)) as robot:
        await robot.keys("M")
        await robot.wait_for_text("3 pairs")
        assert pair(app) == ("p1", "p2")
        await robot.keys("m", "u")
        await robot.wait_until(lambda: pairs(app) == 3)


async def test_both_records_stand_side_by_side_with_what_would_become() -> None:
    app = app_with(PEOPLE)
    async with at_the_keyboard(app, (120, 40)) as robot:
        await robot.keys("M")
        assert "3 pairs" in robot.line_with("Here twice?")
        assert "same e-mail ana@example.org" in robot.line_with("Probably one person")
        assert robot.line_with("name  ").split("  ")[-1] == "Ana Silva"
        assert "+ Ana M. Silva" in robot.line_with("also  ")
        assert robot.line_with("tier  ").split()[1:] == ["Close", "Weak", "tie", "Close"]
        assert "1, last 3 days ago" in robot.line_with("talks  ")
        assert "+ 2, last 3 days ago" in robot.line_with("talks  ")
        assert "+ Porto" in robot.line_with("place  ")
        assert robot.line_with("1 promise or decision moves over.")
        robot.assert_golden("duplicates-120x40")
        await robot.resize(80, 24)
        robot.assert_golden("duplicates-80x24")


async def test_m_merges_u_takes_it_back_and_the_cursor_goes_on() -> None:
    app = app_with(PEOPLE)
    async with at_the_keyboard(app) as robot:
        await robot.keys("M")
        assert pair(app) == ("p1", "p2")
        await robot.keys("m")
        assert app.services.session.network.contact("p2") is None
        assert robot.line_with("Merged Ana M. Silva into Ana Silva")
        assert (pairs(app), pair(app)) == (2, ("p3", "p4"))
        await robot.keys("j", "u")
        assert (pairs(app), pair(app)) == (3, ("p1", "p2"))
        await robot.keys("ctrl+r")
        assert pairs(app) == 2


async def test_x_tells_apart_and_they_are_never_offered_again() -> None:
    app = app_with(PEOPLE)
    async with at_the_keyboard(app) as robot:
        await robot.keys("M", "x")
        assert robot.line_with("Told apart Ana Silva and Ana M. Silva")
        assert pair(app) == ("p3", "p4")
        await robot.keys("escape")
        assert isinstance(app.screen, MainScreen)
        await robot.keys("M")
        assert pairs(app) == 2
        await robot.keys("u")
        assert pair(app) == ("p1", "p2")


async def test_s_lets_the_other_stay_and_space_leaves_for_later() -> None:
    app = app_with(PEOPLE)
    async with at_the_keyboard(app) as robot:
        await robot.keys("M", "s")
        assert pair(app) == ("p2", "p1")
        assert robot.line_with("name  ").split()[1:4] == ["Ana", "M.", "Silva"]
        await robot.keys("space")
        assert pair(app) == ("p3", "p4")
        await robot.keys("k")
        assert pair(app) == ("p2", "p1")
        await robot.keys("m")
        assert app.services.session.network.contact("p1") is None


async def test_an_end_that_is_said() -> None:
    app = app_with(PEOPLE[2:4])
    async with at_the_keyboard(app) as robot:
        await robot.keys("M", "m")
        assert robot.line_with("Nobody seems to be here twice.")
        assert pair(app) is None
        await robot.keys("m", "x", "s", "space", "J", "K")
        assert len(journal_of(app).changes) == 2
        await robot.keys("u")
        assert pair(app) == ("p3", "p4")
        await robot.keys("m", "o")
        assert isinstance(app.screen, SortingScreen)
        await robot.keys("escape")  # nobody is left to compare: not gone back to
        assert isinstance(app.screen, MainScreen)
        await robot.keys("u", "M", "M")
        assert isinstance(app.screen, MainScreen)


async def test_what_another_program_did_is_seen() -> None:
    app = app_with(PEOPLE)
    async with at_the_keyboard(app) as robot:
        await robot.keys("M")
        app.services.session.execute(RemoveContact("p2"))
        app.follow(None)
        await robot.settle()
        assert pair(app) == ("p3", "p4")


async def test_a_key_held_down_decides_about_nobody_unseen() -> None:
    app = app_with(PEOPLE)
    async with at_the_keyboard(app) as robot:
        await robot.keys("M")
        screen = app.screen
        assert isinstance(screen, DuplicatesScreen)
        screen.merge()
        screen.merge()
        await robot.settle()
        assert len(journal_of(app).changes) == 2


async def test_long_records_can_be_looked_through() -> None:
    notes = "\n".join(f"line {number}" for number in range(10))
    people = [person(1, "Ana Silva", tags=tuple("abcdefghijk"), notes=notes), person(2, "Ana Silva", location="Porto")]
    app = app_with(people)
    async with at_the_keyboard(app) as robot:
        await robot.keys("M")
        assert "line 9" not in "\n".join(robot.screen())
        await robot.keys("J", "J", "J", "J")
        assert robot.line_with("line 9")
        await robot.keys("K", "K", "K", "K")
        assert robot.line_with("Perhaps one person")


async def test_a_click_on_the_key_bar_merges() -> None:
    app = app_with(PEOPLE)
    async with at_the_keyboard(app) as robot:
        await robot.keys("M")
        await robot.click("KeyBar", 2, 0)
        assert pairs(app) == 2


async def test_any_name_is_text() -> None:
    people = [
        person(2 * number + one, text, company=text, notes=text, emails=(Labelled(f"n{number}@example.org"),))
        for number, text in enumerate(HOSTILE)
        for one in (0, 1)
    ]
    app = app_with(people)
    async with at_the_keyboard(app, (60, 20)) as robot:
        await robot.keys("M")
        assert pairs(app) >= len(HOSTILE)
        while pairs(app):
            before = pairs(app)
            assert "\x1b" not in "".join(robot.screen())
            await robot.keys("m")
            assert "\x1b" not in "".join(robot.screen())
            assert pairs(app) < before
    assert app.services.session.network.contact_count() <= len(HOSTILE)


@pytest.mark.parametrize("size", [(20, 5), (40, 10), (80, 24), (200, 50)])
async def test_it_fits_any_size(size: tuple[int, int]) -> None:
    app = app_with(PEOPLE)
    async with at_the_keyboard(app, size) as robot:
        await robot.keys("M", "J", "m")
        assert pairs(app) == 2
