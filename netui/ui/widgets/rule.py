"""The first row of what lies over the foot of a screen."""

from __future__ import annotations

from textual.content import Content

from netui.ui.text.cells import cell_len
from netui.ui.text.render import joined
from netui.ui.widgets.line import Line


class Rule(Line):
    """A few words and a rule from there to the edge, which parts what is below from the list in every theme.

    Attributes:
        is_lit: whether the rule is drawn as that of the pane in which one types.
    """

    is_lit = True

    def render(self) -> Content:
        """The row, for Textual."""
        left = self.size.width - cell_len(self.content.plain) - 1
        sign, style = ("━", "$text-primary") if self.is_lit else ("─", "$text-muted")
        return Content.assemble(self.content, (f" {sign * left}" if left > 0 else "", style))


def titled(name: str, said: Content) -> Content:
    """The contents of a rule: a filled chip with the deed, and a few words."""
    return joined(Content.styled(f" {name} ", "bold $on-accent on $primary"), said, by=" ")
