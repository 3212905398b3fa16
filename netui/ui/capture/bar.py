"""The capture bar: one line at the foot of the screen, and below it what netui understood, as it is typed.

It stays on the screen, hidden, so that it is there in one frame, and every letter typed after the key that opens it
arrives. The line is kept through escape, quit and crash until it is saved.
"""

from __future__ import annotations

from textual.app import ComposeResult
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from netui.domain.capture_result import Capture
from netui.domain.change import Change
from netui.session.commands import TakeCapture
from netui.session.reader import reader_of
from netui.session.wording import plural
from netui.ui.capture.batch import Batch, pasted
from netui.ui.capture.completing import Completing
from netui.ui.capture.earlier import EarlierLines
from netui.ui.capture.line import CaptureLine
from netui.ui.capture.preview import HINT, first_line, problem_line, second_line
from netui.ui.dialogs.ask import key_line
from netui.ui.draft import Draft
from netui.ui.line import Line
from netui.ui.program import Program, Tone
from netui.ui.render import joined, phrase, plain

_KEYS = key_line(
    ("enter", "saves"), ("tab", "completes"), ("↑", "earlier lines"), ("ctrl+u", "anew"), ("esc", "keeps it")
)

_NEW = plain("a conversation in one line", "$text-muted")
_BACK = phrase("[$text-muted]the line you left is back ·[/] [$text-accent]ctrl+u[/] begins anew")

_CSS = """
CaptureBar {
    layer: over; dock: bottom; height: auto; display: none; layout: vertical; background: $panel; padding: 0 1;
    & > CaptureLine { height: 1; border: none; padding: 0; background: $panel; color: $foreground; }
    & > CaptureLine:focus { border: none; background-tint: 0%; }
    & > CaptureLine > .capture-line--person { color: $text-primary; text-style: bold; }
    & > CaptureLine > .capture-line--promise { color: $text-warning; }
    & > CaptureLine > .capture-line--point { color: $text-success; }
    & > CaptureLine > .capture-line--sign { color: $text-accent; }
    & > #capture-batch { height: auto; display: none; text-wrap: nowrap; text-overflow: ellipsis; }
}
"""


class CaptureBar(Widget):
    """The foot of a screen while something is written down; hidden otherwise."""

    DEFAULT_CSS = _CSS

    def __init__(self, program: Program) -> None:
        super().__init__(id="capture")
        self._program = program
        self._session = program.desk.session
        self._before: Widget | None = None
        self._prefill = ""
        self._completing = Completing(self._session)
        self._batch = Batch(())
        self._earlier = EarlierLines(program.desk.recall, program.desk.remember)
        self._draft = Draft("capture", self._unfinished, program.desk.recall, program.desk.remember)

    def compose(self) -> ComposeResult:
        """The title, the line, what it means, what it may go on with, the keys."""
        yield Line(widget_id="capture-title")
        yield CaptureLine(self, HINT)
        yield Line(widget_id="capture-first")
        yield Line(widget_id="capture-second")
        yield Line(widget_id="capture-offer")
        yield Static(id="capture-batch")
        yield Line(_KEYS, widget_id="capture-keys")

    @property
    def is_open(self) -> bool:
        """Whether something is being written down."""
        return self.display

    @property
    def line(self) -> CaptureLine:
        """The line to type in."""
        return self.query_one(CaptureLine)

    def open(self, prefill: str) -> None:
        """Open on the line that was kept, else on ``prefill``."""
        if not self.is_open:
            self._before = self.screen.focused
            self._prefill = prefill
            self.display = True
            kept = self._draft.kept
            self._show("title", joined(Content.styled("Capture", "bold"), _BACK if kept else _NEW, by=" "))
            self.line.put(kept or prefill)
            self.line_changed()
            self.screen.refresh(layout=True)
        self.screen.set_focus(self.line, scroll_visible=False)

    def close(self) -> None:
        """Hide, keep the line, give the focus back."""
        if self.is_open:
            self._draft.keep()
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
            earlier = self._earlier.step(-1 if key == "up" else 1, self.line.value)
            if earlier is not None:
                self.line.put(earlier)
        elif key == "ctrl+u":
            self.line.put(self._prefill if self.line.value != self._prefill else "")
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
        capture = reader_of(self._session).capture_after(self._prefill, text)
        self._completing.look(text, self.line.cursor_position, capture)
        self.line.colour(capture.spans)
        self._show_meaning(text, capture)
        self._draft.changed(self)

    def on_descendant_blur(self) -> None:
        """Close when something else on the screen was chosen with the mouse; the line is kept."""
        if self.screen.focused is not None and not self._is_writing:
            self.close()

    def on_unmount(self) -> None:
        """Keep what was half written when the program ends."""
        if self.is_open:
            self._draft.keep()

    # What happens

    def _save(self) -> None:
        text = self.line.value.strip()
        capture = reader_of(self._session).capture_after(self._prefill, text)
        if self._batch.lines:
            self._save_batch()
        elif text in ("", self._prefill.strip()):
            self._leave()
        elif not capture.is_ready:
            self._show(
                "second", joined(Content.styled("Not saved:", "bold $text-error"), problem_line(capture), by=" ")
            )
        else:
            self._program.carry_out(lambda: self._saved(text, capture))

    def _saved(self, text: str, capture: Capture) -> Change | None:
        """Save the line, which may have to be tried again, and be done with it."""
        change = self._session.execute(TakeCapture(capture))
        self._earlier.add(text)
        self.line.put("")
        self.close()
        self._draft.forget()
        return change

    def _show_batch(self, batch: Batch) -> None:
        """Show several pasted captures before they are taken."""
        self._batch = batch
        self._show_lines(batch=True)
        shown, ready = batch.shown(self._session)
        self.query_one("#capture-batch", Static).update(shown)
        self._show("keys", key_line(("enter", f"saves {ready} of {len(batch.lines)}"), ("esc", "leaves them")))

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
            self._show_lines(batch=False)

    def _complete(self, step: int) -> None:
        """Put the next of what is offered into the line."""
        if (turned := self._completing.turn(self.line.value, step)) is not None:
            self.line.value, self.line.cursor_position = turned
            self.line_changed()

    # What is seen

    @property
    def _is_writing(self) -> bool:
        return self.screen.focused is self.line

    def _unfinished(self) -> str:
        """What is to be kept: nothing when only the name stands there that was there from the start."""
        text = self.line.value.strip()
        return "" if text == self._prefill.strip() else text

    def _show_meaning(self, text: str, capture: Capture) -> None:
        empty = not text.strip()
        problem = Content() if empty else problem_line(capture)
        self._show("first", Content() if empty else first_line(capture, self._session))
        self._show("second", problem if problem.plain or empty else second_line(capture, self._session))
        self._show("offer", self._completing.shown)

    def _show(self, what: str, content: Content) -> None:
        self.query_one(f"#capture-{what}", Line).show(content)

    def _show_lines(self, *, batch: bool) -> None:
        self.query_one("#capture-batch").display = batch
        for what in ("first", "second", "offer"):
            self.query_one(f"#capture-{what}").display = not batch
        if not batch:
            self._show("keys", _KEYS)
