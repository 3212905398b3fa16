"""The layout of the main screen, for Textual: every widget stands where its geometry says."""

from __future__ import annotations

from collections.abc import Callable

from textual.geometry import NULL_OFFSET, NULL_SPACING, Size
from textual.layout import ArrangeResult, Layout, WidgetPlacement
from textual.widget import Widget

from netui.ui.frame.geometry import View, regions


class MainLayout(Layout):
    """Puts the children of the main screen where ``regions`` says."""

    name = "main"

    def __init__(self, view: Callable[[], View]) -> None:
        self._view = view

    def arrange(self, parent: Widget, children: list[Widget], size: Size, greedy: bool = True) -> ArrangeResult:
        """Place the children, for Textual."""
        found = regions(size.width, size.height, self._view())
        return [
            WidgetPlacement(region, NULL_OFFSET, NULL_SPACING, child)
            for child in children
            if (region := found.get(child.id or "")) is not None
        ]
