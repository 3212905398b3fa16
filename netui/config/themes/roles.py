"""The roles of the colours of a theme: each is what the program paints in, and legible on every ground it stands on.

Contrast is that of WCAG 2.2 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio): words need 4.5 to 1, signs and bars 3
to 1. A role that falls short is moved once, when the theme is loaded.
"""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from netui.config.themes.contrast import Rgb, hex_of, least_contrast, mixed, rgb_of, with_contrast
from netui.config.themes.model import ThemeColours
from netui.domain.core.frozen import frozen

WORDS, SIGNS = 4.5, 3.0
"""Least contrast of words, and of signs and bars."""

ON_CURSOR = "-on-cursor"
"""Ends the variable that holds a role's colour on the row under the cursor: ``late-on-cursor``."""


@frozen
class ColourRole:
    """The purpose of a colour.

    Attributes:
        name: the word for it.
        key: the colour or variable of a theme that gives it, under which stylesheets and lists know it.
        instead: the key that gives it when a theme lacks its own; empty: it is mixed from text and ground.
        share: how much of the text is in that mixture, 0..1.
        least: least contrast; 0 when it carries no meaning.
        ansi: the terminal's colour for it in a theme that is made of those.
    """

    name: str
    key: str
    instead: str = ""
    share: float = 1.0
    least: float = WORDS
    ansi: str = "ansi_default"


ROLES = (
    ColourRole("quiet", "text-muted", share=0.68),
    ColourRole("faint", "faint", "text-disabled", share=0.45, least=SIGNS, ansi="ansi_bright_black"),
    ColourRole("rule", "border-blurred", share=0.2, least=0, ansi="ansi_bright_black"),
    ColourRole("accent", "primary", ansi="ansi_magenta"),
    ColourRole("key", "footer-key-foreground", "primary", ansi="ansi_magenta"),
    ColourRole("late", "error", "primary", ansi="ansi_red"),
    ColourRole("soon", "warning", "primary", ansi="ansi_yellow"),
    ColourRole("good", "success", "primary", ansi="ansi_green"),
    ColourRole("warn", "warn", "warning", ansi="ansi_yellow"),
    *(
        ColourRole(f"tier-{place}", f"tier-{place}", "secondary", ansi=ansi)
        for place, ansi in enumerate(("ansi_red", "ansi_yellow", "ansi_green", "ansi_blue", "ansi_default"), 1)
    ),
)
"""The roles beside the text, the grounds, and what stands on a chip filled with the accent."""

_FIELDS = frozenset(each.name for each in fields(ThemeColours))


def with_roles(theme: ThemeColours) -> ThemeColours:
    """Return the theme with every role, each legible on every ground.

    On the row under the cursor a role that cannot be read there gives way to the cursor's text; its sign and its weight
    stay. A theme in the terminal's own colours cannot be measured: roles differ there by sign and weight, too.
    """
    if theme.ansi:
        return _with_terminal_colours(theme)
    colours = _Colours(theme)
    grounds = (colours.ground, colours.raised, colours.bar)
    cursor_text = with_contrast(colours.cursor_text, (colours.cursor, colours.weak_cursor), WORDS)
    found: dict[str, Rgb] = {
        "foreground": with_contrast(colours.text, grounds, WORDS),
        "background": colours.ground,
        "surface": colours.raised,
        "panel": colours.bar,
        "block-cursor-background": colours.cursor,
        "block-cursor-blurred-background": colours.weak_cursor,
        "block-cursor-foreground": cursor_text,
        "block-cursor-blurred-foreground": with_contrast(colours.text, (colours.weak_cursor,), WORDS),
    }
    for role in ROLES:
        plain = found[role.key] = with_contrast(colours.of(role), grounds, role.least)
        legible = least_contrast(plain, (colours.cursor,)) >= role.least
        found[role.name + ON_CURSOR] = plain if legible else cursor_text
    for key in ("secondary", "accent"):  # no roles of ours: words of Textual's own widgets
        found[key] = with_contrast(colours.given(key) or found["primary"], grounds, WORDS)
    found["on-accent"] = colours.on_accent(found["primary"])
    return _with(theme, {key: hex_of(colour) for key, colour in found.items()})


class _Colours:
    """The colours of a theme as numbers; what it leaves out is mixed from its text and its ground."""

    def __init__(self, theme: ThemeColours) -> None:
        self._theme = theme
        self.text = self.given("foreground") or ((238, 238, 238) if theme.dark else (24, 24, 24))
        self.ground = self.given("background") or ((18, 18, 18) if theme.dark else (250, 250, 250))
        self.raised = self.given("surface") or self._mixed(0.03)
        self.bar = self.given("panel") or self._mixed(0.08)
        self.cursor = self.given("block-cursor-background") or self._mixed(0.2)
        self.weak_cursor = self.given("block-cursor-blurred-background") or self.bar
        self.cursor_text = self.given("block-cursor-foreground") or self.text

    def of(self, role: ColourRole) -> Rgb:
        """Return the colour that the theme gives to a role."""
        return self.given(role.key) or self.given(role.instead) or self._mixed(role.share)

    def on_accent(self, accent: Rgb) -> Rgb:
        """Return what is written on the accent: what the theme says, else its ground or white, whichever is better."""
        given = self.given("on-accent")
        if given is not None:
            return with_contrast(given, (accent,), WORDS)
        better = max((self.ground, (255, 255, 255)), key=lambda each: least_contrast(each, (accent,)))
        return with_contrast(better, (accent,), WORDS)

    def given(self, key: str) -> Rgb | None:
        """Return what the theme says under a key; None when it says nothing, or no colour of its own."""
        written = self._theme.variables.get(key) or (getattr(self._theme, key) if key in _FIELDS else None)
        return rgb_of(written) if isinstance(written, str) else None

    def _mixed(self, share: float) -> Rgb:
        return mixed(self.ground, self.text, share)


def _with_terminal_colours(theme: ThemeColours) -> ThemeColours:
    missing = {
        role.key: role.ansi
        for role in ROLES
        if role.key not in theme.variables and not (role.key in _FIELDS and getattr(theme, role.key))
    }
    on_cursor = {role.name + ON_CURSOR: "ansi_default" for role in ROLES}
    return _with(theme, {"on-accent": "ansi_default", **on_cursor, **missing, **theme.variables})


def _with(theme: ThemeColours, colours: dict[str, str]) -> ThemeColours:
    own: dict[str, Any] = {key: value for key, value in colours.items() if key in _FIELDS}
    variables = {key: value for key, value in colours.items() if key not in _FIELDS}
    return replace(theme, **own, variables={**theme.variables, **variables})
