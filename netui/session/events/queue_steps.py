"""Effects of a verdict in the queue on the event itself."""

from __future__ import annotations

from datetime import date

from netui.domain.queue.items import QueueItem
from netui.domain.queue.triggers.event_prompts import looked_at_on
from netui.domain.records.change import Edit
from netui.domain.records.event import Event
from netui.domain.records.follow_up import FollowUpKind
from netui.session.core.plan_context import PlanContext
from netui.session.events.plans import lesson_edits, reviewed_edits, start_edits


def event_begun(item: QueueItem, on: date, at: PlanContext) -> list[Edit]:
    """Return the edit that starts the event an item is about; empty before its first day: its plan was looked at.

    Raises:
        RefusedError: another event is going on.
    """
    stored = _event(item, FollowUpKind.EVENT, at)
    return start_edits(stored, at) if stored is not None and not looked_at_on(stored, on) else []


def event_looked_back_at(item: QueueItem, lesson: str, at: PlanContext) -> list[Edit]:
    """Return the edits of looking back at the event an item is about; ``lesson`` is taken home, and may be empty."""
    stored = _event(item, FollowUpKind.REVIEW, at)
    if stored is None:
        return []
    return [*reviewed_edits(stored), *lesson_edits(stored, lesson, at)]


def done_words(item: QueueItem, on: date, at: PlanContext) -> str:
    """Return the label of the change by which an item about an event is done.

    Before its first day the plan was looked at, on its days it begins, afterwards it was looked back at.
    """
    if item.kind is FollowUpKind.REVIEW:
        return f"Looked back at {item.name}"
    stored = _event(item, FollowUpKind.EVENT, at)
    before = stored is not None and looked_at_on(stored, on)
    return f"Looked at the plan of {item.name}" if before else f"Started {item.name}"


def _event(item: QueueItem, kind: FollowUpKind, at: PlanContext) -> Event | None:
    """The event of an item of that kind; None for one of another kind, or when the event is gone."""
    if item.kind is not kind:
        return None
    return next((event for event in at.network.events() if event.id == item.about), None)
