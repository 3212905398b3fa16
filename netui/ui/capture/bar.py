"""The capture bar: one line at the foot of the screen, and below it what netui understood, as it is typed.

It stays on the screen, hidden, so that it is there in one frame, and every letter typed after the key that opens it
arrives. The line is kept through escape, quit and crash until it is saved.
"""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import Input, Static

from netui.domain.capture import split_lines
from netui.domain.capture_result import Capture
from netui.session.commands import TakeCapture
from netui.session.completion import Offer, complete_at
from netui.session.wording import plural
from netui.ui.capture.earlier import EarlierLines
from netui.ui.capture.preview import HINT, batch_lines, first_line, offer_line, problem_line, second_line
from netui.ui.line import Line
from netui.ui.program import Program, Tone
from netui.ui.render import phrase, plain

DRAFT = "capture"
"""Under this name the half-written line is kept."""

_KEEP_AFTER_S = 0.5
_BATCH_LINES = 6
_KEYS = "enter saves · tab completes · ↑ earlier lines · esc closes, the line is kept"


class CaptureLine(Input):
    """The line itself: each key goes to the bar first, and the preview is drawn in the same call."""

    def on_key(self, event: events.Key) -> None:
        """Offer the key to the bar."""
        bar = self.parent
        if isinstance(bar, CaptureBar) and bar.take_key(event.key):
            event.stop()
            event.prevent_default()

    def on_paste(self, event: events.Paste) -> None:
        """Take a paste: several lines are several captures."""
        bar = self.parent
        lines = split_lines(event.text)
        if isinstance(bar, CaptureBar) and len(lines) > 1:
            bar.show_batch(lines)
        elif lines:
            self.insert_text_at_cursor("".join(c if c.isprintable() else " " for c in lines[0]))
        event.stop()
        event.prevent_default()

    def watch_value(self, _value: str) -> None:
        """Show what the line means now."""
        if isinstance(self.parent, CaptureBar):
            self.parent.line_changed()


