"""A question and a notice name the keys in force, not those that netui is shipped with."""

from __future__ import annotations

from netui.config.settings.model import Settings
from netui.ui.actions.key_names import key_of
from tests.ui.invented import app_with
from tests.ui.robot import at_the_keyboard


async def test_a_question_shows_the_key_that_asks_it() -> None:
    keys = {"snooze": ("8",), "tier": ("9",), "copy": ("f9",), "undo": ("ctrl+z",), "suspend_process": ("f12",)}
    keys["edit"] = ("f8",)
    app = app_with(settings=Settings(keys=keys))
    async with at_the_keyboard(app, (120, 40)) as robot:
        await robot.keys("8")
        assert robot.line_with("tomorrow").lstrip().startswith("8  snooze")
        await robot.keys("escape", "9")
        assert robot.line_with("0 none").lstrip().startswith("9  tier")
        await robot.keys("escape", "f9")
        assert robot.line_with("copy").lstrip().startswith("f9  copy")
        await robot.keys("escape", "x")
        assert "Dropped" in robot.line_with("ctrl+z undoes")
        await robot.keys("f8", "Z", "escape")
        assert robot.line_with("f8 brings it back")


async def test_an_action_without_a_key_is_named_by_the_palette() -> None:
    taken = ("undo", "weeks", "list.down", "loosen", "tier")
    app = app_with(settings=Settings(keys=dict.fromkeys(taken, ())))
    async with at_the_keyboard(app, (120, 40)) as robot:
        await robot.keys("x")
        assert "Dropped" in robot.line_with("ctrl+p undoes")
        assert "undo" not in robot.screen()[-1]
        await robot.keys("7")
        assert robot.line_with("ctrl+p and a digit set a tier")


def test_without_a_palette_key_the_palette_is_named_all_the_same() -> None:
    assert key_of({"undo": (), "palette": ()}, "undo") == "the palette"
