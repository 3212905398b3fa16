"""Work that takes longer than a key may, done a little at a time between the keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from time import perf_counter

from textual.message_pump import MessagePump
from textual.timer import Timer

_SLICE_S, _EVERY_S = 0.008, 0.012
"""So long is worked on at a time, and so often: a key that comes meanwhile waits no longer than one slice."""


class InSlices:
    """Takes the steps of some work, as long as the screen it is for is there."""

    def __init__(self, owner: MessagePump, tell: Callable[[float], None], then: Callable[[], None]) -> None:
        """Work by a timer of ``owner``; ``tell`` is told the share that is done, ``then`` is called at the end."""
        self._owner, self._tell, self._then = owner, tell, then
        self._steps: Iterator[float] = iter(())
        self._timer: Timer | None = None

    def begin(self, steps: Iterator[float]) -> None:
        """Begin with these steps, which say how much is done, 0..1; what was begun before is left."""
        if self._timer is not None:
            self._timer.stop()
        self._steps = steps
        self._timer = self._owner.set_timer(_EVERY_S, self._go_on)

    def _go_on(self) -> None:
        until = perf_counter() + _SLICE_S
        for share in self._steps:
            if perf_counter() >= until:
                self._timer = self._owner.set_timer(_EVERY_S, self._go_on)
                self._tell(share)
                return
        self._timer = None
        self._then()


def reading_words(conversations: int, share: float) -> str:
    """Return how far something is that stands in the conversations: ``reading 100,000 conversations: 40 %``."""
    return f"reading {conversations:,} conversations: {round(100 * share)} %"
