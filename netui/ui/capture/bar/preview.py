"""The preview of a line's meaning, shown below it while it is typed."""

from __future__ import annotations

from collections.abc import Callable

from textual.content import Content
from textual.timer import Timer

from netui.session.contacts.card import name_of
from netui.session.giving.ledger import caution_in
from netui.ui.capture.bar.line import CaptureLine
from netui.ui.capture.bar.rows import BarRows
from netui.ui.capture.bar.said import BACK, HINT, NEW, form_line, selected_line
from netui.ui.capture.bar.written import LineInWork
from netui.ui.chips.completing import Completing
from netui.ui.chips.drawing import looks_in
from netui.ui.chips.foot import Foot, foot_of, stretches_of
from netui.ui.chips.offers import word_being_typed
from netui.ui.notices.caution import caution_words
from netui.ui.shell.program import Program
from netui.ui.shell.themes import PLAIN
from netui.ui.text.render import plain
from netui.ui.widgets.tall_line import PLAIN_CLASS

_EDGES_CELLS = 2
_PAUSE_S = 0.3
"""Seconds without typing after which a word is taken for finished."""


class Preview:
    """Reads the line after each key and shows what it means: in colours in the line, in chips below it.

    Attributes:
        is_back: whether the line is one that was left.
    """

    def __init__(
        self, program: Program, line: CaptureLine, rows: BarRows, written: LineInWork, after: Callable[..., Timer]
    ) -> None:
        """Show in ``rows`` what ``written`` means; ``after`` calls something after so many seconds."""
        self.is_back = False
        self._program = program
        self._session = program.services.session
        self._line, self._rows, self._written = line, rows, written
        self._completing = Completing(self._session)
        self._after = after
        self._pause: Timer | None = None
        self._typed = ("", 0)

    def show_typed(self) -> bool:
        """Show the line as it stands after a key; whether anything has to be laid out anew.

        Once the caret moves without a letter, the word that it stood in is finished.
        """
        text, caret = typed = self._line.value, self._line.cursor_position
        is_finished = text == self._typed[0] and caret != self._typed[1]
        self._typed = typed
        return self.show(is_finished=is_finished)

    def show(self, *, is_finished: bool = True) -> bool:
        """Show it, the word at the caret taken as finished or not; whether anything has to be laid out anew."""
        text, caret, written = self._line.value, self._line.cursor_position, self._written
        word = (caret, caret) if is_finished else word_being_typed(text, caret)
        if written.offers.look(written.all_offers, word):
            self._show_after_pause()
        capture, seen = written.capture, written.offers.seen
        self._completing.look(text, caret, capture)
        is_plain = self._program.theme == PLAIN
        self._line.set_class(is_plain, PLAIN_CLASS)
        self._line.colour(stretches_of(capture, seen))
        cells = self._line.screen.size.width
        foot = Foot()
        if text.strip() or written.selected:
            foot = foot_of(capture, seen, self._session, cells - _EDGES_CELLS, looks_in(is_plain))
        completion = self._completing.shown
        is_asked = any(problem.candidates for problem in capture.problems) and not self._completing.is_chosen
        if completion.plain and not is_asked and seen.marked is None:
            foot = foot.with_keys(completion)
        if not foot.keys.plain and (caution := caution_in(capture, self._session)) is not None:
            words = caution_words(caution, self._program.keys, cells - _EDGES_CELLS)
            foot = foot.with_keys(plain(words, "$text-muted"))
        self._rows.show(foot)
        self._rows.show_title(self._title())
        return self._rows.fit(cells, self._line.screen.size.height // 2)

    def complete(self, step: int) -> None:
        """Put the next of what may stand there into the line; a beginner's empty line takes the example."""
        if not self._line.value and not self._session.network.conversations:
            self._line.put(HINT)
            return
        if (turned := self._completing.turn(self._line.value, step)) is not None:
            self._line.put_at(*turned)

    def _show_after_pause(self) -> None:
        """Show what is held back in a word that is being typed, once no letter follows."""
        text = self._line.value
        if self._pause is not None:
            self._pause.stop()

        def show() -> None:
            if self._line.value == text:
                self._line.finished()

        self._pause = self._after(_PAUSE_S, show)

    def _title(self) -> Content:
        """The title of the rule: what the form holds besides, that a line is back, who is selected."""
        if in_form := self._written.in_form:
            return form_line(in_form)
        if self.is_back:
            return BACK
        is_selected = self._written.selected and (not self._line.value or self._written.capture.is_selected)
        return selected_line(name_of(self._written.selected, self._session)) if is_selected else NEW
