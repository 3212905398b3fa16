"""The looks of a list are the roles of the theme that is worn, on its row under the cursor as well."""

import pytest
from rich.color import Color
from rich.style import Style
from textual.app import App, ComposeResult
from textual.color import Color as ThemeColor
from textual.widget import Widget

from netui.config.files.locations import shipped
from netui.config.files.parse_cache import ParseCache
from netui.config.themes.loading import load_themes
from netui.ui.shell.themes import dress
from netui.ui.text.looks import LOOKS
from netui.ui.widgets.rows.styles import BAR, MATCH, Cursor, style_of


class Dressed(App[None]):
    CSS = "Widget { background: $background; color: $foreground; }"

    def __init__(self, theme: str) -> None:
        super().__init__()
        self.wanted = theme

    def compose(self) -> ComposeResult:
        yield Widget()

    def on_mount(self) -> None:
        themes, problems = load_themes([shipped("themes")], ParseCache(None))
        assert not problems
        assert dress(self, themes, self.wanted)


def role(app: App[None], name: str) -> Color:
    """The colour of a variable of the theme, as Rich has it."""
    return ThemeColor.parse(app.theme_variables[name]).rich_color


@pytest.mark.parametrize("theme", ["netui-dark", "netui-light"])
async def test_a_role_keeps_its_colour_wherever_the_cursor_stands(theme: str) -> None:
    app = Dressed(theme)
    async with app.run_test() as pilot:
        await pilot.pause()
        widget = app.query_one(Widget)

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
        widget = app.query_one(Widget)
        assert style_of(widget, Cursor.FOCUSED, "reason").reverse
        assert not style_of(widget, Cursor.FOCUSED, "reason").bold
        assert style_of(widget, Cursor.FOCUSED, "strong").bold
        assert style_of(widget, Cursor.QUIET, "strong").underline
        assert not style_of(widget, Cursor.QUIET, "reason").underline
        assert style_of(widget, Cursor.ELSEWHERE, f"reason {MATCH}").underline


@pytest.mark.parametrize("theme", ["high-contrast", "textual-dark", "textual-light", "nord", "ansi-dark"])
async def test_every_look_is_there_in_themes_of_others(theme: str) -> None:
    app = Dressed(theme)
    async with app.run_test() as pilot:
        await pilot.pause()
        widget = app.query_one(Widget)
        for look in ("", *LOOKS, BAR):
            for cursor in Cursor:
                assert style_of(widget, cursor, look).color is not None
