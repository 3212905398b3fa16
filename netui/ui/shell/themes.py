"""The themes of the configuration, put on the program."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields

from textual.app import App
from textual.theme import Theme

from netui.config.themes.loading import Themes
from netui.config.themes.model import ThemeColours

PLAIN = "plain"
"""The theme without colours of its own: the terminal's sixteen, and reverse video for the cursor."""

LIGHT = "netui-light"
"""The theme for a terminal whose own ground is light, where no theme was chosen."""

ROLES_GIVEN = "tier-1"
"""A variable that a theme has whenever it has the roles."""

_MANY_COLOURS = ("256color", "kitty")
"""Ends of the names of terminals with more than sixteen colours."""


def shows_few_colours(environment: Mapping[str, str]) -> bool:
    """Return whether a terminal shows sixteen colours at most, as the variables of the process tell Textual.

    Of a theme's own colours the nearest of the sixteen would be shown there: an accent of grey, and a good of white.
    """
    named = environment.get("TEXTUAL_COLOR_SYSTEM", "auto")
    if named != "auto":
        return named == "standard"
    if environment.get("COLORTERM", "").strip().casefold() in ("truecolor", "24bit"):
        return False
    terminal = environment.get("TERM", "").strip().casefold()
    return bool(terminal) and terminal.rpartition("-")[2] not in _MANY_COLOURS


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


def begin_with(app: App[int] | App[None], themes: Themes, wanted: str) -> bool:
    """Apply the wanted theme; whether there is such a theme.

    Textual's own themes can be wanted as well. When there is none of that name the app keeps what it wears. Where
    ``NO_COLOR`` is set (https://no-color.org) it wears the plain theme, whatever is wanted; it must then have been made
    with ``ansi_color=True``, for Textual turns colours into greys otherwise, and not into none.
    """
    known = is_known(app, themes, wanted)
    if app.no_color and is_known(app, themes, PLAIN):
        app.theme = PLAIN
    elif known:
        app.theme = wanted
    return known


def is_known(app: App[int] | App[None], themes: Themes, name: str) -> bool:
    """Whether the app can wear the theme of that name; one that it has not worn yet is read, and registered with it."""
    given = app.available_themes.get(name)
    if given is not None and ROLES_GIVEN in given.variables:
        return True
    # Ours before one of Textual's own that has the same name, and no roles.
    colours = themes.named(name) or (_with_roles(given) if given is not None else None)
    if colours is not None:
        app.register_theme(textual_theme(colours))
    return colours is not None
