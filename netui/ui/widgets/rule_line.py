"""The rule with a title in it, as a widget."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.message import Message

from netui.ui.text.looks import Span
from netui.ui.text.signs import SIGNS, Signs
from netui.ui.text.title_rule import RuleTitle, tab_at, title_rule
from netui.ui.widgets.spans_line import SpansLine


class RuleLine(SpansLine):
    """One line: a rule that says what is below it; empty as long as nothing was said."""

    class TabChosen(Message):
        """A tab of the title was clicked on.

        Attributes:
            place: which, from 0.
        """

        def __init__(self, place: int) -> None:
            super().__init__()
            self.place = place

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

    def on_click(self, event: events.Click) -> None:
        """Tell which tab was clicked on; beside them a click does nothing."""
        title = self._title if self._over is None else None
        place = tab_at(title, self.size.width, event.x, signs=self._signs) if title is not None else None
        if place is not None:
            event.stop()
            self.post_message(self.TabChosen(place))

    def spans(self, cells: int) -> Sequence[Span]:
        """The rule in so many cells."""
        title = self._over or self._title
        return title_rule(title, cells, signs=self._signs) if title is not None else ()
