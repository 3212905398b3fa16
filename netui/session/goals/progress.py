"""Progress of the small goals, counted anew only after something has changed: every place says it."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from netui.domain.goals.progress import GoalProgress, progress, progress_in_steps
from netui.domain.records.change import Change
from netui.session.core.session import Session, stale_since_now


def goals(session: Session) -> tuple[GoalProgress, ...]:
    """Progress of each goal in its present period, in the order of the rules; empty without goals."""
    return kept_goals(session).progress()


class KeptGoals:
    """An observer of the network, made when the goals are first asked for; one for each session."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._found: tuple[GoalProgress, ...] | None = None

    @property
    def is_at_hand(self) -> bool:
        """True if nothing need be counted."""
        return self._found is not None

    def prepare(self) -> Iterator[float]:
        """Count, a little with each step; yields how much of it is done, 0..1. Ends early when something changes."""
        is_stale = stale_since_now(self._session)
        steps = progress_in_steps(self._session.network, self._session.day)
        while self._found is None:
            try:
                share = next(steps)
            except StopIteration as last:
                self._found = last.value
                return
            yield share
            if is_stale():
                return

    def progress(self) -> tuple[GoalProgress, ...]:
        """The progress as it stands."""
        if self._found is None:
            self._found = progress(self._session.network, self._session.day)
        return self._found

    def on_change(self, change: Change, concerned: Collection[str]) -> None:
        """Count anew."""
        del change, concerned
        self._found = None

    def on_reset(self) -> None:
        """Count anew: the day or the rules are others."""
        self._found = None


def kept_goals(session: Session) -> KeptGoals:
    """Return the goals of a session."""
    return session.observer(KeptGoals)
