"""The looks of a list are those that a stylesheet would give it, in every theme."""

from typing import ClassVar

import pytest
from rich.style import Style
from textual.app import App, ComposeResult
from textual.theme import Theme
from textual.widget import Widget

from netui.config.files.locations import shipped
from netui.config.files.parse_cache import ParseCache
from netui.config.themes.contrast import least_contrast, rgb_of
from netui.config.themes.loading import load_themes
from netui.ui.shell.themes import dress, role_defaults
from netui.ui.text.looks import LOOKS, Look
from netui.ui.widgets.rows.styles import BAR, MATCH, Cursor, style_of

_OWN_CSS = """
    Styled {
        background: $surface; color: $foreground;
        & > .look--match { color: $primary; text-style: underline; }
        & > .look--cursor {
            color: $block-cursor-foreground; background: $block-cursor-background;
            text-style: $block-cursor-text-style;
        }
        & > .look--cursor-quiet {
            color: $block-cursor-blurred-foreground; background: $block-cursor-blurred-background;
            text-style: $block-cursor-blurred-text-style;
        }
        & > .look--bar { color: $scrollbar; background: $scrollbar-background; }
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
        themes, problems = load_themes([shipped("themes")], ParseCache(None))
        assert not problems
        assert dress(self, themes, self.wanted)


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
        assert style_of(widget, Cursor.QUIET, "") == widget.look("cursor-quiet")
        assert style_of(widget, Cursor.FOCUSED, "muted") == widget.look("cursor")
        assert style_of(widget, Cursor.FOCUSED, "strong") == widget.look("cursor") + Style(bold=True)
        match = style_of(widget, Cursor.ELSEWHERE, f"muted {MATCH}")
        assert match.underline
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
