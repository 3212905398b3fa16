"""A terminal that shows ASCII alone gets nothing else of the program's own, wherever one goes."""

from __future__ import annotations

import pytest

from netui.ui.text.signs import ASCII_FOR, PLAIN_SIGNS
from tests.ui.invented import app_with, person, promise, talk
from tests.ui.robot import Robot, at_the_keyboard

PEOPLE = [
    person(1, "Ana Silva", "inner", knows=("p2",), offers=("honest code review",)),
    person(2, "Ben Ito", "close", needs=("a reviewer",)),
    person(3, "Cem Acar", "active"),
    *(talk(number, 20 * number + 2, f"p{1 + number % 3}", "coffee") for number in range(9)),
    promise(1, "p1", "send the paper on borrow checking", -3),
]
WAYS = {
    "queue": (), "contacts": ("1",), "conversations": ("3",), "card": ("enter",), "help": ("question_mark",),
    "palette": ("ctrl+p",), "weeks": ("A",), "introductions": ("i",), "ways": ("f",), "prep": ("p",), "sorting": ("o",),
    "duplicates": ("M",), "history": ("H",), "rules": ("r",), "search": ("ctrl+f",), "form": ("n",), "snooze": ("s",),
    "done": ("d",), "capture": ("c", *"coffee with ana, she builds a compiler > paper by fri"), "decided": ("s", "w"),
    "tier": ("t",), "filter": ("slash", *"ana"),
}  # fmt: skip


def not_ascii(robot: Robot) -> list[str]:
    return [line for line in robot.screen() if not line.isascii()]


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
async def test_nothing_but_ascii_is_drawn(way: tuple[str, ...]) -> None:
    async with at_the_keyboard(app_with(PEOPLE, signs=PLAIN_SIGNS), (80, 24)) as robot:
        await robot.keys(*way)
        assert not_ascii(robot) == []
        await robot.resize(120, 40)
        assert not_ascii(robot) == []


async def test_the_forms_are_those_that_are_meant() -> None:
    async with at_the_keyboard(app_with(PEOPLE, signs=PLAIN_SIGNS), (80, 24)) as robot:
        screen = robot.screen()
        assert screen[1].startswith("= 1 Contacts 3 = 2 Queue ")
        assert screen[2].startswith(">I Ana Silva")
        assert "  - 0 of 1" in screen[0], "of the day nothing is done yet"
        await robot.keys("s", "w")
        assert "  + 1 of 1" in robot.screen()[0]
        assert robot.said.startswith(" + Snoozed to")


def test_each_sign_has_another_of_one_cell() -> None:
    assert all(chr(plain).isascii() and chr(plain).isprintable() for plain in ASCII_FOR.values())
    assert not any(chr(sign).isascii() for sign in ASCII_FOR)
