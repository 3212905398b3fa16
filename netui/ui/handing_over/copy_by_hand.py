"""A text that no clipboard takes: shown selected, so that the terminal itself can copy it."""

from __future__ import annotations

from math import inf
from time import monotonic

from textual.app import ComposeResult
from textual.screen import Screen

from netui.ui.actions.places import Place
from netui.ui.notices.tone import Tone
from netui.ui.places.place_screen import PlaceScreen
from netui.ui.shell.program import Program
from netui.ui.text.render import plain
from netui.ui.widgets.line import Line
from netui.ui.widgets.safe_text_area import SafeTextArea

NOT_COPIED = "No clipboard here: nothing was copied."
"""Sentence in place of the page where the user has gone on."""

_SAID = " No clipboard here: it stands selected, copy it with your terminal."


class CopyByHandScreen(PlaceScreen[None], places=(Place.BY_HAND,)):
    """The text alone, all of it selected.

    Attributes:
        seen_s: when it was first seen, by the monotonic clock; infinite before: it opens by itself, once no clipboard
            took the text, and a key that was pressed before belongs to the screen below.
    """

    AUTO_FOCUS = "#copy-by-hand"
    DEFAULT_CSS = """
    CopyByHandScreen SafeTextArea { height: 1fr; border: none; }
    """

    def __init__(self, program: Program, text: str, before: str) -> None:
        super().__init__(program)
        self._text = text
        self._before = before
        self.seen_s = inf

    def compose(self) -> ComposeResult:
        """The instructions, the text, the keys."""
        yield Line(plain(_SAID, "bold"))
        yield SafeTextArea(self._text, id="copy-by-hand", read_only=True, show_cursor=False, compact=True)
        yield from self.foot()

    def on_mount(self) -> None:
        """Select all of it, and say what led here."""
        self.query_one(SafeTextArea).select_all()
        if self._before:
            self.program.tell(self._before.strip(), Tone.PROBLEM)
        self.call_after_refresh(self._note_seen)

    def _note_seen(self) -> None:
        self.seen_s = monotonic()

    async def give_way(self) -> Screen[object]:
        """Close, say that nothing was copied, and return the screen below."""
        await self.dismiss()
        self.program.tell(f"{self._before}{NOT_COPIED}", Tone.PROBLEM)
        return self.program.screen


def copy_by_hand(program: Program, text: str, before: str = "") -> None:
    """Show a text, selected, and a sentence about what was done before; or none."""
    program.push_screen(CopyByHandScreen(program, text, before))
