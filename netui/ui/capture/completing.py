"""What the line may go on with, and which of it was chosen with the tab key."""

from __future__ import annotations

from textual.content import Content

from netui.domain.capture.model import Capture
from netui.session.capture.completion import Offer, complete_at
from netui.session.core.session import Session
from netui.ui.capture.preview import offer_line


class Completing:
    """Offers what fits where the caret stands; what was chosen can be turned on as long as it stands there."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._offer = Offer(0, 0)
        self._chosen = -1

    @property
    def shown(self) -> Content:
        """The offer, what was chosen of it marked; empty when there is none."""
        return offer_line(self._offer, self._chosen)

    def look(self, line: str, caret: int, capture: Capture) -> None:
        """Look what fits, unless what was chosen still stands in the line."""
        offer = self._offer
        if self._chosen < 0 or line[offer.start : offer.end] != offer.texts[self._chosen]:
            self._chosen = -1
            self._offer = complete_at(line, caret, capture, self._session)

    def turn(self, line: str, step: int) -> tuple[str, int] | None:
        """The line with the next of what is offered (the one before if ``step`` is -1), and its caret; or None."""
        offer = self._offer
        if not offer.texts:
            return None
        first = 0 if step > 0 else len(offer.texts) - 1
        self._chosen = (self._chosen + step) % len(offer.texts) if self._chosen >= 0 else first
        text = offer.texts[self._chosen]
        self._offer = Offer(offer.start, offer.start + len(text), offer.texts, offer.labels)
        return line[: offer.start] + text + line[offer.end :], self._offer.end
