"""The possible continuations of the line, and the one chosen with the tab key."""

from __future__ import annotations

from textual.content import Content

from netui.domain.capture.model import Capture
from netui.session.capture.completion import Continuation, complete_at
from netui.session.core.session import Session
from netui.ui.text.render import KEY, joined, plain


class Completing:
    """Offers what fits where the caret stands; what was chosen can be turned on until something else is typed."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._next = Continuation(0, 0)
        self._chosen = -1
        self._turned = ""

    @property
    def is_chosen(self) -> bool:
        """True if something that was offered was put into the line and still stands there."""
        return self._chosen >= 0

    @property
    def shown(self) -> Content:
        """The offer, what was chosen of it marked; empty when there is none."""
        if not self._next.texts or (self._next.is_quiet and self._chosen < 0):
            return Content()
        parts = [
            plain(f"‹{label}›", "bold $text-accent") if place == self._chosen else plain(label, "$text-muted")
            for place, label in enumerate(self._next.labels or self._next.texts)
        ]
        return joined(plain("tab", KEY), *parts, by="  ")

    def look(self, line: str, caret: int, capture: Capture) -> None:
        """Look what fits, unless nothing was typed since something was chosen."""
        if self._chosen < 0 or line != self._turned:
            self._chosen = -1
            self._next = complete_at(line, caret, capture, self._session)

    def turn(self, line: str, step: int) -> tuple[str, int] | None:
        """The line with the next of what is offered (the one before if ``step`` is -1), and its caret; or None."""
        found = self._next
        if not found.texts:
            return None
        first = 0 if step > 0 else len(found.texts) - 1
        self._chosen = (self._chosen + step) % len(found.texts) if self._chosen >= 0 else first
        text = found.texts[self._chosen]
        self._next = Continuation(found.start, found.start + len(text), found.texts, found.labels)
        self._turned = line[: found.start] + text + line[found.end :]
        return self._turned, self._next.end
