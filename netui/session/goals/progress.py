"""Progress of the small goals."""

from __future__ import annotations

from netui.domain.goals.progress import GoalProgress, progress
from netui.session.core.session import Session


def goals(session: Session) -> tuple[GoalProgress, ...]:
    """Progress of each goal in its present period, in the order of the rules; empty without goals."""
    return progress(session.network, session.day)
