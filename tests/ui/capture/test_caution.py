"""One quiet line before an ask, in the fifth row of the capture bar, when nothing else stands there."""

from __future__ import annotations

from dataclasses import replace

from netui.config.settings.model import Settings
from tests.ui.invented import app_with, person, talk
from tests.ui.robot import at_the_keyboard

ASKED = [
    person(1, "Ana Silva", "close"),
    talk(1, 260, "p1", gave=("a review",)),
    talk(2, 160, "p1", asked=("an intro",)),
    talk(3, 80, "p1", asked=("a look at the budget",)),
]
CAUTION = "You asked Ana 2 times in the last year and gave once, on 5 Mar. Something to bring first: l i"


async def test_an_ask_is_thought_about_while_it_is_written() -> None:
    async with at_the_keyboard(app_with(ASKED), (120, 40)) as robot:
        await robot.keys("c")
        await robot.type("Ana Silva: call, asked for a chair ")
        assert CAUTION in robot.screen()[-2]
        await robot.keys("escape")


async def test_where_it_has_no_room_it_ends_with_a_sentence_and_its_keys_are_those_in_force() -> None:
    keys = {"shelf": ("ctrl+l",), "introductions": ("ctrl+n",)}
    knowing = [replace(ASKED[0], knows=("p2",)), *ASKED[1:], person(2, "Ben Ito")]
    async with at_the_keyboard(app_with(knowing, settings=Settings(keys=keys)), (80, 24)) as robot:
        await robot.keys("c")
        await robot.type("Ana Silva: call, asked for a chair ")
        assert robot.screen()[-2].strip() == "You asked Ana 2 times in the last year and gave once, on 5 Mar."
        await robot.keys("escape", "p")
        assert robot.line_with("Something to bring first: ctrl+l ctrl+n")
        await robot.keys("escape", "1", "g", "j", "f")
        assert "first: ctrl+l ctrl+n" in " ".join(robot.screen()), "all of it, in as many rows as it takes"


async def test_the_card_says_what_went_to_and_fro() -> None:
    async with at_the_keyboard(app_with(ASKED), (120, 40)) as robot:
        await robot.keys("1", "enter")
        assert robot.line_with("given you 1, they 0, asked 2 · you last gave 5 Mar")
