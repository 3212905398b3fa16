"""Screens are styled and painted once when they open, and look as if all had been done over and over."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from textual._compositor import Compositor

from netui.ui.app import NetuiApp
from tests.ui.invented import app_with
from tests.ui.robot import at_the_keyboard

UI = Path(__file__).resolve().parents[3] / "netui" / "ui"


async def test_a_screen_is_painted_once_when_it_opens(monkeypatch: pytest.MonkeyPatch) -> None:
    paints: list[bool] = []
    painted = Compositor.render_update

    def counted(self: Compositor, *args: object, **options: object) -> object:
        paints.append(self.size.region in self._dirty_regions)
        return painted(self, *args, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(Compositor, "render_update", counted)
    app = app_with()
    async with at_the_keyboard(app, every_frame=True) as robot:
        assert paints.count(True) == 1
        for key in ("e", "escape", "question_mark", "escape", "H", "escape"):
            paints.clear()
            await robot.keys(key)
            assert paints.count(True) == 1, key
            assert_styled(app)


def assert_styled(app: NetuiApp) -> None:
    """Nothing on the screen looks other when all of it is styled anew."""
    looks = [(node, node.styles.base.get_rules()) for node in app.screen.walk_children(with_self=True)]
    app.stylesheet.update(app.screen)
    assert [node for node, rules in looks if node.styles.base.get_rules() != rules] == []


def test_a_stylesheet_is_about_its_own_screen() -> None:
    sheets = [sheet for sheet in UI.rglob("*.tcss") if sheet.parent.name != "main"]  # the program's own, read first
    assert sheets
    for sheet in sheets:
        screens = {
            name
            for module in sheet.parent.glob("*.py")
            for name in re.findall(r"^class (\w+Screen)\(", module.read_text("utf-8"), re.M)
        }
        named = re.findall(r"^([^\s{}][^{}\n]*)\{", sheet.read_text("utf-8"), re.M)
        assert named, sheet
        for selector in named:
            first = re.match(r"\w+", selector)
            assert first is not None, f"{sheet}: {selector}"
            assert first[0] in screens, f"{sheet}: {selector}: no other screen is styled when this one is opened"
