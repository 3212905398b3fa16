"""The form of a conversation that is being written down: the captured line with every field."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from netui.domain.capture.model import Capture
from netui.domain.capture.render import render_capture
from netui.session.capture.reader import reader_of
from netui.session.commands import TakeCapture
from netui.session.core.command import Command
from netui.session.core.session import Session
from netui.ui.actions.key_names import key_of
from netui.ui.capture.form_fields import FIELDS
from netui.ui.capture.form_model import CaptureDraft, taking, written
from netui.ui.capture.form_offers import FormOffers
from netui.ui.forms.entries import Entries
from netui.ui.forms.record_form import FormScreen
from netui.ui.forms.sheet import Sheet
from netui.ui.shell.program import Program


class CaptureForm(FormScreen[CaptureDraft]):
    """A line of capture with every field.

    Attributes:
        line: the line that means what stands in the form, as far as a line can say it; the rest is kept for the form.
    """

    FIRST = "summary"
    REMARK_STYLE = "$text-muted"

    def __init__(self, program: Program, line: str, capture: Capture) -> None:
        """Open on a line; ``capture`` is what it means, and what it offers."""
        self._offers = FormOffers(capture, program.services.session)
        super().__init__(program, written(line, capture), FIELDS, "capture")
        self._is_new = True
        self._opened_with = dict(self._entries.texts)
        self.line = line

    def on_mount(self) -> None:
        """Begin where something of the line cannot be read."""
        super().on_mount()
        _, problems = self._entries.read()
        if problems:
            sheet, name = self.query_one(Sheet), next(iter(problems))
            sheet.go_to(name, scrolls=False)
            # Where it stands is known once the form has been laid out; by then the form may have been left.
            field = sheet.widget_of(name)
            self.call_after_refresh(lambda: field.is_attached and field.scroll_visible(animate=False))

    def stored(self) -> CaptureDraft | None:
        """Return no stored record: the capture is not saved yet."""
        return None

    def saving(self, after: CaptureDraft) -> Command:
        """The command that saves it."""
        command = taking(after)
        if self._entries.texts != self._opened_with:
            self.line = render_capture(command.capture)
        return command

    def heading(self) -> tuple[str, str]:
        """The heading of the form: with whom it was."""
        return "Capture a conversation", f"with {names}" if (names := self._entries.texts["contacts"]) else ""

    def remarks(self) -> dict[str, str]:
        """The remarks below a field: what the line offers for it."""
        key = key_of(self.program.keys, "take_offered")
        return {name: f"○ {said}   {key} takes it" for name, said in self._offers.said().items()}

    def take_offered(self) -> None:
        """Put what is offered for the field of the caret there; where nothing is, all that is offered."""
        name = self._field.id
        taken = self._offers.take({name} if name in self._offers.said() else None, self._entries.texts)
        self.query_one(Sheet).put(taken)
        self._show()

    def next_offer(self) -> None:
        """Do nothing: each offer stands below its field."""

    def leave(self) -> None:
        """Go back to the line, which says what stands here; what no line can say is kept for the next time."""
        if self._entries.texts != self._opened_with:
            self._write_line()
        self._draft.keep()
        self.dismiss(None)

    def _write_line(self) -> None:
        record, _ = self._entries.read()
        self.line = render_capture(taking(record).capture)
        texts = self._entries.texts
        capture = reader_of(self._session).capture(self.line)
        self._entries = Entries(written(self.line, capture), self._session, self._fields)
        self._entries.put(texts)


def completed(
    line: str, capture: Capture, texts: Mapping[str, str], session: Session
) -> tuple[TakeCapture | None, str]:
    """The command that saves a line with the values of its form; or a sentence why it cannot be saved.

    Args:
        line: any line.
        capture: what it means.
        texts: what stands in the form and not in the line, by the id of the field.
        session: in which it is read.
    """
    entries = Entries(written(line, capture), session, FIELDS)
    entries.put(texts)
    record, problems = entries.read()
    if problems:
        name = next(iter(problems))
        return None, f"{next(field.label for field in FIELDS if field.id == name)}: {problems[name]}"
    return taking(record), ""


def labels_of(texts: Mapping[str, str]) -> Sequence[str]:
    """The names of the fields that have these texts, in the order of the form."""
    return [field.label for field in FIELDS if field.id in texts]
