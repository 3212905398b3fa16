"""What is being written down, apart from how it is shown: where the line began, what is kept of it, earlier ones."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from textual.message_pump import MessagePump

from netui.domain.cadence.rules_today import DayRules
from netui.domain.capture.model import Capture
from netui.session.capture.reader import reader_of
from netui.session.commands import TakeCapture
from netui.ui.capture.earlier import EarlierLines
from netui.ui.shell.draft import Draft
from netui.ui.shell.services import Desk

_LINE, _GIVEN, _FORM = "capture", "capture-given", "capture:new"
"""Under these names the line is kept, the name that was put there for the user, and what stands in the form alone."""


class WrittenLine:
    """The line somebody writes, from the first letter until it is saved.

    Attributes:
        prefill: what is put into an empty line: the name of whoever is selected.
    """

    def __init__(self, desk: Desk, text: Callable[[], str]) -> None:
        """Write on a desk; ``text`` returns the line as it stands."""
        self.prefill = ""
        self._given = ""
        self._understood: tuple[tuple[str, str, int, DayRules], Capture] | None = None
        self._desk = desk
        self._text = text
        self._earlier = EarlierLines(desk.recall, desk.remember)
        self._draft = Draft(_LINE, self._unfinished, desk.recall, self._remember)

    def begin(self, prefill: str) -> str:
        """The line that was kept, else ``prefill``."""
        self.prefill = prefill
        kept = self._draft.kept
        self._given = self._desk.recall(_GIVEN) if kept else prefill
        return kept or prefill

    @property
    def is_kept(self) -> bool:
        """Whether a line was kept."""
        return bool(self._draft.kept)

    @property
    def text(self) -> str:
        """The line as it stands, without blanks around it."""
        return self._text().strip()

    @property
    def is_untouched(self) -> bool:
        """Whether nothing stands there but what was put there for the user."""
        return self.text in ("", self._given.strip()) and not self.in_form

    @property
    def capture(self) -> Capture:
        """What the line means; read once, though the text and then the caret of a letter ask for it."""
        session = self._desk.session
        asked = (self._given, self._text(), session.network.version, session.day)
        if self._understood is None or self._understood[0] != asked:
            self._understood = (asked, reader_of(session).capture_after(*asked[:2]))
        return self._understood[1]

    @property
    def in_form(self) -> Mapping[str, str]:
        """What was written in the form and no line can say, by the id of the field; empty as a rule."""
        kept = self._desk.recall(_FORM)
        if not kept:
            return {}
        # Loaded when the form was used: most lines are written without it.
        from netui.ui.forms.entries import texts_of

        return texts_of(kept)

    def command(self) -> tuple[TakeCapture | None, str]:
        """What saves it; or None, and why it cannot be saved in a sentence, if there is more to say than the line's."""
        capture, more = self.capture, self.in_form
        if not more:
            return (TakeCapture(capture), "") if capture.is_ready else (None, "")
        from netui.ui.capture.form import completed

        return completed(self._text(), capture, more, self._desk.session)

    def anew(self) -> str:
        """Begin again: with the name that was put there, or with an empty line when nothing else stands there."""
        is_prefill = self._text() == self.prefill
        self._desk.remember(_FORM, "")
        self._given = self.prefill
        return "" if is_prefill else self.prefill

    def earlier(self, step: int) -> str | None:
        """The line that was saved before the one that stands there (-1), or after it (1); None when there is none."""
        return self._earlier.step(step, self._text())

    def changed(self, owner: MessagePump) -> None:
        """The line is another one: keep it soon."""
        self._draft.changed(owner)

    def keep(self) -> None:
        """Keep the line now."""
        self._draft.keep()

    def finish(self) -> None:
        """The program ends: keep what was typed last."""
        self._draft.finish()

    def saved(self) -> None:
        """It was saved: the line as it was meant can be brought back."""
        self._earlier.add(reader_of(self._desk.session).line_after(self._given, self._text()).strip())

    def forget(self) -> None:
        """Keep nothing of it."""
        self._draft.forget()
        self._desk.remember(_FORM, "")

    def _unfinished(self) -> str:
        """What is to be kept: nothing when only the name stands there that was put there for the user."""
        return "" if self.text == self._given.strip() else self.text

    def _remember(self, name: str, text: str) -> None:
        self._desk.remember(name, text)
        self._desk.remember(_GIVEN, self._given if text else "")
