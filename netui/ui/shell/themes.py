"""The themes of the configuration, put on the program."""

from __future__ import annotations

from collections.abc import Iterable

from textual.app import App
from textual.theme import Theme

from netui.config.themes.model import ThemeColours
from netui.domain.core.errors import NetuiError
from netui.ui.notices.tone import Tone
from netui.ui.shell.program import Program

PLAIN = "plain"
"""The theme without colours of its own: the terminal's sixteen, and reverse video for the cursor."""


def textual_theme(colours: ThemeColours) -> Theme:
    """The theme as Textual wants it."""
    return Theme(
        name=colours.name,
        primary=colours.primary,
        secondary=colours.secondary,
        accent=colours.accent,
        foreground=colours.foreground,
        background=colours.background,
        surface=colours.surface,
        panel=colours.panel,
        boost=colours.boost,
        success=colours.success,
        warning=colours.warning,
        error=colours.error,
        dark=colours.dark,
        ansi=colours.ansi,
        variables=dict(colours.variables),
    )


def dress(app: App[int] | App[None], themes: Iterable[ThemeColours], wanted: str) -> bool:
    """Make the themes known to the app and put on the wanted one; whether there is such a theme.

    Textual's own themes can be wanted as well. When there is none of that name the app keeps what it wears. Where
    ``NO_COLOR`` is set (https://no-color.org) it wears the plain theme, whatever is wanted; it must then have been made
    with ``ansi_color=True``, for Textual turns colours into greys otherwise, and not into none.
    """
    for colours in themes:
        app.register_theme(textual_theme(colours))
    known = wanted in app.available_themes
    if app.no_color and PLAIN in app.available_themes:
        app.theme = PLAIN
    elif known:
        app.theme = wanted
    return known


def wear(program: Program, theme: str) -> None:
    """Put on a theme, and keep it in the settings."""
    program.theme = theme
    try:
        program.desk.save_setting("theme", theme)
    except NetuiError as problem:
        program.tell(f"Theme {theme} until you quit. {problem.sentence}", Tone.PROBLEM)
    else:
        program.tell(f"Theme {theme}, kept in settings.yaml.", Tone.GOOD)
