import pytest
from textual.widget import Widget

from netui.ui.shell.steps import wear
from netui.ui.shell.themes import PLAIN
from netui.ui.text.cells import cell_len
from netui.ui.widgets.header import TOO_SMALL
from tests.ui.invented import app_with, person, talk
from tests.ui.robot import Robot, at_the_keyboard

KEYS = ("j", "d", "x", "escape", "s", "escape", "t", "escape", "tab", "slash", "a", "escape", "enter", "G", "escape")


def assert_nothing_sticks_out(robot: Robot, width: int, height: int) -> None:
    lines = robot.screen()
    assert len(lines) == height
    assert all(cell_len(line) <= width for line in lines)


@pytest.mark.parametrize("size", [(20, 5), (1, 1), (39, 40), (40, 10), (59, 12), (80, 24), (119, 24), (120, 10)])
async def test_every_size_can_be_worked_in(size: tuple[int, int]) -> None:
    async with at_the_keyboard(app_with(), size) as robot:
        for key in KEYS:
            await robot.keys(key)
            assert_nothing_sticks_out(robot, *size)


async def test_a_small_screen_asks_for_room_and_takes_it_back() -> None:
    app = app_with()
    async with at_the_keyboard(app, (80, 24)) as robot:
        await robot.keys("j")
        await robot.resize(20, 5)
        assert " ".join(line.strip() for line in robot.screen()).strip() == TOO_SMALL
        await robot.resize(120, 40)
        assert "Ana Silva" in robot.line_with("▌I Ana")
        await robot.resize(45, 12)
        assert "Ana Silva" in robot.line_with("▌I Ana")


async def test_no_color_means_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = app_with(no_color=True)
    async with at_the_keyboard(app, (100, 30)) as robot:
        assert app.theme == PLAIN
        await robot.keys("space", "d")
        for style in robot.styles():
            assert all(colour is None or colour.is_default for colour in (style.color, style.bgcolor)), style


THEMES = ("netui-dark", "netui-light", "high-contrast", "plain", "ember", "linen")


@pytest.mark.parametrize("half", range(2))
async def test_every_theme_can_be_worn(half: int) -> None:
    themes = THEMES[half::2]
    app = app_with(theme=themes[0])
    async with at_the_keyboard(app, (120, 40)) as robot:
        for theme in themes:
            if theme != themes[0]:
                wear(app, theme)
            await robot.keys("d", "escape", "question_mark", "escape", "ctrl+p", "escape")
            assert app.theme == theme
            assert isinstance(app.focused, Widget), theme


@pytest.mark.parametrize(("name", "pane"), [("Beatriz Nogueira", "2"), ("Aisling Byrne-Nogueira", "1")])
async def test_a_name_comes_before_what_stands_beside_it(name: str, pane: str) -> None:
    app = app_with([person(1, name, "close"), talk(1, 60, "p1", "hello")])
    async with at_the_keyboard(app, (80, 24)) as robot:
        await robot.keys(pane)
        for width, height in ((80, 24), (200, 50)):
            await robot.resize(width, height)
            assert any(name in line[: width // 2] for line in robot.screen()[2:4])
