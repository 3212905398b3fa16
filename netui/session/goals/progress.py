"""Progress of the small goals, counted anew only after something has changed: every place says it."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from netui.domain.goals.progress import GoalProgress, progress, progress_in_steps
from netui.domain.records.change import Change, Edit
from netui.domain.records.contact import Contact
from netui.domain.records.network_fact import WEEKLY_REVIEW
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
        """Count anew, unless nothing that is counted has changed."""
        del concerned
        if any(_may_count(edit) for edit in change.edits):
            self._found = None

    def on_reset(self) -> None:
        """Count anew: the day or the rules are others."""
        self._found = None


def _may_count(edit: Edit) -> bool:
    """True if an edit may make a goal count otherwise: one passed over, put off or given another tier cannot."""
    before, after = edit.before, edit.after
    if isinstance(before, Contact) and isinstance(after, Contact):
        return _acquaintance(before) != _acquaintance(after)
    return edit.table != "follow_ups" and not (edit.table == "meta" and edit.id == WEEKLY_REVIEW)


def _acquaintance(contact: Contact) -> tuple[object, ...]:
    """All of a card that tells when somebody became a contact."""
    tier_since = contact.tier_since if contact.is_imported else None
    return contact.is_imported, contact.met, contact.created_at, tier_since


def kept_goals(session: Session) -> KeptGoals:
    """Return the goals of a session."""
    return session.observer(KeptGoals)
