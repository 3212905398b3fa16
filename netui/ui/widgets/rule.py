"""The first row of what lies over the foot of a screen."""

from __future__ import annotations

from textual.content import Content

from netui.ui.text.cells import cell_len
from netui.ui.text.render import joined
from netui.ui.widgets.line import CHIP, Line

NOTHING = Content()


class Rule(Line):
    """A few words and a rule from there to the edge, which parts what is below from the list in every theme.

    Attributes:
        is_lit: whether it is drawn as that of what has the keys.
    """

    is_lit = True

    def render(self) -> Content:
        """The row, for Textual."""
        left = self.size.width - cell_len(self.content.plain) - 1
        sign, style = ("━", "$primary") if self.is_lit else ("─", "$border-blurred")
        return Content.assemble(self.worn(self.content), (f" {sign * left}" if left > 0 else "", style))


def titled(name: str, said: Content = NOTHING) -> Content:
    """The contents of a rule: a filled chip with the deed, and a few words."""
    return joined(chip(name), said, by=" ")


def chip(name: str) -> Content:
    """Return a word on the accent: what the keys do just now."""
    return Content.styled(f" {name} ", CHIP)
