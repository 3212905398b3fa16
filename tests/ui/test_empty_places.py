"""Places with nothing in them, in a network of nobody: the bar names the keys that can do something there."""

from __future__ import annotations

from tests.ui.invented import app_with
from tests.ui.robot import at_the_keyboard

BARS = {
    "l": "n new  c capture  u undo  esc back  ? help",
    "i": "n new  c capture  u undo  esc back  ? help",
    "v": "n new  c capture  u undo  esc back  ? help",
    "m": "r rules  c capture  u undo  esc back  ? help",
    "h": "c capture  u undo  esc back  ? help",
    "b": "e edit  c capture  u undo  esc back  ? help",
    "M": "c capture  u undo  esc queue  ? help",
    "o": "b back  c capture  u undo  esc queue  ? help",
    "A": "c capture  u undo  esc back  ? help",
    "W": "tab next step  c capture  u undo  esc back  ? help",
    "Y": "[ ] shorter longer  1-4 tabs  c capture  u undo  esc back  ? help",
    "Y 2": "1-4 tabs  c capture  u undo  esc back  ? help",
    "Y 3": "[ ] shorter longer  1-4 tabs  c capture  u undo  esc back  ? help",
    "Y 4": "1-4 tabs  c capture  u undo  esc back  ? help",
}
"""Keys from the queue -> the bar of the place they lead to."""


async def test_an_empty_place_names_no_key_that_needs_something_under_the_cursor() -> None:
    async with at_the_keyboard(app_with([])) as robot:
        for keys, bar in BARS.items():
            await robot.keys(*keys.split())
            await robot.wait_for_text(f" {bar}")
            assert robot.screen()[-1].strip() == bar, keys
            await robot.keys("escape")
