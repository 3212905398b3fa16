"""The widgets that say what the panes are: title rules, tabs, the strip of tiers, heads over columns."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from netui.ui.frame.geometry import HEADS, TABS, TIERS
from netui.ui.frame.title_rule import TierCount, Titled, rule_spans, tab_at, tab_spans, tier_spans
from netui.ui.text.looks import Span
from netui.ui.widgets.spans_line import SpansLine

_TIERS_COLUMN = 2


class Title(SpansLine):
    """The rule above a pane with its title in it."""

    def __init__(self, title: Titled, *, widget_id: str) -> None:
        super().__init__(widget_id=widget_id)
        self._title = title
        self._more: Callable[[int], Sequence[Span]] | None = None

    def show(self, title: Titled) -> None:
        """Show another text in the title."""
        if title != self._title:
            self._title = title
            self.refresh()

    def say_more(self, more: Callable[[int], Sequence[Span]] | None) -> None:
        """Say in the rule, in so many cells, what the pane would show; for as long as only its title is seen."""
        if more is not None or self._more is not None:
            self._more = more
            self.refresh()

    def spans(self, cells: int) -> Sequence[Span]:
        """The rule in so many cells."""
        return rule_spans(self._title, cells, self._more)


class Tabs(SpansLine):
    """The titles of all panes in one rule."""

    def __init__(self) -> None:
        super().__init__(widget_id=TABS)
        self._titles: tuple[Titled, ...] = ()

    def show(self, titles: Sequence[Titled]) -> None:
        """Show other titles."""
        if tuple(titles) != self._titles:
            self._titles = tuple(titles)
            self.refresh()

    def at(self, x: int) -> int | None:
        """The tab at a column, from 0; None when there is none."""
        return tab_at(self._titles, self.size.width, x)

    def spans(self, cells: int) -> Sequence[Span]:
        """The rule in so many cells."""
        return tab_spans(self._titles, cells)


class Tiers(SpansLine):
    """The counts of the tiers, in the place of a list of contacts that has no room."""

    def __init__(self) -> None:
        super().__init__(widget_id=TIERS)
        self._tiers: tuple[TierCount, ...] = ()

    def show(self, tiers: Sequence[TierCount]) -> None:
        """Show other figures."""
        if tuple(tiers) != self._tiers:
            self._tiers = tuple(tiers)
            self.refresh()

    def spans(self, cells: int) -> Sequence[Span]:
        """The spans of as many tiers as fit whole."""
        return [Span(" " * _TIERS_COLUMN), *tier_spans(self._tiers, cells - _TIERS_COLUMN - 1)]


class ColumnHeaders(SpansLine):
    """The headers over the columns of a list."""

    def __init__(self) -> None:
        super().__init__(widget_id=HEADS)
        self._text = ""

    def show(self, text: str) -> None:
        """Show other heads, in the cells of the columns."""
        if text != self._text:
            self._text = text
            self.refresh()

    def spans(self, cells: int) -> Sequence[Span]:
        """The heads."""
        return [Span(self._text[:cells], "quiet")]
