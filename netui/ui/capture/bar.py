"""The capture bar: one line at the foot of the screen, and below it what netui understood, as it is typed.

It stays on the screen, hidden, so that it is there in one frame, and every letter typed after the key that opens it
arrives. The line is kept through escape, quit and crash until it is saved.
"""

from __future__ import annotations

from textual.widget import Widget

from netui.domain.records.change import Change
from netui.session.commands import TakeCapture
from netui.session.core.labels import plural
from netui.ui.actions.table import shown_key
from netui.ui.capture.batch import Batch, pasted
from netui.ui.capture.completing import Completing
from netui.ui.capture.panel import BACK, NEW, CapturePanel
from netui.ui.capture.preview import problem_line
from netui.ui.capture.written_line import WrittenLine
from netui.ui.notices.tone import Tone
from netui.ui.shell.program import Program
from netui.ui.text.render import plain


class CaptureBar(CapturePanel):
    """The foot of a screen while something is written down; hidden otherwise."""

    def __init__(self, program: Program) -> None:
        super().__init__(program.desk.session, shown_key(program.keys["capture_form"][0]))
        self._program = program
        self._before: Widget | None = None
        self._completing = Completing(self._session)
        self._batch = Batch(())
        self._written = WrittenLine(program.desk, lambda: self.line.value)

    @property
    def is_open(self) -> bool:
        """Whether something is being written down."""
        return self.display

    def open(self, prefill: str) -> None:
        """Open on the line that was kept, else on ``prefill``."""
        if not self.is_open:
            self._before = self.screen.focused
            self.display = True
            kept = self._written.is_kept
            self._show_title(BACK if kept else NEW)
            self.line.put(self._written.begin(prefill))
            self.line_changed()
            self.screen.refresh(layout=True)
        self.screen.set_focus(self.line, scroll_visible=False)

    def close(self) -> None:
        """Hide, keep the line, give the focus back."""
        if self.is_open:
            self._written.keep()
            self._drop_batch()
            self.display = False
            self.screen.refresh(layout=True)
        if self._is_writing:
            self.screen.set_focus(self._before, scroll_visible=False)

    def take_key(self, key: str) -> bool:
        """Answer to a key by its name; whether it is used up."""
        if key in ("escape", "ctrl+c"):
            self._leave()
        elif key == "enter":
            self._save()
        elif self._batch.lines:
            return True
        elif key in ("tab", "shift+tab"):
            self._complete(1 if key == "tab" else -1)
        elif key in ("up", "down"):
            earlier = self._written.earlier(-1 if key == "up" else 1)
            if earlier is not None:
                self.line.put(earlier)
        elif key == "ctrl+u":
            self.line.put(self._written.anew())
            self._show_title(NEW)
            self.line_changed()
        elif key in self._program.keys["capture_form"]:
            self.open_form()
        else:
            return False
        return True

    def take_paste(self, text: str) -> str:
        """Show several pasted lines as a list; one line goes to the caret."""
        lines, trouble = pasted(text)
        if trouble:
            self._show("second", plain(trouble, "$text-warning"))
        elif len(lines) > 1:
            self._show_batch(Batch(lines))
        elif lines and not self._batch.lines:
            return lines[0]
        return ""

    def line_changed(self) -> None:
        """Show what the line means, in the same call as the key."""
        if not self.is_open or self._batch.lines:
            return
        text = self.line.value
        capture = self._written.capture
        self._completing.look(text, self.line.cursor_position, capture)
        self.line.colour(capture.spans)
        self._show_meaning(text, capture, self._completing.shown, self._written.in_form)
        self._written.changed(self)

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

    # What happens

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
        self.line_changed()

    def _save(self) -> None:
        if self._batch.lines:
            self._save_batch()
        elif self._written.is_untouched:
            self._leave()
        else:
            command, why = self._written.command()
            if command is None:
                problem = plain(why, "$text-warning") if why else problem_line(self._written.capture)
                self._program.tell("")  # what went well before is not said beside it
                self._show_refusal(problem)
            else:
                self._program.carry_out(lambda: self._saved(command))

    def _saved(self, command: TakeCapture) -> Change | None:
        """Save the line, which may have to be tried again, and be done with it."""
        change = self._session.execute(command)
        self._done()
        return change

    def _done(self) -> None:
        self._written.saved()
        self.line.put("")
        self.close()
        self._written.forget()

    def _show_batch(self, batch: Batch) -> None:
        """Show several pasted captures before they are taken."""
        self._batch = batch
        shown, ready = batch.shown(self._session)
        self._show_list(shown, f"saves {ready} of {len(batch.lines)}")

    def _save_batch(self) -> None:
        left = self._batch.take(self._session)
        taken = len(self._batch.lines) - len(left.lines)
        self._program.follow(None)
        if left.lines:
            self._show_batch(left)
            need = f"{taken} saved; {plural(len(left.lines), 'line needs', 'lines need')} you first"
            self._program.tell(left.trouble or need, Tone.PROBLEM)
        else:
            self.close()
            self._program.tell(f"Saved {plural(taken, 'conversation')}", Tone.GOOD, "each u takes one back")

    def _leave(self) -> None:
        if self._batch.lines:
            self._drop_batch()
            self.line_changed()
        else:
            self.close()

    def _drop_batch(self) -> None:
        if self._batch.lines:
            self._batch = Batch(())
            self._show_line()

    def _complete(self, step: int) -> None:
        """Put the next of what is offered into the line."""
        if (turned := self._completing.turn(self.line.value, step)) is not None:
            self.line.value, self.line.cursor_position = turned
            self.line_changed()

    @property
    def _is_writing(self) -> bool:
        return self.screen.focused is self.line
