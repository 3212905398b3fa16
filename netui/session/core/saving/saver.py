"""Saving changes, one at a time: durable first, then seen."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Sequence
from typing import Any, TypeAlias

from netui.domain.core.errors import RefusedError
from netui.domain.records.change import Change, Entry
from netui.session.core.saving.ports import Journal

SavingSteps: TypeAlias = Generator[Callable[[], object] | None, Any, Change | None]
"""Steps of a large change: each yields a job for another thread, and is sent its result; or None."""

Commit: TypeAlias = Callable[[Change], tuple[Entry, Sequence[Change]]]
"""Makes a change durable, as ``Journal.commit`` does."""

EDITS_A_STEP = 200
"""Size of the parts in which a large change is taken over: each takes a few milliseconds."""


class Saver:
    """Saves changes: makes each durable, then applies it, after those that others saved before."""

    def __init__(self, journal: Journal, take_over: Callable[[Change], None]) -> None:
        """Save to a journal; ``take_over`` is told of each change that is saved, or of each of its parts."""
        self._journal, self._take_over = journal, take_over
        self._is_busy = False

    @property
    def is_busy(self) -> bool:
        """True while a large change is saved in steps: nothing else can be changed."""
        return self._is_busy

    def commit(self, change: Change) -> None:
        """Save a change at once.

        Raises:
            StaleError, RefusedError, SaveError, InUseError: nothing was saved.
        """
        self._must_be_free()
        _, others = self._journal.commit(change)
        for one in (*others, change):
            self._take_over(one)

    def pass_over(self, change: Change) -> None:
        """Save an undo that leaves everything as it is.

        Raises:
            RefusedError, SaveError, InUseError: nothing was saved.
        """
        self._must_be_free()
        for one in self._journal.pass_over(change):
            self._take_over(one)

    def in_steps(self, make: Callable[[], Change], commit: Commit | None = None) -> SavingSteps:
        """Save a large change of the newest state, in steps between which keys are heard; return it.

        The first step is a job for another thread: all of it becomes durable there, or nothing. With each of the others
        a part is taken over. Until the last one nothing else can be changed, and nothing that others saved comes in.

        Args:
            make: plans it, in that thread.
            commit: makes it durable, where more than the journal belongs to it.

        Raises:
            StaleError: a record has been changed by another program; ``refresh`` brings what is new.
            RefusedError, SaveError, InUseError: nothing was saved.
        """
        self._must_be_free()
        self._is_busy = True
        saved, parts = _Saving(commit or self._journal.commit, make), None
        try:
            yield saved
            parts = saved.parts()
            for part in parts:
                self._take_over(part)
                yield None
            return saved.change
        finally:  # also when no more steps are asked for: what is saved is seen
            for part in saved.parts() if parts is None else parts:
                self._take_over(part)
            # Closed while the thread still saves, as the program ends: nothing may be changed beside it any more.
            self._is_busy = saved.is_running

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
            raise RefusedError("Being saved", "Much is still being saved. Nothing else was changed: try again.")


class _Saving:
    """The job of making a change durable.

    Attributes:
        is_running: whether a thread is at it.
        change: once it is saved.
    """

    def __init__(self, commit: Commit, make: Callable[[], Change]) -> None:
        self._commit, self._make = commit, make
        self._saved: tuple[Change, ...] = ()
        self.change: Change | None = None
        self.is_running = False

    def __call__(self) -> None:
        """Make the change and save it, all or nothing."""
        self.is_running = True
        try:
            change = self._make()
            _, others = self._commit(change)
            self._saved, self.change = (*others, change), change
        finally:
            self.is_running = False

    def parts(self) -> Iterator[Change]:
        """Yield what is saved, that of others first, in parts that take a few milliseconds; nothing before."""
        for one in self._saved:
            yield from one.in_parts(EDITS_A_STEP)
