"""Keys that come just after one that was taken at once, and go on from it: ``o`` after ``m`` begins a day."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import TypeAlias

GO_ON_S = 2.0
"""Seconds during which more can be typed to a key that was taken at once."""


class Late(Enum):
    """The fate of a key that came just after an answer by key."""

    LEFT = "left"
    """The key has nothing to do with the answer."""

    WAITS = "waits"
    """The key belongs to the answer, and more may follow."""

    USED_UP = "used up"
    """The key belongs to the answer, which is complete now or asked for again."""


Answer: TypeAlias = Callable[[str], Late]


class LateKeys:
    """Holds, for a moment, what answers for the next keys."""

    def __init__(self, after: Callable[[float, Callable[[], None]], object]) -> None:
        """Begin with nothing; ``after`` calls something after so many seconds."""
        self._after = after
        self._answer: Answer | None = None

    @property
    def is_over(self) -> bool:
        """True if keys are nothing but themselves again."""
        return self._answer is None

    def expect(self, answer: Answer) -> None:
        """Answer the next keys by a function, for a moment or until one of them is none of its."""

        def forget() -> None:
            if self._answer is answer:
                self._answer = None

        self._answer = answer
        self._after(GO_ON_S, forget)

    def take(self, key: str) -> bool:
        """Let a key go on from the one before, given as its character where that can be seen; whether it does."""
        answer, self._answer = self._answer, None
        outcome = answer(key) if answer is not None else Late.LEFT
        if outcome is Late.WAITS:
            self._answer = answer
        return outcome is not Late.LEFT
