"""The themes of the configuration, put on the program."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields

from textual.app import App
from textual.theme import Theme

from netui.config.themes.model import ThemeColours

PLAIN = "plain"
"""The theme without colours of its own: the terminal's sixteen, and reverse video for the cursor."""

LIGHT = "netui-light"
"""The theme for a terminal whose own ground is light, where no theme was chosen."""

ROLES_GIVEN = "tier-1"
"""A variable that a theme has whenever it has the roles."""


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


def role_defaults(theme: Theme) -> dict[str, str]:
    """Return variables for the roles that a theme does not give, as Textual's own and bare ones give none."""
    return {} if ROLES_GIVEN in theme.variables else dict(_with_roles(theme).variables)


def _with_roles(theme: Theme) -> ThemeColours:
    """Return a theme of Textual's with every role of ours, each legible; what is derived there is derived here."""
    # Loaded here: netui's own themes have their roles from when they were read.
    from netui.config.themes.roles import with_roles

    names = {each.name for each in fields(ThemeColours)} - {"variables"}
    given = {name: getattr(theme, name) for name in names}
    return with_roles(ThemeColours(**given, variables=theme.variables))


def register_themes(app: App[int] | App[None], themes: Iterable[ThemeColours], wanted: str) -> bool:
    """Register the themes with the app and apply the wanted one; whether there is such a theme.

    Textual's own themes can be wanted as well. When there is none of that name the app keeps what it wears. Where
    ``NO_COLOR`` is set (https://no-color.org) it wears the plain theme, whatever is wanted; it must then have been made
    with ``ansi_color=True``, for Textual turns colours into greys otherwise, and not into none.
    """
    for colours in themes:
        app.register_theme(textual_theme(colours))
    known = wanted in app.available_themes
    if known and ROLES_GIVEN not in app.available_themes[wanted].variables:
        app.register_theme(textual_theme(_with_roles(app.available_themes[wanted])))
    if app.no_color and PLAIN in app.available_themes:
        app.theme = PLAIN
    elif known:
        app.theme = wanted
    return known
