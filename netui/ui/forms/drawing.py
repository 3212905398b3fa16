"""The sheet of a form as it is drawn: headings, labels, texts, and what is said below them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from textual.content import Content
from textual.style import Style

from netui.domain.core.frozen import frozen
from netui.ui.forms.described import Described
from netui.ui.forms.held import HeldText
from netui.ui.forms.layout import INDENT, LABEL_CELLS, SheetLayout
from netui.ui.text.cells import fit, part
from netui.ui.text.render import plain
from netui.ui.widgets.text_lines import wrapped


@frozen
class Looks:
    """The looks of what stands in a field.

    Attributes:
        text: of its text.
        example: of what is shown while it is empty.
    """

    text: Style
    example: Style


class SheetDrawing:
    """Draws the sheet from what its fields hold.

    Attributes:
        said: by the id of a field, the sentence below it and its style.
    """

    def __init__(self, fields: Sequence[Described], layout: SheetLayout) -> None:
        self._fields = fields
        self._layout = layout
        self.said: Mapping[str, tuple[str, str]] = {}

    def drawn(self, held: Mapping[str, HeldText], width: int, looks: Looks) -> Content:
        """The whole sheet, so many cells wide; a field that is not among ``held`` has a widget that draws it."""
        written = [Content()] * self._layout.height_lines
        for field in self._fields:
            y = self._layout.first_line(field.id)
            if field.heading:
                written[y - 1] = Content.styled(f" {field.heading}", "$text-accent")
            sentence, style = self.said.get(field.id, ("", "$text-muted"))
            written[y] = plain(fit(f" {field.label}", LABEL_CELLS), style)
            if field.id in held:
                written[y] = Content.assemble(
                    written[y], " ", _text(field, held[field.id], self._layout.cells(width), looks)
                )
            if field.id in self.said:
                written[y + field.lines] = Content.assemble(" " * INDENT, plain(sentence, style))
        return Content("\n").join(written)


def _text(field: Described, held: HeldText, cells: int, looks: Looks) -> Content:
    """The text of a field, or its example, in exactly so many cells."""
    if not held.text:
        # Textual's line, which draws the one in use, breaks a long example between words, with a cell for the caret.
        beginning = next(wrapped(field.example, cells + 1), "")
        return plain(part(beginning, 0, cells)).stylize(looks.example)
    return plain(part(held.text, held.seen_from(cells), cells)).stylize(looks.text)
