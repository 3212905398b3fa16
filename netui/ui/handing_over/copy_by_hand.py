"""A text that no clipboard takes: shown selected, so that the terminal itself can copy it."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import Screen

from netui.ui.actions.table import Doer, Place, bindings, named_at
from netui.ui.shell.program import Program
from netui.ui.text.render import plain
from netui.ui.widgets.key_bar import KeyBar
from netui.ui.widgets.line import Line
from netui.ui.widgets.safe_text_area import SafeTextArea

_SAID = " No clipboard here: it stands selected, copy it with your terminal."


class CopyByHandScreen(Screen[None], inherit_bindings=False):
    """The text alone, all of it selected."""

    AUTO_FOCUS = "#copy-by-hand"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Doer.SCREEN, {Place.HELP})]
    DEFAULT_CSS = """
    CopyByHandScreen { background: $background; }
    CopyByHandScreen SafeTextArea { height: 1fr; border: none; }
    """
    place = Place.HELP

    def __init__(self, program: Program, text: str) -> None:
        super().__init__()
        self._program = program
        self._text = text

    def compose(self) -> ComposeResult:
        """What is to be done, the text, the keys."""
        yield Line(plain(_SAID, "bold"))
        yield SafeTextArea(self._text, id="copy-by-hand", read_only=True, show_cursor=False, compact=True)
        yield KeyBar(self._program.keys, named_at(Place.HELP))

    def on_mount(self) -> None:
        """Select all of it."""
        self.query_one(SafeTextArea).select_all()

    async def on_key_bar_chosen(self, message: KeyBar.Chosen) -> None:
        """Do what a key of the bar stands for."""
        await self._program.do(message.action)

    def action_close(self) -> None:
        """Go back."""
        self.dismiss()


def copy_by_hand(program: Program, text: str) -> None:
    """Show a text, selected."""
    program.push_screen(CopyByHandScreen(program, text))
