"""The looks of a list are those that a stylesheet would give it, in every theme."""

from typing import ClassVar

import pytest
from rich.color import Color
from rich.style import Style
from textual.app import App, ComposeResult
from textual.color import Color as ThemeColor
from textual.theme import Theme
from textual.widget import Widget

from netui.config.themes.contrast import least_contrast, rgb_of
from netui.ui.shell.themes import begin_with, role_defaults
from netui.ui.text.looks import LOOKS, Look
from netui.ui.widgets.rows.styles import BAR, MATCH, Cursor, style_of
from tests.ui.invented import SHIPPED_THEMES

_OWN_CSS = """
    Styled {
        background: $surface; color: $foreground;
        & > .look--match { color: $primary; text-style: bold; }
        & > .look--cursor {
            color: $block-cursor-foreground; background: $block-cursor-background;
            text-style: $block-cursor-text-style;
        }
        & > .look--cursor-quiet {
            color: $block-cursor-blurred-foreground; background: $block-cursor-blurred-background;
            text-style: $block-cursor-blurred-text-style;
        }
        & > .look--bar { color: $scrollbar; }
    }
"""


def css_of(name: str, look: Look) -> str:
    rules = (
        f"color: ${look.colour};" if look.colour else "",
        f"background: ${look.ground};" if look.ground else "",
        f"text-style: {look.weight};" if look.weight else "",
    )
    return f"Styled > .look--{name} {{ {' '.join(rules)} }}"


class Styled(Widget):
    """As the lists would be with a stylesheet."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"look--{name}" for name in (*LOOKS, "bar", "match", "cursor", "cursor-quiet")
    }
    DEFAULT_CSS = "\n".join((_OWN_CSS, *(css_of(name, look) for name, look in LOOKS.items())))

    def look(self, name: str) -> Style:
        return self.get_component_rich_style(f"look--{name}") if name else self.rich_style


class Dressed(App[None]):
    def __init__(self, theme: str) -> None:
        super().__init__()
        self.wanted = theme

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return role_defaults(self.current_theme)

    def compose(self) -> ComposeResult:
        yield Styled()

    def on_mount(self) -> None:
        assert begin_with(self, SHIPPED_THEMES, self.wanted)


@pytest.mark.parametrize(
    "theme",
    ["netui-dark", "netui-light", "high-contrast", "plain", "textual-dark", "textual-light", "nord", "ansi-dark"],
)
async def test_looks_are_those_of_a_stylesheet(theme: str) -> None:
    app = Dressed(theme)
    async with app.run_test() as pilot:
        await pilot.pause()
        widget = app.query_one(Styled)
        for name in ("", *LOOKS, BAR):
            assert style_of(widget, Cursor.ELSEWHERE, name) == widget.look(name), name
        assert style_of(widget, Cursor.QUIET, "strong") == widget.look("cursor-quiet") + Style(bold=True)
        assert style_of(widget, Cursor.FOCUSED, "muted") == widget.look("cursor")
        assert style_of(widget, Cursor.FOCUSED, "strong") == widget.look("cursor") + Style(bold=True)
        match = style_of(widget, Cursor.ELSEWHERE, f"muted {MATCH}")
        assert match.bold
        assert match.color == widget.look("match").color
        assert match.bgcolor == widget.look("muted").bgcolor


@pytest.mark.parametrize("theme", ["netui-dark", "netui-light", "high-contrast", "textual-light", "monokai"])
async def test_under_the_cursor_a_role_keeps_its_colour_only_where_it_is_read(theme: str) -> None:
    app = Dressed(theme)
    async with app.run_test() as pilot:
        await pilot.pause()
        widget = app.query_one(Styled)
        ground = rgb_of(app.theme_variables["block-cursor-background"])
        assert ground
        for name, look in LOOKS.items():
            if look.on_cursor and name != "rule":
                colour = style_of(widget, Cursor.FOCUSED, name).color
                assert colour is not None
                assert colour.triplet is not None
                assert least_contrast(tuple(colour.triplet), [ground]) >= 3, name


async def test_a_theme_without_our_roles_dresses_the_lists_all_the_same() -> None:
    app = Dressed("netui-dark")
    async with app.run_test() as pilot:
        await pilot.pause()
        app.register_theme(Theme(name="bare", primary="#3366cc"))
        app.theme = "bare"
        await pilot.pause()
        for name in LOOKS:
            assert style_of(app.query_one(Styled), Cursor.FOCUSED, name)
            assert style_of(app.query_one(Styled), Cursor.ELSEWHERE, name)


def role(app: App[None], name: str) -> Color:
    """The colour of a variable of the theme, as Rich has it."""
    return ThemeColor.parse(app.theme_variables[name]).rich_color


@pytest.mark.parametrize("theme", ["netui-dark", "netui-light"])
async def test_a_role_keeps_its_colour_wherever_the_cursor_stands(theme: str) -> None:
    app = Dressed(theme)
    async with app.run_test() as pilot:
        await pilot.pause()
        widget = app.query_one(Styled)

        def styled(cursor: Cursor, look: str, *, marked: bool = False) -> Style:
            return style_of(widget, cursor, look, marked=marked)

        for look, variable, on_cursor in (
            ("quiet", "text-muted", "quiet-on-cursor"),
            ("late", "error", "late-on-cursor"),
            ("soon", "warning", "soon-on-cursor"),
            ("tier-1", "tier-1", "tier-1-on-cursor"),
            ("year", "faint", "accent-on-cursor"),
            ("reason", "text-muted", "block-cursor-foreground"),
            ("strong", "foreground", "block-cursor-foreground"),
            ("", "foreground", "block-cursor-foreground"),
        ):
            there, here = styled(Cursor.ELSEWHERE, look), styled(Cursor.FOCUSED, look)
            assert (there.color, here.color) == (role(app, variable), role(app, on_cursor)), look
            assert here.bgcolor == role(app, "block-cursor-background")
            assert there.bold == here.bold
            assert styled(Cursor.ELSEWHERE, look, marked=True).bgcolor == role(app, "block-cursor-blurred-background")
            assert styled(Cursor.QUIET, look).bgcolor == role(app, "block-cursor-blurred-background")
        assert styled(Cursor.QUIET, "late").color == role(app, "error")
        assert styled(Cursor.QUIET, "reason").color == role(app, "block-cursor-blurred-foreground")
        assert styled(Cursor.FOCUSED, "name").bold
        assert not styled(Cursor.ELSEWHERE, "name").bold
        match = styled(Cursor.ELSEWHERE, f"reason {MATCH}")
        assert (match.bold, match.color) == (True, role(app, "primary"))


async def test_without_colours_the_cursor_is_told_by_reverse_and_underline() -> None:
    app = Dressed("plain")
    async with app.run_test() as pilot:
        await pilot.pause()
        widget = app.query_one(Styled)
        assert style_of(widget, Cursor.FOCUSED, "reason").reverse
        assert not style_of(widget, Cursor.FOCUSED, "reason").bold
        assert style_of(widget, Cursor.FOCUSED, "strong").bold
        assert style_of(widget, Cursor.QUIET, "strong").underline
        assert not style_of(widget, Cursor.QUIET, "reason").underline
        assert style_of(widget, Cursor.ELSEWHERE, f"reason {MATCH}").underline
