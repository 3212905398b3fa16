"""Several pasted lines: several captures."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from textual.content import Content

from netui.domain.capture.model import Capture
from netui.domain.capture.parser import split_lines, take_everything, take_nothing
from netui.domain.core.errors import NetuiError
from netui.domain.core.frozen import frozen
from netui.session.capture.reader import reader_of
from netui.session.commands import TakeCapture
from netui.session.core.labels import plural
from netui.session.core.session import Session
from netui.ui.actions.key_names import key_of
from netui.ui.capture.bar.line import CaptureLine
from netui.ui.capture.bar.rows import BarRows
from netui.ui.capture.bar.written import LineInWork
from netui.ui.chips.chip import full_chips, open_chips
from netui.ui.notices.notice import Hint
from netui.ui.notices.tone import Tone
from netui.ui.shell.program import Program
from netui.ui.text.cells import cut
from netui.ui.text.keys import key_line
from netui.ui.text.render import joined, plain

MOST_CHARACTERS = 2_000
"""Most characters of a line; a longer one is no capture."""

MOST_LINES = 200
"""Most captures that are pasted at once: more are not looked through by eye."""

_LINES_SHOWN, _LINE_CELLS = 6, 32
_DOT = " · "


def pasted(text: str) -> tuple[tuple[str, ...], str]:
    """The captures in a pasted text, one a line, and why there are none in it although there is text."""
    most = MOST_LINES * MOST_CHARACTERS
    lines = split_lines(text[:most])
    if len(lines) > MOST_LINES or len(text) > most:
        return (), f"That is too much at once, nothing was pasted: {MOST_LINES} lines, or netui capture -"
    if any(len(line) > MOST_CHARACTERS for line in lines):
        return (), f"A line of more than {MOST_CHARACTERS:,} characters is no note: nothing was pasted."
    return lines, ""


@frozen
class PastedBatch:
    """Captures that were pasted and wait to be taken.

    Attributes:
        lines: one capture each, in order.
        takes_offered: whether what they offer is taken with them.
        trouble: why the first that was tried could not be saved; empty when none was tried in vain.
    """

    lines: tuple[str, ...]
    takes_offered: bool = False
    trouble: str = ""

    def turned(self) -> PastedBatch:
        """Return the pasted lines with the offer taken, or given back."""
        return replace(self, takes_offered=not self.takes_offered)

    def read(self, line: str, session: Session) -> Capture:
        """The meaning of one of the lines."""
        takes = take_everything if self.takes_offered else take_nothing
        return reader_of(session).capture(line, takes=takes)

    def captures(self, session: Session) -> tuple[Capture, ...]:
        """The meanings of the lines, in order."""
        return tuple([self.read(line, session) for line in self.lines])

    def take(self, session: Session) -> PastedBatch:
        """Save what can be saved; what is left.

        One after the other: a line may name somebody who came with the one before.
        """
        left: list[str] = []
        trouble = ""
        for line in self.lines:
            capture = self.read(line, session)
            if not capture.is_ready:
                left.append(line)
                continue
            try:
                session.execute(TakeCapture(capture))
            except NetuiError as problem:
                left.append(line)
                trouble = trouble or problem.sentence
        return replace(self, lines=tuple(left), trouble=trouble)


class Pasting:
    """Shows pasted lines in the rows of the bar until they are saved or left."""

    def __init__(
        self, program: Program, rows: BarRows, line: CaptureLine, written: LineInWork, done: Callable[[], None]
    ) -> None:
        """Show them in ``rows``; those that need somebody are mended in ``line``; ``done`` is called at the end.

        ``written`` is what stands in the line.
        """
        self._program = program
        self._line = line
        self._written = written
        self._done = done
        self._session = program.services.session
        self._rows = rows
        self._batch = PastedBatch(())
        self._is_mending = False

    @property
    def is_on(self) -> bool:
        """True if pasted lines are shown in the place of one that is typed."""
        return bool(self._batch.lines) and not self._is_mending

    def take(self, text: str) -> str:
        """Show several pasted lines as a list; one line is given back, for the caret."""
        lines, trouble = pasted(text)
        if trouble:
            self._rows.ask(plain(trouble, "$text-warning"))
        elif len(lines) > 1:
            takes_offered = self._program.services.settings.takes == "offered"
            self._show(PastedBatch((*self._batch.lines, *lines), takes_offered=takes_offered))
        elif lines and not self.is_on:
            return lines[0]
        return ""

    def turn(self) -> None:
        """Take what all of them offer, or give it back."""
        self._show(self._batch.turned())

    def save(self) -> None:
        """Save those that are understood, and tell; the first of the others is mended, if it can be."""
        left = self._batch.take(self._session)
        taken = len(self._batch.lines) - len(left.lines)
        self._program.follow(None)
        if left.lines:
            self._show(left)
            need = f"{taken} saved; {plural(len(left.lines), 'line needs', 'lines need')} you first"
            self._program.tell(left.trouble or need, Tone.PROBLEM)
            if not left.trouble:
                self._mend_first()
            return
        self._program.tell(
            f"Saved {plural(taken, 'conversation')}",
            Tone.GOOD,
            Hint(key_of(self._program.keys, "undo"), "takes one back", "each"),
        )
        self.drop()
        self._done()

    def _mend_first(self) -> None:
        """Put the first at the caret; the others wait until it is saved, and behind them what was typed before."""
        first, *others = self._batch.lines
        self._batch = replace(self._batch, lines=(*others, *self._typed()))
        self._is_mending = True
        self._rows.show_one()
        self._written.selected = ""  # a line that was written elsewhere means nobody who is selected here
        self._line.put(first)

    def put_back(self) -> None:
        """Show the line that is mended among the others again, in the first place; be done where there are none."""
        if self._batch.lines:
            self._batch = replace(self._batch, lines=(*self._typed(), *self._batch.lines))
            self._written.selected = ""
            self._line.put("")
        self.go_on()

    def _typed(self) -> tuple[str, ...]:
        """The line as it stands, with whom it means; nothing where it is empty."""
        return (self._written.whole,) if self._written.text else ()

    def go_on(self) -> None:
        """Show those that waited for the one that was mended."""
        if self._batch.lines:
            self._show(self._batch)
        else:
            self._done()

    def show_again(self) -> None:
        """Show them as they stand now, if they are shown at all: the bar was closed meanwhile."""
        if self.is_on:
            self._show(self._batch)

    def drop(self) -> None:
        """Leave them, and show one line again."""
        if self.is_on:
            self._rows.show_one()
        self._batch = PastedBatch(())
        self._is_mending = False

    def _show(self, batch: PastedBatch) -> None:
        self._batch, self._is_mending = batch, False
        captures = batch.captures(self._session)
        ready = sum(capture.is_ready for capture in captures)
        offers = any(capture.offers for capture in captures)
        take = (("ctrl+t", "gives it back"),) if batch.takes_offered else (("ctrl+t", "takes what is offered"),)
        does = f"saves {ready} of {len(captures)}" if ready else "mends the first"
        keys = (("enter", does), *(take if offers or batch.takes_offered else ()))
        self._rows.show_many(batch_rows(captures, self._session), key_line(*keys, ("esc", "leaves them")))


def batch_rows(captures: Sequence[Capture], session: Session) -> list[Content]:
    """Several captures, a row each, those that need the user first; what is beyond six is counted."""
    sorted_captures = sorted(captures, key=lambda capture: capture.is_ready)
    rows = [_row(capture, session) for capture in sorted_captures[:_LINES_SHOWN]]
    if len(captures) > _LINES_SHOWN:
        rows.append(plain(f"and {len(captures) - _LINES_SHOWN} more", "$text-muted"))
    return rows


def _row(capture: Capture, session: Session) -> Content:
    """``✓ Ana Silva · today · meeting   ○2``, then what was said, which is cut first; else which line, and why not."""
    offers = len(open_chips(capture.offers, capture, session))
    count = plain(f"○{offers}" if offers else "", "$text-accent")
    if not capture.is_ready:
        problem = next(problem.sentence for problem in capture.problems if problem.blocks)
        line = plain(f"“{cut(capture.summary, _LINE_CELLS)}”" if capture.summary else "", "$text-muted")
        return joined(plain("!", "$text-warning"), count, line, plain(problem, "$text-warning"), by=" ")
    chips = [plain(f"{chip.text}{chip.tail}".removeprefix(_DOT)) for chip in full_chips(capture, session)]
    said = plain(f"“{capture.summary}”" if capture.summary else "", "$text-muted")
    return joined(plain("✓", "$text-success"), joined(joined(*chips, by=_DOT), count, said, by="   "), by=" ")
