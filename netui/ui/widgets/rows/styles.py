"""What the looks of a list's spans are in the theme that is worn."""

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
_BAR = Look("scrollbar", "scrollbar-background")
_MATCH = Look("primary")


class Cursor(IntEnum):
    """How the cursor stands to a row."""

    ELSEWHERE = 0
    QUIET = 1
    FOCUSED = 2


_CURSORS = {Cursor.QUIET: "block-cursor-blurred", Cursor.FOCUSED: "block-cursor"}


def style_of(widget: Widget, cursor: Cursor, look: str) -> Style:
    """The style of a span of a list with this look, in a row on which the cursor stands so."""
    base, _, match = look.partition(" ")
    own = _on(widget, _BAR if base == BAR else LOOKS.get(base, Look()))
    if base == CHOSEN:
        cursor = Cursor.FOCUSED
    if cursor is not Cursor.ELSEWHERE:
        own = _on(widget, _on_cursor(widget, cursor, base)) + Style(bold=own.bold, italic=own.italic, dim=own.dim)
    if match:
        found = Style(color=_on(widget, _MATCH).color, underline=True)
        own += Style(underline=True, bold=True) if cursor is Cursor.FOCUSED else found
    # The screen's filters (no colour, say) are for finished lines; on a style they need to work only once.
    shown: Iterable[Segment] = [Segment(" ", own)]
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


def _on_cursor(widget: Widget, cursor: Cursor, look: str) -> Look:
    """The cursor's own colours, which are made to be read together; a role keeps its own where it is read there."""
    name, variables = _CURSORS[cursor], widget.app.theme_variables
    weight = variables.get(f"{name}-text-style", "none")
    role = LOOKS.get(look, Look())
    colour = role.on_cursor if cursor is Cursor.FOCUSED else role.colour if role.on_cursor else ""
    return Look(
        colour if colour in variables else f"{name}-foreground",
        f"{name}-background",
        "" if weight == "none" else weight,
    )
