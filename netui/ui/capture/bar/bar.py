"""The capture bar: one line at the foot of the screen, and below it what netui understood, as it is typed.

It stays on the screen, hidden, so that it is there in one frame, and every letter typed after the key that opens it
arrives. The line is kept through escape, quit and crash until it is saved.
"""

from __future__ import annotations

from textual.app import ComposeResult
from textual.content import Content
from textual.widget import Widget

from netui.domain.records.change import Change
from netui.ui.actions.key_names import key_of
from netui.ui.capture.bar.line import CaptureLine
from netui.ui.capture.bar.pasted import Pasting
from netui.ui.capture.bar.preview import Preview
from netui.ui.capture.bar.rows import CSS, BarRows, keys_of_line
from netui.ui.capture.bar.said import HINT
from netui.ui.capture.bar.saving import Saving
from netui.ui.capture.bar.written import LineInWork
from netui.ui.chips.chip import TAKES
from netui.ui.shell.program import Program
from netui.ui.widgets.rows.row_list import Lent, lend


class CaptureBar(Widget):
    """The foot of a screen while something is written down; hidden otherwise.

    Attributes:
        line: the line to type in; held rather than looked up, as it is kept when the screen is being taken down.
    """

    DEFAULT_CSS = CSS

    def __init__(self, program: Program) -> None:
        super().__init__(id="capture")
        self._program = program
        self.line = CaptureLine(self, HINT)
        self._rows = BarRows(self.line, keys_of_line(key_of(program.keys, "capture_form")))
        self._written = LineInWork(program.services, lambda: self.line.value)
        self._preview = Preview(program, self.line, self._rows, self._written, self.set_timer)
        self._pasting = Pasting(program, self._rows, self.line, self._written, self.close)
        self._saving = Saving(program, self._rows, self._written, self._show, self._done)
        self._before: Widget | None = None

    def compose(self) -> ComposeResult:
        """The rows."""
        yield from self._rows.all()

    @property
    def is_open(self) -> bool:
        """True if something is being written down."""
        return self.display

    def open(self, selected: str) -> None:
        """Open on the line that was kept, else on an empty one; ``selected`` is meant while it names nobody."""
        if not self.is_open:
            self._before = self.screen.focused
            lend(self._before, Lent.FOCUS)
            self._preview.is_back = self._written.is_kept
            self.line.put(self._written.begin(selected))
            self.display = True
            self._show()
            self._pasting.show_again()
            self.screen.refresh(layout=True)
        self.screen.set_focus(self.line, scroll_visible=False)

    def close(self) -> None:
        """Hide, keep the line and what was pasted, give the focus back."""
        if self.is_open:
            self._written.keep()
            self.display = False
            lend(self._before, Lent.NOTHING)
            self.screen.refresh(layout=True)
        if self._is_writing:
            self.screen.set_focus(self._before, scroll_visible=False)

    # Typing

    def take_key(self, key: str) -> bool:
        """Answer to a key by its name; whether it is used up."""
        keys = self._program.keys
        if key in ("escape", "ctrl+c"):
            self._leave()
        elif key == "enter":
            self._save()
        elif self._pasting.is_on:
            return key not in keys["take_offered"]
        elif key in ("tab", "shift+tab"):
            self._preview.complete(1 if key == "tab" else -1)
        elif key in ("up", "down"):
            self._bring_back(-1 if key == "up" else 1)
        elif key == "ctrl+u":
            self._begin_anew()
        elif key == "backspace" and self._written.selected and self.line.is_at_start:
            self._written.selected = ""
            self._show()
        elif key.startswith(TAKES):
            self._written.offers.take_at(int(key.removeprefix(TAKES)))
            self._show()
        elif key in keys["capture_form"]:
            self.open_form()
        else:
            return False
        return True

    def take_offered(self) -> None:
        """Take what is offered, or the marked offer; again gives it back."""
        if self._pasting.is_on:
            self._pasting.turn()
            return
        self._show()  # a word whose offer is taken is finished
        self._written.offers.turn()
        self._show()

    def next_offer(self) -> None:
        """Mark the next offer, and say why it is one."""
        if not self._pasting.is_on:
            self._show()
            self._written.offers.step()
            self._show()

    def remark(self, said: Content) -> None:
        """Say something in the row of questions: the bar lies over the line of notices."""
        self._rows.ask(said)

    def take_paste(self, text: str) -> str:
        """Show several pasted lines as a list; one line goes to the caret."""
        return self._pasting.take(text)

    def line_changed(self) -> None:
        """Show what the line means, in the same call as the key."""
        if self.is_open and not self._pasting.is_on:
            self._saving.withdraw()
            self._laid_out(anew=self._preview.show_typed())
            self._written.changed(self)

    def line_finished(self) -> None:
        """Show what is offered in the last word, too: nothing was typed for a while."""
        if self.is_open and not self._pasting.is_on and self._saving.asks_about is None:
            self._laid_out(anew=self._preview.show())

    on_resize = line_finished  # what is there now is shown in the room there is now

    def on_descendant_blur(self) -> None:
        """Close when something else on the screen was chosen with the mouse; the line is kept."""
        if self.screen.focused is not None and not self._is_writing:
            self.close()

    def on_descendant_focus(self) -> None:
        """Be there again when the focus comes back to the line, as after the question why it was not saved."""
        if self._is_writing and not self.is_open:
            before = self._before
            self.open("")
            self._before = before

    def on_unmount(self) -> None:
        """Keep what was half written when the program ends."""
        self._written.finish()

    # Saving and closing

    def open_form(self) -> None:
        """Show the line as a form with every field; leaving that brings the line back."""
        # Loaded when somebody wants it: most lines are written as lines.
        from netui.ui.capture.form import CaptureForm

        self._written.keep()
        form = CaptureForm(self._program, self.line.value, self._written.capture)
        self._program.push_screen(form, lambda change: self._back(form.line, change))

    def _back(self, line: str, change: Change | None) -> None:
        """Go on with the line, or be done when it was saved."""
        if line != self.line.value:
            self.line.put(line)
        if change is not None:
            self._done()
        self._show()

    def _save(self) -> None:
        if self._pasting.is_on:
            self._pasting.save()
        elif self._written.is_untouched:
            self._pasting.go_on()
        else:
            self._saving.save()

    def _done(self) -> None:
        self._written.saved()
        self.line.put("")
        self._pasting.go_on()
        self._written.forget()

    def _bring_back(self, step: int) -> None:
        earlier = self._written.earlier(step)
        if earlier is not None:
            self._written.offers.clear()
            self.line.put(earlier)
            self._show()

    def _begin_anew(self) -> None:
        self._written.anew()
        self._preview.is_back = False
        self.line.put("")
        self._show()

    def _leave(self) -> None:
        """Take back the last that was opened: a mark, a line that is mended, a pasted list, the bar."""
        if self._pasting.is_on:
            self._pasting.drop()
            self._show()
        elif not self._saving.withdraw() and self._written.offers.unmark():
            self._show()
        else:
            self._pasting.put_back()

    def _show(self) -> None:
        self._saving.asks_about = None
        if self.is_open:
            self._laid_out(anew=self._preview.show())
            self._written.changed(self)

    def _laid_out(self, *, anew: bool) -> None:
        if anew:
            self.screen.refresh(layout=True)

    @property
    def _is_writing(self) -> bool:
        return self.screen.focused is self.line
