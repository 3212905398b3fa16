"""The looks of pieces of text, by name: the roles of a theme, each with its weight."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from textual.content import Content

from netui.domain.text.display import one_line


class Look(NamedTuple):
    """A look, in the words of a theme.

    Attributes:
        colour: name of the theme's variable; empty for that of the row.
        ground: name of the variable of the background; empty for that of the row.
        weight: ``bold``, ``underline`` and the like; may be empty.
        on_cursor: name of the variable that takes the colour's place under the cursor; empty for the cursor's own text.
        cursor_weight: the weight under the cursor; empty: the same.
    """

    colour: str = ""
    ground: str = ""
    weight: str = ""
    on_cursor: str = ""
    cursor_weight: str = ""


class Span(NamedTuple):
    """A piece of a line.

    Attributes:
        text: any text; it is made safe when it is drawn.
        look: one of ``LOOKS``, or empty for that of the row.
    """

    text: str
    look: str = ""


TIERS_WITH_COLOUR = 5
"""Number of tiers with a colour of their own; those beyond have the colour of the last."""

LOOKS = {
    "strong": Look(weight="bold"),
    "name": Look(cursor_weight="bold"),
    "quiet-name": Look("text-muted", cursor_weight="bold"),
    "reason": Look("text-muted"),
    "year": Look("faint", on_cursor="accent-on-cursor"),
    "quiet": Look("text-muted", on_cursor="quiet-on-cursor"),
    "faint": Look("faint", on_cursor="faint-on-cursor"),
    "rule": Look("border-blurred", on_cursor="rule-on-cursor"),
    "accent": Look("primary", on_cursor="accent-on-cursor"),
    "noted": Look(weight="underline"),
    "planned": Look("primary", weight="underline", on_cursor="accent-on-cursor"),
    "head": Look("primary", weight="bold", on_cursor="accent-on-cursor"),
    "key": Look("footer-key-foreground", weight="bold", on_cursor="key-on-cursor"),
    "chip": Look("on-accent", "primary", "bold"),
    "late": Look("error", weight="bold", on_cursor="late-on-cursor"),
    "soon": Look("warning", on_cursor="soon-on-cursor"),
    "good": Look("success", on_cursor="good-on-cursor"),
    "warn": Look("warn", on_cursor="warn-on-cursor"),
    **{
        f"tier-{place}": Look(f"tier-{place}", weight="bold", on_cursor=f"tier-{place}-on-cursor")
        for place in range(1, TIERS_WITH_COLOUR + 1)
    },
    # The words from before there were roles.
    "muted": Look("text-muted"),
    "warning": Look("warning"),
    "bad": Look("error", weight="bold"),
}
"""The looks a span may have, besides ``""`` for that of the row.

Not component classes of a stylesheet, though they would do the same: those are worked out for every list several times
before the first screen, needed or not, and a twelfth of the time from the imports to that screen went into them.
"""


CHOSEN = "chosen"
"""The look of a piece of a line that is stood on: that of the cursor's row, as the theme has it."""


def tier_look(place: int) -> str:
    """Return the look of the tier that is so many-th from the closest, from 1; of people without a tier at 0."""
    return f"tier-{min(place, TIERS_WITH_COLOUR)}" if place > 0 else "quiet"


def content_of(spans: Iterable[Span]) -> Content:
    """Return spans as content, for what is no list."""
    return Content.assemble(*((one_line(span.text), style_words(span.look)) for span in spans))


def style_words(look: str) -> str:
    """Return a look in the words of a stylesheet: ``bold $error``."""
    found = LOOKS.get(look, Look())
    colour, ground = (f"${name}" if name else "" for name in (found.colour, found.ground))
    return " ".join(filter(None, (found.weight, colour, ground and f"on {ground}")))
