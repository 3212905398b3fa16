"""Work that takes longer than a key may, done a little at a time between the keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from time import perf_counter
from typing import Protocol

from textual.message_pump import MessagePump
from textual.timer import Timer

_SLICE_S, _EVERY_S = 0.008, 0.012
"""Seconds of a slice of work, and between two slices: a key that comes meanwhile waits for one slice at most."""


class Prepared(Protocol):
    """Something that takes longer to make than a key may."""

    @property
    def is_at_hand(self) -> bool:
        """True if it may be asked for while a key waits."""

    def prepare(self) -> Iterator[float]:
        """Make it, a little with each step; yields how much of it is done, 0..1."""


class InSlices:
    """Takes the steps of some work, as long as the screen it is for is there."""

    def __init__(self, owner: MessagePump, tell: Callable[[float], None], then: Callable[[], None]) -> None:
        """Work by a timer of ``owner``; ``tell`` is told the share that is done, ``then`` is called at the end."""
        self._owner, self._tell, self._then = owner, tell, then
        self._wanted: Prepared | None = None
        self._steps: Iterator[float] = iter(())
        self._timer: Timer | None = None

    def has(self, wanted: Prepared) -> bool:
        """Return whether something is at hand; else it is begun, and what was begun before is left.

        Work under way goes on, however often it is asked for: a name that is typed asks with every letter. Steps
        that have become useless meanwhile end by themselves; then it is asked for again.
        """
        if self._timer is not None and wanted is self._wanted and not wanted.is_at_hand:
            return False
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        if wanted.is_at_hand:
            return True
        self._wanted, self._steps = wanted, wanted.prepare()
        self._timer = self._owner.set_timer(_EVERY_S, self._go_on)
        return False

    def _go_on(self) -> None:
        until = perf_counter() + _SLICE_S
        for share in self._steps:
            if perf_counter() >= until:
                self._timer = self._owner.set_timer(_EVERY_S, self._go_on)
                self._tell(share)
                return
        self._timer = None
        self._then()
