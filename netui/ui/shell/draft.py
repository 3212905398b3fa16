"""Half-written text, kept so that it survives escape, quitting and a crash."""

from __future__ import annotations

from collections.abc import Callable

from textual.message_pump import MessagePump
from textual.timer import Timer

_KEEP_AFTER_S = 0.4


class KeptDraft:
    """A text being written, under a name; kept a moment after the first key, and so at most that moment old."""

    def __init__(
        self,
        name: str,
        text: Callable[[], str],
        recall: Callable[[str], str],
        remember: Callable[[str, str], None],
        over: Callable[[], str] = str,
    ) -> None:
        """Keep what ``text`` returns under ``name``; an empty text is forgotten.

        ``over`` returns what the text was begun on, as it is saved: kept with it, it tells when that has changed since.
        """
        self._name = name
        self._text = text
        self._over = over
        self._recall = recall
        self._remember = remember
        self._timer: Timer | None = None

    @property
    def kept(self) -> str:
        """The text kept before, or empty."""
        return self._recall(self._name)

    @property
    def kept_over(self) -> str:
        """The text on which the kept one was begun; empty when it is not known."""
        return self._recall(self._name_of_over)

    @property
    def _name_of_over(self) -> str:
        return f"{self._name} over"

    def changed(self, owner: MessagePump) -> None:
        """Keep the text, which is another one now, soon, by a timer of ``owner``."""
        if self._timer is None:
            self._timer = owner.set_timer(_KEEP_AFTER_S, self.keep)

    def keep(self) -> None:
        """Keep the text now."""
        self.stop()
        text = self._text()
        self._remember(self._name_of_over, self._over() if text else "")
        self._remember(self._name, text)

    def finish(self) -> None:
        """Keep now what was to be kept soon: the program ends."""
        if self._timer is not None:
            self.keep()

    def forget(self) -> None:
        """Forget the draft: it was saved, or is not wanted."""
        self.stop()
        self._remember(self._name_of_over, "")
        self._remember(self._name, "")

    def stop(self) -> None:
        """Stop saving by the timer."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
