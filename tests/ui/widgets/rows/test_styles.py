"""The looks of a list are those that a stylesheet would give it, in every theme."""

from typing import ClassVar

import pytest
from rich.style import Style
from textual.app import App, ComposeResult
from textual.widget import Widget

from netui.config.files.locations import shipped
from netui.config.files.parse_cache import ParseCache
from netui.config.themes.loading import load_themes
from netui.ui.shell.themes import dress
from netui.ui.widgets.rows.styles import BAR, LOOKS, MATCH, Cursor, style_of

_COMPONENTS = ("muted", "strong", "accent", "good", "warning", "bad", "bar", "match", "cursor", "cursor-quiet")


class Styled(Widget):
    """As the lists would be with a stylesheet."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"look--{name}" for name in _COMPONENTS}
    DEFAULT_CSS = """
    Styled {
        background: $surface; color: $foreground;
        & > .look--muted { color: $text-muted; }
        & > .look--strong { text-style: bold; }
        & > .look--accent { color: $text-accent; }
        & > .look--good { color: $text-success; }
        & > .look--warning { color: $text-warning; }
        & > .look--bad { color: $text-error; text-style: bold; }
        & > .look--match { color: $text-accent; text-style: underline; }
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

    def look(self, name: str) -> Style:
        return self.get_component_rich_style(f"look--{name}") if name else self.rich_style


class Dressed(App[None]):
    def __init__(self, theme: str) -> None:
        super().__init__()
        self.wanted = theme

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
