"""Something that takes many steps to work out, kept for as long as it stays what it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Generic, TypeVar

from netui.domain.core.progress import Steps, finished
from netui.session.core.session import Session, stale_since_now

_Result = TypeVar("_Result")

_CONVERSATIONS_AT_ONCE = 3_000
"""Most conversations that are counted while a key waits; more are counted in steps."""


class WorkedOut(Generic[_Result]):
    """The result of some steps on the network, the day and the rules as they stand; forgotten when one is another."""

    def __init__(self, session: Session, steps: Callable[[], Steps[_Result]]) -> None:
        """Work by ``steps``, which are begun anew whenever what was worked out is of no use any more."""
        self._session, self._begin = session, steps
        self._found: list[_Result] = []
        self._is_stale: Callable[[], bool] = stale_since_now(session)

    @property
    def is_at_hand(self) -> bool:
        """True if it may be asked for: always, unless a key waits and it is neither there nor soon worked out."""
        is_soon_there = self._session.network.conversation_count() <= _CONVERSATIONS_AT_ONCE
        return self._is_there or is_soon_there or not self._session.is_waited_for

    @property
    def value(self) -> _Result:
        """The result, which is worked out now if it is not there."""
        if not self._is_there:
            self._is_stale, self._found = stale_since_now(self._session), [finished(self._begin())]
        return self._found[0]

    def prepare(self) -> Iterator[float]:
        """Work it out, a little with each step; yields how much is done, 0..1. Ends early when something changes."""
        if self._is_there:
            return
        is_stale = stale_since_now(self._session)
        for _ in self._session.network.conversations.list_ids():
            yield 0.0
            if is_stale():
                return
        steps = self._begin()
        while True:
            try:
                share = next(steps)
            except StopIteration as last:
                self._is_stale, self._found = is_stale, [last.value]
                return
            yield share
            if is_stale():
                return

    @property
    def _is_there(self) -> bool:
        return bool(self._found) and not self._is_stale()
