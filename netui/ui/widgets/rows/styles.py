"""The styles of a list's spans in the current theme."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import IntEnum

from rich.segment import Segment
from rich.style import Style
from textual.style import Style as VisualStyle
from textual.widget import Widget

from netui.ui.text.looks import CHOSEN, LOOKS, Look

BAR = "bar"
"""The look of the scroll bar."""

MATCH = "match"
"""Added to a span's look, after a blank, where it holds a match."""

_AUTO = re.compile(r"auto (\d+)%")
_BAR = Look("scrollbar")  # on the ground of the list: another one would have to be asked for in every line
_MATCH = Look("primary", weight="bold", on_cursor="accent-on-cursor")
_LEADING = frozenset({"strong", "name"})
"""Looks of what leads a row: where a theme has no ground for the cursor of a pane that is not focused, it is these that
are underlined, and not the whole row."""
_WEAK_GROUND = "block-cursor-blurred-background"


class Cursor(IntEnum):
    """The relation of the cursor to a row."""

    ELSEWHERE = 0
    QUIET = 1
    FOCUSED = 2


_CURSORS = {Cursor.QUIET: "block-cursor-blurred", Cursor.FOCUSED: "block-cursor"}


def style_of(widget: Widget, cursor: Cursor, look: str, *, marked: bool = False) -> Style:
    """The style of a span of a list with this look, in a row on which the cursor stands so."""
    base, _, match = look.partition(" ")
    if base == CHOSEN:
        cursor = Cursor.FOCUSED
    own = _BAR if base == BAR else LOOKS.get(base, Look())
    if match:
        own = _MATCH
    if cursor is not Cursor.ELSEWHERE:
        own = _on_cursor(widget, cursor, base, own)
    elif marked:
        own = own._replace(ground=_WEAK_GROUND)
    found = _on(widget, own)
    if match and widget.app.theme_variables.get("block-cursor-text-style", "").endswith("reverse"):
        found += Style(underline=True)  # a theme without grounds of its own may have no colour either
    # The screen's filters (no colour, say) are for finished lines; on a style they need to work only once.
    shown: Iterable[Segment] = [Segment(" ", found)]
    for line_filter in widget.get_line_filters():
        shown = line_filter.apply(list(shown), widget.background_colors[1])
    return next(iter(shown)).style or Style()


def _on(widget: Widget, look: Look) -> Style:
    """A look on that of the widget."""
    if look == Look():
        return widget.rich_style
    colour, ground = (f"${name}" if name else "" for name in (look.colour, look.ground))
    style = widget.visual_style + VisualStyle.parse(f"{look.weight} {colour} {ground and 'on'} {ground}".strip())
    strength = _AUTO.fullmatch(widget.app.theme_variables.get(look.colour, ""))
    if strength and style.background is not None:
        # "auto 60%" of some of Textual's themes: black or white, whatever is seen better, mixed with the background. A
        # style in words loses the share.
        seen = style.background.get_contrast_text(int(strength[1]) / 100)
        style += VisualStyle(foreground=style.background + seen)
    return style.rich_style


def _on_cursor(widget: Widget, cursor: Cursor, base: str, look: Look) -> Look:
    """A look on the cursor's row: a role keeps its colour where that is read there, all else has the cursor's own."""
    name, variables = _CURSORS[cursor], widget.app.theme_variables
    weight = variables.get(f"{name}-text-style", "none")
    if weight == "none" or (cursor is Cursor.QUIET and base not in _LEADING):
        weight = ""
    colour = look.on_cursor if cursor is Cursor.FOCUSED else look.colour if look.on_cursor else ""
    own = look.cursor_weight if cursor is Cursor.FOCUSED and look.cursor_weight else look.weight
    return Look(
        colour if colour in variables else f"{name}-foreground", f"{name}-background", f"{own} {weight}".strip()
    )
