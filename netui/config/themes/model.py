"""A theme as a value: the colours of the screen, with the names that Textual's ``Theme`` gives them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, fields
from types import MappingProxyType

from netui.domain.core.frozen import frozen
from netui.domain.records.values import Json

_NO_VARIABLES: Mapping[str, str] = MappingProxyType({})


@frozen
class ThemeColours:
    """The colours of the screen; each is ``#rgb``, ``#rrggbb`` or one of the terminal's own, such as ``ansi_red``.

    Attributes:
        name: its name in the settings; the name of its file without ``.yaml``.
        primary: titles, borders, the cursor.
        secondary: what stands back behind it; None, here and below: Textual derives it.
        accent: what calls for attention.
        foreground: text.
        background: behind everything.
        surface: behind a pane.
        panel: behind headers and footers.
        boost: laid over a pane to lift it.
        success: well done.
        warning: soon, or take care.
        error: late, or wrong.
        dark: whether the background is dark.
        ansi: whether the terminal's own colours are left to the terminal.
        variables: further names of Textual's style sheets, and their values.
    """

    name: str
    primary: str
    secondary: str | None = None
    accent: str | None = None
    foreground: str | None = None
    background: str | None = None
    surface: str | None = None
    panel: str | None = None
    boost: str | None = None
    success: str | None = None
    warning: str | None = None
    error: str | None = None
    dark: bool = True
    ansi: bool = False
    variables: Mapping[str, str] = field(default_factory=lambda: _NO_VARIABLES)


def theme_document(theme: ThemeColours) -> Json:
    """The theme as JSON."""
    return {each.name: getattr(theme, each.name) for each in fields(theme) if each.name != "variables"} | {
        "variables": dict(theme.variables)
    }


def theme_of(document: Json) -> ThemeColours:
    """The theme that :func:`theme_document` wrote.

    Raises:
        ValueError: the document is none of its.
    """
    if not isinstance(document, dict) or set(document) != {each.name for each in fields(ThemeColours)}:
        raise ValueError("no theme")
    variables = document["variables"]
    if not isinstance(variables, dict):
        raise ValueError("no theme")
    return ThemeColours(**{**document, "variables": MappingProxyType(variables)})
