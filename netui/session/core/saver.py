"""Saving changes, one at a time: durable first, then seen."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from functools import partial
from typing import Any, TypeAlias

from netui.domain.core.errors import RefusedError
from netui.domain.records.change import Change
from netui.session.core.ports import Journal

SavingSteps: TypeAlias = Generator[Callable[[], object] | None, Any, None]
"""Steps of a large change: each yields a job for another thread, and is sent its result; or None."""

EDITS_A_STEP = 200
"""Size of the parts in which a large change is taken over: each takes a few milliseconds."""


class Saver:
    """Makes changes durable, and has them taken over then, after those that others saved before."""

    def __init__(self, journal: Journal, take_over: Callable[[Change], None]) -> None:
        """Save to a journal; ``take_over`` is told of each change that is saved, or of each of its parts."""
        self._journal, self._take_over = journal, take_over
        self._is_busy = False

    def commit(self, change: Change) -> None:
        """Save a change at once.

        Raises:
            StaleError, RefusedError, SaveError, InUseError: nothing was saved.
        """
        self._must_be_free()
        _, others = self._journal.commit(change)
        for one in (*others, change):
            self._take_over(one)

    def in_steps(self, change: Change) -> SavingSteps:
        """Save a large change that was planned on the newest state, in steps between which keys are heard.

        The first step is a job for another thread: all of it becomes durable there, or nothing. With each of the others
        a part is taken over. Until the last one nothing else can be changed, and nothing that others saved comes in.

        Raises:
            StaleError: a record has been changed by another program; ``refresh`` brings what is new.
            RefusedError, SaveError, InUseError: nothing was saved.
        """
        self._must_be_free()
        self._is_busy = True
        parts: Iterator[Change] = iter(())
        try:
            _, others = yield partial(self._journal.commit, change)
            parts = iter((*others, *change.in_parts(EDITS_A_STEP)))
            for part in parts:
                self._take_over(part)
                yield None
        finally:
            for part in parts:  # also when no more steps are asked for: what is saved is seen
                self._take_over(part)
            self._is_busy = False

    def refresh(self) -> tuple[Change, ...]:
        """Take over what other programs have saved, oldest first; empty when nothing, or while something is saved."""
        if self._is_busy:
            return ()
        changes = tuple(self._journal.refresh())
        for change in changes:
            self._take_over(change)
        return changes

    def _must_be_free(self) -> None:
        if self._is_busy:
            raise RefusedError("Being saved", "What came in is still being saved. Nothing else was changed: try again.")
