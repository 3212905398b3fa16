"""Saving the line of the bar: what is solid is saved, what was left is told, and nobody new is made by one key."""

from __future__ import annotations

from collections.abc import Callable

from netui.domain.capture.model import Offer
from netui.domain.records.change import Change
from netui.session.commands import TakeCapture
from netui.ui.actions.key_names import key_of
from netui.ui.capture.bar.rows import BarRows
from netui.ui.capture.bar.said import left_open, problem_line, question_about
from netui.ui.capture.bar.written import LineInWork
from netui.ui.shell.program import Program
from netui.ui.text.render import plain


class Saving:
    """Saves what is written, or says why not.

    Attributes:
        asks_about: the person about whom it was asked whether to make a contact; None where nothing is asked.
    """

    def __init__(
        self, program: Program, rows: BarRows, written: LineInWork, show: Callable[[], None], done: Callable[[], None]
    ) -> None:
        """Save ``written``; ``show`` shows the line as it stands, ``done`` clears and closes it."""
        self.asks_about: Offer | None = None
        self._program = program
        self._session = program.services.session
        self._rows = rows
        self._written = written
        self._show = show
        self._done = done

    def save(self) -> None:
        """Save the line, with the one person about whom it was asked before."""
        if self._written.offers.takes_new:
            self._show()  # the word at the caret is finished: what it offers is taken
        offer = self._written.person_offered
        if offer is not None and offer == self.asks_about:
            self._written.offers.take(offer)
        command, why = self._written.command()
        if command is None:
            self._program.tell("")  # what went well before is not said beside it
            self._show()
            self._refuse(offer, why)
            return
        left = left_open(self._written.capture, self._session)
        change = self._program.carry_out(lambda: self._saved(command))
        if change is not None and left:
            self._program.tell_done(change, left=left)

    def withdraw(self) -> bool:
        """Ask no more about the person, whose mark was not the user's; whether it was asked."""
        was_asked, self.asks_about = self.asks_about is not None, None
        if was_asked:
            self._written.offers.unmark()
        return was_asked

    def _refuse(self, offer: Offer | None, why: str) -> None:
        """Say why it is not saved; where one person is offered and nobody is certain, ask about that one."""
        if offer is None or why:
            self._rows.refuse(plain(why, "$text-warning") if why else problem_line(self._written.capture))
            return
        self._written.offers.mark(offer)
        self._show()
        key = key_of(self._program.keys, "take_offered")
        self._rows.ask(question_about(offer, self._written.capture, self._session, key))
        self.asks_about = offer

    def _saved(self, command: TakeCapture) -> Change | None:
        """Save the line, which may have to be tried again, and be done with it."""
        change = self._session.execute(command)
        self._done()
        return change
