"""The finished day: what was done, and a moon for everybody."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from netui.ui.actions.table import SHIPPED
from netui.ui.panes.queue.empty_queue import finished
from netui.ui.text.signs import PLAIN_SIGNS
from tests.ui.invented import app_with, person, talk
from tests.ui.robot import at_the_keyboard

_FOR_SOMEBODY = "dtysxpwezZDPN"
"""Keys of the lists of people that are about somebody."""


def lines(count: int, cells: int, **more: object) -> list[str]:
    people = [
        one for n in range(1, count + 1) for one in (person(n, f"Person {n}", "close"), talk(n, n % 30 + 1, f"p{n}"))
    ]
    session = app_with(people).services.session
    return finished(session, **more)(cells).plain.split("\n")  # type: ignore[arg-type]


def test_each_person_has_a_moon_and_the_figure_says_how_many_are_in_rhythm() -> None:
    line = next(one for one in lines(20, 74) if one.startswith("C Close"))
    assert line.count("●") + line.count("◐") + line.count("○") == 20
    assert line.endswith("of 20")
    assert line[16] == "●", "the freshest first"


def test_more_people_than_room_share_moons_and_the_line_says_so() -> None:
    shown = lines(200, 74)
    line = next(one for one in shown if one.startswith("C Close"))
    assert cell_len(line) <= 74
    assert any("one for each 5 people" in one for one in shown)


def test_in_ascii() -> None:
    shown = "\n".join(one for one in lines(20, 74, signs=PLAIN_SIGNS) if one.startswith(("C Close", "   ")))
    assert "@" in shown
    assert not set("●◐○") & set(shown)


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (("Ana Silva", "Ben Ito"), "skipped   2   Ana, Ben"),
        (("Ana Silva", "Ana Prado"), "skipped   2   Ana Silva, Ana Prado"),
    ],
)
async def test_who_it_was_is_said_by_given_names_unless_two_share_theirs(names: tuple[str, ...], said: str) -> None:
    people = [
        one
        for n, name in enumerate(names, 1)
        for one in (person(n, name, "close"), talk(n, 60, f"p{n}"), person(n + 10, f"Fill {n}", "inner"))
    ]
    people += [one for n in range(30, 34) for one in (person(n, f"More {n}", "close"), talk(n, 1, f"p{n}"))]
    app = app_with(people)
    async with at_the_keyboard(app, (200, 50)) as robot:
        for name in names:
            await robot.keys("slash", *name, "enter", "x", "escape")
        shown = {" ".join(one.split()) for one in finished(app.services.session)(90).plain.split("\n")}
        assert any(" ".join(said.split()).removesuffix(names[-1]) in one for one in shown), shown


def test_the_keys_named_are_those_in_force_and_the_next_five_come_before_the_moons() -> None:
    people = [one for n in range(1, 41) for one in (person(n, f"Person {n}", "close"), talk(n, 60, f"p{n}"))]
    people.append(person(50, "New Face"))
    session = app_with(people).services.session
    shown = finished(session, keys={**SHIPPED, "list.open": ("o",), "sort": ("T",), "weeks": ("ctrl+w",)})(78).plain
    assert "can wait for another day   o 5 more" in shown
    assert shown.index("o 5 more") < shown.index("Your people")
    assert "1 person has no tier yet: T one key each" in shown
    assert "ctrl+w weeks ahead" in shown


async def test_a_key_that_needs_somebody_says_how_to_begin_while_nobody_is_there() -> None:
    async with at_the_keyboard(app_with([])) as robot:
        for key in _FOR_SOMEBODY.replace("p", "").replace("w", ""):
            await robot.keys(key)
            assert "Nobody is here yet: c writes down a conversation, n adds somebody." in robot.said, key


async def test_every_key_that_needs_somebody_says_the_same_where_nobody_is_chosen() -> None:
    async with at_the_keyboard(app_with([person(1, "Ana Silva")])) as robot:
        for place in (("2",), ("1", "slash", *"zzz", "enter")):
            await robot.keys(*place)
            for key in _FOR_SOMEBODY:
                await robot.keys("question_mark", "escape")  # what was said before is gone
                await robot.keys(key)
                assert "Choose somebody first." in robot.said, (key, place)
        await robot.keys("escape", "3")
        for key in "pwe":
            await robot.keys("question_mark", "escape", key)
            assert "Choose somebody first." in robot.said, key


@pytest.mark.parametrize("cells", [30, 62, 74, 100])
def test_no_key_is_parted_from_its_words(cells: int) -> None:
    people = [one for n in range(1, 41) for one in (person(n, f"Person {n}", "close"), talk(n, 60, f"p{n}"))]
    shown = finished(app_with(people).services.session)(cells).plain.split("\n")
    named = ["a what is left, what comes up", "A weeks ahead", "c write down", "W look back"]
    keys = shown[next(row for row, line in enumerate(shown) if line.startswith("a ")) :]
    assert [one for line in keys for one in line.split("   ")] == named
    assert all(cell_len(line) <= cells for line in keys)


@pytest.mark.parametrize("cells", [36, 44, 62, 100])
async def test_no_day_of_the_finished_day_is_parted(cells: int) -> None:
    names = [f"Wilhelmina Long {n}" for n in range(1, 5)]
    app = app_with([one for n, name in enumerate(names, 1) for one in (person(n, name, "close"), talk(n, 40, f"p{n}"))])
    async with at_the_keyboard(app) as robot:
        await robot.keys("s", "w", "s", "w", "s", "w", "s", "w")
    shown = finished(app.services.session)(cells).plain.split("\n")
    said = " ".join(" ".join(shown).split())
    assert "snoozed 4 Wilhelmina" in said
    assert ", from Fri 27 Nov on next Wilhelmina Long 1, Fri 27 Nov " in said
    assert sum("Fri 27 Nov" in line for line in shown) == 2
    assert all(cell_len(line) <= cells for line in shown if "Wilhelmina" in line or "27 Nov" in line)
