"""Each place of the program, seen whole at three sizes on one network: one start a size, for a start is what costs."""

from __future__ import annotations

import pytest

from tests.ui.invented import app_with
from tests.ui.robot import at_the_keyboard

PLACES = {
    "card": ("enter",),
    "contacts": ("1",),
    "conversations": ("3",),
    "filter": ("slash", "a"),
    "snooze": ("s",),
    "remove": ("D",),
    "help": ("question_mark",),
    "search": ("ctrl+f",),
    "prep": ("p",),
    "write": ("w",),
    "introductions": ("i",),
    "shelf": ("l",),
    "ways": ("f",),
    "events": ("v",),
    "goals": ("m",),
    "heard": ("h",),
    "you": ("Y",),
    "cards": ("b",),
    "week": ("W",),
    "weeks-ahead": ("A",),
    "sorting": ("o",),
    "duplicates": ("M",),
    "rules": ("r",),
    "history": ("H",),
    "import": ("I",),
    "new-contact": ("n",),
    "capture": ("c",),
}
"""Name of the golden screen -> the keys that lead there from the queue."""

SAID_LATER = {"rules": "The queue stays as it is"}
"""What a place works out while it is seen already, and what is waited for."""


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 50)], ids=str)
async def test_each_place_looks_as_it_did(size: tuple[int, int]) -> None:
    async with at_the_keyboard(app_with(), size) as robot:
        first = robot.screen()
        for name, keys in PLACES.items():
            await robot.keys(*keys)
            assert robot.screen() != first, name
            await robot.wait_for_text(SAID_LATER.get(name, ""))
            robot.assert_golden(f"place-{name}-{size[0]}x{size[1]}")
            if size == (80, 24):  # in another size it looks as if it had been opened there
                for other in ((120, 40), size):
                    await robot.resize(*other)
                    robot.assert_golden(f"place-{name}-{other[0]}x{other[1]}")
            await robot.keys("escape", "escape", "2")
            assert robot.screen() == first, name
