"""The rule with a title in it, as a widget."""

from __future__ import annotations

from collections.abc import Sequence

from netui.ui.text.looks import Span
from netui.ui.text.signs import SIGNS, Signs
from netui.ui.text.title_rule import RuleTitle, title_rule
from netui.ui.widgets.spans_line import SpansLine


class RuleLine(SpansLine):
    """One line: a rule that says what is below it; empty as long as nothing was said."""

    def __init__(self, *, widget_id: str, signs: Signs = SIGNS) -> None:
        super().__init__(widget_id=widget_id)
        self._title: RuleTitle | None = None
        self._over: RuleTitle | None = None
        self._signs = signs

    @property
    def title(self) -> RuleTitle | None:
        """The title; None: nothing is written."""
        return self._title

    def show(self, title: RuleTitle | None) -> None:
        """Show another text in the line; None leaves it empty."""
        if title != self._title:
            self._title = title
            self.refresh()

    def show_over(self, title: RuleTitle | None) -> None:
        """Say what lies over all below the rule, as long as something does; None: nothing does."""
        if title != self._over:
            self._over = title
            self.refresh()

    def spans(self, cells: int) -> Sequence[Span]:
        """The rule in so many cells."""
        title = self._over or self._title
        return title_rule(title, cells, signs=self._signs) if title is not None else ()
