"""An empty database leads by the hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from netui.domain.records.contact import ContactStatus
from netui.ui.panes.queue.welcome import EXAMPLE, welcome
from tests.ui.invented import TODAY, app_with, circle, person
from tests.ui.robot import at_the_keyboard


@pytest.mark.parametrize("size", [(40, 10), (80, 24), (120, 40), (200, 50)])
async def test_it_begins_with_five_people(size: tuple[int, int]) -> None:
    app = app_with([])
    async with at_the_keyboard(app, size) as robot:
        assert robot.line_with("Five people are enough to begin.")
        assert size[1] < 12 or robot.line_with("○ n  Name four more people")
        assert size[1] < 12 or robot.line_with("0 of 5")
        assert size[0] < 200 or robot.line_with("0 of 5   I brings them from a file")


async def test_each_new_person_counts_and_the_next_step_stays_in_sight() -> None:
    app = app_with([])
    async with at_the_keyboard(app, (200, 50)) as robot:
        for count, name in enumerate(("Ann Aster", "Bob Birch", "Cleo Dahl", "Dora Ek"), 1):
            await robot.keys("n")
            await robot.type(name)
            await robot.keys("ctrl+s")
            assert robot.line_with(f"{count} of 5 so far: ")
            assert robot.line_with("◐ n  Name four more people")
            assert "n new" in robot.screen()[-1]
            assert "d done" not in robot.screen()[-1]
        await robot.keys("n")
        await robot.type("Emil Falk")
        await robot.keys("ctrl+s")
        assert robot.line_with("✓ n  Name four more people")
        assert robot.line_with("5 people have no tier yet, and so no rhythm")
        assert "o sort" in robot.screen()[-1]


async def test_from_the_contacts_a_new_person_is_gone_to() -> None:
    app = app_with([])
    async with at_the_keyboard(app, (80, 24)) as robot:
        await robot.keys("1", "n")
        await robot.type("Ann Aster")
        await robot.keys("ctrl+s")
        assert robot.line_with("▌· · Ann Aster")
        assert "enter open  t tier" in robot.screen()[-1]


async def test_a_first_conversation_counts_too() -> None:
    app = app_with([])
    async with at_the_keyboard(app) as robot:
        await robot.keys("c")
        await robot.type("Ann Aster: coffee")
        await robot.keys("enter")
        assert app.services.session.network.contact_count() == 1


async def test_people_without_a_tier_are_to_be_sorted() -> None:
    app = app_with([person(number, f"Person {number}") for number in range(48)])
    async with at_the_keyboard(app) as robot:
        assert robot.line_with("48 people are here")
        assert robot.line_with("○ o  Say how close each of them is")


async def test_nobody_else_is_bothered() -> None:
    app = app_with(circle())
    async with at_the_keyboard(app) as robot:
        assert not any("Five people are enough" in line for line in robot.screen())


async def test_no_key_is_silent_where_nobody_is() -> None:
    async with at_the_keyboard(app_with([])) as robot:
        for key in ("d", "s", "x", "t", "P", "N", "z", "Z", "e", "L", "F", "u", "ctrl+r", "a"):
            before = robot.screen()
            await robot.keys(key)
            assert robot.screen() != before or "Nobody is here yet" in robot.said, key
            await robot.keys("escape")
        await robot.keys("o")
        assert robot.line_with("Nobody is here yet.")


async def test_the_keys_of_an_empty_database_are_those_of_use() -> None:
    async with at_the_keyboard(app_with([])) as robot:
        assert "d done" not in robot.screen()[-1]
        for word in ("n new", "c capture", "I import", "o sort", "r rules", "? help"):
            assert word in robot.screen()[-1]
        await robot.keys("n")
        await robot.type("Ann Aster")
        await robot.keys("ctrl+s", "1")
        assert "enter open  t tier" in robot.screen()[-1]


async def test_who_has_no_tier_is_said_from_the_first_person_on() -> None:
    app = app_with([person(number, f"Person {number}") for number in range(3)])
    async with at_the_keyboard(app, (200, 50)) as robot:
        assert robot.line_with("3 people have no tier yet, and so no rhythm")


async def test_an_empty_queue_says_how_many_will_never_come_up() -> None:
    people = [person(number, f"Person {number}") for number in range(5)]
    later = replace(people[0], id="t", name="Tia", tier="inner", tier_since=TODAY)
    strayed = replace(people[1], id="s", name="Stray", tier="gone")
    resting = replace(people[1], id="z", name="Zoe", status=ContactStatus.PAUSED)
    app = app_with([*people, later, strayed, resting])
    async with at_the_keyboard(app, (200, 50)) as robot:
        assert robot.line_with("6 people have no tier yet, and so no rhythm")
        await robot.keys("o", "1", "1")
        assert robot.line_with("4 to sort")


async def test_escape_puts_the_steps_away_and_help_brings_them_back() -> None:
    kept: dict[str, str] = {}
    app = app_with([], remember=kept.__setitem__, recall=lambda name: kept.get(name, ""))
    async with at_the_keyboard(app, (80, 24)) as robot:
        await robot.keys("d", "escape")
        assert robot.line_with("Five people"), "what was said goes first"
        await robot.keys("escape")
        assert not any("Five people" in line for line in robot.screen())
        assert robot.line_with("? first steps")
        assert kept["first-steps"] == "hidden"
        await robot.keys("question_mark", "escape")
        assert robot.line_with("Five people are enough to begin.")
        assert kept["first-steps"] == ""


async def test_the_first_step_ticks_off_with_the_first_conversation_and_a_click_begins_it() -> None:
    app = app_with([])
    async with at_the_keyboard(app, (200, 50)) as robot:
        assert robot.line_with("coffee with Ana Silva, she builds a compiler")
        line = next(at for at, one in enumerate(robot.screen()) if "coffee with Ana" in one)
        await robot.click_at(robot.screen()[line].index("coffee"), line)
        await robot.type("Ann Aster: coffee")
        await robot.keys("enter")
        assert robot.line_with("✓ c  Write down the last good talk you had")


@pytest.mark.parametrize("syncs", [False, True])
def test_that_nothing_leaves_is_said_only_where_no_remote_is_set_up(syncs: bool) -> None:
    steps = welcome(app_with([]).services.session, syncs=syncs)
    assert steps is not None
    assert ("Nothing leaves this computer" in steps(80).plain) is not syncs


def test_five_people_with_a_tier_have_begun() -> None:
    people = [person(number, f"Person {number}", "close") for number in range(1, 6)]
    assert welcome(app_with(people[:4]).services.session) is not None
    assert welcome(app_with(people).services.session) is None


@pytest.mark.parametrize("cells", [20, 60, 74])
def test_the_line_to_type_is_seen_whole(cells: int) -> None:
    steps = welcome(app_with([]).services.session)
    assert steps is not None
    assert EXAMPLE in " ".join(steps(cells).plain.split())
