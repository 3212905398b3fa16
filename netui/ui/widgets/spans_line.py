"""A line of spans that depends on its width."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.widget import Widget

from netui.domain.text.display import one_line
from netui.ui.text.looks import Span, style_words
from netui.ui.widgets.line import CHIP_IN_REVERSE

_CHIP = "chip"


class SpansLine(Widget):
    """One line, written for the width it has."""

    ALLOW_SELECT = False
    DEFAULT_CSS = "SpansLine { height: 1; width: 1fr; text-wrap: nowrap; text-overflow: clip; }"

    def __init__(self, *, widget_id: str) -> None:
        super().__init__(id=widget_id)

    def spans(self, cells: int) -> Sequence[Span]:
        """The contents, in so many cells."""
        raise NotImplementedError

    def render(self) -> Content:
        """The line, for Textual."""
        has_own_ground = not self.app.current_theme.ansi
        return Content.assemble(
            *(
                (
                    one_line(span.text),
                    style_words(span.look) if has_own_ground or span.look != _CHIP else CHIP_IN_REVERSE,
                )
                for span in self.spans(self.size.width)
            )
        )