class CaptureBar(Widget):
    """The foot of a screen while something is written down; hidden otherwise."""

    DEFAULT_CSS = """
    CaptureBar {
        layer: over; dock: bottom; height: auto; display: none; layout: vertical; background: $panel; padding: 0 1;
        & > CaptureLine { height: 1; border: none; padding: 0; background: $panel; color: $foreground; }
        & > CaptureLine:focus { border: none; background-tint: 0%; }
        & > #capture-batch { height: auto; display: none; text-wrap: nowrap; text-overflow: ellipsis; }
        & > #capture-keys { color: $text-muted; }
    }
    """

    def __init__(self, program: Program) -> None:
        super().__init__(id="capture")
        self._program = program
        self._before: Widget | None = None
        self._offer = Offer(0, 0)
        self._chosen = -1
        self._batch: tuple[str, ...] = ()
        self._earlier = EarlierLines(program.desk.recall, program.desk.remember)
        self._keeping: Timer | None = None

    def compose(self) -> ComposeResult:
        """The title, the line, what it means, the keys."""
        yield Line(phrase("[bold]Capture[/] [$text-muted]a conversation in one line[/]"), widget_id="capture-title")
        line = CaptureLine(placeholder=HINT, compact=True, select_on_focus=False)
        line.cursor_blink = False
        yield line
        yield Line(widget_id="capture-first")
        yield Line(widget_id="capture-second")
        yield Line(widget_id="capture-offer")
        yield Static(id="capture-batch")
        yield Line(plain(_KEYS), widget_id="capture-keys")

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
        if self.is_open:
            return
        self._before = self.screen.focused
        self.display = True
        self._put(self._program.desk.recall(DRAFT) or prefill)
        self.screen.set_focus(self.line, scroll_visible=False)
        self.line_changed()

    def close(self) -> None:
        """Hide, keep the line, give the focus back."""
        self._keep()
        self._batch = ()
        self.display = False
        self.screen.set_focus(self._before, scroll_visible=False)

    def take_key(self, key: str) -> bool:
        """Answer to a key by its name; whether it is used up."""
        if key in ("escape", "ctrl+c"):
            self._leave()
        elif key == "enter":
            self._save()
        elif key in ("tab", "shift+tab"):
            self._complete(1 if key == "tab" else -1)
        elif key in ("up", "down"):
            earlier = self._earlier.step(-1 if key == "up" else 1, self.line.value)
            if earlier is not None:
                self._put(earlier)
        else:
            return False
        return True

    def line_changed(self) -> None:
        """Show what the line means, in the same call as the key."""
        if not self.is_open or self._batch:
            return
        text = self.line.value
        if self._chosen < 0 or not self._is_chosen_text():
            self._chosen = -1
        capture = self._read(text)
        if self._chosen < 0:
            self._offer = complete_at(text, self.line.cursor_position, capture, self._program.desk.session)
        self._show_meaning(text, capture)
        if self._keeping is None:
            self._keeping = self.set_timer(_KEEP_AFTER_S, self._keep)

    def show_batch(self, lines: tuple[str, ...]) -> None:
        """Show several pasted captures before they are taken."""
        session = self._program.desk.session
        self._batch = lines
        captures = [self._read(line) for line in lines]
        ready = sum(capture.is_ready for capture in captures)
        self._show_lines(batch=True)
        self.query_one("#capture-batch", Static).update(batch_lines(captures, session, _BATCH_LINES))
        self._show("keys", plain(f"enter saves {ready} of {len(lines)} · esc leaves them"))

    # What happens

    def _save(self) -> None:
        if self._batch:
            self._save_batch()
            return
        text = self.line.value.strip()
        if not text:
            self.close()
            return
        capture = self._read(text)
        if not capture.is_ready:
            self._show("second", problem_line(capture))
            return
        if self._program.perform(TakeCapture(capture)) is not None:
            self._earlier.add(text)
            self._put("")
            self.close()

    def _save_batch(self) -> None:
        lines, self._batch = self._batch, ()
        left = [line for line in lines if not self._saved(line)]
        self._show_lines(batch=False)
        if left:
            self.show_batch(tuple(left))
            self._program.tell(f"{plural(len(left), 'line needs', 'lines need')} you first", Tone.PROBLEM)
        else:
            self._program.tell(f"Saved {plural(len(lines), 'conversation')} · each u takes one back", Tone.GOOD)
            self.close()

    def _saved(self, line: str) -> bool:
        capture = self._read(line)
        return capture.is_ready and self._program.perform(TakeCapture(capture)) is not None

    def _leave(self) -> None:
        if self._batch:
            self._batch = ()
            self._show_lines(batch=False)
            self.line_changed()
        else:
            self.close()

    def _complete(self, step: int) -> None:
        """Put the next of what is offered into the line."""
        if not self._offer.texts:
            return
        self._chosen = (self._chosen + step) % len(self._offer.texts) if self._chosen >= 0 else (0 if step > 0 else -1)
        self._chosen %= len(self._offer.texts)
        value, text = self.line.value, self._offer.texts[self._chosen]
        offer = self._offer
        self._offer = Offer(offer.start, offer.start + len(text), offer.texts, offer.labels)
        self.line.value = value[: offer.start] + text + value[offer.end :]
        self.line.cursor_position = self._offer.end
        self.line_changed()

    def _is_chosen_text(self) -> bool:
        offer = self._offer
        return self.line.value[offer.start : offer.end] == offer.texts[self._chosen] and (
            self.line.cursor_position == offer.end
        )

    def _keep(self) -> None:
        """Keep the line, so that it is there after escape, quit and crash."""
        self._keeping = None
        self._program.desk.remember(DRAFT, self.line.value.strip())

    def on_unmount(self) -> None:
        """Keep what was half written when the program ends."""
        if self.is_open and not self._batch:
            self._keep()

    # What is seen

    def _read(self, text: str) -> Capture:
        return self._program.desk.session.reader.capture(text)

    def _put(self, text: str) -> None:
        self.line.value = text
        self.line.cursor_position = len(text)

    def _show_meaning(self, text: str, capture: Capture) -> None:
        session = self._program.desk.session
        empty = not text.strip()
        problem = Content() if empty else problem_line(capture)
        self._show("first", Content() if empty else first_line(capture, session))
        self._show("second", problem if problem.plain else Content() if empty else second_line(capture, session))
        self._show("offer", offer_line(self._offer, self._chosen))

    def _show(self, what: str, content: Content) -> None:
        self.query_one(f"#capture-{what}", Line).show(content)

    def _show_lines(self, *, batch: bool) -> None:
        self.query_one("#capture-batch").display = batch
        for what in ("first", "second", "offer"):
            self.query_one(f"#capture-{what}").display = not batch
        self.line.display = not batch
        if not batch:
            self._show("keys", plain(_KEYS))


def open_capture(program: Program, prefill: str) -> None:
    """Open the capture bar of the present screen; ``prefill`` is what already stands in it."""
    bar = next(iter(program.screen.query(CaptureBar)), None)
    if bar is not None:
        bar.open(prefill)
        return
    bar = CaptureBar(program)
    program.screen.mount(bar)
    bar.call_after_refresh(bar.open, prefill)
