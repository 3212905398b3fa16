from dataclasses import fields
from pathlib import Path

import pytest
from rich.color import ColorType
from rich.console import Console
from rich.style import Style
from textual.app import App, ComposeResult
from textual.color import Color
from textual.content import Content
from textual.strip import Strip
from textual.theme import Theme

from netui.config.settings.model import Settings
from netui.config.themes.model import ThemeColours
from netui.ui.shell.themes import PLAIN, begin_with, shows_few_colours, textual_theme
from netui.ui.widgets.rows.columns import Column, Divider, Span
from netui.ui.widgets.rows.row_list import RowList
from netui.ui.widgets.typing_line import TypingLine
from tests.ui.invented import SHIPPED_THEMES, app_with
from tests.ui.robot import at_the_keyboard
from tests.ui.widgets.rows.test_row_list import Person, people

SHIPPED = sorted((Path(__file__).parents[3] / "themes").glob("*.yaml"))
LOOKS = ("", "muted", "strong", "accent", "good", "warning", "bad")


class ThemedApp(App[None]):
    def __init__(self, wanted: str, ansi_color: bool | None = None) -> None:
        super().__init__(ansi_color=ansi_color)
        self.found = begin_with(self, SHIPPED_THEMES, wanted)

    def compose(self) -> ComposeResult:
        spans = tuple(Span(f"{look or 'row'} ", look) for look in LOOKS)
        yield RowList((Column[Person]("looks", lambda _row: spans),), empty=Content.styled("nobody", "$accent"))

    def on_mount(self) -> None:
        self.query_one(RowList).set_rows((Divider("today"), *people(3)))


def test_every_field_of_a_theme_is_handed_over() -> None:
    colours = ThemeColours(
        **{field.name: f"#{number:06x}" for number, field in enumerate(fields(ThemeColours))}
        | {"dark": False, "ansi": True, "variables": {"border": "#123456"}}
    )
    theme = textual_theme(colours)
    assert isinstance(theme, Theme)
    for field in fields(ThemeColours):
        assert getattr(theme, field.name) == getattr(colours, field.name)


@pytest.mark.parametrize("name", [path.stem for path in SHIPPED] + ["nord"])
async def test_the_cursor_stands_out_in_every_theme(name: str) -> None:
    app = ThemedApp(name)
    assert app.found
    async with at_the_keyboard(app, size=(80, 6)) as robot:
        assert app.theme == name
        for focus in (True, False):
            if not focus:
                app.set_focus(None)
                await robot.settle()
            _, at_cursor, elsewhere, *_ = robot.strips()
            assert _leading(at_cursor) != _leading(elsewhere), "what leads the row: without grounds it is underlined"
            assert [segment.style for segment in at_cursor][:-1] != [segment.style for segment in elsewhere][:-1]
        line = TypingLine(placeholder="a word of what you want to do")
        await app.mount(line)
        words, quiet = line.get_component_styles("input--placeholder"), app.theme_variables["text-muted"]
        assert app.current_theme.ansi or words.color == Color.parse(quiet), "words, and no sign that may be faint"


def _leading(strip: Strip) -> Style | None:
    """How the piece of a row is drawn that leads it, as a name does."""
    return next(segment.style for segment in strip if segment.text.startswith("strong"))


async def test_no_color_leaves_no_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = ThemedApp("netui-dark", ansi_color=True)
    assert app.theme == PLAIN
    async with at_the_keyboard(app, size=(80, 6)) as robot:
        assert robot.line_with("▌")
        styles = robot.styles()
        colours = [colour for style in styles for colour in (style.color, style.bgcolor) if colour]
        assert {colour.type for colour in colours} <= {ColorType.DEFAULT}
        assert any(style.reverse for style in styles)
        app.query_one(RowList).set_rows(())
        await robot.settle()
        styles = robot.styles()
        colours = [colour for style in styles for colour in (style.color, style.bgcolor) if colour]
        assert {colour.type for colour in colours} <= {ColorType.DEFAULT}


def test_a_theme_that_does_not_exist_is_reported() -> None:
    app = ThemedApp("no such theme")
    assert not app.found
    assert app.theme == App().theme


@pytest.mark.parametrize(
    ("environment", "few"),
    [
        ({}, False),
        ({"TERM": "linux"}, True),
        ({"TERM": "xterm"}, True),
        ({"TERM": "xterm-16color"}, True),
        ({"TERM": "XTERM-256color"}, False),
        ({"TERM": "xterm-kitty"}, False),
        ({"TERM": "foot", "COLORTERM": "truecolor"}, False),
        ({"TERM": "foot", "COLORTERM": "yes"}, True),
        ({"TERM": "xterm", "TEXTUAL_COLOR_SYSTEM": "truecolor"}, False),
        ({"TEXTUAL_COLOR_SYSTEM": "standard", "COLORTERM": "24bit"}, True),
    ],
)
def test_a_terminal_of_few_colours_is_known_as_textual_knows_it(environment: dict[str, str], few: bool) -> None:
    assert shows_few_colours(environment) is few
    if environment.get("TERM") and "TEXTUAL_COLOR_SYSTEM" not in environment:
        console = Console(force_terminal=True, legacy_windows=False, _environ=environment)
        assert (console.color_system == "standard") is few


def test_a_terminal_of_few_colours_gives_its_own_unless_a_theme_is_named() -> None:
    assert app_with(few_colours=True).theme == PLAIN
    assert app_with().theme != PLAIN
    named = Settings(theme="linen", theme_is_named=True)
    assert app_with(few_colours=True, settings=named).theme == "linen"
