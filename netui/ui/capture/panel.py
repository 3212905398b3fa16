"""What is seen of a capture: the line, what it means, what it may go on with, the keys."""

from __future__ import annotations

from collections.abc import Mapping

from textual.app import ComposeResult
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from netui.domain.capture.model import Capture
from netui.session.core.session import Session
from netui.ui.capture.line import CaptureLine
from netui.ui.capture.preview import HINT, first_line, form_line, problem_line, second_line, two_lines
from netui.ui.text.keys import key_line
from netui.ui.text.render import joined, phrase, plain
from netui.ui.widgets.line import Line

NEW = plain("a conversation in one line", "$text-muted")
"""Said above an empty line."""

BACK = phrase("[$text-muted]the line you left is back ·[/] [$text-accent]ctrl+u[/] begins anew")
"""Said above a line that was left."""

_EDGES_CELLS = 2

_CSS = """
CapturePanel {
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


class CapturePanel(Widget):
    """The lines at the foot of a screen in which something is written down.

    Attributes:
        line: the line to type in; held rather than looked up, as it is kept when the screen is being taken down.
    """

    DEFAULT_CSS = _CSS

    def __init__(self, session: Session, form_key: str) -> None:
        """Show what lines mean to a session; ``form_key`` opens the form."""
        super().__init__(id="capture")
        self._session = session
        self.line = CaptureLine(self, HINT)
        self._keys = key_line(
            ("enter", "saves"),
            ("tab", "completes"),
            (form_key, "form"),
            ("↑", "last"),
            ("ctrl+u", "anew"),
            ("esc", "keeps"),
        )

    def compose(self) -> ComposeResult:
        """The title, the line, what it means, what it may go on with, the keys."""
        yield Line(widget_id="capture-title")
        yield self.line
        yield Line(widget_id="capture-first")
        yield Line(widget_id="capture-second")
        yield Line(widget_id="capture-offer")
        yield Static(id="capture-batch")
        yield Line(self._keys, widget_id="capture-keys")

    def take_key(self, key: str) -> bool:
        """Answer to a key by its name; whether it is used up."""
        raise NotImplementedError

    def take_paste(self, text: str) -> str:
        """What of a pasted text goes into the line."""
        raise NotImplementedError

    def line_changed(self) -> None:
        """Show what the line means now."""
        raise NotImplementedError

    def _show_meaning(self, text: str, capture: Capture, offer: Content, in_form: Mapping[str, str]) -> None:
        """Show what a line means, what it may go on with, and which fields were written in the form besides.

        What is too long for its line goes on below it as long as nothing is offered there.
        """
        empty = not text.strip()
        said = Content() if empty else problem_line(capture)
        if not empty and not said.plain:
            if offer.plain:
                said = second_line(capture, self._session)
            else:
                said, offer = two_lines(capture, self._session, self.screen.size.width - _EDGES_CELLS)
        self._show("first", Content() if empty else first_line(capture, self._session))
        self._show("second", said)
        self._show("offer", offer)
        if in_form:
            self._show_title(form_line(in_form))

    def _show_refusal(self, why: Content) -> None:
        self._show("second", joined(Content.styled("Not saved:", "bold $text-error"), why, by=" "))

    def _show_title(self, said: Content) -> None:
        self._show("title", joined(Content.styled("Capture", "bold"), said, by=" "))

    def _show(self, what: str, content: Content) -> None:
        self.query_one(f"#capture-{what}", Line).show(content)

    def _show_list(self, lines: Content, enter: str) -> None:
        """Show several captures in the place of one; ``enter`` says what that key does."""
        self.query_one("#capture-batch", Static).update(lines)
        self._show("keys", key_line(("enter", enter), ("esc", "leaves them")))
        self._turn_to(batch=True)

    def _show_line(self) -> None:
        """Show one line again."""
        self._show("keys", self._keys)
        self._turn_to(batch=False)

    def _turn_to(self, *, batch: bool) -> None:
        self.query_one("#capture-batch").display = batch
        for what in ("first", "second", "offer"):
            self.query_one(f"#capture-{what}").display = not batch
