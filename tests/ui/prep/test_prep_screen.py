"""The prep card on the screen: it is read, a digit notes a question, and nothing else is written."""

from __future__ import annotations

from dataclasses import replace

import pytest

from netui.domain.people.me import Me
from netui.domain.records.contact import ContactStatus
from netui.domain.records.document import Record
from netui.ui.app import NetuiApp
from netui.ui.main.screen import MainScreen
from netui.ui.prep.screen import PrepScreen
from netui.ui.text.cells import cell_len
from tests.ui.hostile import HOSTILE
from tests.ui.invented import app_with, circle, journal_of, person, talk
from tests.ui.robot import Robot, at_the_keyboard

SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40)])


def questions(robot: Robot) -> list[str]:
    """The three questions as they stand on the screen."""
    lines = [line.strip().removeprefix("ask").strip() for line in robot.screen()]
    found = [line.partition("   ")[2].split("      ")[0] for line in lines if line[:4] in ("1   ", "2   ", "3   ")]
    assert len(found) == 3
    return found


def noted(app: NetuiApp, contact_id: str = "p1") -> list[str]:
    contact = app.services.session.network.contact(contact_id)
    assert contact is not None
    return [one.text for one in contact.questions]


@SIZES
async def test_read_mark_a_question_capture_and_look_again(size: tuple[int, int]) -> None:
    app = app_with()
    async with at_the_keyboard(app, size) as robot:
        await robot.keys("p")
        assert isinstance(app.screen, PrepScreen)
        robot.assert_golden(f"prep-{size[0]}x{size[1]}")
        first, second, third = questions(robot)
        await robot.keys("2")
        assert robot.line_with("Noted a question for Ana Silva")
        assert noted(app) == [second]
        assert questions(robot)[::2] == [first, third]
        another = questions(robot)[1]
        assert another != second
        await robot.keys("escape", "c")
        await robot.type("coffee, *she moves to Oslo")
        await robot.keys("enter", "p")
        assert robot.line_with("· she moves to Oslo")
        assert robot.line_with("last").count("coffee") == 1
        assert second not in questions(robot)
        assert "she moves to Oslo" in questions(robot)[0]
        await robot.keys("u", "u")
        assert noted(app) == []
        assert "she moves to Oslo" not in "\n".join(robot.screen())
        assert questions(robot) == [first, second, third]


async def test_opening_writes_nothing_and_others_are_only_looked_at() -> None:
    app = app_with()
    before = len(journal_of(app).changes)
    async with at_the_keyboard(app) as robot:
        await robot.keys("p")
        seen = questions(robot)
        await robot.keys("n")
        assert not set(seen) & set(questions(robot))
        await robot.keys("tab")
        assert robot.line_with("after a long silence · tab other")
        await robot.keys("shift+tab")
        assert questions(robot) == seen
        await robot.keys("escape")
        assert isinstance(app.screen, MainScreen)
    assert len(journal_of(app).changes) == before


async def test_nobody_is_selected() -> None:
    app = app_with([])
    async with at_the_keyboard(app) as robot:
        await robot.keys("p")
        assert robot.line_with("Choose somebody first.")
        assert isinstance(app.screen, MainScreen)


async def test_whoever_has_died_is_asked_and_brought_nothing() -> None:
    app = app_with([person(1, "Ana Silva", "close", status=ContactStatus.DECEASED, interests=("tides",))])
    async with at_the_keyboard(app) as robot:
        await robot.keys("1")
        await robot.keys(".", "p")
        text = "\n".join(robot.screen())
        assert "tides" in text
        assert "ask  1" not in text
        assert "bring" not in text
        assert "staying in touch" not in text, "nor is there a situation"
        await robot.keys("1")
        assert robot.line_with("There is nothing to ask.")


async def test_who_has_died_is_nobody_whom_both_know() -> None:
    people = [person(1, "Ana Silva", "close"), person(2, "Ben Ito", "close"), person(3, "Dia Rowe", "close")]
    people[1] = replace(people[1], status=ContactStatus.DECEASED)
    together = [replace(talk(number, 10 * number, "p1"), contacts=("p1", "p2", "p3")) for number in range(1, 5)]
    async with at_the_keyboard(app_with([*people, *together])) as robot:
        await robot.keys("1", "g", "p")
        assert robot.line_with("you both know Dia Rowe")
        assert "Ben Ito" not in "\n".join(robot.screen())


async def test_somebody_never_talked_to_and_a_user_who_said_nothing_of_themself() -> None:
    app = app_with([person(1, "Ana Silva", "close")])
    async with at_the_keyboard(app) as robot:
        await robot.keys("1", "p")
        assert robot.line_with("last     no conversation yet")
        assert robot.line_with("common   say who you are in settings.yaml (me)")
        assert robot.line_with("first talk · tab other")


async def test_the_card_stands_behind_enter_and_esc_leads_back_row_by_row() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        await robot.keys("j")
        chosen = app.screen.selected_id
        await robot.keys("p", "enter")
        assert "ask  1" not in "\n".join(robot.screen())
        assert "t tier" in robot.screen()[-1]
        assert "asked" not in robot.screen()[-1]
        await robot.keys("1", "n")
        assert robot.line_with("n is not for the card: esc closes it.")
        assert noted(app, chosen) == []
        await robot.keys("t", "2")
        assert robot.line_with("Tier of ")
        await robot.keys("?")
        assert robot.line_with("Keys in the card")
        await robot.keys("escape", "escape")
        assert isinstance(app.screen, PrepScreen)
        assert "1-3 asked" in robot.screen()[-1]
        await robot.keys("escape")
        assert isinstance(app.screen, MainScreen)
        assert app.screen.selected_id == chosen


@pytest.mark.parametrize("ways", [("A", "p"), ("i", "p"), ("f", "escape", "p"), ("enter", "p")])
async def test_it_opens_from_wherever_somebody_is_selected(ways: tuple[str, ...]) -> None:
    records = [*circle(), person(11, "Ines Okafor", "close", offers=("honest code review",)), talk(80, 3, "p11"),
               person(12, "David Mbeki", "close", needs=("a reviewer",)), talk(81, 3, "p12")]  # fmt: skip
    app = app_with(records)
    async with at_the_keyboard(app) as robot:
        await robot.keys(*ways)
        assert isinstance(app.screen, PrepScreen)
        assert app.screen.selected_id


@SIZES
async def test_hostile_records_are_text(size: tuple[int, int]) -> None:
    texts = HOSTILE if size == (80, 24) else HOSTILE[::4]  # by width differs the room they have, not what they do
    records: list[Record] = []
    for number, text in enumerate(texts, 1):
        entries = (text,) if text.strip() else ()
        records += [
            person(number, f"Ann {text}", "inner", company=text, interests=entries, needs=entries),
            talk(number, 3, f"p{number}", text, told=entries),
        ]
    app = app_with(records)
    async with at_the_keyboard(app, size) as robot:
        await robot.keys("1")
        for _ in texts:
            await robot.keys("p")
            assert isinstance(app.screen, PrepScreen)
            assert all(cell_len(line) <= size[0] for line in robot.screen())
            await robot.keys("escape", "j")


async def test_who_i_am_gives_common_ground() -> None:
    app = app_with()
    app.services.settings = replace(app.services.settings, me=Me(name="Jo Lind", interests=("sailing",)))
    async with at_the_keyboard(app) as robot:
        await robot.keys("p")
        assert robot.line_with("both: sailing")
