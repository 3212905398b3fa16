"""A code alone on the screen, as large as it is, in its own two colours whatever the theme."""

from __future__ import annotations

from rich.segment import Segment
from rich.style import Style
from textual.app import ComposeResult
from textual.strip import Strip
from textual.widget import Widget

from netui.domain.cards.card import BusinessCard
from netui.exchange.cards.qr_code import caption, cells, codes, fitted, plain, window_for
from netui.ui.actions.key_names import with_keys
from netui.ui.actions.places import Place
from netui.ui.places.place_screen import PlaceScreen
from netui.ui.shell.program import Program
from netui.ui.text.cells import cut, one_line
from netui.ui.text.signs import PLAIN_SIGNS

_DARK, _LIGHT = "#000000", "#ffffff"
_STYLES = {
    (upper, lower): Style(color=_DARK if upper else _LIGHT, bgcolor=_DARK if lower else _LIGHT)
    for upper in (False, True)
    for lower in (False, True)
}
_NO_SIGNS = "A code needs a terminal that draws half blocks; {write_card} writes it as a picture."


class CodeView(Widget):
    """The fullest code that fits, in the middle, and below it what it is."""

    ALLOW_SELECT = False
    DEFAULT_CSS = "CodeView { width: 1fr; height: 1fr; }"

    def __init__(self, card: BusinessCard, *, no_color: bool, draws_blocks: bool, no_signs: str) -> None:
        super().__init__()
        self._no_signs = no_signs
        self._card = card
        self._codes = codes(card)
        self._no_color = no_color
        self._draws_blocks = draws_blocks
        self._lines: list[Strip] = []
        self._said = ""

    def say(self, sentence: str) -> None:
        """Say something in the last line, in the place of what the code is; empty: nothing more."""
        self._said = sentence
        self.refresh()

    def on_resize(self) -> None:
        """Choose anew what fits."""
        self._lines = self._drawn(*self.size)
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """A line of it, for Textual."""
        if self._said and y == self.size.height - 1:
            return _words(self._said, self.size.width)
        return self._lines[y] if y < len(self._lines) else Strip.blank(self.size.width)

    def _drawn(self, columns: int, rows: int) -> list[Strip]:
        if not self._draws_blocks:
            return [_words(self._no_signs, columns)]
        fit = fitted(self._codes, columns, rows - 1)
        if fit is None:
            return [_words(words, columns) for words in self._instead()]
        left = (columns - fit.code.columns(fit.quiet)) // 2
        top = [Strip.blank(columns)] * ((rows - 1 - fit.code.rows(fit.quiet)) // 2)
        if self._no_color:
            drawn = [Strip([Segment(" " * left), Segment(line)]) for line in plain(fit.code, fit.quiet)]
        else:
            drawn = [
                Strip([Segment(" " * left), *(Segment("▀", _STYLES[halves]) for halves in row)])
                for row in cells(fit.code, fit.quiet)
            ]
        lines = [*top, *(strip.adjust_cell_length(columns) for strip in drawn)]
        lines += [Strip.blank(columns)] * (rows - 1 - len(lines))
        return [*lines, _words(caption(fit, self._card, columns), columns)]

    def _instead(self) -> list[str]:
        """The text in the place of a code that does not fit."""
        if not self._codes:
            return ["This card has nothing to put into a code."]
        return [f"The code needs a window of {window_for(self._codes)}.", self._card.link]


def _words(text: str, columns: int) -> Strip:
    return Strip([Segment(cut(one_line(text), columns))]).adjust_cell_length(columns)


class CodeScreen(PlaceScreen[None], places=(Place.CODE,)):
    """The code of a card, and nothing else."""

    AUTO_FOCUS = ""
    DEFAULT_CSS = """
    CodeScreen > KeyBar, CodeScreen > NoticeLine { display: none; }
    """

    def __init__(self, program: Program, card: BusinessCard) -> None:
        super().__init__(program)
        services = program.services
        draws_blocks = services.signs is not PLAIN_SIGNS
        no_signs = with_keys(_NO_SIGNS, program.keys)
        self.view = CodeView(card, no_color=services.no_color, draws_blocks=draws_blocks, no_signs=no_signs)

    def compose(self) -> ComposeResult:
        """The code; what every place has is there, and not seen."""
        yield self.view
        yield from self.foot()

    def show_notice(self) -> None:
        """Say below the code what there is to say: no line is left for it."""
        self.view.say(self.notice.words)
