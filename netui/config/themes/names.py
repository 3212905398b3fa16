"""The names that a theme may use: Textual's colours, variables and styles (Textual 8.2), and the terminal's colours."""

from __future__ import annotations

COLOURS = (
    "primary",
    "secondary",
    "accent",
    "foreground",
    "background",
    "surface",
    "panel",
    "boost",
    "success",
    "warning",
    "error",
)
"""Keys of a theme that hold a colour."""

_ANSI = ("black", "red", "green", "yellow", "blue", "magenta", "cyan", "white")
ANSI_COLOURS = ("ansi_default", *(f"ansi_{name}" for name in _ANSI), *(f"ansi_bright_{name}" for name in _ANSI))
"""The terminal's sixteen colours, and its default one."""

STYLES = ("none", "not", "bold", "b", "dim", "d", "italic", "i", "underline", "u", "reverse", "r", "strike", "s")
"""Words of a text style."""

_MUTED = tuple(f"{name}-muted" for name in ("primary", "secondary", "accent", "warning", "error", "success"))
_CURSOR = tuple(
    f"block-cursor-{rest}"
    for rest in (
        "foreground",
        "background",
        "text-style",
        "blurred-foreground",
        "blurred-background",
        "blurred-text-style",
    )
)
_SCROLLBAR = tuple(
    f"scrollbar{rest}"
    for rest in ("", "-hover", "-active", "-background", "-background-hover", "-background-active", "-corner-color")
)
_LINK = tuple(
    f"link-{rest}" for rest in ("color", "background", "style", "color-hover", "background-hover", "style-hover")
)
_FOOTER = tuple(
    f"footer-{rest}"
    for rest in (
        "foreground",
        "background",
        "key-foreground",
        "key-background",
        "description-foreground",
        "description-background",
        "item-background",
    )
)
_INPUT = tuple(
    f"input-{rest}"
    for rest in (
        "cursor-background",
        "cursor-foreground",
        "cursor-text-style",
        "selection-background",
        "selection-foreground",
    )
)
_HEADINGS = tuple(
    f"markdown-h{level}-{rest}" for level in range(1, 7) for rest in ("color", "background", "text-style")
)

OWN_VARIABLES = ("faint", "warn", "on-accent", *(f"tier-{place}" for place in range(1, 6)))
"""Variables that are netui's own: signs, what may go wrong, the text of a filled chip, and the tiers, closest first."""

VARIABLES = (
    *OWN_VARIABLES,
    "text",
    "text-muted",
    "text-disabled",
    *(f"text-{name}" for name in ("primary", "secondary", "accent", "warning", "error", "success")),
    *_MUTED,
    "foreground-muted",
    "foreground-disabled",
    "background-muted",
    *_CURSOR,
    "block-hover-background",
    "border",
    "border-blurred",
    "surface-active",
    *_SCROLLBAR,
    *_LINK,
    *_FOOTER,
    *_INPUT,
    *_HEADINGS,
    "button-foreground",
    "button-color-foreground",
    "button-focus-text-style",
    "ansi-background",
    "ansi-foreground",
    "screen-selection-background",
    "screen-selection-foreground",
)
"""Names that may stand under ``variables``."""
