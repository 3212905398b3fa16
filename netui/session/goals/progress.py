"""Progress of the small goals, counted anew only after something has changed: every place says it."""

from __future__ import annotations

from collections.abc import Collection

from netui.domain.goals.progress import GoalProgress, progress
from netui.domain.records.change import Change
from netui.session.core.session import Session


def goals(session: Session) -> tuple[GoalProgress, ...]:
    """Progress of each goal in its present period, in the order of the rules; empty without goals."""
    return session.observer(_KeptGoals).progress()


class _KeptGoals:
    """An observer of the network, made when the goals are first asked for; one for each session."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._found: tuple[GoalProgress, ...] | None = None

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
